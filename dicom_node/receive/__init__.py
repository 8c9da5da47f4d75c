"""Room: receive."""
