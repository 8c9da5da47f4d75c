"""The signature, its reference population and their arithmetic.

Entry points: `signature.bundled_signature`, `reference.bundled_reference`, `score`. The files are
in `data`. It may import `features` for what to extract, `results` and `errors`.
"""
