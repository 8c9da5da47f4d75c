"""A synthetic patient: a contrast CT of the trunk with three lesions, and their SEG.

For the demonstration and the tests; it contains no data of a person.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Sequence

import highdicom as hd
import numpy as np
import pydicom
import SimpleITK as sitk
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid


@dataclasses.dataclass(frozen=True)
class Lesion:
    """An ellipsoid of textured tissue.

    ``centre`` and ``radii`` are (x, y, z) in mm from the volume's centre; ``hu`` is its mean and
    ``texture`` the standard deviation of its smooth texture, in HU.
    """

    label: str
    centre: tuple[float, float, float]
    radii: tuple[float, float, float]
    hu: float
    texture: float
    region: Code | None
    property_type: Code = codes.SCT.Neoplasm


# The textures are coarser than tissue's, so that the scores of ellipsoids are in the range of real
# tumours, whose irregular borders contain fat, vessels and air.
LESIONS = (
    Lesion("Liver metastasis", (-55, 10, -20), (17, 14, 15), 75, 180, codes.SCT.Liver),
    Lesion("Lung metastasis", (60, -5, 35), (13, 12, 14), 55, 220, codes.SCT.Lung),
    Lesion(
        "Retroperitoneal node",
        (8, 30, -30),
        (12, 11, 14),
        85,
        170,
        Code("91394001", "SCT", "retroperitoneal lymph node"),
    ),
)


@dataclasses.dataclass(frozen=True)
class Phantom:
    """Parameters of the synthetic series; ``spacing`` is (x, y, z) in mm."""

    size: int = 192
    slices: int = 60
    spacing: tuple[float, float, float] = (1.6, 1.6, 2.5)
    lesions: tuple[Lesion, ...] = LESIONS
    patient_id: str = "DEMO-0001"
    patient_name: str = "Demo^Patient"
    acquisition_date: dt.date = dt.date(2024, 3, 4)
    contrast_agent: str | None = "Iohexol 350"
    seed: int = 7


def _coordinates(phantom: Phantom) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return z, y, x in mm from the volume's centre, broadcastable to (z, y, x)."""
    sx, sy, sz = phantom.spacing
    half = (phantom.size - 1) / 2
    z = (np.arange(phantom.slices) - (phantom.slices - 1) / 2) * sz
    y = (np.arange(phantom.size) - half) * sy
    x = (np.arange(phantom.size) - half) * sx
    return z[:, None, None], y[None, :, None], x[None, None, :]


def _ellipsoid(phantom: Phantom, centre: Sequence[float], radii: Sequence[float]) -> np.ndarray:
    z, y, x = _coordinates(phantom)
    distance: np.ndarray = (
        ((x - centre[0]) / radii[0]) ** 2
        + ((y - centre[1]) / radii[1]) ** 2
        + ((z - centre[2]) / radii[2]) ** 2
    )
    inside: np.ndarray = distance <= 1
    return inside


def lesion_mask(phantom: Phantom, lesion: Lesion) -> np.ndarray:
    """Return the lesion's voxels, boolean (z, y, x)."""
    return _ellipsoid(phantom, lesion.centre, lesion.radii)


def _texture(phantom: Phantom, rng: np.random.Generator, sigma_mm: float) -> np.ndarray:
    """Return smooth noise of unit standard deviation, (z, y, x)."""
    image = sitk.GetImageFromArray(
        rng.standard_normal((phantom.slices, phantom.size, phantom.size)).astype(np.float32)
    )
    image.SetSpacing(phantom.spacing)
    noise: np.ndarray = sitk.GetArrayFromImage(sitk.SmoothingRecursiveGaussian(image, sigma_mm))
    unit: np.ndarray = noise / noise.std()
    return unit


@functools.lru_cache(maxsize=4)
def hounsfield(phantom: Phantom) -> np.ndarray:
    """Return the volume in HU, int16 (z, y, x); the last few are kept, and none can be changed."""
    rng = np.random.default_rng(phantom.seed)
    volume = np.full((phantom.slices, phantom.size, phantom.size), -1000.0)
    body = _ellipsoid(phantom, (0, 0, 0), (140, 95, 1000))
    volume[body] = 40
    for side in (-1, 1):
        volume[_ellipsoid(phantom, (side * 62, -5, 75), (45, 60, 85))] = -820
    liver = _ellipsoid(phantom, (-55, 5, -30), (60, 60, 45))
    volume[liver] = 110
    volume[_ellipsoid(phantom, (5, 40, 0), (11, 11, 1000))] = 170  # aorta, enhanced
    volume[_ellipsoid(phantom, (0, 70, 0), (20, 18, 1000))] = 300  # spine
    smooth = _texture(phantom, rng, 2.5)
    for lesion in phantom.lesions:
        mask = lesion_mask(phantom, lesion)
        volume[mask] = lesion.hu + lesion.texture * smooth[mask]
    volume += 9 * _texture(phantom, rng, 0.8)
    rounded: np.ndarray = np.clip(np.rint(volume), -1024, 3071).astype(np.int16)
    rounded.flags.writeable = False
    return rounded


