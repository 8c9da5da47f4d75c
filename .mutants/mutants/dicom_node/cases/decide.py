"""Which objects make a case, and what a case waits for: pure decisions over facts.

A SEG names the CT images it was drawn on; a case is complete when they are all here, the CT
series has no gap, the PACS (where it can be asked) holds no more images of it, and nothing new came
for the quiet time.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence

from dicom_node.state.facts import CtFact, RetrievalFact, SegFact, State, _digest, _objects


from mutmut.mutation.trampoline import wrap_in_trampoline as _mutmut_mutated, MutantDict


@dataclasses.dataclass(frozen=True)
class CaseFacts:
    """All that is known of a study.

    Parameters
    ----------
    ct, segs
        The objects that are here.
    last_received
        When the latest object of the study came (seconds since the epoch).
    treatment_date_known
        The clinical record has a treatment start date.
    clinical_key
        Digest of the clinical record; changes when the record does.
    pacs_counts
        Series Instance UID to the number of images that the PACS says it holds.
    processed_key
        The `case_key` of the inputs that the last report was made of, if any.
    retrieval
        How asking the PACS for what is missing stands; None where it is not asked.
    """

    ct: Sequence[CtFact]
    segs: Sequence[SegFact]
    last_received: float
    treatment_date_known: bool
    clinical_key: str
    pacs_counts: Mapping[str, int]
    processed_key: str | None = None
    retrieval: RetrievalFact | None = None


@dataclasses.dataclass(frozen=True)
class Waits:
    """How long to wait for what, in seconds."""

    quiet: float
    ct: float
    treatment_date: float


@dataclasses.dataclass(frozen=True)
class Missing:
    """What of the CT is not here.

    ``seen_by_scoring`` is False where the objects alone do not show it: only the PACS knows of
    images beyond the first or last slice that is here.
    """

    reason: str
    seen_by_scoring: bool


@dataclasses.dataclass(frozen=True)
class Decision:
    """The state that the facts lead to, and why, in words; ``ask`` when the PACS is to be asked."""

    state: State
    reason: str
    ask: bool = False
mutants_x_case_key__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_case_key__mutmut)
def case_key(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(facts.ct, facts.segs), facts.clinical_key])


def x_case_key__mutmut_orig(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(facts.ct, facts.segs), facts.clinical_key])


def x_case_key__mutmut_1(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest(None)


def x_case_key__mutmut_2(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(None, facts.segs), facts.clinical_key])


def x_case_key__mutmut_3(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(facts.ct, None), facts.clinical_key])


def x_case_key__mutmut_4(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(facts.segs), facts.clinical_key])


def x_case_key__mutmut_5(facts: CaseFacts) -> str:
    """Return a digest of the inputs of a case; the same inputs need no second report."""
    return _digest([*_objects(facts.ct, ), facts.clinical_key])

mutants_x_case_key__mutmut['_mutmut_orig'] = x_case_key__mutmut_orig # type: ignore # mutmut generated
mutants_x_case_key__mutmut['x_case_key__mutmut_1'] = x_case_key__mutmut_1 # type: ignore # mutmut generated
mutants_x_case_key__mutmut['x_case_key__mutmut_2'] = x_case_key__mutmut_2 # type: ignore # mutmut generated
mutants_x_case_key__mutmut['x_case_key__mutmut_3'] = x_case_key__mutmut_3 # type: ignore # mutmut generated
mutants_x_case_key__mutmut['x_case_key__mutmut_4'] = x_case_key__mutmut_4 # type: ignore # mutmut generated
mutants_x_case_key__mutmut['x_case_key__mutmut_5'] = x_case_key__mutmut_5 # type: ignore # mutmut generated
mutants_x_series_in_use__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_series_in_use__mutmut)
def series_in_use(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = frozenset[str]().union(*(s.references for s in segs))
    return tuple(sorted({c.series_uid for c in ct if c.sop_instance_uid in named}))


def x_series_in_use__mutmut_orig(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = frozenset[str]().union(*(s.references for s in segs))
    return tuple(sorted({c.series_uid for c in ct if c.sop_instance_uid in named}))


def x_series_in_use__mutmut_1(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = None
    return tuple(sorted({c.series_uid for c in ct if c.sop_instance_uid in named}))


def x_series_in_use__mutmut_2(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = frozenset[str]().union(*(s.references for s in segs))
    return tuple(None)


def x_series_in_use__mutmut_3(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = frozenset[str]().union(*(s.references for s in segs))
    return tuple(sorted(None))


def x_series_in_use__mutmut_4(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> tuple[str, ...]:
    """Return the CT series that the SEGs name images of."""
    named = frozenset[str]().union(*(s.references for s in segs))
    return tuple(sorted({c.series_uid for c in ct if c.sop_instance_uid not in named}))

mutants_x_series_in_use__mutmut['_mutmut_orig'] = x_series_in_use__mutmut_orig # type: ignore # mutmut generated
mutants_x_series_in_use__mutmut['x_series_in_use__mutmut_1'] = x_series_in_use__mutmut_1 # type: ignore # mutmut generated
mutants_x_series_in_use__mutmut['x_series_in_use__mutmut_2'] = x_series_in_use__mutmut_2 # type: ignore # mutmut generated
mutants_x_series_in_use__mutmut['x_series_in_use__mutmut_3'] = x_series_in_use__mutmut_3 # type: ignore # mutmut generated
mutants_x_series_in_use__mutmut['x_series_in_use__mutmut_4'] = x_series_in_use__mutmut_4 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_missing_for__mutmut)
def missing_for(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_orig(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_1(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = None
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_2(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(None)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_3(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = None
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_4(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words and not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_5(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over and not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_6(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None and not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_7(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is not None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_8(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_9(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_10(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_11(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing and asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_12(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = None
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_13(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if (missing) and False else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_14(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if (missing) or True else asked.words
    return Missing(reason, seen_by_scoring=False)


def x_missing_for__mutmut_15(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(None, seen_by_scoring=False)


def x_missing_for__mutmut_16(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=None)


def x_missing_for__mutmut_17(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(seen_by_scoring=False)


def x_missing_for__mutmut_18(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, )


def x_missing_for__mutmut_19(facts: CaseFacts) -> Missing | None:
    """Return what of the CT is not here, or None when nothing is known to be missing."""
    missing = _known_missing(facts)
    asked = facts.retrieval
    if asked is None or not asked.over or not asked.words or not (missing or asked.short):
        return missing
    # Scoring would not know what was tried, and may not see that an end of the series is missing.
    reason = f"{missing.reason}; {asked.words}" if missing else asked.words
    return Missing(reason, seen_by_scoring=True)

mutants_x_missing_for__mutmut['_mutmut_orig'] = x_missing_for__mutmut_orig # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_1'] = x_missing_for__mutmut_1 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_2'] = x_missing_for__mutmut_2 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_3'] = x_missing_for__mutmut_3 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_4'] = x_missing_for__mutmut_4 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_5'] = x_missing_for__mutmut_5 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_6'] = x_missing_for__mutmut_6 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_7'] = x_missing_for__mutmut_7 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_8'] = x_missing_for__mutmut_8 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_9'] = x_missing_for__mutmut_9 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_10'] = x_missing_for__mutmut_10 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_11'] = x_missing_for__mutmut_11 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_12'] = x_missing_for__mutmut_12 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_13'] = x_missing_for__mutmut_13 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_14'] = x_missing_for__mutmut_14 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_15'] = x_missing_for__mutmut_15 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_16'] = x_missing_for__mutmut_16 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_17'] = x_missing_for__mutmut_17 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_18'] = x_missing_for__mutmut_18 # type: ignore # mutmut generated
mutants_x_missing_for__mutmut['x_missing_for__mutmut_19'] = x_missing_for__mutmut_19 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_not_asked__mutmut)
def not_asked(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and not missing_for(facts) else ""


def x_not_asked__mutmut_orig(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and not missing_for(facts) else ""


def x_not_asked__mutmut_1(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = None
    return asked.words if asked is not None and asked.over and not missing_for(facts) else ""


def x_not_asked__mutmut_2(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if (asked is not None and asked.over and not missing_for(facts)) and False else ""


def x_not_asked__mutmut_3(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if (asked is not None and asked.over and not missing_for(facts)) or True else ""


def x_not_asked__mutmut_4(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over or not missing_for(facts) else ""


def x_not_asked__mutmut_5(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None or asked.over and not missing_for(facts) else ""


def x_not_asked__mutmut_6(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is None and asked.over and not missing_for(facts) else ""


def x_not_asked__mutmut_7(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and missing_for(facts) else ""


def x_not_asked__mutmut_8(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and not missing_for(None) else ""


def x_not_asked__mutmut_9(facts: CaseFacts) -> str:
    """Return why the PACS could not say whether a case that seems complete is, or an empty text."""
    asked = facts.retrieval
    return asked.words if asked is not None and asked.over and not missing_for(facts) else "XXXX"

mutants_x_not_asked__mutmut['_mutmut_orig'] = x_not_asked__mutmut_orig # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_1'] = x_not_asked__mutmut_1 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_2'] = x_not_asked__mutmut_2 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_3'] = x_not_asked__mutmut_3 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_4'] = x_not_asked__mutmut_4 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_5'] = x_not_asked__mutmut_5 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_6'] = x_not_asked__mutmut_6 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_7'] = x_not_asked__mutmut_7 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_8'] = x_not_asked__mutmut_8 # type: ignore # mutmut generated
mutants_x_not_asked__mutmut['x_not_asked__mutmut_9'] = x_not_asked__mutmut_9 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x__known_missing__mutmut)
def _known_missing(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_orig(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_1(facts: CaseFacts) -> Missing | None:
    missing = None
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_2(facts: CaseFacts) -> Missing | None:
    missing = missing_here(None, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_3(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, None)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_4(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_5(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, )
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_6(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(None, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_7(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, None):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_8(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_9(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, ):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_10(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = None
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_11(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(None)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_12(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid != series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_13(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = None
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_14(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(None)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_15(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None or held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_16(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_17(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held >= count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_18(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                None,
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_19(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=None,
            )
    return None


def x__known_missing__mutmut_20(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                seen_by_scoring=False,
            )
    return None


def x__known_missing__mutmut_21(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                )
    return None


def x__known_missing__mutmut_22(facts: CaseFacts) -> Missing | None:
    missing = missing_here(facts.ct, facts.segs)
    if missing:
        return missing
    for series in series_in_use(facts.ct, facts.segs):
        count = sum(c.series_uid == series for c in facts.ct)
        held = facts.pacs_counts.get(series)
        if held is not None and held > count:
            return Missing(
                f"CT series {series}: {count} images are here, the PACS holds {held}",
                seen_by_scoring=True,
            )
    return None

mutants_x__known_missing__mutmut['_mutmut_orig'] = x__known_missing__mutmut_orig # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_1'] = x__known_missing__mutmut_1 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_2'] = x__known_missing__mutmut_2 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_3'] = x__known_missing__mutmut_3 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_4'] = x__known_missing__mutmut_4 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_5'] = x__known_missing__mutmut_5 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_6'] = x__known_missing__mutmut_6 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_7'] = x__known_missing__mutmut_7 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_8'] = x__known_missing__mutmut_8 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_9'] = x__known_missing__mutmut_9 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_10'] = x__known_missing__mutmut_10 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_11'] = x__known_missing__mutmut_11 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_12'] = x__known_missing__mutmut_12 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_13'] = x__known_missing__mutmut_13 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_14'] = x__known_missing__mutmut_14 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_15'] = x__known_missing__mutmut_15 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_16'] = x__known_missing__mutmut_16 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_17'] = x__known_missing__mutmut_17 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_18'] = x__known_missing__mutmut_18 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_19'] = x__known_missing__mutmut_19 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_20'] = x__known_missing__mutmut_20 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_21'] = x__known_missing__mutmut_21 # type: ignore # mutmut generated
mutants_x__known_missing__mutmut['x__known_missing__mutmut_22'] = x__known_missing__mutmut_22 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_missing_here__mutmut)
def missing_here(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_orig(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_1(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = None
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_2(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = None
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_3(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references + here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_4(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                None,
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_5(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=None,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_6(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_7(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_8(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=False,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_9(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(None, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_10(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, None):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_11(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_12(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, ):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_13(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = None
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_14(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in(None)
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_15(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid != series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=True)
    return None


def x_missing_here__mutmut_16(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(None, seen_by_scoring=True)
    return None


def x_missing_here__mutmut_17(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=None)
    return None


def x_missing_here__mutmut_18(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(seen_by_scoring=True)
    return None


def x_missing_here__mutmut_19(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", )
    return None


def x_missing_here__mutmut_20(ct: Sequence[CtFact], segs: Sequence[SegFact]) -> Missing | None:
    """Return what of the CT is not here, as far as the objects that are here show it."""
    here = {c.sop_instance_uid for c in ct}
    for seg in segs:
        absent = seg.references - here
        if absent:
            return Missing(
                f"{len(absent)} of the {len(seg.references)} images that SEG "
                f"{seg.sop_instance_uid} was drawn on are missing",
                seen_by_scoring=True,
            )
    for series in series_in_use(ct, segs):
        gap = gap_in([c.position for c in ct if c.series_uid == series])
        if gap:
            return Missing(f"CT series {series}: {gap}", seen_by_scoring=False)
    return None

mutants_x_missing_here__mutmut['_mutmut_orig'] = x_missing_here__mutmut_orig # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_1'] = x_missing_here__mutmut_1 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_2'] = x_missing_here__mutmut_2 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_3'] = x_missing_here__mutmut_3 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_4'] = x_missing_here__mutmut_4 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_5'] = x_missing_here__mutmut_5 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_6'] = x_missing_here__mutmut_6 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_7'] = x_missing_here__mutmut_7 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_8'] = x_missing_here__mutmut_8 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_9'] = x_missing_here__mutmut_9 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_10'] = x_missing_here__mutmut_10 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_11'] = x_missing_here__mutmut_11 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_12'] = x_missing_here__mutmut_12 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_13'] = x_missing_here__mutmut_13 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_14'] = x_missing_here__mutmut_14 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_15'] = x_missing_here__mutmut_15 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_16'] = x_missing_here__mutmut_16 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_17'] = x_missing_here__mutmut_17 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_18'] = x_missing_here__mutmut_18 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_19'] = x_missing_here__mutmut_19 # type: ignore # mutmut generated
mutants_x_missing_here__mutmut['x_missing_here__mutmut_20'] = x_missing_here__mutmut_20 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_gap_in__mutmut)
def gap_in(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_orig(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_1(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = None
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_2(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_3(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_4(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 and len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_5(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) <= 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_6(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 4 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_7(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) <= len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_8(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = None
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_9(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b + a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_10(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(None)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_11(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = None
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_12(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(None)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_13(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) / 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_14(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 3]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_15(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual < 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_16(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 1:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_17(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(None, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_18(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, None, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_19(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=None):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_20(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_21(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, strict=False):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_22(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, ):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_23(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=True):
        absent = round(step / usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_24(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = None
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_25(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) + 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_26(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(None) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_27(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step * usual) - 1
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_28(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 2
        if absent >= 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_29(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent > 1:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None


def x_gap_in__mutmut_30(positions: Sequence[float | None]) -> str | None:
    """Return where slices are missing between others, in words, or None.

    Parameters
    ----------
    positions
        Slice positions along the normal in mm; without all of them nothing can be said.
    """
    known = sorted(p for p in positions if p is not None)
    if len(known) < 3 or len(known) < len(positions):
        return None
    steps = [b - a for a, b in itertools.pairwise(known)]
    usual = sorted(steps)[len(steps) // 2]
    if usual <= 0:
        return None
    for start, step in zip(known, steps, strict=False):
        absent = round(step / usual) - 1
        if absent >= 2:
            return f"{absent} slice(s) missing after position {start:.2f} mm (gap {step:.2f} mm)"
    return None

mutants_x_gap_in__mutmut['_mutmut_orig'] = x_gap_in__mutmut_orig # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_1'] = x_gap_in__mutmut_1 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_2'] = x_gap_in__mutmut_2 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_3'] = x_gap_in__mutmut_3 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_4'] = x_gap_in__mutmut_4 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_5'] = x_gap_in__mutmut_5 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_6'] = x_gap_in__mutmut_6 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_7'] = x_gap_in__mutmut_7 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_8'] = x_gap_in__mutmut_8 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_9'] = x_gap_in__mutmut_9 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_10'] = x_gap_in__mutmut_10 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_11'] = x_gap_in__mutmut_11 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_12'] = x_gap_in__mutmut_12 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_13'] = x_gap_in__mutmut_13 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_14'] = x_gap_in__mutmut_14 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_15'] = x_gap_in__mutmut_15 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_16'] = x_gap_in__mutmut_16 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_17'] = x_gap_in__mutmut_17 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_18'] = x_gap_in__mutmut_18 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_19'] = x_gap_in__mutmut_19 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_20'] = x_gap_in__mutmut_20 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_21'] = x_gap_in__mutmut_21 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_22'] = x_gap_in__mutmut_22 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_23'] = x_gap_in__mutmut_23 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_24'] = x_gap_in__mutmut_24 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_25'] = x_gap_in__mutmut_25 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_26'] = x_gap_in__mutmut_26 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_27'] = x_gap_in__mutmut_27 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_28'] = x_gap_in__mutmut_28 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_29'] = x_gap_in__mutmut_29 # type: ignore # mutmut generated
mutants_x_gap_in__mutmut['x_gap_in__mutmut_30'] = x_gap_in__mutmut_30 # type: ignore # mutmut generated
mutants_x_decide__mutmut: MutantDict = {}  # type: ignore


@_mutmut_mutated(mutants_x_decide__mutmut)
def decide(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_orig(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_1(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = None
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_2(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now + facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_3(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_4(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(None, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_5(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, None)
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_6(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_7(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, )
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_8(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key != case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_9(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(None):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_10(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(None, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_11(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, None)
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_12(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision("nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_13(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, )
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_14(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "XXnothing new since the last reportXX")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_15(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "NOTHING NEW SINCE THE LAST REPORT")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_16(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = None
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_17(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(None), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_18(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over or (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_19(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None or not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_20(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_21(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_22(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun and waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_23(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited > waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_24(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(None, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_25(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, None, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_26(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=None)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_27(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_28(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_29(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, )
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_30(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_31(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing or (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_32(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if (asked is not None) and False else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_33(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if (asked is not None) or True else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_34(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited <= waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_35(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_36(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited <= waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_37(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(None, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_38(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, None)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_39(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_40(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, )
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_41(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited <= waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_42(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            None, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_43(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, None
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_44(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_45(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_46(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(None, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_47(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, None)
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_48(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_49(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, )
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_50(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known or waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_51(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_52(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited <= waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_53(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            None,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_54(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            None,
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_55(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_56(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_57(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "XXthe clinical records have no treatment start date for this patientXX",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_58(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "THE CLINICAL RECORDS HAVE NO TREATMENT START DATE FOR THIS PATIENT",
        )
    return Decision(State.READY, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_59(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(None, f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_60(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, None)


def x_decide__mutmut_61(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(f"{len(facts.segs)} SEG(s) with their CT are complete")


def x_decide__mutmut_62(facts: CaseFacts, waits: Waits, now: float) -> Decision:
    """Return what a case waits for, or that it is ready, by what is known at ``now``.

    A wait that is over makes the case ready all the same: scoring then reports what is missing.
    Where the PACS is asked for missing images, the wait for CT ends when that has ended.
    """
    waited = now - facts.last_received
    if not facts.segs:
        return Decision(State.WAITING_FOR_SEG, f"{len(facts.ct)} CT images are here, no SEG is")
    if facts.processed_key == case_key(facts):
        return Decision(State.SENT, "nothing new since the last report")
    missing, asked = missing_for(facts), facts.retrieval
    if asked is not None and not asked.over and (asked.begun or waited >= waits.quiet):
        return Decision(State.WAITING_FOR_CT, asked.words, ask=not asked.begun)
    if missing and (waited < waits.quiet if asked is not None else waited < waits.ct):
        return Decision(State.WAITING_FOR_CT, missing.reason)
    if waited < waits.quiet:
        return Decision(
            State.WAITING_FOR_QUIET, f"complete; ready when {waits.quiet:g} s pass without objects"
        )
    if missing:
        return Decision(State.READY, f"gave up waiting: {missing.reason}")
    if not facts.treatment_date_known and waited < waits.treatment_date:
        return Decision(
            State.WAITING_FOR_TREATMENT_DATE,
            "the clinical records have no treatment start date for this patient",
        )
    return Decision(State.READY, )

mutants_x_decide__mutmut['_mutmut_orig'] = x_decide__mutmut_orig # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_1'] = x_decide__mutmut_1 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_2'] = x_decide__mutmut_2 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_3'] = x_decide__mutmut_3 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_4'] = x_decide__mutmut_4 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_5'] = x_decide__mutmut_5 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_6'] = x_decide__mutmut_6 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_7'] = x_decide__mutmut_7 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_8'] = x_decide__mutmut_8 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_9'] = x_decide__mutmut_9 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_10'] = x_decide__mutmut_10 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_11'] = x_decide__mutmut_11 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_12'] = x_decide__mutmut_12 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_13'] = x_decide__mutmut_13 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_14'] = x_decide__mutmut_14 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_15'] = x_decide__mutmut_15 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_16'] = x_decide__mutmut_16 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_17'] = x_decide__mutmut_17 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_18'] = x_decide__mutmut_18 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_19'] = x_decide__mutmut_19 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_20'] = x_decide__mutmut_20 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_21'] = x_decide__mutmut_21 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_22'] = x_decide__mutmut_22 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_23'] = x_decide__mutmut_23 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_24'] = x_decide__mutmut_24 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_25'] = x_decide__mutmut_25 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_26'] = x_decide__mutmut_26 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_27'] = x_decide__mutmut_27 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_28'] = x_decide__mutmut_28 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_29'] = x_decide__mutmut_29 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_30'] = x_decide__mutmut_30 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_31'] = x_decide__mutmut_31 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_32'] = x_decide__mutmut_32 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_33'] = x_decide__mutmut_33 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_34'] = x_decide__mutmut_34 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_35'] = x_decide__mutmut_35 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_36'] = x_decide__mutmut_36 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_37'] = x_decide__mutmut_37 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_38'] = x_decide__mutmut_38 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_39'] = x_decide__mutmut_39 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_40'] = x_decide__mutmut_40 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_41'] = x_decide__mutmut_41 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_42'] = x_decide__mutmut_42 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_43'] = x_decide__mutmut_43 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_44'] = x_decide__mutmut_44 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_45'] = x_decide__mutmut_45 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_46'] = x_decide__mutmut_46 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_47'] = x_decide__mutmut_47 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_48'] = x_decide__mutmut_48 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_49'] = x_decide__mutmut_49 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_50'] = x_decide__mutmut_50 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_51'] = x_decide__mutmut_51 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_52'] = x_decide__mutmut_52 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_53'] = x_decide__mutmut_53 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_54'] = x_decide__mutmut_54 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_55'] = x_decide__mutmut_55 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_56'] = x_decide__mutmut_56 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_57'] = x_decide__mutmut_57 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_58'] = x_decide__mutmut_58 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_59'] = x_decide__mutmut_59 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_60'] = x_decide__mutmut_60 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_61'] = x_decide__mutmut_61 # type: ignore # mutmut generated
mutants_x_decide__mutmut['x_decide__mutmut_62'] = x_decide__mutmut_62 # type: ignore # mutmut generated
