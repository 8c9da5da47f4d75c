"""The node's configuration as one object; `settings_file` reads it, `settings_check` checks it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from dicom_node.errors import SettingsError
from dicom_node.settings.clinical import ClinicalSettings
from dicom_node.units import HOUR
from scoring.case.setup import ScoringSetup
from scoring.model.reference import bundled_reference, read_reference
from scoring.model.signature import DEFAULT_MODEL, bundled_signature, read_signature
from scoring.policy import ContrastRule, EligibilityPolicy, LocationRule, SegmentationPolicy
from scoring.results import Location


@dataclasses.dataclass(frozen=True)
class NodeSettings:
    """``[node]``: who the node is and where its spool lies."""

    ae_title: str = "IMMUNOCT"
    host: str = "127.0.0.1"
    port: int = 11112
    spool: Path = Path("immunoct-spool")


@dataclasses.dataclass(frozen=True)
class ReceiverSettings:
    """``[receiver]``: who may send what, and how much of it."""

    allowed_calling_aes: tuple[str, ...] = ()
    allowed_addresses: tuple[str, ...] = ()
    require_called_ae: bool = False
    other_classes: str = "refuse"
    maximum_pdu: int = 131072
    maximum_associations: int = 20
    idle_seconds: int = 60
    maximum_object_mb: int = 512
    maximum_in_flight_mb: int = 1024
    minimum_free_mb: int = 500


@dataclasses.dataclass(frozen=True)
class TlsSettings:
    """``[tls]``: our certificate and key, and the authority that signs those of senders."""

    certificate: Path | None = None
    key: Path | None = None
    ca: Path | None = None


@dataclasses.dataclass(frozen=True)
class PeerSettings:
    """``[[peers]]``: a DICOM node that can be sent to or asked.

    With ``url`` it is spoken to by DICOMweb; its AE title then only says whose reports go there.
    """

    name: str = ""
    ae_title: str = ""
    host: str = ""
    port: int = 0
    tls: bool = False
    tls_ca: Path | None = None
    tls_name: str = ""
    url: str = ""
    user: str = ""
    password_file: Path | None = None
    token_file: Path | None = None

    @property
    def where(self) -> str:
        """How it is addressed, in words."""
        return self.url or f"{self.ae_title}@{self.host}:{self.port}"


@dataclasses.dataclass(frozen=True)
class ReportSettings:
    """``[report]``: where reports go, and as what.

    ``sender`` is the peer whose AE title sent the SEG; ``auto`` the best SR class that the
    destination accepts.
    """

    destination: str = "sender"
    sr_class: str = "auto"
    companions: tuple[str, ...] = ()
    retry_first_seconds: float = 10
    retry_longest_seconds: float = HOUR
    retry_failed_hours: float = 24
    timeout_seconds: float = 60
    storage_commitment: bool = False
    commitment_timeout_seconds: float = 600


@dataclasses.dataclass(frozen=True)
class CaseSettings:
    """``[case]``: how long a case waits, and where the PACS can be asked for its slice count."""

    quiet_seconds: float = 60
    wait_for_ct_hours: float = 24
    wait_for_treatment_date_hours: float = 72
    query_peer: str = ""
    time_limit_seconds: float = 900
    memory_limit_mb: int = 4096
    workers: int | str = 1

    @property
    def processes(self) -> int:
        """How many cases are at work at once; on a cluster their lesions are many."""
        return self.workers if isinstance(self.workers, int) else 1


@dataclasses.dataclass(frozen=True)
class RetrieveSettings:
    """``[retrieve]``: the PACS that is asked for missing images, and how often.

    Without ``method``, C-GET from a DICOM peer and DICOMweb from a peer with a ``url``.
    """

    peer: str = ""
    method: str = ""
    attempts: int = 20
    retry_first_seconds: float = 10
    retry_longest_seconds: float = HOUR
    concurrent: int = 2
    maximum_instances: int = 5000
    timeout_seconds: float = 60
    time_limit_seconds: float = 1800


@dataclasses.dataclass(frozen=True)
class RetentionSettings:
    """``[retention]``: when the objects of delivered cases leave the spool; 0 means never."""

    days: float = 30
    minimum_free_mb: int = 2000


@dataclasses.dataclass(frozen=True)
class AuditSettings:
    """``[audit]``: where the audit trail is; ``audit.jsonl`` in the spool without a file."""

    file: Path | None = None


@dataclasses.dataclass(frozen=True)
class ModelSettings:
    """``[model]``: which bundled model, or a model file and a reference population of the site.

    ``signature`` names a bundled model; it counts where ``file`` is not given.
    """

    signature: str = DEFAULT_MODEL
    file: Path | None = None
    sha256: str = ""
    reference: Path | None = None


@dataclasses.dataclass(frozen=True)
class LocationRuleSettings:
    """``[[location_rules]]``: a pattern on segment labels and the location it stands for."""

    pattern: str = ""
    location: str = ""


@dataclasses.dataclass(frozen=True)
class WebSettings:
    """``[web]``: the page in the browser, its JSON API, health and metrics.

    ``users`` is the file that ``immunoct web-user`` keeps; ``names`` are the host names that
    browsers may use for the page, beside those of loopback.
    """

    enabled: bool = False
    host: str = "127.0.0.1"
    port: int = 8180
    names: tuple[str, ...] = ()
    users: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    session_hours: float = 8
    show_patient_names: bool = False


@dataclasses.dataclass(frozen=True)
class MailSettings:
    """``[notify.mail]``: an SMTP server, and who is told."""

    host: str = ""
    port: int = 587
    security: str = "starttls"
    ca: Path | None = None
    user: str = ""
    password_file: Path | None = None
    sender: str = ""
    to: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class WebhookSettings:
    """``[notify.webhook]``: an address that gets messages as JSON."""

    url: str = ""
    token_file: Path | None = None
    ca: Path | None = None


@dataclasses.dataclass(frozen=True)
class NotifySettings:
    """``[notify]``: when administrators are told of what is wrong, and how often."""

    node_name: str = ""
    waiting_hours: float = 6
    destination_down_minutes: float = 15
    minutes_between: float = 15
    digest_hours: float = 24
    timeout_seconds: float = 20
    mail: MailSettings = MailSettings()
    webhook: WebhookSettings = WebhookSettings()


@dataclasses.dataclass(frozen=True)
class ContrastRuleSettings:
    """``[[contrast_rules]]``: a pattern on descriptions, and what such a series is."""

    pattern: str = ""
    contrast: str = ""


@dataclasses.dataclass(frozen=True)
class LogSettings:
    """``[log]``: ``text`` or ``json`` lines on standard error."""

    format: str = "text"
    level: str = "info"


@dataclasses.dataclass(frozen=True)
class Settings:
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
    clinical: ClinicalSettings = dataclasses.field(default_factory=ClinicalSettings)
    eligibility: EligibilityPolicy = dataclasses.field(default_factory=EligibilityPolicy)
    location_rules: tuple[LocationRuleSettings, ...] = ()
    contrast_rules: tuple[ContrastRuleSettings, ...] = ()
    segmentation: SegmentationPolicy = dataclasses.field(default_factory=SegmentationPolicy)
    model: ModelSettings = ModelSettings()
    web: WebSettings = WebSettings()
    notify: NotifySettings = NotifySettings()
    log: LogSettings = LogSettings()

    @property
    def audit_file(self) -> Path:
        """Where the audit trail is."""
        return self.audit.file or self.node.spool / "audit.jsonl"

    def peer(self, name: str) -> PeerSettings | None:
        """Return the peer of that name, if configured."""
        return next((p for p in self.peers if p.name == name), None)

    @property
    def retrieve_method(self) -> str:
        """How missing images are asked for; empty where they are not."""
        peer = self.peer(self.retrieve.peer)
        if peer is None:
            return ""
        return self.retrieve.method or ("dicomweb" if peer.url else "c-get")

    def destination_for(self, calling_ae: str) -> PeerSettings | None:
        """Return the peer that a report goes to, when ``calling_ae`` sent the case."""
        if self.report.destination == "sender":
            known = (p for p in self.peers if p.ae_title)  # a DICOMweb peer may have none
            return next((p for p in known if p.ae_title == calling_ae), None)
        return self.peer(self.report.destination)

    def scoring_setup(self) -> ScoringSetup:
        """Return what scoring needs of the settings.

        Raises
        ------
        SettingsError, ModelError
            If the model or the reference cannot be read, or do not fit together.
        """
        signature = bundled_signature(self.model.signature)
        if self.model.file is not None:
            signature = read_signature(_read(self.model.file), self.model.sha256)
        if self.model.reference is not None:
            reference = read_reference(_read(self.model.reference), signature)
        elif self.model.file is None:
            reference = bundled_reference(self.model.signature)
        else:
            raise SettingsError(
                "model.file is given without model.reference; the bundled reference is for the "
                "bundled model only"
            )
        return ScoringSetup(
            signature=signature,
            reference=reference,
            policy=self.eligibility,
            location_rules=tuple(
                LocationRule(r.pattern, Location(r.location)) for r in self.location_rules
            ),
            contrast_rules=tuple(
                ContrastRule(r.pattern, r.contrast == "enhanced") for r in self.contrast_rules
            ),
            segmentation=self.segmentation,
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise SettingsError(f"cannot read {path}: {e.strerror}") from e
