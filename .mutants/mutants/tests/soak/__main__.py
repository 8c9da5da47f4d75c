"""``make soak``: the whole proof at length; the last line is one JSON object."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from tests.soak.run import main

    sys.exit(main())
