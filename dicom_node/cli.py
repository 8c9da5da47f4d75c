"""The command line ``immunoct``."""

from __future__ import annotations

import argparse
import re
import signal
import sys
import threading
from importlib.metadata import version
from pathlib import Path

from dicom_node.cohort_arguments import add_cohort_parser
from dicom_node.errors import NodeError, SettingsError

EPILOG = """\
examples:
  immunoct demo                                   see the whole thing work on made-up data
  immunoct init && immunoct check-config          make immunoct.toml, then check it
  immunoct echo ORTHANC@127.0.0.1:4242            can the PACS be reached?
  immunoct serve --config immunoct.toml           run the node
  immunoct status --config immunoct.toml          where every case is, and why
  immunoct score --ct CT/ --seg lesions.dcm --treatment-start 2024-03-14 \\
      --albumin "39 g/L" --lymphocytes "1.4 10*9/L" --out result/

Research use only: not a medical device, not for diagnosis or for choosing a treatment.
"""
CONFIG = Path("immunoct.toml")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="immunoct",
        description="A DICOM node that scores the lesions of a contrast CT with a published "
        "radiomics signature of response to immune checkpoint inhibitors and answers with a "
        "Structured Report.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"immunoct {version('immunoct')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str, description: str = "") -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=text,
            description=description or text[0].upper() + text[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def config(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "--config", type=Path, default=CONFIG, help="configuration file (default: %(default)s)"
        )

    serve = command("serve", "run the DICOM node until it is stopped (Ctrl-C or SIGTERM)")
    config(serve)

    score = command(
        "score",
        "score a case from files",
        "Score a case from files: writes report.dcm (the Structured Report) and result.json.\n\n"
        "exit codes:\n"
        "  0  scored\n"
        "  3  not eligible, or no lesion could be scored; both files are written all the same\n"
        "  2  the input cannot be used; one message, nothing is written",
    )
    score.add_argument("--ct", type=Path, required=True, metavar="DIR", help="folder of CT images")
    score.add_argument(
        "--seg",
        type=Path,
        required=True,
        action="extend",
        nargs="+",
        metavar="FILE",
        help="DICOM SEG with the lesions; may be repeated",
    )
    score.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
    score.add_argument(
        "--clinical", type=Path, metavar="FILE.csv", help="clinical records by Patient ID"
    )
    score.add_argument(
        "--treatment-start", metavar="YYYY-MM-DD", help="first day of the checkpoint inhibitor"
    )
    score.add_argument("--albumin", metavar='"39 g/L"', help="baseline albumin with its unit")
    score.add_argument(
        "--lymphocytes", metavar='"1.4 10*9/L"', help="baseline lymphocytes with their unit"
    )
    score.add_argument(
        "--leukocytes", metavar='"6.1 10*9/L"', help="needed for lymphocytes given in %%"
    )
    score.add_argument(
        "--prior-immunotherapy", metavar="yes|no", help="left out: not known, and reported so"
    )
    score.add_argument(
        "--location-rule",
        action="append",
        default=[],
        metavar="PATTERN=LOCATION",
        help="location of segments whose label matches a regular expression: node, liver, lung or "
        "other; only where no anatomic region is coded; may be repeated",
    )
    score.add_argument(
        "--reference", type=Path, metavar="FILE", help="reference population of 'calibrate'"
    )
    score.add_argument(
        "--config", type=Path, help="take eligibility decisions and location rules from here"
    )

    calibrate = command(
        "calibrate",
        "make a reference population from your own lesions",
        "Make the reference population that features are standardised with, from lesions of your\n"
        "own patients (no outcomes are needed). At least 30 lesions, better 100 or more, scanned\n"
        "and segmented as the ones to be scored will be. An interrupted run goes on where it was.",
    )
    calibrate.add_argument(
        "--cases",
        type=Path,
        metavar="DIR|LIST",
        help="a folder with one sub-folder of CT and SEG files a case, or a list of such folders",
    )
    calibrate.add_argument(
        "--table",
        type=Path,
        action="append",
        default=[],
        metavar="FILE.csv",
        help="a table of features under pyradiomics' names, one lesion a row; may be repeated",
    )
    calibrate.add_argument(
        "--table-location", metavar="LOCATION", help="location of the table's lesions"
    )
    calibrate.add_argument(
        "--clinical", type=Path, metavar="FILE.csv", help="laboratory values of these patients"
    )
    calibrate.add_argument(
        "--own-locations",
        action="store_true",
        help="derive the intercepts with the lesions' own locations, not the paper's shares",
    )
    calibrate.add_argument("--name", default="own lesions", help="what reports call it")
    calibrate.add_argument("--out", type=Path, required=True, metavar="FILE.json")
    calibrate.add_argument("--config", type=Path, help="take model and location rules from here")

    read = command(
        "read",
        "print what reports state, or make a CSV of them",
        "Read our Structured Reports back from DICOM files, for instance exported from a PACS.\n"
        "With --csv: one row a lesion, with features, scores and the patient's scores.",
    )
    read.add_argument("files", type=Path, nargs="+", metavar="FILE")
    read.add_argument("--csv", action="store_true", help="as CSV on standard output")

    demo = command(
        "demo",
        "run the whole job on made-up data: PACS, node, CT, SEG, report",
        "Make a contrast CT with three lesions and its SEG, start the node and a small PACS on\n"
        "loopback, send the objects with C-STORE, and show the report that comes back.",
    )
    demo.add_argument(
        "--out", type=Path, metavar="DIR", help="where to keep its files (default: a new folder)"
    )

    echo = command("echo", "verify a DICOM peer with C-ECHO")
    echo.add_argument("peer", metavar="AE@host:port")
    echo.add_argument("--calling", default="IMMUNOCT", help="our AE title (default: %(default)s)")

    status = command("status", "print every case, where it is and why")
    config(status)
    status.add_argument("--json", action="store_true", help="as JSON")

    init = command("init", "write a commented example configuration")
    init.add_argument("path", type=Path, nargs="?", default=CONFIG)

    check = command("check-config", "check a configuration and what it points to")
    config(check)
    add_cohort_parser(commands)
    return parser


def parse_peer(text: str) -> tuple[str, str, int]:
    """Return AE title, host and port of ``AE@host:port``.

    Raises
    ------
    SettingsError
        If the text is not of that form.
    """
    match = re.fullmatch(r"([^@]{1,16})@(.+):(\d{1,5})", text)
    if not match or not 1 <= int(match[3]) <= 65535:
        raise SettingsError(f"{text!r} is not a peer, expected AE@host:port")
    return match[1], match[2].strip("[]"), int(match[3])


# Each command imports what it needs itself: scoring alone takes a second to load.


def _serve(args: argparse.Namespace) -> int:
    from dicom_node.events import set_up_logging
    from dicom_node.node import Node
    from dicom_node.settings import load_settings

    settings = load_settings(args.config)
    set_up_logging(settings.log.format, settings.log.level)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    node = Node(settings)
    try:
        node.start()
        stop.wait()
    finally:
        node.stop()
    return 0


def _score(args: argparse.Namespace) -> int:
    from dicom_node import score_command

    by_hand = (
        args.treatment_start,
        args.albumin,
        args.lymphocytes,
        args.leukocytes,
        args.prior_immunotherapy,
    )
    if args.clinical is not None and any(by_hand):
        raise SettingsError(
            "give either --clinical, or --treatment-start, --albumin, --lymphocytes, --leukocytes "
            "and --prior-immunotherapy"
        )
    if args.leukocytes and not args.lymphocytes:
        raise SettingsError("--leukocytes is for --lymphocytes in %, which is not given")
    return score_command.run(args)


def _calibrate(args: argparse.Namespace) -> int:
    from dicom_node import calibrate_command

    return calibrate_command.run(args)


def _cohort(args: argparse.Namespace) -> int:
    from dicom_node import cohort_command

    return cohort_command.run(args)


def _read(args: argparse.Namespace) -> int:
    from dicom_node import read_command

    return read_command.run(args)


def _demo(args: argparse.Namespace) -> int:
    from dicom_node import demo

    return demo.run(args.out)


def _echo(args: argparse.Namespace) -> int:
    from dicom_node import peers
    from dicom_node.settings import PeerSettings

    ae_title, host, port = parse_peer(args.peer)
    peers.echo(PeerSettings(ae_title, ae_title, host, port), args.calling)
    print(f"{args.peer} answered C-ECHO with success")
    return 0


def _status(args: argparse.Namespace) -> int:
    from dicom_node.journal import Journal
    from dicom_node.settings import load_settings
    from dicom_node.status import status_json, status_text

    spool = load_settings(args.config).node.spool
    path = spool / "journal.sqlite"
    if not path.exists():
        raise NodeError(f"there is no journal in {spool}; has the node run with this config?")
    journal = Journal(path, read_only=True)
    try:
        print(status_json(journal) if args.json else status_text(journal))
    finally:
        journal.close()
    return 0


def _init(args: argparse.Namespace) -> int:
    from dicom_node.settings import example_config

    if args.path.exists():
        raise SettingsError(f"{args.path} exists already and is left as it is")
    args.path.write_text(example_config(), encoding="utf-8")
    print(f"wrote {args.path}; edit [[peers]], then: immunoct check-config --config {args.path}")
    return 0


def _check_config(args: argparse.Namespace) -> int:
    from dicom_node.clinical_csv import read_records
    from dicom_node.settings import load_settings

    s = load_settings(args.config)
    setup = s.scoring_setup()
    print(f"{args.config} is right.")
    print(f"  listens as {s.node.ae_title} on {s.node.host}:{s.node.port}, spool {s.node.spool}")
    for peer in s.peers:
        print(f"  peer {peer.name}: {peer.ae_title}@{peer.host}:{peer.port}")
    print(f"  reports go to {s.report.destination}")
    if s.clinical.csv is None:
        print("  no clinical file: no case can be eligible without a treatment start date")
    else:
        records = read_records(s.clinical.csv)
        problems = sum(bool(r.problems) for r in records.values())
        print(
            f"  clinical file {s.clinical.csv}: {len(records)} patients, {problems} with problems"
        )
    print(f"  model {setup.signature.name}, reference {setup.reference.name}")
    print(f"  {len(s.location_rules)} location rule(s)")
    return 0


_COMMANDS = {
    "serve": _serve,
    "score": _score,
    "calibrate": _calibrate,
    "cohort": _cohort,
    "read": _read,
    "demo": _demo,
    "echo": _echo,
    "status": _status,
    "init": _init,
    "check-config": _check_config,
}


def main(argv: list[str] | None = None) -> int:
    """Run a command and return its exit code; 2 with one message where it cannot be done."""
    args = _parser().parse_args(argv)
    try:
        return _COMMANDS[args.command](args)
    except NodeError as e:
        print(f"immunoct: {e}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as e:
        # The other packages' errors are known only once they are loaded; anything else is a
        # defect and shows its place.
        if "scoring.errors" in sys.modules:
            from scoring.errors import ScoringError
            from sr_templates.errors import ReportError

            if isinstance(e, ScoringError | ReportError):
                print(f"immunoct: {e}", file=sys.stderr)
                return 2
        raise


if __name__ == "__main__":
    sys.exit(main())
