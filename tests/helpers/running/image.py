"""The container image, built by buildah in a separate storage, and the node run from it."""

from __future__ import annotations

import functools
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.others.programs import need_program
from tests.helpers.paths import ROOT
from tests.helpers.running.running import RunningNode

STAND_IN = Path(__file__).with_name("stand_in_base.sh")
NAME = "localhost/immunoct-test"
CERTIFICATES = Path(os.environ.get("SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt"))
LENT = "# lent to the build by the tests of immunoct\n"
SOURCE = (
    "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
    " $(REPO_URI) $(RELEASE) $(COMPONENT)"
)


def need_engine() -> None:
    """Skip where buildah cannot run; lacking programs fail the test where REQUIRE_PEERS=1."""
    need_program("buildah", "buildah")
    need_program("debootstrap", "debootstrap")
    if os.geteuid() != 0:
        pytest.skip("buildah and debootstrap need root to build in a chroot")
    probe = ["unshare", "--mount", "chroot", "/", "true"]
    if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
        pytest.skip("buildah cannot run here: mount namespaces or chroot are not permitted")


class Engine:
    """Buildah with chroot isolation.

    Its storage is in the user's cache folder, where the next run finds base and layers again, and
    where other builds cannot confuse the stand-in with the real base.

    Parameters
    ----------
    directory
        For its configuration.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        self._settings = directory / "storage.conf"
        self.environment = os.environ | {
            "BUILDAH_ISOLATION": "chroot",
            "CONTAINERS_STORAGE_CONF": str(self._settings),
        }
        for driver in ("overlay", "vfs"):
            self._settings.write_text(
                f'[storage]\ndriver = "{driver}"\nrunroot = "/run/immunoct-tests"\n'
                f'graphroot = "{cache / "immunoct-tests" / driver}"\n',
                encoding="utf-8",
            )
            if self.run("buildah", "info", check=False).returncode == 0:
                break

    def run(self, *command: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command with this storage; a failure shows the end of what it printed."""
        result = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        if check and result.returncode != 0:
            said = f"{result.stdout}\n{result.stderr}"[-3000:]
            raise AssertionError(f"{command} ended with {result.returncode}:\n{said}")
        return result

    def image_id(self) -> str:
        """Return the image's identifier, or an empty text when there is none."""
        listed = self.run("buildah", "images", "--quiet", "--no-trunc", NAME, check=False)
        return listed.stdout.strip() if listed.returncode == 0 else ""

    def build(self) -> None:
        """Build the image as ``make image`` does, on a stand-in of its base.

        The machine's package sources and certificates are lent to the build, each marked `LENT`.
        """
        self.run(STAND_IN)
        sources = self.directory / "sources.list"
        listed = self.run(
            "apt-get", "indextargets", "--format", SOURCE, "Created-By: Packages", "Origin: Debian"
        )
        sources.write_text(LENT + listed.stdout, encoding="utf-8")
        certificates = self.directory / "certificates.pem"
        certificates.write_text(LENT + CERTIFICATES.read_text(encoding="utf-8"), encoding="utf-8")
        before = self.image_id()
        self.environment |= {"ENGINE": "buildah", "IMAGE": NAME, "CERTIFICATES": str(certificates)}
        mount = f"--volume={sources}:/etc/apt/sources.list:ro"
        self.run(ROOT / "docker" / "build_image.sh", "--pull=never", mount)
        if before not in ("", self.image_id()):
            self.run("buildah", "rmi", before)

    @functools.cached_property
    def config(self) -> dict[str, Any]:
        """The image's configuration: user, command, health check, volumes."""
        shown = self.run("buildah", "inspect", "--type", "image", NAME)
        config: dict[str, Any] = json.loads(shown.stdout)["Docker"]["config"]
        return config


class ContainerNode(RunningNode):
    """The node in a container, with the image's user and volume, on the host's network.

    Parameters
    ----------
    engine
        The engine, with the image built.
    directory
        As of `RunningNode`; the container sees it, read-only, as ``/etc/immunoct``.
    pacs_port
        As of `RunningNode`.
    """

    def __init__(self, engine: Engine, directory: Path, pacs_port: int) -> None:
        super().__init__(directory, pacs_port)
        self.engine = engine
        self.container = engine.run("buildah", "from", "--pull=never", NAME).stdout.strip()

    def _command(self, *command: str) -> list[str]:
        mount = f"--volume={self.directory}:/etc/immunoct:ro"
        return ["buildah", "run", mount, self.container, "--", *command]

    def execute(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the container; its exit code may be any."""
        return self.engine.run(*self._command(*command), check=False)

    def launch(self) -> None:
        """Start the image's own command and return at once."""
        self.directory.chmod(0o755)  # the container's user is another
        command = self._command("sh", "-c", 'echo $$ >/tmp/pid && exec "$@"', "sh")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, *self.engine.config["Cmd"]], env=self.engine.environment, stderr=log
            )

    def stop(self, kill: bool = False) -> None:
        """Stop the node process itself: stopping buildah would kill it."""
        if self.process is not None:
            signal = "KILL" if kill else "TERM"
            self.execute("sh", "-c", f"kill -{signal} $(cat /tmp/pid)")
            self.process.wait(120)

    def status(self) -> str:
        return self.execute("immunoct", "status", "--config", "/etc/immunoct/immunoct.toml").stdout

    def root(self) -> Path:
        """Return the folder where the container's file system is mounted, without its volume."""
        return Path(self.engine.run("buildah", "mount", self.container).stdout.strip())

    def remove(self) -> None:
        """Stop the node and remove the container with its volume."""
        self.stop()
        self.engine.run("buildah", "rm", self.container)
