"""Every setting of the node with its type, bounds and default; `file` reads them from TOML.

To add a setting, add its field to its section here (or in `clinical`) and a line to
``example.toml``. Conditions on combinations within a section are in its methods ``_..._faults``,
those across sections in `checks`.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field
from pydantic.dataclasses import dataclass

from dicom_node.settings.clinical import ClinicalSettings
from dicom_node.settings.fields import (
    AeTitle,
    Faults,
    Flag,
    Network,
    NoneOrAeTitle,
    NoneOrPattern,
    NoneOrPort,
    NoneOrSecretUrl,
    NoneOrUrl,
    Pattern,
    Port,
    Section,
    Workers,
    ae_title,
    at_least,
    checked,
    empty_or,
    in_clear,
    is_loopback,
    not_empty,
    one_of,
    pattern,
)
from dicom_node.settings.words import AUTO, COMPANIONS, SR_CLASSES
from dicom_node.units import HOUR
from scoring.lesions.labels import matches_any_code, matches_any_lesion
from scoring.model.bundled import BUNDLED_MODELS, DEFAULT_MODEL
from scoring.policy import (
    EligibilityPolicy,
    ImageKind,
    LabelMeaning,
    OtherScanners,
    SegmentationPolicy,
    StabilityExtent,
)
from scoring.results import Location

BILLION = 1_000_000_000
Seconds = Annotated[float, at_least(0.1)]
Wait = Annotated[float, at_least(0)]
FirstRetry = Annotated[float, at_least(0.01)]
Count = Annotated[int, at_least(1)]
Megabytes = Annotated[int, at_least(0, BILLION)]


def _mail_address(value: str) -> str:
    if not re.fullmatch(r"[^@\s,<>]+@[^@\s,<>]+", value):
        raise Faults(("", f"is {value!r}, expected an address such as a@b.example"))
    return value


def _ip_address(value: str) -> str:
    try:
        ipaddress.ip_address(value)
    except ValueError as e:
        expected = "expected an address such as 127.0.0.1, or 0.0.0.0 for all"
        raise Faults(("", f"is {value!r}, {expected}")) from e
    return value


def _person_name(value: str) -> str:
    if not value.strip() or len(value) > 64 or not value.isprintable() or set(value) & set("\\=^"):
        expected = "expected 1 to 64 printable characters without \\, = and ^"
        raise Faults(("", f"is {value!r}, {expected}"))
    return value


MailAddress = Annotated[str, AfterValidator(_mail_address)]


@dataclass(frozen=True)
class NodeSettings(Section):
    """``[node]``: the node's AE title, address and spool."""

    ae_title: AeTitle = "IMMUNOCT"
    host: str = "127.0.0.1"
    port: Port = 11112
    spool: Path = Path("immunoct-spool")


@dataclass(frozen=True)
class ReceiverSettings(Section):
    """``[receiver]``: allowed senders, and limits on objects."""

    allowed_calling_aes: tuple[AeTitle, ...] = ()
    allowed_addresses: tuple[Network, ...] = ()
    corrections_from: tuple[AeTitle, ...] = ()
    require_called_ae: Flag = False
    other_classes: Literal["refuse", "ignore"] = "refuse"
    maximum_pdu: Annotated[int, at_least(4096, BILLION)] = 131072
    maximum_associations: Count = 20
    reserved_associations: Annotated[int, at_least(0)] = 5
    maximum_associations_per_address: Count = 5
    idle_seconds: Count = 60
    object_seconds: Count = 1800
    least_kb_per_second: Annotated[float, at_least(0)] = 1
    association_hours: Annotated[float, at_least(0.0001)] = 12
    maximum_object_mb: Count = 512
    maximum_in_flight_mb: Count = 1024
    maximum_conflicts_mb: Megabytes = 2000
    maximum_elements: Annotated[int, at_least(1000)] = 1_000_000
    minimum_free_mb: Megabytes = 500


