"""The command line ``immunoct``: runs a command, and turns errors into a message and exit code."""

from __future__ import annotations

import contextlib
import os
import select
import sys
from collections.abc import Sequence

from dicom_node import commands
from dicom_node.errors import NodeError
from dicom_node.events import quiet_libraries
from scoring.errors import ScoringError
from scoring.escaping import VisibleStream
from sr_templates.errors import ReportError

FAILED, INTERRUPTED, READER_CLOSED = 2, 130, 141  # a command's own codes are in its help


def main(argv: list[str] | None = None) -> int:
    """Run a command and return its exit code: 2, with one message, for an expected error.

    An error of the file system that names its file is expected, too. Any other exception is a
    defect and ends with a traceback.
    """
    words = sys.argv[1:] if argv is None else argv
    # Libraries' warnings quote values of data sets, a patient's name for instance.
    quiet_libraries()
    os.environ["PYTHONWARNINGS"] = "ignore"  # of child processes
    with (
        contextlib.redirect_stdout(VisibleStream(sys.stdout)),  # type: ignore[type-var]
        contextlib.redirect_stderr(VisibleStream(sys.stderr)),  # type: ignore[type-var]
    ):
        return _run(words)


def _run(words: Sequence[str]) -> int:
    try:
        args = commands.parser(words).parse_args(words)
        code = commands.run(args)
        sys.stdout.flush()
        return code
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
    except BrokenPipeError:
        if not _reader_closed_output():
            raise
        return READER_CLOSED
    except OSError as e:
        if e.filename is None:
            raise
        # A path of the command line that no check beforehand could know of, or a full disk.
        print(f"immunoct: {e.filename}: {e.strerror}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _reader_closed_output() -> bool:
    """Return whether the reader of standard output has closed it, as ``head`` does."""
    poll = select.poll()
    poll.register(sys.stdout.fileno(), select.POLLOUT)
    if not any(event & select.POLLERR for _, event in poll.poll(0)):
        return False
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
    return True


if __name__ == "__main__":
    sys.exit(main())
