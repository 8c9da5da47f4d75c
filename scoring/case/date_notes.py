"""Notes on dates that cannot all be right: before birth, or a segmentation before its CT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scoring.attributes import evidence_text, read_date
from scoring.ct.scan_date import scan_dates
from scoring.ct.series import CtSeries
from scoring.segmentation.segment import Segmentation

# When a segmentation was drawn: of a SEG (PS3.3 C.7.6.16.1), of an RTSTRUCT (C.8.8.5).
_DRAWN = ("ContentDate", "StructureSetDate")


def date_notes(
    series: Mapping[str, CtSeries], segs: Sequence[Segmentation], series_of: Mapping[str, str]
) -> list[str]:
    """Return a sentence on each date that contradicts the day of a CT; birth dates not quoted."""
    notes = []
    for uid, item in series.items():
        days = scan_dates(item.attributes).days
        if not days:
            continue
        born = item.attributes.date("PatientBirthDate").values
        if born and max(born) > days[0]:
            notes.append(
                f"CT series {uid}: Patient's Birth Date (0010,0030) lies after the day of the CT; "
                "one of the two is wrong, or only one of them was changed in de-identification."
            )
        for seg in (s for s in segs if series_of[s.sop_instance_uid] == uid):
            for keyword in _DRAWN:
                drawn = read_date(evidence_text(seg.header, keyword))
                if drawn is not None and drawn < days[0]:
                    notes.append(
                        f"{seg.name} is of {drawn} ({keyword}), before the CT of {days[0]} that it "
                        "was drawn on; one of the dates is wrong, or only one of them was changed "
                        "in de-identification."
                    )
    return notes
