"""Room: companions."""
