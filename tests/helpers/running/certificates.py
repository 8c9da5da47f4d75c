"""Certificates for the TLS tests, made by OpenSSL's command line and removed with the test."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path

from tests.helpers.others.programs import need_program


@dataclasses.dataclass(frozen=True)
class Pair:
    """A certificate and its private key, as PEM files."""

    certificate: Path
    key: Path


class Authority:
    """A certificate authority of a folder."""

    def __init__(self, directory: Path, name: str) -> None:
        self._openssl = need_program("openssl", "openssl")
        self._directory = directory
        self._name = name
        directory.mkdir(parents=True, exist_ok=True)
        self.own = Pair(directory / f"{name}.pem", directory / f"{name}.key")
        self._run(
            *("req", "-x509", *self._new_key(self.own.key), "-subj", f"/CN={name}"),
            *("-days", "2", "-out", str(self.own.certificate)),
        )

    def sign(self, name: str, host: str = "127.0.0.1") -> Pair:
        """Make a key and a certificate for it."""
        pair = Pair(self._directory / f"{name}.pem", self._directory / f"{name}.key")
        request = self._directory / f"{name}.csr"
        self._run(
            *("req", *self._new_key(pair.key), "-subj", f"/CN={name}", "-out", str(request)),
            *("-addext", f"subjectAltName=IP:{host},DNS:localhost"),
        )
        self._run(
            *("x509", "-req", "-in", str(request), "-days", "2", "-copy_extensions", "copy"),
            *("-CA", str(self.own.certificate), "-CAkey", str(self.own.key)),
            *("-CAcreateserial", "-out", str(pair.certificate)),
        )
        return pair

    @staticmethod
    def _new_key(path: Path) -> tuple[str, ...]:
        return ("-newkey", "rsa:3072", "-nodes", "-keyout", str(path))

    def _run(self, *arguments: str) -> None:
        subprocess.run([self._openssl, *arguments], check=True, capture_output=True)
