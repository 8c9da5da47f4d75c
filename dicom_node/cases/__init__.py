"""Decides what a case waits for, and leases it to a worker.

`decide` is pure: facts in, state and reason out. `loop.Cases` collects the facts, leases ready
cases to workers and records the outcomes. It may import `work`, `clinical`, `receive`, `operate`,
`recovery`, `peers`, `state` and `settings`.
"""
