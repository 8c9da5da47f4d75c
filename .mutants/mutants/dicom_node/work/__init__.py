"""One case computed in another process, and where its lesions are measured.

Entry points: `processes`, which keeps the worker processes, and `job.process`, which one of them
runs. It may import `state`, `settings`, `scoring` and `sr_templates`.
"""
