"""``immunoct web-user``: the file of those who may use the page."""

from __future__ import annotations

import argparse
import getpass
import sys

from dicom_node.errors import SettingsError
from dicom_node.settings.file import load_settings
from dicom_node.web import accounts


def run(args: argparse.Namespace) -> int:
    """Add, change or remove a user.

    Raises
    ------
    SettingsError
        If the configuration names no file, or name or password cannot be used.
    """
    path = load_settings(args.config).web.users
    if path is None:
        raise SettingsError('web.users is not set; for instance users = "web-users" under [web]')
    if args.remove:
        accounts.remove(path, args.name)
        print(f"{args.name} was removed from {path}")
    elif args.token:
        print(accounts.make_token(path, args.name))
        print("This token is shown once; send it as 'Authorization: Bearer ...'", file=sys.stderr)
    else:
        accounts.set_password(path, args.name, _password())
        print(f"{args.name} may log in with this password ({path})")
    return 0


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise SettingsError("the two passwords differ")
    return first
