"""Client of a FHIR R4 server for treatment and laboratory values.

Entry point: `loop.ClinicalLookup`; `client` speaks HTTP, `records` and `values` read resources. It
may import no other room of `dicom_node.clinical`.
"""
