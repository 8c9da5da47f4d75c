"""Room: ct."""
