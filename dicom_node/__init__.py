"""The DICOM node: network, disk and state around the scoring library."""
