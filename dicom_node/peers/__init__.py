"""Room: peers."""
