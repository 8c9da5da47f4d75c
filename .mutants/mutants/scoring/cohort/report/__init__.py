"""HTML reports of a validation, a development and the biology.

Entry points: `validation`, `develop`, `biology`. It may import every other room of the cohort.
"""
