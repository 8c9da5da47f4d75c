"""What is known of a patient's treatment, from files, people and other systems.

Entry point: `sources.ClinicalSources`. Sub-rooms `fhir` and `hl7` are the two interfaces. It may
import `state`, `peers` and `settings`.
"""
