"""Interprets descriptions for intravenous contrast, in the languages of scanners.

English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Chinese,
Japanese and Korean. "without" in any language takes precedence over "with" on the same words; a
text that names both states neither, and oral contrast is ignored.
"""

from __future__ import annotations

import enum
import re
import unicodedata


class Said(enum.Enum):
    """Statement of a text about intravenous contrast."""

    ENHANCED = "with contrast"
    UNENHANCED = "without contrast"
    NEITHER = "neither"


_IV = r"(?:I\.?\s?V\.?(?![A-Z])|INTRAVENO?\w*|INTRAVEIN\w*|E\.?V\.?(?![A-Z]))"
_SUBSTANCE = (
    r"(?:[CK]ONTRAS\w*|CON\b|CM\b|KM\b|MK\b|MC\b|INJ(?!UR)\w*|PRODUITS?\b|PDC\b|M\.?D\.?C\b|MEZZO\b"
    r"|MEDIO DE CONTRASTE|CIV\b|IVC(?:ON)?\b)"
)
# "IV contrast", "oral or IV contrast", "C" and "IV" alone; "oral contrast" is not among them.
_MEDIUM = (
    rf"(?:(?:ORAL\s*(?:OR|AND|NOR|&|/|,)\s*)?(?:{_IV}[\s-]*(?:(?:OR|AND|NOR|&|/)\s*ORAL\s*)?)?"
    rf"{_SUBSTANCE}|(?:ORAL\s*(?:OR|AND|NOR|&|/)\s*)?{_IV}|C\b(?![-+]))"
)
_WITHOUT = (
    r"(?:NON?|NOT|WITH[\s-]?OUT|W/\s?O|W\.O\.?|WO|WOUT|PRE|BEFORE|OHNE|O\.|KEINE?[SMNR]?|VOR|SANS"
    r"|AUCUN|AVANT|SIN|S/|ANTES DEL?|SENZA|PRIMA DEL|SEM|ANTES DO|ZONDER|GEEN|VOOR|UTAN|UDEN"
    r"|UTEN|BEZ)"
)
_WITH = (
    r"(?:WITH|W|W/|POST|AFTER|MIT|M\.|UND|NACH|AVEC|APRES|CON|C/|DESPUES DEL?|TRAS|DOPO(?: IL)?"
    r"|COM|POS|APOS|MET|NA|MED|EFTER|ETTER)"
)
_PLUS, _MINUS = r"(?:\(\s*\+\s*\)|\[\s*\+\s*\])", r"(?:\(\s*-\s*\)|\[\s*-\s*\])"
_AND = r"\s*(?:&|\+|/|,|AND|OR|UND|ODER|ET|OU|Y|O|E|EN|OG|OCH|THEN)?\s*"

