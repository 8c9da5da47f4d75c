"""Development of a signature with the paper's procedure.

Entry point: `develop.develop`. It may import `paper`, `statistics` and `data`.
"""
