"""The configuration, read and checked before anything starts.

Entry point: `file.load_settings`; `sections` and `clinical` hold every setting with its type,
bounds and default, `checks` what several sections must be together. It may import
`units`, `events`, `errors` and the policies of `scoring`, and nothing that takes long to load.
"""
