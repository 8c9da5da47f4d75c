"""Decides which segments are lesions, and where; measures them.

Entry points: `decision.decide_segments`, `parts`, `recist`. It may import `segmentation`, `ct`,
`features` and `policy`.
"""
