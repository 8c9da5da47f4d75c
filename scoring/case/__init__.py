"""Scoring of a case from its files: the objects in, a scored or refused case out.

Entry points: `score.score_case` and `explain`; `extract.extract_features` for one lesion in an
image. It may import every other room of scoring but `cohort` and `studies`.
"""
