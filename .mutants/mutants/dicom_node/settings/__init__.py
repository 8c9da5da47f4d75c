"""What a site configures, read and checked before anything starts.

Entry point: `file.load_settings`; `sections` holds every setting with its default. It may import
`units`, `events`, `errors` and the policies of `scoring`, and nothing that takes long to load.
"""
