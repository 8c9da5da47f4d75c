"""Room: clinical."""
