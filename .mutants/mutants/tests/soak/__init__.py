"""The proof harness: the node as a process under kills, faults, load and hostile input."""
