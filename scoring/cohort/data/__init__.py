"""Tables of patients and lesions, and their scores.

Entry point: `tables`. It may import no other room of the cohort.
"""
