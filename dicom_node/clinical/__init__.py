"""Clinical data of patients from files, manual entry and other systems.

Entry point: `sources.ClinicalSources`. Sub-rooms `fhir` and `hl7` are the two interfaces. It may
import `state`, `peers` and `settings`.
"""
