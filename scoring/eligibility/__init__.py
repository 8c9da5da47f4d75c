"""Eligibility of a case: the paper's criteria, each with its evidence.

Entry point: `rules.assess`. It may import `ct`, `clinical` and `policy`, and nothing of features or
of the model.
"""
