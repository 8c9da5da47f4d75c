"""Clinical values, their units, and how several sources agree.

Entry points: `values.parse_record`, `merge`, `longitudinal`. It may import `results` and `errors`.
"""
