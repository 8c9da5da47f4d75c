"""Room: fhir."""
