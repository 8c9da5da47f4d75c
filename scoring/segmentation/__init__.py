"""Room: segmentation."""
