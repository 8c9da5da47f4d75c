"""Room: eligibility."""
