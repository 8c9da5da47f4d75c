"""The command line ``immunoct``."""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import threading
from collections.abc import Callable

from dicom_node.commands.arguments import parser
from dicom_node.errors import NodeError, SettingsError


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
    from dicom_node.settings.file import load_settings

    settings = load_settings(args.config)
    set_up_logging(settings.log.format, settings.log.level)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    node = Node(settings)
    try:
        node.start()
        # Another thread may get the signal, of a process that was stopped for one: the handler
        # runs when this one wakes.
        while not stop.wait(1):
            pass
    finally:
        node.stop()
    return 0


def _check_clinical_arguments(args: argparse.Namespace) -> None:
    """Refuse clinical values that are given twice, or that go with none."""
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


def _score(args: argparse.Namespace) -> int:
    from dicom_node.commands import score

    _check_clinical_arguments(args)
    return score.run(args)


def _explain(args: argparse.Namespace) -> int:
    from dicom_node.commands import explain

    _check_clinical_arguments(args)
    return explain.run(args)


def _calibrate(args: argparse.Namespace) -> int:
    from dicom_node.commands import calibrate

    return calibrate.run(args)


def _read(args: argparse.Namespace) -> int:
    from dicom_node.commands import read

    return read.run(args)


def _cohort(args: argparse.Namespace) -> int:
    from dicom_node.commands.cohort import validate

    return validate.run(args)


def _clinical(args: argparse.Namespace) -> int:
    from dicom_node.commands import clinical

    return clinical.run(args)


def _demo(args: argparse.Namespace) -> int:
    from dicom_node.demo import pacs

    return pacs.run(args.out)


def _echo(args: argparse.Namespace) -> int:
    from dicom_node.peers import dimse
    from dicom_node.settings.file import load_settings
    from dicom_node.settings.sections import PeerSettings, TlsSettings

    if "@" in args.peer or args.config is None:
        ae_title, host, port = parse_peer(args.peer)
        peer, tls = PeerSettings(ae_title, ae_title, host, port), TlsSettings()
    else:
        settings = load_settings(args.config)
        known = settings.peer(args.peer)
        if known is None:
            names = ", ".join(p.name for p in settings.peers)
            raise SettingsError(f"{args.peer!r} is not one of [[peers]] ({names})")
        peer, tls = known, settings.tls
    if peer.url:
        raise SettingsError(f"{args.peer!r} is a DICOMweb peer; 'check-destination' asks it")
    dimse.echo(peer, args.calling, tls=tls)
    print(f"{args.peer} answered C-ECHO with success" + (" over TLS" if peer.tls else ""))
    return 0


def _check_destination(args: argparse.Namespace) -> int:
    from dicom_node.peers import destination, dicomweb_store
    from dicom_node.settings.file import load_settings
    from dicom_node.settings.sections import PeerSettings, Settings

    settings = load_settings(args.config) if args.config else Settings()
    name = args.peer or settings.report.destination
    dimse = [p for p in settings.peers if p.name == name or name == "sender"]
    if not dimse:
        if args.peer is None:
            raise SettingsError("give a peer as AE@host:port, or --config with a destination")
        ae_title, host, port = parse_peer(args.peer)
        dimse = [PeerSettings(args.peer, ae_title, host, port)]
    calling = settings.node.ae_title if args.config else args.calling
    refused = False
    for peer in dimse:
        if peer.url:
            print(dicomweb_store.check(peer, settings.report.timeout_seconds, settings.tls))
            continue
        found = destination.ask(peer, calling, settings.report.timeout_seconds, settings.tls)
        print(destination.describe(peer, found, settings.report))
        accepted = [a.sop_class for a in found if a.usable]
        refused = refused or bool(destination.missing(settings.report, accepted))
    return 2 if refused else 0


def _admin(args: argparse.Namespace) -> int:
    from dicom_node.commands import orders

    run: Callable[[argparse.Namespace], int] = getattr(orders, args.command)
    return run(args)


def _web_user(args: argparse.Namespace) -> int:
    from dicom_node.commands import web_user

    return web_user.run(args)


def _init(args: argparse.Namespace) -> int:
    from dicom_node.settings.file import example_config

    if args.path.exists():
        raise SettingsError(f"{args.path} exists already and is left as it is")
    args.path.write_text(example_config(), encoding="utf-8")
    print(f"wrote {args.path}; edit [[peers]], then: immunoct check-config --config {args.path}")
    return 0


