"""Room: cases."""