def make_ct(phantom: Phantom) -> list[pydicom.Dataset]:
    """Return the CT series, one data set per slice, in order of increasing position."""
    volume = hounsfield(phantom)
    study, series, frame = (generate_uid(prefix=None) for _ in range(3))
    date = phantom.acquisition_date.strftime("%Y%m%d")
    sx, sy, sz = phantom.spacing
    corner = [-(phantom.size - 1) / 2 * sx, -(phantom.size - 1) / 2 * sy]
    slices = []
    for index in range(phantom.slices):
        ds = pydicom.Dataset()
        ds.file_meta = pydicom.dataset.FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.SpecificCharacterSet = "ISO_IR 192"
        ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        ds.SOPClassUID = CTImageStorage
        ds.SOPInstanceUID = generate_uid(prefix=None)
        ds.StudyDate = ds.SeriesDate = ds.AcquisitionDate = ds.ContentDate = date
        ds.StudyTime = ds.SeriesTime = ds.AcquisitionTime = ds.ContentTime = "101500"
        ds.AccessionNumber = "A0001"
        ds.Modality = "CT"
        ds.Manufacturer = "immunoct phantom"
        ds.ReferringPhysicianName = ""
        ds.StudyDescription = "CT thorax and abdomen"
        ds.SeriesDescription = "Portal venous phase"
        ds.PatientName = phantom.patient_name
        ds.PatientID = phantom.patient_id
        ds.PatientBirthDate = "19600101"
        ds.PatientSex = "O"
        if phantom.contrast_agent is not None:
            ds.ContrastBolusAgent = phantom.contrast_agent
            ds.ContrastBolusRoute = "IV"
        ds.SliceThickness = sz
        ds.KVP = 120
        ds.ConvolutionKernel = "B30f"
        ds.GantryDetectorTilt = 0
        ds.PatientPosition = "HFS"
        ds.StudyInstanceUID = study
        ds.SeriesInstanceUID = series
        ds.StudyID = "1"
        ds.SeriesNumber = 2
        ds.AcquisitionNumber = 1
        ds.InstanceNumber = index + 1
        ds.ImagePositionPatient = [*corner, (index - (phantom.slices - 1) / 2) * sz]
        ds.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
        ds.FrameOfReferenceUID = frame
        ds.PositionReferenceIndicator = ""
        ds.SamplesPerPixel = 1
        ds.PhotometricInterpretation = "MONOCHROME2"
        ds.Rows = ds.Columns = phantom.size
        ds.PixelSpacing = [sy, sx]
        ds.BitsAllocated, ds.BitsStored, ds.HighBit = 16, 12, 11
        ds.PixelRepresentation = 0
        ds.RescaleIntercept, ds.RescaleSlope, ds.RescaleType = -1024, 1, "HU"
        ds.PixelData = (volume[index].astype(np.int32) + 1024).astype("<u2").tobytes()
        slices.append(ds)
    return slices


def make_seg(
    ct: Sequence[pydicom.Dataset],
    masks: Sequence[np.ndarray],
    lesions: Sequence[Lesion],
    tracking_uids: Sequence[str] | None = None,
    omit_empty_frames: bool = True,
) -> pydicom.Dataset:
    """Return a binary SEG with one segment per lesion.

    Parameters
    ----------
    ct
        The slices in the order of the masks' first axis.
    masks
        Boolean (z, y, x), one per lesion.
    lesions
        Labels and codes of the segments.
    tracking_uids
        Tracking UIDs; new ones by default.
    omit_empty_frames
        Leave out frames without a voxel, as most programs do.
    """
    algorithm = hd.AlgorithmIdentificationSequence(
        name="immunoct phantom", version="1", family=codes.DCM.ArtificialIntelligence
    )
    descriptions = [
        hd.seg.SegmentDescription(
            segment_number=number,
            segment_label=lesion.label,
            segmented_property_category=codes.SCT.MorphologicallyAbnormalStructure,
            segmented_property_type=lesion.property_type,
            algorithm_type=hd.seg.SegmentAlgorithmTypeValues.AUTOMATIC,
            algorithm_identification=algorithm,
            tracking_uid=tracking_uids[number - 1] if tracking_uids else generate_uid(prefix=None),
            tracking_id=lesion.label,
            anatomic_regions=[lesion.region] if lesion.region else None,
        )
        for number, lesion in enumerate(lesions, start=1)
    ]
    return hd.seg.Segmentation(
        source_images=list(ct),
        pixel_array=np.stack(masks, axis=-1).astype(np.uint8),
        segmentation_type=hd.seg.SegmentationTypeValues.BINARY,
        segment_descriptions=descriptions,
        series_instance_uid=generate_uid(prefix=None),
        series_number=100,
        sop_instance_uid=generate_uid(prefix=None),
        instance_number=1,
        manufacturer="immunoct phantom",
        manufacturer_model_name="phantom",
        software_versions="1",
        device_serial_number="0",
        omit_empty_frames=omit_empty_frames,
    )


def make_case(phantom: Phantom | None = None) -> tuple[list[pydicom.Dataset], pydicom.Dataset]:
    """Return the CT series and the SEG of a phantom."""
    phantom = phantom or Phantom()
    ct = make_ct(phantom)
    masks = [lesion_mask(phantom, lesion) for lesion in phantom.lesions]
    return ct, make_seg(ct, masks, phantom.lesions)
