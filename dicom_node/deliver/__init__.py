"""Room: deliver."""
