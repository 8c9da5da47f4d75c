"""Validation of a score on a cohort.

Entry point: `validate.validate`. It may import `paper`, `statistics` and `data`.
"""
