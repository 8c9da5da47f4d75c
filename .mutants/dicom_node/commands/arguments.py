"""What the command line takes: every command, its arguments and its help."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path

from dicom_node.commands.cohort.arguments import add_cohort_parser
from dicom_node.settings.words import COMPANIONS, SR_CLASSES

EPILOG = """\
examples:
  immunoct demo                                   see the whole thing work on made-up data
  immunoct init && immunoct check-config          make immunoct.toml, then check it
  immunoct echo ORTHANC@127.0.0.1:4242            can the PACS be reached?
  immunoct serve --config immunoct.toml           run the node
  immunoct status --config immunoct.toml          where every case is, and why
  immunoct retry all                              send at once what waits for its next attempt
  immunoct explain --ct CT/ --seg lesions.dcm     what would be done with this case, and why
  immunoct score --ct CT/ --seg lesions.dcm --treatment-start 2024-03-14 \\
      --albumin "39 g/L" --lymphocytes "1.4 10*9/L" --out result/

Research use only: not a medical device, not for diagnosis or for choosing a treatment.
"""
CONFIG = Path("immunoct.toml")


def _add_case_arguments(sub: argparse.ArgumentParser) -> None:
    """Add what names a case and the site's decisions on it: ``score`` and ``explain`` take it."""
    sub.add_argument("--ct", type=Path, required=True, metavar="DIR", help="folder of CT images")
    sub.add_argument(
        "--seg",
        type=Path,
        required=True,
        action="extend",
        nargs="+",
        metavar="FILE",
        help="DICOM SEG or RTSTRUCT with the lesions; may be repeated",
    )
    sub.add_argument(
        "--clinical", type=Path, metavar="FILE.csv", help="clinical records by Patient ID"
    )
    sub.add_argument(
        "--treatment-start", metavar="YYYY-MM-DD", help="first day of the checkpoint inhibitor"
    )
    sub.add_argument("--albumin", metavar='"39 g/L"', help="baseline albumin with its unit")
    sub.add_argument(
        "--lymphocytes", metavar='"1.4 10*9/L"', help="baseline lymphocytes with their unit"
    )
    sub.add_argument(
        "--leukocytes", metavar='"6.1 10*9/L"', help="needed for lymphocytes given in %%"
    )
    sub.add_argument(
        "--prior-immunotherapy", metavar="yes|no", help="left out: not known, and reported so"
    )
    sub.add_argument(
        "--location-rule",
        action="append",
        default=[],
        metavar="PATTERN=LOCATION",
        help="location of segments whose label matches a regular expression: node, liver, lung or "
        "other; only where no anatomic region is coded; may be repeated",
    )
    sub.add_argument(
        "--reference", type=Path, metavar="FILE", help="reference population of 'calibrate'"
    )
    sub.add_argument(
        "--config", type=Path, help="take eligibility decisions and location rules from here"
    )


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``immunoct``; it imports nothing that takes time."""
    top = argparse.ArgumentParser(
        prog="immunoct",
        description="A DICOM node that scores the lesions of a contrast CT with a published "
        "radiomics signature of response to immune checkpoint inhibitors and answers with a "
        "Structured Report.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"immunoct {version('immunoct')}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

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
    _add_case_arguments(score)
    score.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write")
    score.add_argument(
        "--sr-class",
        choices=SR_CLASSES,
        default=SR_CLASSES[0],
        help="SR class of the report (default: %(default)s)",
    )
    score.add_argument(
        "--companion",
        choices=COMPANIONS,
        action="append",
        default=[],
        help="write a summary (summary.dcm, summary.pdf) or key images (key_image_N.dcm) beside "
        "the report; may be repeated",
    )

    explain = command(
        "explain",
        "say what would be done with a case and why, without scoring it",
        "Say what the node would do with a case and why, without scoring it: which CT series is\n"
        "used, which segments are lesions and where, contrast with all its evidence, what is\n"
        "missing, which report would be sent. Location rules can be tried here.\n\n"
        "exit codes, as those of score:\n"
        "  0  it would be scored (unless no lesion's features can be computed)\n"
        "  3  not eligible, or no lesion would be scored\n"
        "  2  the input cannot be used",
    )
    _add_case_arguments(explain)
    explain.add_argument("--json", action="store_true", help="as JSON on standard output")

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

    add_cohort_parser(commands)

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
    echo.add_argument(
        "peer", metavar="AE@host:port|NAME", help="a peer, or the name of one in --config"
    )
    echo.add_argument("--config", type=Path, help="where NAME is configured, with its TLS")
    echo.add_argument("--calling", default="IMMUNOCT", help="our AE title (default: %(default)s)")

    destination = command(
        "check-destination",
        "ask a PACS which SR classes, companions and transfer syntaxes it takes",
        "Ask a PACS which SR classes, companions and transfer syntaxes it takes, and say which SR\n"
        "class the node will send. Without a peer: the destination of the configuration.\n\n"
        "exit codes:\n"
        "  0  it takes the reports, and the companions that are configured\n"
        "  2  it does not, or cannot be asked",
    )
    destination.add_argument("peer", nargs="?", metavar="NAME|AE@host:port")
    destination.add_argument(
        "--calling", default="IMMUNOCT", help="our AE title without --config (default: %(default)s)"
    )
    destination.add_argument("--config", type=Path, help="take peers and what is sent from here")

    status = command("status", "print every case, where it is and why")
    config(status)
    status.add_argument("--json", action="store_true", help="as JSON")

    retry = command(
        "retry",
        "send and score at once what did not go through",
        "Send undelivered objects at once instead of at their next attempt, and give failed cases\n"
        "three new attempts. Works beside a running node and without one.",
    )
    retry.add_argument("study", metavar="STUDY|all", help="Study Instance UID, or all")
    config(retry)

    replay = command(
        "replay",
        "score a case again from the spool and send its report",
        "Score a case again from the spool. The same inputs make the same report, which is sent\n"
        "again under its UID; changed inputs make a new report that names its predecessor.",
    )
    replay.add_argument("study", metavar="STUDY", help="Study Instance UID")
    config(replay)

    forget = command(
        "forget",
        "remove a case from spool and journal",
        "Remove all of a case: objects, reports, journal entries. The audit trail says so.\n"
        "Objects that come again later make a new case.",
    )
    forget.add_argument("study", metavar="STUDY", help="Study Instance UID")
    forget.add_argument(
        "--even-unsent", action="store_true", help="also a case whose report is not delivered"
    )
    config(forget)

    clinical = command(
        "clinical",
        "ask every clinical source about a patient, to test a connection",
        "Ask the CSV file, the FHIR server and what was pushed or entered by hand about a\n"
        "patient, and print what each says and what the record would be. Nothing is stored.\n\n"
        "exit codes:\n"
        "  0  every configured source answered, whatever it said\n"
        "  2  one cannot be used, or the configuration is wrong",
    )
    config(clinical)
    clinical.add_argument(
        "--patient-id", required=True, metavar="ID", help="Patient ID (0010,0020)"
    )
    clinical.add_argument(
        "--issuer", default="", metavar="ISSUER", help="Issuer of Patient ID (0010,0021), if any"
    )
    clinical.add_argument(
        "--ct-date", metavar="YYYY-MM-DD", help="date of the CT, which chooses the course"
    )

    notify_test = command(
        "notify-test", "send a test message to the mail server and webhook of [notify]"
    )
    config(notify_test)

    web_user = command(
        "web-user",
        "add, change or remove a user of the page",
        "Keep the file of [web] users: a person gets a password (asked for on the terminal, else\n"
        "read from standard input), a program a token, which is printed once.",
    )
    web_user.add_argument("name", metavar="NAME")
    kind = web_user.add_mutually_exclusive_group()
    kind.add_argument("--token", action="store_true", help="for a program, such as Prometheus")
    kind.add_argument("--remove", action="store_true", help="the user may no longer log in")
    config(web_user)

    init = command("init", "write a commented example configuration")
    init.add_argument("path", type=Path, nargs="?", default=CONFIG)

    check = command("check-config", "check a configuration and what it points to")
    config(check)
    return top
