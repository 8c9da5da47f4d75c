"""What a case waits for, and which worker gets it.

`decide` is pure: facts in, state and reason out. `loop.Cases` collects the facts, leases ready
cases to workers and records what came back.
"""
