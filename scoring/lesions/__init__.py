"""Room: lesions."""
