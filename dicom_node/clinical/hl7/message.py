"""Converts HL7 v2 messages (ORU^R01, ADT^A40) and makes their acknowledgements: pure."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

import hl7
from hl7.exceptions import HL7Exception

from dicom_node.clinical.hl7.result import Read, Result, Unused, statements_of_results
from dicom_node.errors import Hl7Error
from dicom_node.settings.clinical import CHARSETS, Hl7Settings
from dicom_node.state.clinical import Patient
from scoring.clinical.units import Units
from scoring.clinical.values import PUBLISHED_UNITS

# HL7 table 0357, message error condition codes.
ACCEPTED = "0"
SEGMENT_SEQUENCE, FIELD_MISSING, TYPE_ERROR = "100", "101", "102"
UNSUPPORTED_TYPE, UNSUPPORTED_PROCESSING, UNKNOWN_KEY, INTERNAL = "200", "202", "204", "207"
_PARSER_ERRORS = (HL7Exception, LookupError, ValueError, TypeError, AttributeError)
_HEADER = re.compile(rb"MSH([^A-Za-z0-9\s])([^A-Za-z0-9\s]{3,5})\1")
# Text that may precede a message in a file: a byte order mark and blank lines.
_PREAMBLE = re.compile(rb"(?:\xef\xbb\xbf|\s)+")
# As in HL7 table 0203; longer values may be patient data, which must not be logged.
_IDENTIFIER_TYPE = re.compile(r"[A-Za-z0-9]{1,5}")
MOST_WARNINGS = 20
# Of segments, fields, repetitions, components and subcomponents: each takes some 500 bytes once it
# is parsed, and a result has about 25.
MOST_PARTS = 100_000
_RESULTS, _MERGE = ["ORU", "R01"], ["ADT", "A40"]


@dataclasses.dataclass(frozen=True)
class Header:
    """The header fields that an acknowledgement repeats (MSH-3 to MSH-18)."""

    separator: str = "|"
    encoding_characters: str = "^~\\&"
    sender: tuple[str, str] = ("", "")
    receiver: tuple[str, str] = ("", "")
    sent_at: str = ""
    kind: str = ""
    control_id: str = ""
    processing_id: str = "P"
    version: str = "2.5"
    charset: str = ""


@dataclasses.dataclass(frozen=True)
class PatientResults:
    """The results of one patient in a message; the patient may have several Patient IDs."""

    patients: tuple[Patient, ...]
    read: Read


@dataclasses.dataclass(frozen=True)
class PatientMerge:
    """Patient IDs that were merged into others; each patient may have several."""

    survivor: tuple[Patient, ...]
    prior: tuple[Patient, ...]


@dataclasses.dataclass(frozen=True)
class Message:
    """A valid message: of results or of merges."""

    header: Header
    patients: tuple[PatientResults, ...]
    merges: tuple[PatientMerge, ...] = ()

    @property
    def unused(self) -> tuple[Unused, ...]:
        """The unusable results."""
        return tuple(u for group in self.patients for u in group.read.unused)


def without_preamble(data: bytes) -> bytes:
    """Return data without a leading byte order mark and blank lines."""
    match = _PREAMBLE.match(data)
    return data[match.end() :] if match else data


def read_header(data: bytes) -> Header:
    """Return the header of a message; a leading byte order mark and blank lines are ignored.

    Raises
    ------
    Hl7Error
        If it has none; it cannot be acknowledged then.
    """
    data = without_preamble(data)
    match = _HEADER.match(data)
    if match is None or len(set(match[1] + match[2])) < 1 + len(match[2]):
        raise Hl7Error("AR", SEGMENT_SEQUENCE, "MSH", "the message does not begin with MSH|^~\\&|")
    line = re.split(rb"[\r\n]", data, maxsplit=1)[0]
    fields = [f.decode("ascii", "replace") for f in line.split(match[1])]
    fields += [""] * (19 - len(fields))

    def field(number: int) -> str:
        return fields[number - 1][:180]

    return Header(
        separator=match[1].decode(),
        encoding_characters=match[2].decode(),
        sender=(field(3), field(4)),
        receiver=(field(5), field(6)),
        sent_at=field(7),
        kind=field(9),
        control_id=field(10),
        processing_id=field(11),
        version=field(12),
        charset=field(18),
    )


def read_message(
    data: bytes, settings: Hl7Settings, today: dt.date, units: Units = PUBLISHED_UNITS
) -> Message:
    """Return the patients and results of a message, or the patients that it merges.

    Parameters
    ----------
    data
        The message as received, without its MLLP frame.
    settings
        The identifier types, authorities and codes that are accepted.
    today
        The present date; later samples are not accepted.
    units
        The known spellings of units.

    Raises
    ------
    Hl7Error
        If it is not a production ORU^R01 or ADT^A40, or cannot be attributed to a patient.
    """
    data = without_preamble(data)
    header = read_header(data)
    kind = _kind(header)
    text = _decoded(data, header, settings)
    _check_parts(text, header)
    escape = re.escape(header.encoding_characters[2])
    if re.search(rf"{escape}\.[a-z]{{2}}\+?\d{{4,}}{escape}", text):
        raise Hl7Error("AE", TYPE_ERROR, "", "a formatting command is repeated too often")
    try:
        segments = list(hl7.parse(text))
        if kind == _MERGE:
            return Message(header, (), _merges(segments, settings))
        groups = _groups(segments, settings)
    except Hl7Error:
        raise
    except _PARSER_ERRORS as e:
        raise Hl7Error(
            "AE", TYPE_ERROR, "", f"the message is malformed ({type(e).__name__})"
        ) from e
    sender = header.sender[0].split(header.encoding_characters[0])[0]
    origin = f"HL7 message {header.control_id}" + (f" from {sender}" if sender else "")
    return Message(
        header,
        tuple(
            PatientResults(who, statements_of_results(results, settings, origin, today, units))
            for who, results in groups
        ),
    )


def _check_parts(text: str, header: Header) -> None:
    separators = {"\r", header.separator, *header.encoding_characters}
    separators.discard(header.encoding_characters[2])  # the escape character
    parts = sum(map(text.count, separators))
    if parts > MOST_PARTS:
        raise Hl7Error(
            "AE",
            TYPE_ERROR,
            "",
            f"the message has {parts} segments, fields and components, expected at most "
            f"{MOST_PARTS}; send its results in several messages",
        )


def _kind(header: Header) -> list[str]:
    """Return message code and trigger event of a message that is taken."""
    component = header.encoding_characters[0]
    kind = header.kind.split(component)[:2]
    if kind not in (_RESULTS, _MERGE):
        raise Hl7Error(
            "AR",
            UNSUPPORTED_TYPE,
            "MSH^1^9",
            f"message type {header.kind!r}, expected ORU^R01 or ADT^A40",
        )
    if header.processing_id.split(component)[0] not in ("P", ""):
        raise Hl7Error(
            "AR",
            UNSUPPORTED_PROCESSING,
            "MSH^1^11",
            f"processing ID {header.processing_id!r}, expected P: test messages are not used",
        )
    if not header.control_id:
        raise Hl7Error("AR", FIELD_MISSING, "MSH^1^10", "the message has no control ID (MSH-10)")
    return kind


def _decoded(data: bytes, header: Header, settings: Hl7Settings) -> str:
    repetition = header.encoding_characters[1]
    name = header.charset.split(repetition)[0].strip() or settings.default_charset
    if name.upper() not in CHARSETS:
        raise Hl7Error(
            "AE",
            TYPE_ERROR,
            "MSH^1^18",
            f"character set {name!r}, expected one of {', '.join(CHARSETS)}",
        )
    try:
        text = data.decode(CHARSETS[name.upper()])
    except UnicodeDecodeError as e:
        raise Hl7Error(
            "AE",
            TYPE_ERROR,
            "MSH^1^18",
            f"byte {e.start} is not {name}; MSH-18 names the character set, "
            "clinical.hl7.default_charset is for messages that do not",
        ) from e
    return re.sub(r"\r?\n", "\r", text).strip("\r")


def _groups(
    segments: Sequence[hl7.Segment], settings: Hl7Settings
) -> list[tuple[tuple[Patient, ...], list[Result]]]:
    """Return the results of each patient in a message."""
    groups: list[tuple[tuple[Patient, ...], list[Result]]] = []
    place = 0
    order: hl7.Segment | None = None
    for segment in segments:
        name = str(segment[0])
        if name == "PID":
            groups.append((_identifiers(segment, settings), []))
            order = None
        elif name == "OBR":
            order = segment
        elif name == "OBX":
            if not groups or order is None:
                raise Hl7Error("AE", SEGMENT_SEQUENCE, "OBX", "an OBX has no PID and OBR before it")
            place += 1
            groups[-1][1].append(_result(order, segment, place))
    if not groups:
        raise Hl7Error("AE", SEGMENT_SEQUENCE, "PID", "the message has no PID")
    return groups


def _merges(segments: Sequence[hl7.Segment], settings: Hl7Settings) -> tuple[PatientMerge, ...]:
    """Return the merges of an ADT^A40: each MRG belongs to the PID before it."""
    found: list[PatientMerge] = []
    survivor: tuple[Patient, ...] = ()
    for segment in segments:
        name = str(segment[0])
        if name == "PID":
            survivor = _identifiers(segment, settings)
        elif name == "MRG":
            if not survivor:
                raise Hl7Error("AE", SEGMENT_SEQUENCE, "MRG", "an MRG has no PID before it")
            found.append(PatientMerge(survivor, _identifiers(segment, settings, 1)))
    if not found:
        raise Hl7Error("AE", SEGMENT_SEQUENCE, "MRG", "the message has no MRG")
    return tuple(found)


def _text(segment: hl7.Segment, field: int, component: int = 1, subcomponent: int = 1) -> str:
    return _repeated(segment, field, 1, component, subcomponent)


def _repeated(
    segment: hl7.Segment, field: int, repetition: int, component: int, subcomponent: int = 1
) -> str:
    """Return a value without escape sequences, or an empty text."""
    try:
        found = segment.extract_field(1, field, repetition, component, subcomponent)
    except IndexError:
        return ""
    return str(found).strip()


def _identifiers(
    segment: hl7.Segment, settings: Hl7Settings, field: int = 3
) -> tuple[Patient, ...]:
    """Return the Patient IDs of PID-3 or MRG-1, each with its authority's issuer."""
    mapped = {a.authority: a.issuer for a in settings.authorities}
    found: list[Patient] = []
    unmapped: list[str] = []
    accepted = [t.upper() for t in settings.identifier_types]
    types: list[str] = []
    for repetition in range(1, (len(segment[field]) if len(segment) > field else 0) + 1):
        number = _repeated(segment, field, repetition, 1)
        kind = _repeated(segment, field, repetition, 5)
        if not number:
            continue
        if kind.upper() not in accepted:
            types.append(kind if _IDENTIFIER_TYPE.fullmatch(kind) else "(not a type)")
            continue
        namespace = _repeated(segment, field, repetition, 4)
        universal = _repeated(segment, field, repetition, 4, 2)
        if not mapped:
            found.append((number, namespace or universal))
        elif namespace in mapped or universal in mapped:
            found.append((number, mapped.get(namespace, mapped.get(universal, ""))))
        else:
            unmapped.append(namespace or universal or "(none)")
    if not found and unmapped:
        raise Hl7Error(
            "AE",
            UNKNOWN_KEY,
            f"{segment[0]}^1^{field}^1^4",
            f"assigning authority {', '.join(unmapped)} is not in clinical.hl7.authorities",
        )
    if not found:
        came = (
            f"identifiers of type {', '.join(dict.fromkeys(types))}" if types else "no identifier"
        )
        wanted = ", ".join(t or "(none)" for t in settings.identifier_types)
        raise Hl7Error(
            "AE",
            FIELD_MISSING,
            f"{segment[0]}^1^{field}",
            f"{segment[0]}-{field} has {came}, expected one of type {wanted} "
            "(clinical.hl7.identifier_types)",
        )
    return tuple(dict.fromkeys(found))


