"""Which segments are lesions, where they are and how large.

Entry points: `decision.decide_segments`, `parts`, `recist`. It may import `segmentation`, `ct`
and `policy`.
"""
