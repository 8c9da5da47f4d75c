"""Chooses the SR class of a report: the most capable one that its destination accepts.

The first report of a case is a Comprehensive 3D SR. If the destination does not accept that class,
the report is converted to the most capable class that it accepts, and the case keeps that class:
the same case must yield the same object.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import pydicom

from dicom_node.errors import DeliveryError
from dicom_node.settings.words import AUTO
from dicom_node.state.records import OutgoingObject
from dicom_node.state.run_note import read_note, write_note
from dicom_node.state.spool import Spool
from sr_templates.errors import ReportError
from sr_templates.identity import as_file
from sr_templates.sr_class import SrClass, best_of, in_class

if TYPE_CHECKING:
    from dicom_node.settings.sections import ReportSettings

REPORT = "report"


def first_sr_class(settings: ReportSettings, earlier: Sequence[OutgoingObject]) -> str:
    """Return the configuration word of the SR class of a case's next report.

    Parameters
    ----------
    settings
        An ``sr_class`` other than ``auto`` is used as it is.
    earlier
        The case's reports so far, the latest last.
    """
    if settings.sr_class != AUTO:
        return settings.sr_class
    return SrClass(earlier[-1].sop_class_uid).word if earlier else SrClass.COMPREHENSIVE_3D.word


def fallback_class(
    settings: ReportSettings, item: OutgoingObject, accepted: Collection[str]
) -> SrClass | None:
    """Return the class to convert a refused object to; None if there is none."""
    if settings.sr_class != AUTO or item.kind != REPORT:
        return None
    return best_of(accepted)


def put_in_class(spool: Spool, item: OutgoingObject, sop_class: SrClass) -> OutgoingObject:
    """Write a report converted to another SR class into the spool, beside the original.

    Raises
    ------
    DeliveryError
        If the report cannot be read, or is not a Comprehensive 3D SR.
    """
    path = spool.root / item.path
    try:
        report = in_class(pydicom.dcmread(path), sop_class)
        result = path.with_suffix(".json").read_bytes()
    except (OSError, ValueError, pydicom.errors.InvalidDicomError, ReportError) as e:
        raise DeliveryError(
            f"{path.name} cannot be converted to another SR class: {e}", True
        ) from e
    uid, content = str(report.SOPInstanceUID), as_file(report)
    digest = hashlib.sha256(content).hexdigest()
    spool.store_report(f"{uid}.json", result)
    target, note = spool.reports / f"{uid}.dcm", read_note(path)
    if note is not None:
        files = {n: d for n, d in note.files.items() if n != path.name}
        files[target.name] = digest
        write_note(spool, target, dataclasses.replace(note, files=files))
    written = spool.store_report(target.name, content)
    return OutgoingObject(
        sop_instance_uid=uid,
        sop_class_uid=sop_class.value,
        series_uid=item.series_uid,
        kind=item.kind,
        path=str(written.relative_to(spool.root)),
        sha256=hashlib.sha256(written.read_bytes()).hexdigest(),
    )
