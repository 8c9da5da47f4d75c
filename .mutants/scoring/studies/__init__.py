"""Repeatable studies that the model card names.

Each is run as a module (``python -m scoring.studies.NAME``). No product code imports them, and they
are not in the wheel.
"""
