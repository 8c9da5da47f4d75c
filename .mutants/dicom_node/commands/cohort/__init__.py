"""The commands of ``immunoct cohort``.

They need the extra ``cohort``, and are the only users of `scoring.cohort`.
"""
