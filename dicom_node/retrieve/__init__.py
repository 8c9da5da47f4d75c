"""Retrieves missing images from a PACS.

Entry point: `loop.Retrieval`. `plan` is pure: what to ask for; `dimse` (C-GET, C-MOVE) and
`dicomweb` ask. It may import `cases`, `receive`, `peers`, `state` and `settings`.
"""