@dataclass(frozen=True)
class TlsSettings(Section):
    """``[tls]``: our certificate and key, and the CA of senders' certificates."""

    certificate: Path | None = None
    key: Path | None = None
    ca: Path | None = None

    def _certificate_faults(self) -> Iterator[tuple[str, str]]:
        if self.certificate is None and (self.key is not None or self.ca is not None):
            yield "certificate", "is missing; [tls] needs it together with tls.key"

    def _key_faults(self) -> Iterator[tuple[str, str]]:
        if self.certificate is not None and self.key is None:
            yield "key", "is missing; tls.certificate needs its private key"


@dataclass(frozen=True)
class PeerSettings(Section):
    """``[[peers]]``: a DICOM system to which reports are sent or from which images are retrieved.

    With ``url`` it is accessed by DICOMweb; its AE title then only selects the reports sent to it.
    """

    name: str = ""
    ae_title: NoneOrAeTitle = ""
    host: str = ""
    port: NoneOrPort = 0
    tls: Flag = False
    tls_ca: Path | None = None
    tls_name: str = ""
    url: NoneOrUrl = ""
    user: str = ""
    password_file: Path | None = None
    token_file: Path | None = None

    @property
    def where(self) -> str:
        """Its address, for messages."""
        return self.url or f"{self.ae_title}@{self.host}:{self.port}"

    def _ae_title_faults(self) -> Iterator[tuple[str, str]]:
        if not self.url:
            yield from checked("ae_title", ae_title, self.ae_title)

    def _port_faults(self) -> Iterator[tuple[str, str]]:
        if not self.url and not self.port:
            yield "port", "is 0, expected 1 to 65535"

    def _host_faults(self) -> Iterator[tuple[str, str]]:
        if not self.url and not self.host:
            yield "host", "is empty, expected a host name or address"

    def _tls_faults(self) -> Iterator[tuple[str, str]]:
        if self.tls_ca is None and not self.tls_name:
            return
        if self.url and not self.url.startswith("https://"):
            yield "tls_ca", "and tls_name are for a url that begins with https://"
        if not self.url and not self.tls:
            yield "tls_ca", "and tls_name are for peers with tls = true"

    def _web_login_faults(self) -> Iterator[tuple[str, str]]:
        if self.url:
            return
        if self.user or self.password_file is not None or self.token_file is not None:
            yield "user", "password_file and token_file are for peers with a url (DICOMweb)"

    def _kind_faults(self) -> Iterator[tuple[str, str]]:
        if self.url and (self.host or self.port or self.tls):
            yield (
                "",
                "has a url (DICOMweb), and host, port or tls (DICOM) as well; expected one of "
                "them. Configure two peers for a PACS that is accessed both ways",
            )

    def _password_faults(self) -> Iterator[tuple[str, str]]:
        if self.url and bool(self.user) != (self.password_file is not None):
            yield "user", "and password_file must be given together"

    def _two_logins_faults(self) -> Iterator[tuple[str, str]]:
        if self.url and self.user and self.token_file is not None:
            yield "", "has both user and token_file, expected one of them"

    def _in_clear_faults(self) -> Iterator[tuple[str, str]]:
        if (self.user or self.token_file) and in_clear(self.url):
            yield (
                "url",
                "begins with http://, so that the password or token would be sent in clear; "
                "expected https://",
            )


@dataclass(frozen=True)
class ReportSettings(Section):
    """``[report]``: destination and SR class of reports.

    ``sender`` is the peer with the AE title that sent the SEG; ``auto`` is the most capable SR
    class that the destination accepts. ``person`` is how reports name persons who assigned
    segments: ``user``, by their names here, or another text, such as a role, for all of them.
    ``rejection_notes``: for each report that a new one replaces, a rejection note (IHE IOCM) is
    sent.
    """

    destination: str = "sender"
    sr_class: Annotated[str, one_of((AUTO, *SR_CLASSES))] = AUTO
    companions: tuple[Annotated[str, one_of(COMPANIONS)], ...] = ()
    retry_first_seconds: FirstRetry = 10
    retry_longest_seconds: FirstRetry = HOUR
    retry_failed_hours: Annotated[float, at_least(0.0001)] = 24
    timeout_seconds: Seconds = 60
    storage_commitment: Flag = False
    commitment_timeout_seconds: Seconds = 600
    person: Annotated[str, AfterValidator(_person_name)] = "a person of this site"
    rejection_notes: Flag = False


