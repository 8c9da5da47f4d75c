"""Room: hl7."""
