"""A small FHIR R4 server on loopback: search, paging, tokens, and faults on demand."""

from __future__ import annotations

import base64
import json
import threading
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from fhir.resources.R4B import get_fhir_model_class

Resource = dict[str, Any]
SYSTEM = "urn:oid:1.2.3.4"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
LOINC = "http://loinc.org"


def valid(resource: Resource) -> Resource:
    """Return a resource after validation by the published R4 models."""
    get_fhir_model_class(resource["resourceType"])(**resource)
    return resource


def patient(number: str = "a1", value: str = "DEMO-0001", **fields: Any) -> Resource:
    identifier = [{"system": SYSTEM, "value": value}]
    return valid({"resourceType": "Patient", "id": number, "identifier": identifier} | fields)


def concept(system: str, code: str, display: str = "") -> Resource:
    coding = {"system": system, "code": code} | ({"display": display} if display else {})
    return {"coding": [coding]}


PEMBROLIZUMAB = concept(RXNORM, "1547545", "pembrolizumab")


def administration(number: str, day: str, **fields: Any) -> Resource:
    base = {
        "resourceType": "MedicationAdministration",
        "id": number,
        "status": "completed",
        "subject": {"reference": "Patient/a1"},
        "effectiveDateTime": day,
    }
    if "medicationReference" not in fields:
        base["medicationCodeableConcept"] = PEMBROLIZUMAB
    return valid({k: v for k, v in (base | fields).items() if v is not None})


def request(number: str, **fields: Any) -> Resource:
    return valid(
        {
            "resourceType": "MedicationRequest",
            "id": number,
            "status": "active",
            "intent": "order",
            "subject": {"reference": "Patient/a1"},
            "medicationCodeableConcept": PEMBROLIZUMAB,
        }
        | fields
    )


def observation(
    number: str, code: str, value: float | None, unit: str, at: str, **fields: Any
) -> Resource:
    base: Resource = {
        "resourceType": "Observation",
        "id": number,
        "status": "final",
        "code": concept(LOINC, code),
        "subject": {"reference": "Patient/a1"},
        "effectiveDateTime": at,
    }
    if value is not None:
        base["valueQuantity"] = {
            "value": value,
            "unit": unit,
            "system": "http://unitsofmeasure.org",
            "code": unit,
        }
    return valid(base | fields)


class FhirServer:
    """Serves ``resources``; received requests are in ``requests``.

    ``token`` is the required bearer token, ``faults`` replace the next responses: a status,
    ``(status, headers)``, ``"hang"`` (no response until the server stops), ``"garbage"``, ``"cut"``
    or a JSON object.
    """

    def __init__(self, *resources: Resource, token: str = "", page: int = 2) -> None:
        self.resources = list(resources)
        self.token = token
        self.page = page
        self.faults: deque[Any] = deque()
        self.always: Any = None
        self.endless = False
        self.next_url = ""
        self.requests: list[str] = []
        self.tokens_given = 0
        self.client = ("immunoct", "s3cret")
        self._ends = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: Any) -> None:
                """Suppress the request log."""

            def do_GET(self) -> None:
                outer._get(self)

            def do_POST(self) -> None:
                outer._post(self)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/r4"

    def __enter__(self) -> FhirServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, to: BaseHTTPRequestHandler, body: Any, status: int = 200, **h: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        to.send_response(status)
        for name, value in h.items():
            to.send_header(name.replace("_", "-"), value)
        to.send_header("Content-Type", "application/fhir+json")
        to.send_header("Content-Length", str(len(data)))
        to.end_headers()
        to.wfile.write(data)

    def _post(self, to: BaseHTTPRequestHandler) -> None:
        form = parse_qs(to.rfile.read(int(to.headers["Content-Length"])).decode())
        self.requests.append(f"POST {to.path}")
        wanted = "Basic " + base64.b64encode(":".join(self.client).encode()).decode()
        if to.headers.get("Authorization") != wanted:
            self._answer(to, {"error": "invalid_client"}, 401)
            return
        assert form["grant_type"] == ["client_credentials"]
        self.tokens_given += 1
        self.token = f"token-{self.tokens_given}"
        self._answer(to, {"access_token": self.token, "token_type": "Bearer", "expires_in": 300})

    def _get(self, to: BaseHTTPRequestHandler) -> None:
        self.requests.append(to.path)
        fault = self.always or (self.faults.popleft() if self.faults else None)
        if fault is not None:
            self._fault(to, fault)
            return
        if self.token and to.headers.get("Authorization") != f"Bearer {self.token}":
            self._answer(to, {"resourceType": "OperationOutcome"}, 401)
            return
        parts = urlsplit(to.path)
        kind, _, number = parts.path.removeprefix("/r4/").partition("/")
        query = {k: v[0] for k, v in parse_qs(parts.query).items()}
        if number:
            found = [r for r in self.resources if (r["resourceType"], r["id"]) == (kind, number)]
            self._answer(to, found[0] if found else {}, 200 if found else 404)
            return
        self._answer(to, self._bundle(kind, query))

    def _fault(self, to: BaseHTTPRequestHandler, fault: Any) -> None:
        if fault == "hang":
            self._ends.wait(60)
            to.close_connection = True
        elif fault == "garbage":
            self._answer(to, b"<html>it works</html>")
        elif fault == "cut":
            to.send_response(200)
            to.send_header("Content-Length", "1000")
            to.end_headers()
            to.wfile.write(b'{"resourceType"')
            to.close_connection = True
        elif isinstance(fault, dict):
            self._answer(to, fault)
        elif isinstance(fault, tuple):
            self._answer(to, {}, fault[0], **fault[1])
        else:
            self._answer(to, {}, fault)

    def _bundle(self, kind: str, query: dict[str, str]) -> Resource:
        found = [r for r in self.resources if r["resourceType"] == kind and _matches(r, query)]
        start = int(query.get("page", "0")) * self.page
        shown = found[start : start + self.page]
        entries = [{"resource": r, "search": {"mode": "match"}} for r in shown]
        if query.get("_include"):
            wanted = {r.get("medicationReference", {}).get("reference") for r in shown}
            entries += [
                {"resource": r, "search": {"mode": "include"}}
                for r in self.resources
                if r["resourceType"] == "Medication" and f"Medication/{r['id']}" in wanted
            ]
        links = []
        if start + self.page < len(found) or self.endless:
            page = str(int(query.get("page", "0")) + 1)
            url = f"{self.url}/{kind}?{urlencode(query | {'page': page})}"
            links = [{"relation": "next", "url": self.next_url or url}]
        bundle: Resource = {"resourceType": "Bundle", "type": "searchset", "total": len(found)}
        bundle |= {"link": links} if links else {}
        bundle |= {"entry": entries} if entries else {}
        get_fhir_model_class("Bundle")(**bundle)
        return bundle


def _matches(resource: Resource, query: dict[str, str]) -> bool:
    if "identifier" in query:
        system, _, value = query["identifier"].partition("|")
        return {"system": system, "value": value} in [
            {"system": i.get("system"), "value": i.get("value")} for i in resource["identifier"]
        ]
    if resource["subject"]["reference"] != f"Patient/{query['patient']}":
        return False
    if "code" in query:
        codes = query["code"].split(",")
        items = [resource, *resource.get("component", [])]
        return any(
            f"{c['system']}|{c['code']}" in codes for i in items for c in i["code"]["coding"]
        )
    return True
