"""Whether the next reader, scanner or contour would give the same call.

Entry points: `assess.lesion_stability` and `assess.patient_stability`, of the features of the
`variants` of a lesion. It may import `features`, `model`, `grid`, `results` and `errors`.
"""
