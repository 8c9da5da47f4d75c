"""Repeatable studies that the model card cites.

Each is run as a module (``python -m scoring.studies.NAME``). No product code imports them, and they
are not in the wheel. It may import every other room of scoring.
"""
