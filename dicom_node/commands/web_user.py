"""``immunoct web-user``: maintains the file of users of the page."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from dicom_node.commands import add_command, add_config
from dicom_node.errors import SettingsError

if TYPE_CHECKING:
    from dicom_node.commands import Commands


def add_parser(commands: Commands) -> None:
    """Add ``web-user``."""
    web_user = add_command(
        commands,
        "web-user",
        "Keep the file of [web] users: a person gets a password (read from the terminal,\n"
        "otherwise from standard input), a program a token, which is printed once.",
    )
    web_user.add_argument("name", metavar="NAME")
    web_user.add_argument(
        "--role",
        choices=("reader", "operator", "administrator"),
        help="a reader sees everything; an operator also orders retry and replay, enters "
        "clinical values and assigns segments; an administrator also removes cases. Default: as "
        "before; of a new person operator, of a new program reader",
    )
    kind = web_user.add_mutually_exclusive_group()
    kind.add_argument("--token", action="store_true", help="for a program, such as Prometheus")
    kind.add_argument("--remove", action="store_true", help="the user may no longer log in")
    add_config(web_user)


def run(args: argparse.Namespace) -> int:
    """Add, change or remove a user.

    Raises
    ------
    SettingsError
        If the configuration names no file, or name or password is not acceptable.
    """
    from dicom_node.settings.file import load_settings
    from dicom_node.web import accounts

    path = load_settings(args.config).web.users
    if path is None:
        raise SettingsError('web.users is not set; for instance users = "web-users" under [web]')
    role = accounts.role_of(args.role) if args.role else None
    if args.remove:
        accounts.remove(path, args.name)
        print(f"{args.name} was removed from {path}")
    elif args.token:
        print(accounts.make_token(path, args.name, role))
        print("This token is shown once; send it as 'Authorization: Bearer ...'", file=sys.stderr)
    else:
        accounts.set_password(path, args.name, _password(), role)
        print(f"{args.name} may log in with this password ({path})")
    return 0


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise SettingsError("the two passwords differ")
    return first
