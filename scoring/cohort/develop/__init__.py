"""Room: develop."""
