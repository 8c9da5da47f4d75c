"""CT files to a series of slices and to Hounsfield units.

Entry points: `slice.read_slices`, `folder.read_ct_directory`, `series`. It may import `grid`,
`policy`, `results` and `errors`.
"""
