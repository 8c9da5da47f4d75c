"""A made-up patient and a small PACS, for the demo and for tests.

Entry points: `phantom.make_ct`, `phantom.make_seg`, `pacs.SmallPacs`. It may import `operate`,
`peers` and `settings`.
"""
