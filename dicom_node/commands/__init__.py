"""The commands: one module each, with ``add_parser`` and ``run``.

`COMMANDS` lists them; a module is loaded when its command is called. A command parses its
arguments, calls the room that does the work and prints. What takes long to load is imported in the
functions that use it, so that ``immunoct COMMAND --help`` answers at once. Only `dicom_node.cli`
imports this room. It may import every room.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dicom_node.commands.paths import refuse_wrong_paths
from dicom_node.settings.words import CONFIG_FILE

if TYPE_CHECKING:
    from typing import TypeAlias

    from dicom_node.settings.sections import Settings

    # argparse has no public name for it.
    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001

# Name of each command: its module in this room, and one line of help.
COMMANDS = {
    "serve": ("serve", "run the DICOM node until it is stopped (Ctrl-C or SIGTERM)"),
    "score": ("score", "score a case from files"),
    "explain": ("explain", "show what would be done with a case and why, without scoring it"),
    "calibrate": ("calibrate", "create a reference population from your own lesions"),
    "read": ("read", "print the contents of reports, or write them as CSV"),
    "cohort": ("cohort", "validate or redevelop the signature on your own patients with outcomes"),
    "demo": ("demo", "run the whole job on made-up data: PACS, node, CT, SEG, report"),
    "sample": ("sample", "write a made-up CT, SEGs, clinical data and cohort to try commands on"),
    "doctor": ("doctor", "print version, machine, libraries and peers, and test the features"),
    "echo": ("echo", "verify a DICOM peer with C-ECHO"),
    "check-destination": (
        "destination",
        "ask a PACS which SR classes, companions and transfer syntaxes it accepts",
    ),
    "status": ("orders", "print the state of every case, and the reason"),
    "history": ("history", "print every report made of a study, and where it is"),
    "retry": ("orders", "send and score again at once what has failed"),
    "replay": ("orders", "score a case again from the spool and send its report"),
    "forget": ("orders", "remove a case from spool and journal"),
    "assign": ("assign", "list the segments of a case, or assign them: what they are, and where"),
    "verify": ("verify", "check every file of the spool, and repair what can be repaired"),
    "clinical": ("clinical", "query every clinical source about a patient, to test a connection"),
    "notify-test": ("notify", "send a test message to the mail server and webhook of [notify]"),
    "web-user": ("web_user", "add, change or remove a user of the page"),
    "init": ("config", "write a commented example configuration"),
    "check-config": ("config", "check a configuration and the files that it names"),
}
EPILOG = """\
exit codes:
  0    done
  2    failed: one message gives the reason, nothing is written
  3    done, but: score, explain: not eligible, or no lesion scored; cohort score: a case failed;
       calibrate: the lesions do not represent the site; doctor: something is wrong
  130  interrupted (Ctrl-C)
  141  the reader of the output has closed it

examples:
  immunoct demo                                   see the whole job on made-up data
  immunoct sample try/                            write made-up files, for the commands below
  immunoct init && immunoct check-config          create immunoct.toml, then check it
  immunoct echo ORTHANC@127.0.0.1:4242            can the PACS be reached?
  immunoct serve --config immunoct.toml           run the node
  immunoct status --config immunoct.toml          the state of every case, and the reason
  immunoct retry all                              send and score what waits for its next attempt
  immunoct explain --ct CT/ --seg lesions.dcm     what would be done with this case, and why
  immunoct score --ct CT/ --seg lesions.dcm --treatment-start 2024-03-14 \\
      --albumin "39 g/L" --lymphocytes "1.4 10*9/L" --out result/

Research use only: not a medical device, not for diagnosis or for choosing a treatment.
"""
EXIT_CODES = {0: "done", 2: "failed; one message gives the reason"}
CONFIG = Path(CONFIG_FILE)


def parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of ``immunoct`` for a command line.

    Parameters
    ----------
    words
        The command line. Only the module of its command is loaded; the other commands have only
        their name and help.
    """
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
    called = next((w for w in words if not w.startswith("-")), "")
    loaded = COMMANDS[called][0] if called in COMMANDS else ""
    for name, (module, text) in COMMANDS.items():
        if module != loaded:
            commands.add_parser(name, help=text)
    if loaded:
        _module(called).add_parser(commands)
    return top


def run(args: argparse.Namespace) -> int:
    """Run the command of parsed arguments and return its exit code.

    Raises
    ------
    SettingsError
        If a path in the arguments cannot be used; before any work, and with all of them.
    """
    refuse_wrong_paths(args)
    code: int = _module(args.command).run(args)
    return code


def _module(command: str) -> Any:
    return importlib.import_module(f"{__name__}.{COMMANDS[command][0]}")


def add_command(
    commands: Commands,
    name: str,
    description: str = "",
    *,
    text: str = "",
    exit_codes: Mapping[int, str] = EXIT_CODES,
    epilog: str | None = None,
) -> argparse.ArgumentParser:
    """Add the parser of a command and return it.

    Parameters
    ----------
    commands
        What ``ArgumentParser.add_subparsers`` returned.
    name
        A key of `COMMANDS`.
    description
        Description of the command; by default ``text`` as a sentence.
    text
        One line of help; that of `COMMANDS` by default.
    exit_codes
        Meaning of each exit code.
    epilog
        Shown below the arguments.
    """
    text = text or COMMANDS[name][1]
    description = description or f"{text[0].upper()}{text[1:]}."
    codes = "\n".join(f"  {code}  {meaning}" for code, meaning in exit_codes.items())
    return commands.add_parser(
        name,
        help=text,
        description=f"{description}\n\nexit codes:\n{codes}",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_config(command: argparse.ArgumentParser, use: str = "") -> None:
    """Add ``--config``.

    Parameters
    ----------
    command
        The parser of a command.
    use
        What a command that works without a configuration takes from it. Such a command reads its
        configuration with `settings_if_any`.
    """
    where = f"configuration file, or its folder (default: {CONFIG}"
    text = f"{where}, if there is one): {use}" if use else f"{where})"
    command.add_argument("--config", type=Path, default=None if use else CONFIG, help=text)


def settings_if_any(args: argparse.Namespace) -> Settings | None:
    """Return the configuration for a command that works without one.

    Without ``--config`` it is read from where the other commands find it, which is said on standard
    error; None if there is none.

    Raises
    ------
    SettingsError
        If the configuration cannot be used.
    """
    from dicom_node.settings.file import load_settings

    if args.config is not None:
        return load_settings(args.config)
    if not CONFIG.exists():
        return None
    print(f"immunoct: the settings are those of {CONFIG}", file=sys.stderr)
    return load_settings(CONFIG)