@dataclass(frozen=True)
class CaseSettings(Section):
    """``[case]``: waiting times of a case, and the PACS to query for slice counts."""

    quiet_seconds: Wait = 60
    wait_for_ct_hours: Wait = 24
    wait_for_treatment_date_hours: Wait = 72
    wait_for_person_hours: Wait = 24
    query_peer: str = ""
    time_limit_seconds: Seconds = 900
    memory_limit_mb: Megabytes = 4096
    workers: Workers = 1
    stability: StabilityExtent = "full"

    @property
    def processes(self) -> int:
        """Number of cases scored at once; on a cluster 1, since its lesions are distributed."""
        return self.workers if isinstance(self.workers, int) else 1


@dataclass(frozen=True)
class RetrieveSettings(Section):
    """``[retrieve]``: the PACS from which missing images are retrieved, and how often.

    Without ``method``, C-GET from a DICOM peer and DICOMweb from a peer with a ``url``.
    """

    peer: str = ""
    method: str = ""
    attempts: Count = 20
    retry_first_seconds: FirstRetry = 10
    retry_longest_seconds: FirstRetry = HOUR
    concurrent: Count = 2
    maximum_instances: Count = 5000
    timeout_seconds: Seconds = 60
    time_limit_seconds: Annotated[float, at_least(1)] = 1800

    def _peer_faults(self) -> Iterator[tuple[str, str]]:
        if not self.peer and not self.is_default():
            yield "peer", "is missing; [retrieve] needs it"


@dataclass(frozen=True)
class RetentionSettings(Section):
    """``[retention]``: when objects of delivered cases are removed from the spool; 0: never.

    ``days_without_seg`` applies to studies that never received a segmentation, ``quarantine_days``
    to files quarantined as damaged or unexplained.
    """

    days: Wait = 30
    days_without_seg: Wait = 0
    minimum_free_mb: Megabytes = 2000
    quarantine_days: Wait = 90


@dataclass(frozen=True)
class AuditSettings(Section):
    """``[audit]``: file of the audit trail; by default ``audit.jsonl`` in the spool."""

    file: Path | None = None


@dataclass(frozen=True)
class ModelSettings(Section):
    """``[model]``: a bundled model, or the site's own model file and reference population.

    ``signature`` names a bundled model; it counts where ``file`` is not given. ``other_scanners``
    states what is done with a case that none of ``[[references]]`` fits.
    """

    signature: Annotated[str, one_of(BUNDLED_MODELS)] = DEFAULT_MODEL
    file: Path | None = None
    sha256: str = ""
    reference: Path | None = None
    other_scanners: OtherScanners = "default"

    def _signature_faults(self) -> Iterator[tuple[str, str]]:
        if self.file is not None and self.signature != DEFAULT_MODEL:
            yield (
                "signature",
                f"is {self.signature!r} and model.file is given too; expected one of the two: "
                "remove model.signature to use the file",
            )

    def _sha256_faults(self) -> Iterator[tuple[str, str]]:
        if self.file is not None and not re.fullmatch(r"[0-9a-f]{64}", self.sha256):
            yield (
                "sha256",
                f"is {self.sha256!r}, expected the SHA-256 of model.file (64 hex digits), so that "
                "no other file can take its place",
            )


