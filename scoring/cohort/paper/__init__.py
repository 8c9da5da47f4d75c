"""Room: paper."""
