"""Sends reports until they are accepted.

Entry point: `loop.Delivery`. `backoff` is pure: what a status means and when the next attempt is;
`commitment` asks for storage commitment. It may import `recovery`, `work`, `operate`, `peers`,
`state` and `settings`.
"""
