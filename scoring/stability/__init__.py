"""Stability of a call against changes of contour, reader and scanner.

Entry points: `assess.lesion_stability` and `assess.patient_stability`, of the features of the
`variants` of a lesion. It may import `features`, `model`, `grid`, `results` and `errors`.
"""
