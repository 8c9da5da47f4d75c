"""The paper's study as a tool: validate, recalibrate and redevelop the signature on a cohort."""