def _result(obr: hl7.Segment, obx: hl7.Segment, place: int) -> Result:
    return Result(
        order=_text(obr, 3) or _text(obr, 2),
        kind=_text(obx, 2).upper(),
        codes=((_text(obx, 3, 1), _text(obx, 3, 3)), (_text(obx, 3, 4), _text(obx, 3, 6))),
        part=_text(obx, 4),
        values=tuple(_text(obx, 5, n) for n in range(1, 5)),
        repeated=len(obx) > 5 and len(obx[5]) > 1,
        units=_units(obx),
        status=(_text(obx, 11) or _text(obr, 25)).upper(),
        observed=_text(obx, 14) or _text(obr, 7),
        place=place,
    )


def _units(obx: hl7.Segment) -> tuple[str, ...]:
    """Return the texts of OBX-6 for the unit: code, name, alternate code and name.

    An unescaped ``10^9/L`` arrives as two components, which are joined again.
    """
    code, name, other, other_name = (_text(obx, 6, n) for n in (1, 2, 4, 5))
    whole = f"{code}^{name}" if code and name else code or name
    return tuple(t for t in (whole, code, name, other, other_name) if t)


def acknowledgement(
    header: Header,
    error: Hl7Error | None,
    unused: Sequence[Unused],
    number: str,
    now: dt.datetime,
) -> bytes:
    """Return the ACK of a message (HL7 v2.5.1 section 2.9.2, original mode).

    A stored message is accepted (AA), since sending it again would change nothing. An unusable
    result in it is reported in an ERR segment of severity W (section 2.15.5), and for senders of
    versions before 2.5, which have no severity, in MSA-3.

    Parameters
    ----------
    header
        Header of the message that is acknowledged.
    error
        Why the message was not accepted; without values of its patient.
    unused
        Results stored as problems, with the reason.
    number, now
        Control ID and time of the ACK itself.
    """
    s, e = header.separator, header.encoding_characters

    def plain(text: str) -> str:
        escape = e[2]
        text = text.replace(escape, f"{escape}E{escape}")
        for character, letter in zip(s + e[0] + e[1] + e[3:4], "FSRT", strict=False):
            text = text.replace(character, f"{escape}{letter}{escape}")
        return re.sub(r"[\x00-\x1f\x7f]", " ", text)

    text = [f"results that could not be used: {len(unused)}"] if unused else []
    parts = header.kind.split(e[0])
    kind = f"ACK{e[0]}{parts[1]}{e[0]}ACK" if len(parts) > 1 else "ACK"
    version = header.version or "2.5"
    receiver, sender = header.receiver, header.sender
    stamp = now.astimezone().strftime("%Y%m%d%H%M%S%z")
    lines = [
        f"MSH{s}{e}{s}"
        + s.join([*receiver, *sender, stamp, "", kind, number, header.processing_id or "P"])
        + f"{s}{version}{s * 6}ASCII",
        s.join(["MSA", error.code if error else "AA", header.control_id, *text]),
    ]
    told = [(u.problem, ACCEPTED, f"OBX^{u.place}", "W") for u in unused[:MOST_WARNINGS]]
    if error is not None:
        told = [(str(error), error.condition, error.location, "E")]
    for words, condition, location, severity in told:
        coded = e[0].join([condition, plain(_CONDITIONS[condition]), "HL70357"])
        place = location.replace("^", e[0])
        lines.append(s.join(["ERR", "", place, coded, severity, "", "", "", plain(words)]))
    return ("\r".join(lines) + "\r").encode("ascii", "replace")


_CONDITIONS = {
    ACCEPTED: "Message accepted",
    SEGMENT_SEQUENCE: "Segment sequence error",
    FIELD_MISSING: "Required field missing",
    TYPE_ERROR: "Data type error",
    UNSUPPORTED_TYPE: "Unsupported message type",
    UNSUPPORTED_PROCESSING: "Unsupported processing id",
    UNKNOWN_KEY: "Unknown key identifier",
    INTERNAL: "Application internal error",
}
