"""``make soak``: the whole proof at length; the last line is one JSON object."""

from __future__ import annotations

import sys
from pathlib import Path

# The harness shares modules with the tests, which are found by their folder.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if __name__ == "__main__":
    from soak.run import main

    sys.exit(main())
