"""What labels say: in several languages, and nothing where one word is not known."""

from __future__ import annotations

import string
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.lesions.decision import decide_segments
from scoring.lesions.labels import (
    UNREAD,
    folded,
    is_general,
    is_weakened,
    label_words,
    matches_any_lesion,
    objections,
    read_label,
)
from scoring.policy import LabelWord, SegmentRules
from scoring.results import Location
from scoring.segmentation.read import read_segmentation

NODE, LIVER, LUNG, OTHER = Location.NODE, Location.LIVER, Location.LUNG, Location.OTHER


@pytest.mark.parametrize(
    ("label", "location"),
    [
        ("liver_tumor", LIVER),
        ("Liver tumor", LIVER),
        ("liver met 2", LIVER),
        ("LiverMet2", LIVER),
        ("RUL nodule", LUNG),
        ("RULNodule", LUNG),
        ("LN 7", NODE),
        ("LN-4R", NODE),
        ("mediastinal LN", NODE),
        ("hepatic LN", NODE),
        ("pulmonary nodule", LUNG),
        ("Lebermetastase", LIVER),
        ("LEBERMETASTASE 3", LIVER),
        ("Lungenrundherd links", LUNG),
        ("Lymphknoten 2", NODE),
        ("métastase hépatique", LIVER),
        ("metastase hepatique", LIVER),
        ("nodule pulmonaire droit", LUNG),
        ("adénopathie médiastinale", NODE),
        ("metástasis hepática", LIVER),
        ("nódulo pulmonar", LUNG),
        ("metastasi epatica", LIVER),
        ("lesione polmonare", LUNG),
        ("metástase hepática", LIVER),
        ("levermetastase", LIVER),
        ("longmetastase 1", LUNG),
        ("肝転移", LIVER),
        ("肺结节", LUNG),
        ("adrenal met left", OTHER),
        ("GTVn", NODE),
        ("Tumor 1", None),
        ("GTV-1", None),
        ("mediastinal mass", None),
        ("hilar mass", None),
        ("liver lung met", None),
        ("liver LN", None),  # in the liver, or at it?
    ],
)
def test_label_of_a_lesion_and_its_location(label: str, location: Location | None) -> None:
    found = read_label(label)
    assert found.lesion is True
    assert found.location is location


@pytest.mark.parametrize("label", ["PTV", "PTV liver", "CTV 1", "liver cyst", "Leberzyste", "body"])
def test_label_of_something_else(label: str) -> None:
    assert read_label(label).lesion is False


@pytest.mark.parametrize(
    "label",
    [
        "no tumor",
        "non-tumor",
        "near liver met",
        "para aortic LN",
        "peri-hepatic mass",
        "paraaortic LN",
        "perihepatic mass",
        "liver met?",
        "liver met + lung met",
        "liver minus tumor",
        "liver met (old)",
        "possible liver met",
        "benign liver lesion",
        "cystic liver lesion",
        "tumor bed",
        "tumor thrombus",
        "kein Tumor",
        "sans lésion",
        "sin tumor",
        "liver lesion cyst",
        "GTV+5mm",
        "CTV-GTV",
        "🫁 nodule",
        "liver met " + "x" * 300,
        "liver met " * 40,
        "",
        "печень метастаз",
    ],
)
def test_label_that_says_nothing(label: str) -> None:
    found = read_label(label)
    assert (found.lesion, found.location, found.organ) == (None, None, False)
    assert not is_general(label) or not label


@pytest.mark.parametrize(
    "label",
    ["Liver-GTV", "Lungs-GTV", "Lung_R-GTV", "Liver - GTV 2", r"Liver\GTV", "Foie-GTV", "RUL-tumor",
     "Lebertumor-Leber", "Brain-GTV"],
)  # fmt: skip
def test_an_organ_without_the_lesion_is_not_taken_for_the_lesion(label: str) -> None:
    assert read_label(label) == UNREAD


@pytest.mark.parametrize(
    "label", ["GTV-liver", "GTV-1", "Liver_GTV", "liver met-2", "LN-7 mediastinal"]
)
def test_a_hyphen_that_subtracts_nothing_is_a_separator(label: str) -> None:
    assert read_label(label).lesion
    assert not is_weakened(label)


@pytest.mark.parametrize(
    "label", ["GTV_liver_bed", "GTV-boost ring", "GTV lung minus GTV node", "GTV_PTV", "gtv old"]
)
def test_a_word_that_turns_a_name(label: str) -> None:
    assert is_weakened(label)


@pytest.mark.parametrize(
    ("label", "organ"),
    [
        ("Liver", True),
        ("Lung_L", True),
        ("SpinalCord", True),
        ("Rückenmark", True),
        ("Lung 2", False),  # organs are not numbered
        ("pulmonary", False),
        ("Segment_1", False),
    ],
)
def test_bare_name_of_an_organ_is_not_a_lesion_and_not_none(label: str, organ: bool) -> None:
    found = read_label(label)
    assert found.lesion is None
    assert found.organ is organ


