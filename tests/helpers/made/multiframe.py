"""Multi-frame CT made of single-frame images: Enhanced CT here, Legacy Converted by highdicom."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
from pydicom.uid import EnhancedCTImageStorage, ExplicitVRLittleEndian, generate_uid

from dicom_node.demo.phantom import lesion_mask, make_seg
from scoring.case.score import score_case
from scoring.results import CaseResult
from tests.helpers.made.cases import NO_VARIANTS, TREATED, Case

_PER_FRAME = (
    "ImageType",
    "SliceThickness",
    "KVP",
    "ConvolutionKernel",
    "GantryDetectorTilt",
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "PixelSpacing",
    "RescaleIntercept",
    "RescaleSlope",
    "RescaleType",
    "AcquisitionDate",
    "AcquisitionTime",
    "ContrastBolusAgent",
    "ContrastBolusRoute",
    "PixelData",
)


def sequence(**attributes: object) -> pydicom.Sequence:
    item = pydicom.Dataset()
    for keyword, value in attributes.items():
        setattr(item, keyword, value)
    return pydicom.Sequence([item])


def code(value: str, scheme: str, meaning: str) -> pydicom.Sequence:
    return sequence(CodeValue=value, CodingSchemeDesignator=scheme, CodeMeaning=meaning)


def make_enhanced(
    ct: Sequence[pydicom.Dataset], stacks: Sequence[str] = ("1",), order: Sequence[int] = ()
) -> pydicom.Dataset:
    """Return an Enhanced CT image of single-frame ones (PS3.3 A.38.1).

    Parameters
    ----------
    ct
        Uncompressed, of one series, in the order of their positions.
    stacks
        With several names, each is a copy of the whole volume, with stored values 7 higher than in
        the previous one.
    order
        Frame order by index into ``ct``; by default unchanged.
    """
    first = ct[0]
    made = copy.deepcopy(first)
    for keyword in _PER_FRAME:
        if keyword in made:
            delattr(made, keyword)
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID = EnhancedCTImageStorage
    made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = generate_uid(prefix=None)
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.SeriesInstanceUID = generate_uid(prefix=None)
    _describe(made, first)
    made.DimensionOrganizationSequence, made.DimensionIndexSequence = _dimensions()
    made.SharedFunctionalGroupsSequence = pydicom.Sequence([_shared_groups(first)])
    frames, pixels = [], []
    for stack_number, stack in enumerate(stacks, start=1):
        for index in order or range(len(ct)):
            image = ct[index]
            frame = _frame(image, made.AcquisitionDateTime, stack, [stack_number, index + 1])
            frames.append(frame)
            pixels.append(image.pixel_array + 7 * (stack_number - 1))
    made.PerFrameFunctionalGroupsSequence = pydicom.Sequence(frames)
    made.NumberOfFrames = len(frames)
    made.PixelData = np.stack(pixels).astype(ct[0].pixel_array.dtype).tobytes()
    return made


def _describe(made: pydicom.Dataset, first: pydicom.Dataset) -> None:
    """Add what an Enhanced CT image says of itself as a whole."""
    made.ImageType = ["ORIGINAL", "PRIMARY", "VOLUME", "NONE"]
    made.PixelPresentation = "MONOCHROME"
    made.VolumetricProperties = "VOLUME"
    made.VolumeBasedCalculationTechnique = "NONE"
    made.AcquisitionDateTime = f"{first.AcquisitionDate}{first.AcquisitionTime}"
    made.AcquisitionDuration = 5.0
    made.ContentQualification = "RESEARCH"
    made.LossyImageCompression = "00"
    made.BurnedInAnnotation = "NO"
    made.PresentationLUTShape = "IDENTITY"
    made.ManufacturerModelName = "phantom"
    made.DeviceSerialNumber, made.SoftwareVersions = "0", "1"
    made.InstanceNumber = 1
    made.AcquisitionContextSequence = pydicom.Sequence()
    if "ContrastBolusAgent" in first:
        agent = code("109219001", "SCT", "Iohexol")[0]
        agent.ContrastBolusAgentNumber = 1
        agent.ContrastBolusAdministrationRouteSequence = code("47625008", "SCT", "Intravenous")
        agent.ContrastBolusIngredientCodeSequence = code("44588005", "SCT", "Iodine")
        agent.ContrastBolusVolume = 100.0
        agent.ContrastBolusIngredientConcentration = 350.0
        made.ContrastBolusAgentSequence = pydicom.Sequence([agent])


def _dimensions() -> tuple[pydicom.Sequence, pydicom.Sequence]:
    """Return the organisation of the dimensions, and the dimensions: stack and position in it."""
    organisation = generate_uid(prefix=None)
    dimensions = pydicom.Sequence(
        [
            sequence(
                DimensionOrganizationUID=organisation,
                DimensionIndexPointer=pydicom.tag.Tag(keyword),
                FunctionalGroupPointer=pydicom.tag.Tag("FrameContentSequence"),
            )[0]
            for keyword in ("StackID", "InStackPositionNumber")
        ]
    )
    return sequence(DimensionOrganizationUID=organisation), dimensions


def _shared_groups(first: pydicom.Dataset) -> pydicom.Dataset:
    """Return the functional groups that all frames share."""
    shared = pydicom.Dataset()
    shared.PixelMeasuresSequence = sequence(
        PixelSpacing=first.PixelSpacing, SliceThickness=first.SliceThickness
    )
    shared.PlaneOrientationSequence = sequence(
        ImageOrientationPatient=first.ImageOrientationPatient
    )
    shared.FrameAnatomySequence = sequence(
        FrameLaterality="U", AnatomicRegionSequence=code("818981001", "SCT", "Abdomen")
    )
    shared.CTImageFrameTypeSequence = sequence(
        FrameType=["ORIGINAL", "PRIMARY", "VOLUME", "NONE"],
        PixelPresentation="MONOCHROME",
        VolumetricProperties="VOLUME",
        VolumeBasedCalculationTechnique="NONE",
    )
    shared.CTAcquisitionTypeSequence = sequence(
        AcquisitionType="SPIRAL", ConstantVolumeFlag="NO", FluoroscopyFlag="NO"
    )
    shared.CTReconstructionSequence = sequence(
        ReconstructionAlgorithm="FILTER_BACK_PROJ",
        ConvolutionKernel=first.ConvolutionKernel,
        ConvolutionKernelGroup="SOFT_TISSUE",
        ReconstructionDiameter=300.0,
        ReconstructionAngle=360.0,
        ReconstructionPixelSpacing=first.PixelSpacing,
        ImageFilter="NONE",
    )
    shared.IrradiationEventIdentificationSequence = sequence(
        IrradiationEventUID=generate_uid(prefix=None)
    )
    shared.CTExposureSequence = sequence(
        ExposureTimeInms=500.0,
        XRayTubeCurrentInmA=200.0,
        ExposureInmAs=100.0,
        ExposureModulationType="NONE",
        CTDIvol=8.0,
    )
    shared.CTGeometrySequence = sequence(
        DistanceSourceToDetector=1000.0, DistanceSourceToDataCollectionCenter=550.0
    )
    shared.CTPositionSequence = sequence(
        TablePosition=0.0,
        DataCollectionCenterPatient=[0.0, 0.0, 0.0],
        ReconstructionTargetCenterPatient=[0.0, 0.0, 0.0],
    )
    shared.CTTableDynamicsSequence = sequence(
        TableSpeed=40.0, TableFeedPerRotation=20.0, SpiralPitchFactor=0.9
    )
    shared.CTXRayDetailsSequence = sequence(
        KVP=first.KVP, FocalSpots=1.0, FilterType="FLAT", FilterMaterial="ALUMINUM"
    )
    return shared


def _frame(image: pydicom.Dataset, moment: str, stack: str, indices: list[int]) -> pydicom.Dataset:
    """Return the functional groups of the frame that shows a single-frame image."""
    frame = pydicom.Dataset()
    frame.FrameContentSequence = sequence(
        FrameAcquisitionNumber=1,
        FrameReferenceDateTime=moment,
        FrameAcquisitionDateTime=moment,
        FrameAcquisitionDuration=10.0,
        StackID=stack,
        InStackPositionNumber=indices[1],
        DimensionIndexValues=indices,
    )
    frame.PlanePositionSequence = sequence(ImagePositionPatient=image.ImagePositionPatient)
    frame.PixelValueTransformationSequence = sequence(
        RescaleIntercept=image.RescaleIntercept,
        RescaleSlope=image.RescaleSlope,
        RescaleType="HU",
    )
    frame.CTAcquisitionDetailsSequence = sequence(
        RotationDirection="CW",
        RevolutionTime=0.5,
        SingleCollimationWidth=0.6,
        TotalCollimationWidth=38.4,
        TableHeight=150.0,
        GantryDetectorTilt=0.0,
        DataCollectionDiameter=500.0,
    )
    if "ContrastBolusAgent" in image:
        frame.ContrastBolusUsageSequence = sequence(
            ContrastBolusAgentNumber=1,
            ContrastBolusAgentAdministered="YES",
            ContrastBolusAgentDetected="YES",
            ContrastBolusAgentPhase="PORTAL_VENOUS",
        )
    return frame


def make_legacy(ct: Sequence[pydicom.Dataset]) -> pydicom.Dataset:
    """Return a Legacy Converted Enhanced CT image of single-frame ones (PS3.3 A.70)."""
    return hd.legacy.LegacyConvertedEnhancedCTImage(
        legacy_datasets=list(ct),
        series_instance_uid=generate_uid(prefix=None),
        series_number=7,
        sop_instance_uid=generate_uid(prefix=None),
        instance_number=1,
    )


def seg_on(image: pydicom.Dataset, case: Case, order: list[int] | None = None) -> pydicom.Dataset:
    """Return the case's SEG, drawn on a multi-frame image by highdicom."""
    masks = [lesion_mask(case.phantom, lesion) for lesion in case.phantom.lesions]
    if order:
        masks = [mask[order] for mask in masks]
    return make_seg([image], masks, case.phantom.lesions)


def score_enhanced(image: pydicom.Dataset, seg: pydicom.Dataset, folder: Path) -> CaseResult:
    """Write image and SEG into a folder and score them."""
    folder.mkdir(exist_ok=True)
    for name, dataset in (("ct.dcm", image), ("seg.dcm", seg)):
        dataset.save_as(folder / name, enforce_file_format=True)
    return score_case([folder / "ct.dcm"], [folder / "seg.dcm"], TREATED, NO_VARIANTS)