@dataclass(frozen=True)
class ReferenceSettings(Section):
    """``[[references]]``: the reference population of a scanner and kernel; the first that fits.

    ``scanner`` is a pattern on Manufacturer and Manufacturer's Model Name with a blank between
    them, ``kernel`` one on Convolution Kernel; an empty one fits everything.
    """

    file: Path | None = None
    scanner: Annotated[str, empty_or(pattern)] = ""
    kernel: Annotated[str, empty_or(pattern)] = ""

    def _file_faults(self) -> Iterator[tuple[str, str]]:
        if self.file is None:
            yield "file", "is missing; 'immunoct calibrate' creates it"

    def _pattern_faults(self) -> Iterator[tuple[str, str]]:
        if not self.scanner and not self.kernel:
            yield (
                "scanner",
                "and kernel are empty, so that every CT fits; expected one of them, or the file as "
                "model.reference",
            )


@dataclass(frozen=True)
class LocationRuleSettings(Section):
    """``[[location_rules]]``: a pattern for segment labels, and its location."""

    pattern: Pattern = ""
    location: Annotated[str, one_of(x.value for x in Location)] = ""

    def _place_faults(self) -> Iterator[tuple[str, str]]:
        yield from _place_of_any_lesion("pattern", self.pattern, self.location)


@dataclass(frozen=True)
class SegmentRuleSettings(Section):
    """``[[segment_rules]]``: patterns on a segment, and whether it is a lesion, and where."""

    label: NoneOrPattern = ""
    code: NoneOrPattern = ""
    producer: NoneOrPattern = ""
    series: NoneOrPattern = ""
    lesion: Flag | None = None
    location: Annotated[str, one_of(("", *(x.value for x in Location)))] = ""

    def _all_faults(self) -> Iterator[tuple[str, str]]:
        if not any((self.label, self.code, self.producer, self.series)):
            yield "label", "is missing, and so are code, producer and series; expected one of them"

    def _nothing_faults(self) -> Iterator[tuple[str, str]]:
        if self.lesion is None and not self.location:
            yield "lesion", "is missing, and so is location; the rule says nothing"

    def _no_lesion_faults(self) -> Iterator[tuple[str, str]]:
        if self.lesion is False and self.location:
            yield "location", f"is {self.location!r} of segments that are not lesions; remove it"

    def _place_faults(self) -> Iterator[tuple[str, str]]:
        """Yield that neither label nor code says where a segment is."""
        if self.producer or self.series:
            return
        anywhere = matches_any_code(self.code) if self.code else None
        if self.code and anywhere is None:
            return
        if self.label:
            yield from _place_of_any_lesion("label", self.label, self.location)
        elif anywhere is not None and self.location:
            yield (
                "code",
                f"is {self.code!r}, which also matches {anywhere!r}, a code that "
                f"names no place: all such segments would count as {self.location}. Give a label, "
                "producer or series as well that means this place alone",
            )


def _place_of_any_lesion(key: str, expression: str, location: str) -> Iterator[tuple[str, str]]:
    """Yield that a pattern on labels also matches those of lesions of any place."""
    anywhere = matches_any_lesion(expression) if expression and location else None
    if anywhere is not None:
        yield (
            key,
            f"is {expression!r}, which also matches {anywhere!r}, a label that names no place: all "
            f"lesions of that name, of all patients, would count as {location}. Name the place in "
            "the pattern, or use [[segment_rules]] with producer or series of a program that "
            "segments this organ alone, or code the region",
        )


@dataclass(frozen=True)
class LabelWordSettings(Section):
    """``[[label_words]]``: a word of labels beside the bundled ones, and its meaning."""

    word: Annotated[str, AfterValidator(not_empty)] = ""
    says: Annotated[str, one_of(get_args(LabelMeaning))] = "nothing"
    location: Annotated[str, one_of(("", *(x.value for x in Location)))] = ""
    language: str = ""