# "PRE LIVER" is before contrast; "PRE OP", "PRE TACE" are before something else.
_ORGANS = (
    r"(?:LIVER|LEBER|FOIE|HIGADO|FEGATO|ABD\w*|CHEST|THORAX|THX|LUNGS?|PANC\w*|KIDNEYS?|RENAL"
    r"|PELVIS|SPLEEN|BODY|TAP|CAP|AX(?:IAL)?|PHASE|SCAN)\b"
)
_BOTH = re.compile(
    rf"\b{_WITH}{_AND}\b{_WITHOUT}(?![A-Z])|\b{_WITHOUT}{_AND}\b{_WITH}(?![A-Z])"
    r"|\bW\s*&\s*W/?O\b|\bW/WO\b|\bC-\s?/?\s?C\+|\bC\+\s?/?\s?C-|\bC\+/-|\bC-/\+|\bSIMPLE Y CONTR"
    r"|\bNAT(?:IVE?)?\b\.?\s*(?:[-+/&,]|UND\b|U\b\.?|ET\b|E\b|Y\b)\s*"
    r"(?:ART\w*|SPATART\w*|VEN\w*|PV\w*|PORTAL\w*|KM|[CK]ONTRAST\w*|M\.?D\.?C)\b"
    r"|\bBASALE?\s*(?:[-+/&,]|E\b)\s*(?:CON\s+)?(?:M\.?D\.?C|CONTRAST\w*|ART\w*|VEN\w*)\b"
    r"|\bBLANCO\s*(?:[-+/&,]|EN\b)\s*(?:MET\s+)?(?:I\.?V|CONTRAST\w*)\b"
    r"|\bWO\s*[,;]\s*\w+(?:\s+\w+)?\s+W\b|\bSANS\b.{0,12}\bPUIS\b|\bS/C\b|\bBEZ\b.*\bI Z\b"
    rf"|\b{_WITHOUT}\s*ORAL\s*[,;]\s*{_IV}"  # "no oral, IV contrast": without which of both?
    r"|\bPRE\s*(?:&|/|-|AND|E|Y|ET|UND)\s*POST\b|平扫\s*[+＋及和加、]\s*增强|単純\s*[+＋・、]\s*造影"
)
_UNENHANCED = re.compile(
    rf"\b{_WITHOUT}[\s-]*{_MEDIUM}(?:[\s-]*ENHANCED)?|{_MINUS}\s*{_MEDIUM}|\b(?:{_SUBSTANCE}|{_IV})\s*{_MINUS}"
    r"|\b(?:UN|NON?|NICHT)[\s-]*(?:[CK]ONTRAST)?[\s-]*(?:ENHANCED|INJECTEE?|VERSTARKT)\b"
    r"|\bUNENH\w*|\bNON?[\s-]?[CK]ONTRAST\w*(?:[\s-]*ENHANCED)?|\bNONCON\w*|\bPRE[\s-]?[CK]ONTRAS\w*"
    r"|\bNATIV(?:E[SR]?|O|A|AUFNAHME|PHASE|SCAN)?\b(?!\s*(?:KIDNEY|LIVER|VALVE|VESSEL|LUNG|AORT))"
    r"|\bNAT\b(?=\.?\s*(?:$|\d|[,;]))"
    r"|(?<!LUNG )\bBASALE?\b(?!\s*(?:GANGL|CISTERN))"
    r"|\bBLANCO\b|\b(?:TAC|TC|TEM)\s+SIMPLE\b|\bSIN REALCE\b"
    r"|(?<![A-Z0-9])C\s?-(?=\s*(?:$|[)\],;_]|\s))(?!\s*A(?:BD)?\b\s*(?:-|$))"
    r"|(?:(?<=\s)|^)-\s?(?:C|KM)\b(?!\s?-)"
    r"|\bKM\s?-(?=\s|$|\))|\b(?:NCCT|NECT|NC|SPC|SIC)\b|\b(?:VNC|TNC|VUE)\b"
    r"|\b(?:W/O|WO|W/OUT|WITHOUT)\b(?!\s*(?:ORAL|PO\b|&|\+|/|AND\b))"
    r"|\bPLAIN\b(?!\s*(?:FILM|RADIO|X))"
    rf"|\bPRE\b(?=[\s-]*(?:$|[),;]|\d|{_ORGANS}))|\b{_ORGANS}[\s-]+PRE\b(?=\s*(?:$|[),;]|\d))"
    r"|\bNO IV\b|単純|平扫|平掃|非增强|非增強|非造影|造影なし|造影無|造影前|无增强|비조영|조영전"
)
# A dash before "IV contrast" may be a minus or a separator; it is ignored.
_DASH = re.compile(rf"(?:(?<=\s)|^)[-–]\s?{_IV}\s*{_SUBSTANCE}?")
_ENHANCED = re.compile(
    rf"\b{_WITH}[\s/-]*{_MEDIUM}|{_PLUS}\s*{_MEDIUM}|\b(?:{_SUBSTANCE}|{_IV})\s*{_PLUS}"
    r"|\b[CK]ONTRAST[\s-]*(?:MEDIUM[\s-]*)?(?:ENHANCED|VERSTARKT)\b|\bENHANCED\b|\bPOSTCON\w*"
    r"|\b[CK]ONTRASTAD[AO]\b|\bINJECTEE?\b|\bREALZADA?\b|\bRINFORZ\w*"
    r"|(?<![A-Z0-9])C\s?\+|(?:(?<=\s)|^)\+\s?(?:C|KM)\b|\bKM\s?\+|\bI\.?V\.?\s?\+|\+\s?I\.?V\b"
    r"|\bCE\b|\bCECT\b|\bCE-?CT\b|\bAPC\b|\bIV CONTRAST\b|\bIVCON\b"
    r"|\bPORTAL\w*|\bPORTO-?\s?V\w+|\bPV\b|\bPVP\b"
    r"|\b(?:ARTERI\w*|VENOUS|VENOS\w*|VENEU\w*|VEINEU\w*|NEPHROGR\w*|EQUILIBRIUM|PANCREATIC)"
    r"[\s-]*(?:PH\w*|FASE)\b|\b(?:PHASE|FASE|TEMPS)\s+(?:ARTERI\w*|VENOS\w*|VEINEU\w*|PORT\w*)"
    r"|\bART ?PH\w*|\bTRI-?PHASI[CK]\w*|\b(?:SPAT|FRUH)?(?:ARTERIELL|VENOS|PORTALVENOS)E?R?\b"
    r"|造影|增强|增強|动脉期|動脈相|動脈期|静脉期|静脈相|門脈相|门脉期|門脈期|平衡相|조영"
)


