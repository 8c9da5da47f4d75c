"""What the paper printed, and its recomputation from its own counts.

It may import `statistics` and `data`.
"""
