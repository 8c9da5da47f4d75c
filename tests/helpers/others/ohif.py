"""The OHIF viewer in a browser, on one origin with Orthanc's DICOMweb."""

from __future__ import annotations

import contextlib
import http.server
import mimetypes
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.helpers.others.npm_package import unpacked
from tests.helpers.others.peers import Orthanc
from tests.helpers.others.programs import need_program
from tests.helpers.paths import CACHE

if TYPE_CHECKING:
    from playwright.sync_api import Page

VERSION = "3.13.2"
SHA256 = "b189d3963bfc58e9394a9db8c7be75d07beb029ec211dbb126d47b62969dd3f1"
CONFIG = """
window.config = {
  routerBasename: '/', extensions: [], modes: [], customizationService: {},
  showStudyList: true, maxNumberOfWebWorkers: 2, investigationalUseDialog: { option: 'never' },
  defaultDataSourceName: 'orthanc',
  dataSources: [{
    namespace: '@ohif/extension-default.dataSourcesModule.dicomweb', sourceName: 'orthanc',
    configuration: {
      friendlyName: 'Orthanc', name: 'orthanc', wadoUriRoot: '/dicom-web',
      qidoRoot: '/dicom-web', wadoRoot: '/dicom-web', qidoSupportsIncludeField: false,
      imageRendering: 'wadors', thumbnailRendering: 'wadors', enableStudyLazyLoad: true,
      supportsFuzzyMatching: false, supportsWildcard: true, omitQuotationForMultipartRequest: true,
    },
  }],
};
"""
# The first three give it WebGL without a graphics card; the others keep it off the network.
CHROMIUM = (
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--hide-scrollbars",  # else a picture of a whole page is cut at its right edge
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


def viewer_files() -> Path:
    """Return the folder of OHIF's prebuilt pages, downloaded once from the npm registry."""
    return unpacked("@ohif/app", VERSION, SHA256, CACHE / f"ohif-{VERSION}") / "dist"


@contextlib.contextmanager
def serving(orthanc: Orthanc) -> Iterator[str]:
    """Serve the viewer and, under /dicom-web, Orthanc; Orthanc itself allows no other origin."""
    dist = viewer_files()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if path.startswith("/dicom-web"):
                self._from_orthanc()
            elif path == "/app-config.js":
                self._answer(200, "text/javascript", CONFIG.encode())
            else:
                file = (dist / path.lstrip("/")).resolve()
                if not file.is_file() or dist not in file.parents:
                    file = dist / "index.html"  # the viewer's own routes
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                self._answer(200, kind, file.read_bytes())

        def do_POST(self) -> None:  # what is exported to the PACS
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self._from_orthanc(body)

        def _from_orthanc(self, body: bytes | None = None) -> None:
            kind = {} if body is None else {"Content-Type": self.headers["Content-Type"]}
            request = urllib.request.Request(
                f"http://127.0.0.1:{orthanc.http_port}{self.path}",
                data=body,
                # Orthanc builds its bulk data URLs from the Host header of the request.
                headers=orthanc.headers
                | {"Accept": self.headers.get("Accept", "*/*"), "Host": self.headers["Host"]}
                | kind,
            )
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    self._answer(answer.status, answer.headers["Content-Type"], answer.read())
            except urllib.error.HTTPError as e:
                self._answer(e.code, "text/plain", e.read())

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cross-Origin-Opener-Policy", "same-origin")
                self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return None

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def browser_page(width: int = 1600, height: int = 1000) -> Iterator[Page]:
    """Open a page in Debian's Chromium."""
    chromium = need_program("chromium", "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, headless=False, args=[*CHROMIUM, "--headless=new"]
        )
        try:
            yield browser.new_page(viewport={"width": width, "height": height})
        finally:
            browser.close()
