"""The web page, its API, health checks and metrics, in a separate process.

Entry point: `process.PageProcess`; `app` creates the application. It reads the journal through
`state` and gives orders through `operate`; it never decides about a case. It may import `operate`,
`clinical`, `work`, `receive`, `peers`, `state` and `settings`.
"""