# "IV contrast: none", "oral: yes": a question and its answer.
_NO = r"(?:NO|NON|NONE|NOT\s+(?:GIVEN|USED)|NIL|N/?A?|NEIN|KEIN[ES]?|AUCUN|SIN|FALSE|0|-)"
_YES = r"(?:YES|Y|JA|OUI|SI|SIM|GIVEN|TRUE|1)"
_ANSWER = rf"\s*[:=]\s*(?P<answer>{_NO}|{_YES})(?=\s*(?:$|[,;.|/)\]]|\s(?:AND|&)\s))"
_ASKED = (
    r"(?:[CK]ONTRAS\w*|KM|CM|C|ORAL\w*|PO|RECTAL|AGENT|MEDI\w+|BOLUS|INJ\w*|GIVEN|ADMINISTERED"
    rf"|{_IV})"
)
_ANSWERED = re.compile(rf"(?<!\w)(?P<asked>{_ASKED}(?:[\s_-]+{_ASKED})*){_ANSWER}", re.IGNORECASE)


def answered(text: str) -> str:
    """Return a text in which questions and answers are statements: ``IV: no`` is ``no IV``."""

    def state(match: re.Match[str]) -> str:
        said_no = re.fullmatch(_NO, match["answer"], re.IGNORECASE)
        return f"no {match['asked']}" if said_no else match["asked"]

    return _ANSWERED.sub(state, text)


def _plain(text: str) -> str:
    """Return a text in capitals without accents, with blanks for underscores."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    # Korean syllables and Japanese voiced letters are composed again.
    bare = unicodedata.normalize("NFC", bare).replace("_", " ").replace("−", "-")
    return re.sub(r"\bNON?[\s-]CON\b", "NONCON", " ".join(bare.upper().split()))


def what_it_says(text: str) -> Said:
    """Return the statement of a description or agent attribute about intravenous contrast."""
    plain = _plain(answered(text))
    if _BOTH.search(plain):
        return Said.NEITHER
    rest = _UNENHANCED.sub(" ", plain)
    unenhanced = rest != plain
    enhanced = _ENHANCED.search(_DASH.sub(" ", rest)) is not None
    if unenhanced == enhanced:
        return Said.NEITHER
    return Said.ENHANCED if enhanced else Said.UNENHANCED