@dataclass(frozen=True)
class WebSettings(Section):
    """``[web]``: the page in the browser, its JSON API, health and metrics.

    ``users`` is the file that ``immunoct web-user`` keeps; ``names`` are the host names that
    browsers may use for the page, beside localhost, this machine's own name and its addresses.
    ``show_patient_names`` shows names to users who have the role ``names_for`` or a higher one.
    ``viewer_url`` is the address of a study in the site's viewer, with ``{study}`` for its UID.
    """

    enabled: Flag = False
    host: Annotated[str, AfterValidator(_ip_address)] = "127.0.0.1"
    port: Port = 8180
    names: tuple[str, ...] = ()
    users: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    session_hours: Annotated[float, at_least(0.01)] = 8
    show_patient_names: Flag = False
    names_for: Annotated[str, one_of(("reader", "operator", "administrator"))] = "reader"
    viewer_url: str = ""

    def _viewer_faults(self) -> Iterator[tuple[str, str]]:
        if self.viewer_url and not re.fullmatch(r"https?://[^\s\"'<>]+", self.viewer_url):
            yield "viewer_url", f"is {self.viewer_url!r}, expected an https:// or http:// address"
        elif self.viewer_url and "{study}" not in self.viewer_url:
            yield "viewer_url", "has no {study}, in whose place the Study Instance UID is put"

    def _key_faults(self) -> Iterator[tuple[str, str]]:
        if (self.certificate is None) != (self.key is None):
            yield "certificate", "and web.key must be given together; one of them is missing"

    def _login_faults(self) -> Iterator[tuple[str, str]]:
        if not is_loopback(self.host) and self.users is None:
            yield (
                "host",
                f"{self._reached}: web.users is needed, a file that 'immunoct web-user NAME' "
                "creates",
            )

    def _tls_faults(self) -> Iterator[tuple[str, str]]:
        if not is_loopback(self.host) and self.certificate is None:
            yield "host", f"{self._reached}: web.certificate and web.key are needed, for TLS"

    @property
    def _reached(self) -> str:
        return f"is {self.host!r}, which others on the network can reach"


@dataclass(frozen=True)
class MailSettings(Section):
    """``[notify.mail]``: an SMTP server, and the recipients."""

    host: str = ""
    port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    ca: Path | None = None
    user: str = ""
    password_file: Path | None = None
    sender: Annotated[str, empty_or(_mail_address)] = ""
    to: tuple[MailAddress, ...] = ()

    def _host_faults(self) -> Iterator[tuple[str, str]]:
        if not self.host and not self.is_default():
            yield "host", "is missing; [notify.mail] needs it"

    def _to_faults(self) -> Iterator[tuple[str, str]]:
        if self.host and not self.to:
            yield "to", "is empty, expected the addresses of the recipients"

    def _sender_faults(self) -> Iterator[tuple[str, str]]:
        if self.host:
            yield from checked("sender", _mail_address, self.sender)

    def _password_faults(self) -> Iterator[tuple[str, str]]:
        if self.host and bool(self.user) != (self.password_file is not None):
            yield "user", "and password_file must be given together"

    def _in_clear_faults(self) -> Iterator[tuple[str, str]]:
        if self.host and self.user and self.security == "none":
            yield (
                "security",
                "is 'none', so that the password would be sent in clear; expected starttls or tls",
            )


@dataclass(frozen=True)
class WebhookSettings(Section):
    """``[notify.webhook]``: an address to which messages are posted as JSON."""

    url: NoneOrSecretUrl = ""
    token_file: Path | None = None
    ca: Path | None = None

    def _in_clear_faults(self) -> Iterator[tuple[str, str]]:
        if self.token_file and not self.url.startswith("https://"):
            yield (
                "token_file",
                "needs a url that begins with https://; otherwise the token would be sent in clear",
            )


@dataclass(frozen=True)
class NotifySettings(Section):
    """``[notify]``: the conditions of which administrators are notified, and how often."""

    node_name: str = ""
    waiting_hours: Wait = 6
    destination_down_minutes: Wait = 15
    minutes_between: Wait = 15
    digest_hours: Annotated[float, at_least(0.1)] = 24
    timeout_seconds: Seconds = 20
    mail: MailSettings = MailSettings()
    webhook: WebhookSettings = WebhookSettings()