@pytest.mark.parametrize(
    ("label", "general"),
    [("GTV-1", True), ("Tumor 3", True), ("Segment_1", True), ("7", True),
     ("liver met", False), ("HCCx", False), ("mediastinal mass", False), ("PTV", False)],
)  # fmt: skip
def test_label_that_a_lesion_anywhere_may_have(label: str, general: bool) -> None:
    assert is_general(label) is general


@given(
    st.sampled_from(["liver met 2", "RUL nodule", "LN 7", "Lebermetastase"]),
    st.text(string.ascii_letters, min_size=3, max_size=12),
)
def test_one_word_that_is_not_known_and_the_label_says_nothing(label: str, word: str) -> None:
    known = {folded(w) for entry in label_words() for w in entry.word.split()}
    parts = [folded(p) for p in (word, *_camel_parts(word))]
    if not any(p in known for p in parts):
        assert read_label(f"{label} {word}").lesion is None


def _camel_parts(word: str) -> list[str]:
    return "".join(f" {c}" if c.isupper() else c for c in word).split()


@given(st.text(max_size=400))
def test_any_text_is_read(label: str) -> None:
    read_label(label)
    objections(label)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("DO_NOT_USE", ("do not use",)),
        ("GTV_DoNotUse", ("donotuse",)),
        ("GTV1 old?", ("old",)),
        ("Segment 3 xyz (rejected)", ("rejected",)),
        ("liver met, resected 2024", ("resected",)),
        ("test", ("test",)),
        ("Simple cyst 12ml", ("cyst",)),
        ("Hämangiom S4", ("hämangiom",)),
        ("haemangioma", ("haemangioma",)),
        ("benign nodule", ("benign",)),
        ("GTV_alt", ("alt",)),
        ("GTV_1", ()),
        ("Testis metastasis", ()),
        ("cystic metastasis", ()),
        ("tumour near PTV", ()),
        ("Threshold 4", ()),
    ],
)
def test_words_that_speak_against_a_lesion_wherever_they_stand(
    label: str, words: tuple[str, ...]
) -> None:
    assert objections(label) == words


def test_site_takes_an_objection_back() -> None:
    assert objections("met old", [LabelWord("old", "nothing")]) == ()


def test_benign_finding_alone_is_no_lesion() -> None:
    assert [read_label(x).lesion for x in ("hemangioma", "simple cyst 2", "benign lesion")] == [
        False,
        False,
        None,
    ]


def test_site_adds_a_word_and_replaces_one() -> None:
    assert read_label("Xyz 1").lesion is None
    own = [LabelWord("xyz", "lesion", "liver"), LabelWord("RUL", "stop")]
    found = read_label("Xyz 1", own)
    assert (found.lesion, found.location) == (True, LIVER)
    assert read_label("RUL nodule", own).lesion is None


def test_every_word_of_the_table_stands_once_and_has_a_known_location() -> None:
    words = label_words()
    assert len({folded(w.word) for w in words}) == len(words)
    for word in words:
        assert word.location in ("", *(x.value for x in Location)), word
        assert not word.location or word.says in ("lesion", "organ", "place"), word
        assert word.language, word


@pytest.mark.parametrize("pattern", ["^GTV", "tumor", ".", "met", r"\d$", "^Segment"])
def test_pattern_that_matches_labels_without_a_place(pattern: str) -> None:
    assert matches_any_lesion(pattern)


@pytest.mark.parametrize("pattern", ["liver|hepat", "^HCC liver", r"\bS[5-8]\b", "^RUL"])
def test_pattern_that_names_a_place(pattern: str) -> None:
    assert matches_any_lesion(pattern) is None


# --------------------------------------------------------------------------------- real labels

# Of TotalSegmentator's class names (its README, "Class details"), those that hold words of the
# table.
ORGANS = (
    "spleen kidney_right gallbladder liver adrenal_gland_left lung_upper_lobe_left "
    "lung_middle_lobe_right thyroid_gland small_bowel urinary_bladder kidney_cyst_left "
    "heart pulmonary_vein portal_vein_and_splenic_vein iliac_artery_left spinal_cord brain "
    "vertebrae_L5 rib_left_1 sternum lung_vessels "
    "lung_trachea_bronchia liver_vessels pleural_effusion skeletal_muscle"
)


@pytest.mark.parametrize("label", ORGANS.split())
def test_no_name_of_an_organ_is_read_as_a_lesion(label: str) -> None:
    assert read_label(label).lesion is not True


def test_error_rates_on_the_real_labels_at_hand(shared: Path) -> None:
    """As OPERATIONS.md states them; what is coded there is the truth."""
    read: Counter[tuple[bool, bool | None]] = Counter()
    located: Counter[bool | None] = Counter()
    for path in sorted((shared / "data").rglob("*.dcm")):
        if "seg" not in path.parent.name and path.parent.name != "dcmqi-small":
            continue
        rules = SegmentRules(labels=False)
        for d in decide_segments([read_segmentation(path)], rules):
            found = read_label(d.segment.label)
            read[d.is_lesion, found.lesion] += 1
            if d.is_lesion:
                told = found.location is None or d.location in (None, found.location)
                located[told if found.location else None] += 1
    assert read == {(True, True): 10, (True, None): 2, (False, None): 8}
    assert located == {None: 12}
