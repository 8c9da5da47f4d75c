"""``immunoct init`` and ``immunoct check-config``."""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from dicom_node.commands import CONFIG, add_command, add_config
from dicom_node.commands.paths import output_file_or_folder
from dicom_node.errors import SettingsError
from dicom_node.settings.file import (
    example_config,
    load_settings,
    paths_of,
    settings_of,
    settings_schema,
)
from scoring.wording import counted

if TYPE_CHECKING:
    from dicom_node.commands import Commands
    from dicom_node.settings.sections import Settings


QUOTE = '"'


def add_parser(commands: Commands) -> None:
    """Add ``init`` and ``check-config``."""
    init = add_command(
        commands,
        "init",
        "Write a commented configuration with every key and its default. On a terminal a few\n"
        "questions are asked first; an empty answer keeps the default.",
    )
    init.add_argument(
        "path",
        type=output_file_or_folder,
        nargs="?",
        default=CONFIG,
        help="file to write, or its folder (default: %(default)s)",
    )
    init.add_argument(
        "--yes", action="store_true", help="ask nothing: write the template with its defaults"
    )
    check = add_command(
        commands,
        "check-config",
        exit_codes={
            0: "the configuration can be used; what cannot be reached is listed",
            2: "it cannot be used; all errors of the file are listed",
        },
    )
    add_config(check)
    check.add_argument(
        "--offline",
        action="store_true",
        help="connect to nothing, and open neither model nor clinical sources nor certificates",
    )
    check.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON schema of the configuration (every setting with type, bounds and "
        "default) and check nothing",
    )


def run(args: argparse.Namespace) -> int:
    """Write the example, or check a configuration.

    Raises
    ------
    SettingsError
        If the file exists already, or the configuration cannot be used.
    """
    if args.command == "init":
        return _init(args)
    if args.schema:
        print(json.dumps(settings_schema(), indent=2))
        return 0
    return _check(args)


def _init(args: argparse.Namespace) -> int:
    path = args.path / CONFIG if args.path.is_dir() else args.path
    if path.exists():
        raise SettingsError(f"{path} already exists and was not changed")
    ask = sys.stdin.isatty() and not args.yes
    text = answered(example_config(), input) if ask else example_config()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    edit = "" if ask else "edit [[peers]], then: "
    print(f"wrote {path}; {edit}immunoct check-config --config {path}")
    return 0


# What is asked, and the line of the template that an answer changes, with the default in it.
QUESTIONS = (
    ("AE title of this node", 'ae_title = "IMMUNOCT"'),
    ("port of this node", "port = 11112"),
    ("AE title of the PACS", 'ae_title = "ORTHANC"'),
    ("address of the PACS", 'host = "127.0.0.1"\nport = 4242'),
    ("port of the PACS", "port = 4242"),
)
CLINICAL = '# csv = "clinical.csv"'


def answered(template: str, ask: Callable[[str], str]) -> str:
    """Return a template with the answers of a person in the place of its defaults.

    An answer that cannot be used is asked for again; an empty one keeps the default.

    Parameters
    ----------
    template
        The example configuration.
    ask
        Puts a question and returns the answer.
    """
    text = template
    for words, line in QUESTIONS:
        first, *rest = line.split("\n")
        key, _, default = first.partition(" = ")
        while answer := ask(f"{words} [{default.strip(QUOTE)}]: ").strip():
            value = answer if default.isdecimal() else _quoted(answer)
            changed = text.replace(line, "\n".join([f"{key} = {value}", *rest]), 1)
            if problem := _problem_of(changed):
                print(f"  {problem}")
                continue
            text = changed
            break
    if answer := ask("file with clinical data, if any (CSV) []: ").strip():
        text = text.replace(CLINICAL, f"csv = {_quoted(answer)}", 1)
    return text


def _quoted(text: str) -> str:
    """Return a text as a string of TOML, whose escapes are JSON's but for surrogates."""
    return json.dumps(text, ensure_ascii=False)


def _problem_of(text: str) -> str:
    try:
        settings_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return "expected a number"
    except SettingsError as e:
        return str(e)
    return ""


def _check(args: argparse.Namespace) -> int:
    settings = load_settings(args.config)
    lines = list(_stated(settings) if args.offline else _opened(settings))
    print(f"{args.config} is valid.")
    for line in lines:
        print(f"  {line}")
    if not args.offline:
        _reached(settings)
    return 0


def _reached(settings: Settings) -> None:
    """Print whether everything that the configuration names answers.

    A peer that does not answer is not an error of the configuration: a node runs without its PACS.
    """
    from dicom_node.operate.reach import reach_all

    for name, problem in reach_all(settings):
        print(f"  {name}: {'NOT REACHED: ' + problem if problem else 'reached'}", flush=True)