@dataclass(frozen=True)
class ContrastRuleSettings(Section):
    """``[[contrast_rules]]``: a pattern for descriptions and agents, and the contrast."""

    pattern: Pattern = ""
    contrast: Annotated[str, one_of(("enhanced", "not enhanced"))] = ""


@dataclass(frozen=True)
class EligibilitySettings(Section, EligibilityPolicy):
    """``[eligibility]``: the site's decisions where the paper leaves a choice."""

    laboratory_window_days: Annotated[int, at_least(0)] = EligibilityPolicy.laboratory_window_days
    accepted_image_kinds: tuple[
        Annotated[str, one_of(tuple(kind.value for kind in ImageKind))], ...
    ] = EligibilityPolicy.accepted_image_kinds


@dataclass(frozen=True)
class SegmentationSettings(Section, SegmentationPolicy):
    """``[segmentation]``: the site's decisions on segmentations."""

    fractional_threshold: Annotated[float, Field(gt=0, le=1, strict=True)] = (
        SegmentationPolicy.fractional_threshold
    )
    resample_to_ct: Flag = SegmentationPolicy.resample_to_ct
    lesion_rois: Pattern = SegmentationPolicy.lesion_rois


@dataclass(frozen=True)
class LogSettings(Section):
    """``[log]``: ``text`` or ``json`` lines on standard error; ``file``: as JSON there as well."""

    format: Literal["text", "json"] = "text"
    level: Literal["debug", "info", "warning", "error"] = "info"
    file: Path | None = None


@dataclass(frozen=True)
class Settings(Section):
    """The whole configuration."""

    node: NodeSettings = NodeSettings()
    receiver: ReceiverSettings = ReceiverSettings()
    tls: TlsSettings = TlsSettings()
    peers: tuple[PeerSettings, ...] = ()
    report: ReportSettings = ReportSettings()
    case: CaseSettings = CaseSettings()
    retrieve: RetrieveSettings = RetrieveSettings()
    retention: RetentionSettings = RetentionSettings()
    audit: AuditSettings = AuditSettings()
    clinical: ClinicalSettings = ClinicalSettings()
    eligibility: EligibilitySettings = EligibilitySettings()
    location_rules: tuple[LocationRuleSettings, ...] = ()
    segment_rules: tuple[SegmentRuleSettings, ...] = ()
    label_words: tuple[LabelWordSettings, ...] = ()
    contrast_rules: tuple[ContrastRuleSettings, ...] = ()
    segmentation: SegmentationSettings = SegmentationSettings()
    model: ModelSettings = ModelSettings()
    references: tuple[ReferenceSettings, ...] = ()
    web: WebSettings = WebSettings()
    notify: NotifySettings = NotifySettings()
    log: LogSettings = LogSettings()

    @property
    def audit_file(self) -> Path:
        """The file of the audit trail."""
        return self.audit.file or self.node.spool / "audit.jsonl"

    def peer(self, name: str) -> PeerSettings | None:
        """Return the peer with a name, if configured."""
        return next((p for p in self.peers if p.name == name), None)

    @property
    def retrieve_method(self) -> str:
        """The method of retrieving missing images; empty if they are not retrieved."""
        peer = self.peer(self.retrieve.peer)
        if peer is None:
            return ""
        return self.retrieve.method or ("dicomweb" if peer.url else "c-get")

    def destination_for(self, calling_ae: str) -> PeerSettings | None:
        """Return the destination of a report on a case sent by ``calling_ae``."""
        if self.report.destination == "sender":
            known = (p for p in self.peers if p.ae_title)  # a DICOMweb peer may have no AE title
            return next((p for p in known if p.ae_title == calling_ae), None)
        return self.peer(self.report.destination)
