"""Which segments are lesions, where they are and how large.

Entry points: `selection`, `parts`, `location.locate`, `recist`. It may import `segmentation`, `ct`
and `policy`.
"""
