"""The paper's printed numbers, and their recomputation from its own counts.

It may import `statistics` and `data`.
"""
