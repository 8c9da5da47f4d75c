"""Scores a case in a worker process, and measures lesions there or on a Dask cluster.

Entry points: `processes`, which keeps the worker processes, and `job.process`, which one of them
runs. It may import `state`, `settings`, `scoring` and `sr_templates`.
"""
