"""A FHIR R4 server that is asked for treatment and laboratory values.

Entry point: `loop.ClinicalLookup`; `client` speaks HTTP, `records` and `values` read resources.
"""
