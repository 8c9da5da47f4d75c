"""SEG, label map and RTSTRUCT to masks on the grid of the CT.

Entry point: `read.read_segmentation`. It may import `ct`, `grid` and `policy`.
"""
