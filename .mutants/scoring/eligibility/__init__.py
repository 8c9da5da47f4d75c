"""May a case be scored? The paper's criteria, each with its evidence.

Entry point: `rules.assess`. It may import `ct`, `clinical` and `policy`, and nothing of features or
of the model.
"""
