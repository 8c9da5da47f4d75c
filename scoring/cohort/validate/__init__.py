"""Room: validate."""