def _stated(s: Settings) -> Iterator[str]:
    """Yield the summary of a configuration, without its model, sources and certificates."""
    yield f"listens as {s.node.ae_title} on {s.node.host}:{s.node.port}"
    for peer in s.peers:
        yield f"peer {peer.name}: {peer.where}"
    yield f"reports go to {s.report.destination}"
    yield from _page(s)
    yield "model, reference, clinical sources and certificates were not opened (--offline)"


def _page(s: Settings) -> Iterator[str]:
    """Yield a line on the page, after checking its files; nothing where it is off."""
    if s.web.enabled:
        from dicom_node.web.process import check_files

        check_files(s)
        login = "login required" if s.web.users else "no login"
        secured = " with TLS" if s.web.certificate else ""
        yield f"page on {s.web.host}:{s.web.port}{secured}, {login}"


# Paths that the node creates itself.
CREATED = ("node.spool", "audit.file", "log.file", "clinical.hl7.folder")


def _check_existence(s: Settings) -> None:
    """Name all files that are missing; for a single one, the error of opening it is more exact.

    Raises
    ------
    SettingsError
        If several are.
    """
    missing = [
        f"{name} is {str(path)!r}, which does not exist"
        for name, path in paths_of(s)
        if name not in CREATED
        and (s.web.enabled or not name.startswith("web."))
        and not path.exists()
    ]
    if len(missing) > 1:
        raise SettingsError("\n  ".join([f"{len(missing)} files are missing:", *missing]))


def _opened(s: Settings) -> Iterator[str]:
    """Yield the summary of a configuration, after opening the files that it names."""
    _check_existence(s)
    from dicom_node.events import check_log_file
    from dicom_node.operate.channels import open_channels
    from dicom_node.peers.dicomweb import sign_in
    from dicom_node.peers.tls import client_context, server_context
    from dicom_node.work.setup import scoring_setup

    setup = scoring_setup(s)
    secured = ""
    if server_context(s.tls):
        secured = " with TLS" + (", client certificates required" if s.tls.ca else "")
    yield f"listens as {s.node.ae_title} on {s.node.host}:{s.node.port}{secured}"
    yield f"spool {s.node.spool}, audit trail {s.audit_file}"
    if s.log.file is not None:
        check_log_file(s.log.file)
        yield f"log on standard error and in {s.log.file}"
    for peer in s.peers:
        secured = " with TLS" if client_context(peer, s.tls) else ""
        sign_in(peer)
        yield f"peer {peer.name}: {peer.where}{secured}"
    yield f"reports go to {s.report.destination}"
    if s.retrieve.peer:
        yield f"missing images are retrieved from {s.retrieve.peer} by {s.retrieve_method}"
    yield from _clinical_sources(s)
    yield from _page(s)
    yield f"model {setup.signature.name}, reference {setup.reference.name}"
    yield (
        f"{counted(len(s.segment_rules), 'segment rule')}, "
        f"{counted(len(s.location_rules), 'location rule')}, "
        f"{counted(len(s.contrast_rules), 'contrast rule')}"
    )
    for group in setup.group_references:
        where = f"scanner {group.scanner or 'any'}, kernel {group.kernel or 'any'}"
        yield f"reference {group.reference.name} for {where}"
    told = ", ".join(channel.name for channel in open_channels(s.notify))
    yield f"alerts: {told or 'none ([notify] has no channel)'}"


def _clinical_sources(s: Settings) -> Iterator[str]:
    from dicom_node.clinical.csv_file import read_records

    fhir, hl7 = s.clinical.fhir, s.clinical.hl7
    if s.clinical.csv is not None:
        records = read_records(s.clinical.csv, s.clinical.known_units)
        problems = sum(bool(r.problems) for r in records.values())
        patients = counted(len(records), "patient")
        yield f"clinical file {s.clinical.csv}: {patients}, {problems} with problems"
    elif not (fhir.base_url or hl7.port or hl7.folder):
        by_hand = "on the page" if s.web.enabled else "for which [web] must be enabled"
        yield f"no clinical source: treatment dates can only be entered by hand, {by_hand}"
    if fhir.base_url:
        yield f"FHIR server {fhir.base_url}; test it with 'immunoct clinical --patient-id ID'"
    if hl7.port:
        yield f"HL7 messages on {hl7.host}:{hl7.port}" + (" with TLS" if hl7.tls else "")
    if hl7.folder:
        yield f"HL7 messages from the folder {hl7.folder}"
