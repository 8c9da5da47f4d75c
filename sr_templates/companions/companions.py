"""Companion objects of the report: an Encapsulated PDF and Secondary Captures of its content."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Sequence

import highdicom as hd
import pydicom
from pydicom.uid import EncapsulatedPDFStorage, ExplicitVRLittleEndian

from scoring.results import CaseResult, KeyImage
from sr_templates import codes
from sr_templates.companions.key_image_figure import whole_slice_rgb
from sr_templates.companions.summary_page import summary_pdf, who_and_when
from sr_templates.copied import shown
from sr_templates.document import report_uid
from sr_templates.errors import ReportError
from sr_templates.identity import (
    KEY_IMAGE_DESCRIPTION,
    MANUFACTURER,
    PDF_DESCRIPTION,
    SERIES_DESCRIPTION,
    copy_patient_and_study,
    derived_uid,
    key_image_uid,
    patient_and_study,
    sop_item,
    stamp,
)


class Companion(enum.Enum):
    """The kinds of companion objects."""

    PDF = "pdf"
    KEY_IMAGES = "key-images"


MOST_KEY_IMAGES = 12
PDF_SERIES_NUMBER = 9902
KEY_IMAGE_SERIES_NUMBER = 9903


def make_companions(
    wanted: Collection[Companion],
    result: CaseResult,
    source: pydicom.Dataset,
    images: Sequence[KeyImage],
    now: dt.datetime,
) -> list[pydicom.Dataset]:
    """Return the companion objects of a report, in the order of `Companion`.

    Raises
    ------
    ReportError
        If one of them cannot be made.
    """
    made = []
    if Companion.PDF in wanted:
        made.append(encapsulated_pdf(result, source, images, now))
    if Companion.KEY_IMAGES in wanted:
        made += secondary_captures(result, source, images, now)
    return made


def encapsulated_pdf(
    result: CaseResult,
    source: pydicom.Dataset,
    images: Sequence[KeyImage],
    now: dt.datetime,
) -> pydicom.Dataset:
    """Return the summary of a case as an Encapsulated PDF (PS3.3 A.45.1).

    Parameters
    ----------
    result, images
        What it shows.
    source
        Header of an object of the case; patient and study are copied from it.
    now
        Content Date and Time.
    """
    dataset = pydicom.Dataset()
    copy_patient_and_study(dataset, source)
    stamp(dataset, now)
    uid = pydicom.uid.UID(derived_uid("pdf", report_uid(result)))
    dataset.SOPClassUID = EncapsulatedPDFStorage
    dataset.SOPInstanceUID = uid
    dataset.Modality = "DOC"
    dataset.SeriesInstanceUID = derived_uid("pdf series", report_uid(result))
    dataset.SeriesNumber = PDF_SERIES_NUMBER
    dataset.SeriesDescription = PDF_DESCRIPTION
    dataset.InstanceNumber = 1
    dataset.Manufacturer = MANUFACTURER
    dataset.ManufacturerModelName = "immunoct"
    dataset.DeviceSerialNumber = "0"
    dataset.SoftwareVersions = result.model.software[:64]
    dataset.ConversionType = "WSD"
    dataset.BurnedInAnnotation = "YES"
    dataset.DocumentTitle = SERIES_DESCRIPTION
    title = pydicom.Dataset()
    code = codes.ONCOLOGY_MEASUREMENT_REPORT
    title.CodeValue, title.CodingSchemeDesignator = code.value, code.scheme_designator
    title.CodeMeaning = code.meaning
    dataset.ConceptNameCodeSequence = pydicom.Sequence([title])
    dataset.SourceInstanceSequence = pydicom.Sequence([sop_item(r) for r in result.evidence])
    dataset.AcquisitionDateTime = None
    dataset.MIMETypeOfEncapsulatedDocument = "application/pdf"
    document = summary_pdf(result, dataset, images, now)
    dataset.EncapsulatedDocumentLength = len(document)
    dataset.EncapsulatedDocument = document + b"\0" * (len(document) % 2)
    dataset.file_meta = pydicom.dataset.FileMetaDataset()
    dataset.file_meta.MediaStorageSOPClassUID = EncapsulatedPDFStorage
    dataset.file_meta.MediaStorageSOPInstanceUID = uid
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return dataset


def secondary_captures(
    result: CaseResult,
    source: pydicom.Dataset,
    images: Sequence[KeyImage],
    now: dt.datetime,
) -> list[pydicom.Dataset]:
    """Return each key image as a Secondary Capture (PS3.3 A.8.1), whole slice, RGB.

    Parameters
    ----------
    result, images
        What they show.
    source
        Header of an object of the case; patient and study are copied from it.
    now
        Content Date and Time.

    Raises
    ------
    ReportError
        If ``source`` cannot be expressed in such an object.
    """
    made = []
    patient = patient_and_study(source).dataset
    for number, image in enumerate(images, start=1):
        try:
            capture = hd.sc.SCImage(
                whole_slice_rgb(image, who_and_when(patient)),
                photometric_interpretation="RGB",
                bits_allocated=8,
                coordinate_system="PATIENT",
                study_instance_uid=result.study_instance_uid,
                series_instance_uid=derived_uid("key image series", report_uid(result)),
                series_number=KEY_IMAGE_SERIES_NUMBER,
                sop_instance_uid=key_image_uid(report_uid(result), image.lesion),
                instance_number=number,
                manufacturer=MANUFACTURER,
                patient_orientation=image.orientation,
                transfer_syntax_uid=ExplicitVRLittleEndian,
            )
        except (ValueError, TypeError, AttributeError, KeyError) as e:
            raise ReportError(f"a key image cannot be made: {e}") from e
        dataset: pydicom.Dataset = capture
        dataset.pop("Laterality", None)
        dataset.ImageLaterality = "U"  # of the trunk: Laterality is then not required (C.7.3.1)
        copy_patient_and_study(dataset, source)
        stamp(dataset, now)
        dataset.SeriesDescription = KEY_IMAGE_DESCRIPTION
        dataset.ManufacturerModelName = "immunoct"
        dataset.SoftwareVersions = result.model.software[:64]
        dataset.BurnedInAnnotation = "YES"
        dataset.ConversionType = "WSD"
        reference = sop_item(image.source)
        if image.source_frame is not None:
            reference.ReferencedFrameNumber = image.source_frame
        dataset.SourceImageSequence = pydicom.Sequence([reference])
        dataset.ImageComments = shown(image.lesion.segment_label)[:1024]
        made.append(dataset)
    return made