def _check_config(args: argparse.Namespace) -> int:
    from dicom_node.clinical.csv_file import read_records
    from dicom_node.operate.channels import open_channels
    from dicom_node.peers.dicomweb import sign_in
    from dicom_node.peers.tls import client_context, server_context
    from dicom_node.settings.file import load_settings
    from dicom_node.web.process import check_files

    s = load_settings(args.config)
    setup = s.scoring_setup()
    print(f"{args.config} is right.")
    secured = ""
    if server_context(s.tls):
        secured = " with TLS" + (", client certificates required" if s.tls.ca else "")
    print(f"  listens as {s.node.ae_title} on {s.node.host}:{s.node.port}{secured}")
    print(f"  spool {s.node.spool}, audit trail {s.audit_file}")
    for peer in s.peers:
        secured = " with TLS" if client_context(peer, s.tls) else ""
        sign_in(peer)
        print(f"  peer {peer.name}: {peer.where}{secured}")
    print(f"  reports go to {s.report.destination}")
    if s.retrieve.peer:
        print(f"  missing images are retrieved from {s.retrieve.peer} by {s.retrieve_method}")
    fhir, hl7 = s.clinical.fhir, s.clinical.hl7
    others = bool(fhir.base_url or hl7.port or hl7.folder)
    if s.clinical.csv is None and not others:
        print("  no clinical source: treatment dates can only be entered by hand, on the page")
    elif s.clinical.csv is not None:
        records = read_records(s.clinical.csv)
        problems = sum(bool(r.problems) for r in records.values())
        print(
            f"  clinical file {s.clinical.csv}: {len(records)} patients, {problems} with problems"
        )
    if fhir.base_url:
        print(f"  FHIR server {fhir.base_url}; try it with 'immunoct clinical --patient-id ID'")
    if hl7.port:
        print(f"  HL7 messages on {hl7.host}:{hl7.port}" + (" with TLS" if hl7.tls else ""))
    if hl7.folder:
        print(f"  HL7 messages from the folder {hl7.folder}")
    if s.web.enabled:
        check_files(s)
        login = "login asked for" if s.web.users else "no login"
        secured = " with TLS" if s.web.certificate else ""
        print(f"  page on {s.web.host}:{s.web.port}{secured}, {login}")
    print(f"  model {setup.signature.name}, reference {setup.reference.name}")
    print(f"  {len(s.location_rules)} location rule(s), {len(s.contrast_rules)} contrast rule(s)")
    told = ", ".join(channel.name for channel in open_channels(s.notify))
    print(f"  when something is wrong: {told or 'nobody is told ([notify] has no channel)'}")
    return 0


def _notify_test(args: argparse.Namespace) -> int:
    from dicom_node.operate.notifier import send_test
    from dicom_node.settings.file import load_settings

    answers = send_test(load_settings(args.config))
    for name, problem in answers.items():
        print(f"{name}: {problem or 'taken'}")
    return 2 if any(answers.values()) else 0


_COMMANDS = {
    "serve": _serve,
    "score": _score,
    "explain": _explain,
    "calibrate": _calibrate,
    "read": _read,
    "cohort": _cohort,
    "clinical": _clinical,
    "demo": _demo,
    "echo": _echo,
    "check-destination": _check_destination,
    "status": _admin,
    "retry": _admin,
    "replay": _admin,
    "forget": _admin,
    "notify-test": _notify_test,
    "web-user": _web_user,
    "init": _init,
    "check-config": _check_config,
}


def main(argv: list[str] | None = None) -> int:
    """Run a command and return its exit code; 2 with one message where it cannot be done."""
    args = parser().parse_args(argv)
    if args.command in ("serve", "status", "retry", "replay", "forget"):
        os.umask(0o077)  # whatever is made in the spool is its owner's alone
    try:
        return _COMMANDS[args.command](args)
    except NodeError as e:
        print(f"immunoct: {e}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as e:
        from dicom_node.extras import EXTRA_OF, needed

        package = (e.name or "").partition(".")[0]
        if package not in EXTRA_OF:
            raise
        print(f"immunoct: this command needs {needed(package)}", file=sys.stderr)
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
