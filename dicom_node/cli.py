"""The command line ``immunoct``: runs a command, and turns errors into a message and exit code."""

from __future__ import annotations

import sys

from dicom_node import commands
from dicom_node.errors import NodeError
from scoring.errors import ScoringError
from sr_templates.errors import ReportError

FAILED, INTERRUPTED = 2, 130  # a command's own codes are in its help


def main(argv: list[str] | None = None) -> int:
    """Run a command and return its exit code: 2, with one message, for an expected error.

    Any other exception is a defect and ends with a traceback.
    """
    words = sys.argv[1:] if argv is None else argv
    args = commands.parser(words).parse_args(words)
    try:
        return commands.run(args)
    except (NodeError, ScoringError, ReportError) as e:
        print(f"immunoct: {e}", file=sys.stderr)
        return FAILED
    except ModuleNotFoundError as e:
        from dicom_node.extras import EXTRA_OF, needed

        package = (e.name or "").partition(".")[0]
        if package not in EXTRA_OF:
            raise
        print(f"immunoct: this command needs {needed(package)}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
