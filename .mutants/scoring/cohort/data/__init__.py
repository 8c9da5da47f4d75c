"""Tables of patients and lesions, and their scores.

Entry point: `tables`. It imports no other room of the cohort.
"""
