"""The page, its API, health and metrics, in a process of their own.

Entry point: `process.PageProcess`; `app` makes the application. It reads the journal through
`state` and orders through `operate`; it never decides about a case.
"""
