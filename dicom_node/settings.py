"""The node's configuration: one settings object, read from TOML and checked at start."""

from __future__ import annotations

import dataclasses
import difflib
import re
import tomllib
import types
import typing
from importlib import resources
from pathlib import Path
from typing import Any

from dicom_node.errors import SettingsError
from scoring.eligibility import EligibilityPolicy
from scoring.location import LocationRule
from scoring.reference import bundled_reference, read_reference
from scoring.results import Location
from scoring.setup import ScoringSetup
from scoring.signature import bundled_signature, read_signature


@dataclasses.dataclass(frozen=True)
class NodeSettings:
    """``[node]``: who the node is and where its spool lies."""

    ae_title: str = "IMMUNOCT"
    host: str = "127.0.0.1"
    port: int = 11112
    spool: Path = Path("immunoct-spool")


@dataclasses.dataclass(frozen=True)
class ReceiverSettings:
    """``[receiver]``: who may send what."""

    allowed_calling_aes: tuple[str, ...] = ()
    require_called_ae: bool = False
    other_classes: str = "refuse"
    maximum_pdu: int = 131072
    maximum_associations: int = 20
    idle_seconds: int = 60


@dataclasses.dataclass(frozen=True)
class PeerSettings:
    """``[[peers]]``: a DICOM node that can be sent to or asked."""

    name: str = ""
    ae_title: str = ""
    host: str = ""
    port: int = 0


@dataclasses.dataclass(frozen=True)
class ReportSettings:
    """``[report]``: where reports go. ``sender`` is the peer whose AE title sent the SEG."""

    destination: str = "sender"
    retry_first_seconds: float = 10
    retry_longest_seconds: float = 3600
    timeout_seconds: float = 60


@dataclasses.dataclass(frozen=True)
class CaseSettings:
    """``[case]``: how long a case waits, and where the PACS can be asked for its slice count."""

    quiet_seconds: float = 60
    wait_for_ct_hours: float = 24
    wait_for_treatment_date_hours: float = 72
    query_peer: str = ""
    time_limit_seconds: float = 900


@dataclasses.dataclass(frozen=True)
class ClinicalSettings:
    """``[clinical]``: where treatment dates and laboratory values come from."""

    csv: Path | None = None


@dataclasses.dataclass(frozen=True)
class ModelSettings:
    """``[model]``: a model file and a reference population other than the bundled ones."""

    file: Path | None = None
    sha256: str = ""
    reference: Path | None = None


@dataclasses.dataclass(frozen=True)
class LocationRuleSettings:
    """``[[location_rules]]``: a pattern on segment labels and the location it stands for."""

    pattern: str = ""
    location: str = ""


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
    peers: tuple[PeerSettings, ...] = ()
    report: ReportSettings = ReportSettings()
    case: CaseSettings = CaseSettings()
    clinical: ClinicalSettings = ClinicalSettings()
    eligibility: EligibilityPolicy = dataclasses.field(default_factory=EligibilityPolicy)
    location_rules: tuple[LocationRuleSettings, ...] = ()
    model: ModelSettings = ModelSettings()
    log: LogSettings = LogSettings()

    def peer(self, name: str) -> PeerSettings | None:
        """Return the peer of that name, if configured."""
        return next((p for p in self.peers if p.name == name), None)

    def destination_for(self, calling_ae: str) -> PeerSettings | None:
        """Return the peer that a report goes to, when ``calling_ae`` sent the case."""
        if self.report.destination == "sender":
            return next((p for p in self.peers if p.ae_title == calling_ae), None)
        return self.peer(self.report.destination)

    def scoring_setup(self) -> ScoringSetup:
        """Return what scoring needs of the settings.

        Raises
        ------
        SettingsError, ModelError
            If the model or the reference cannot be read, or do not fit together.
        """
        signature = bundled_signature()
        if self.model.file is not None:
            signature = read_signature(_read(self.model.file), self.model.sha256)
        if self.model.reference is not None:
            reference = read_reference(_read(self.model.reference), signature)
        elif self.model.file is None:
            reference = bundled_reference()
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
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        raise SettingsError(f"cannot read {path}: {e.strerror}") from e


def example_config() -> str:
    """Return the commented example configuration that ``immunoct init`` writes."""
    return (resources.files("dicom_node") / "example.toml").read_text(encoding="utf-8")


def load_settings(path: Path) -> Settings:
    """Read and check a configuration file.

    Relative paths in it are relative to the file.

    Raises
    ------
    SettingsError
        Naming the key, what was found and what is expected.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as e:
        raise SettingsError(f"cannot read {path}: {e.strerror}; 'immunoct init' makes one") from e
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise SettingsError(f"{path} is not TOML: {e}") from e
    settings: Settings = _build(Settings, data, "")
    check_settings(settings)
    base = path.resolve().parent
    node = dataclasses.replace(settings.node, spool=base / settings.node.spool)
    clinical = settings.clinical
    if clinical.csv is not None:
        clinical = dataclasses.replace(clinical, csv=base / clinical.csv)
    model = settings.model
    model = dataclasses.replace(
        model,
        file=model.file and base / model.file,
        reference=model.reference and base / model.reference,
    )
    return dataclasses.replace(settings, node=node, clinical=clinical, model=model)


def _build(cls: type, data: dict[str, Any], where: str) -> Any:
    """Make a settings dataclass of a TOML table, refusing unknown keys and wrong types."""
    hints = typing.get_type_hints(cls)
    values = {}
    for key, value in data.items():
        name = f"{where}.{key}".lstrip(".")
        if key not in hints:
            close = difflib.get_close_matches(key, hints, n=1, cutoff=0.5)
            hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(hints)}"
            raise SettingsError(f"{name} is not a setting; {hint}")
        values[key] = _convert(hints[key], value, name)
    return cls(**values)


def _convert(hint: Any, value: Any, name: str) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise SettingsError(f"{name} is {value!r}, expected a table [{name}]")
        return _build(hint, value, name)
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise SettingsError(f"{name} is {value!r}, expected a list")
        item = typing.get_args(hint)[0]
        return tuple(_convert(item, v, f"{name}[{i}]") for i, v in enumerate(value))
    if isinstance(hint, types.UnionType):
        hint = next(t for t in typing.get_args(hint) if t is not type(None))
    if hint is Path and isinstance(value, str):
        return Path(value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not hint:
        words = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
        raise SettingsError(f"{name} is {value!r}, expected {words.get(hint, hint)}")
    return value


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{name} is {value!r}, expected one of {', '.join(allowed)}")


def _ae_title(name: str, value: str) -> None:
    if not re.fullmatch(r"[\x20-\x5b\x5d-\x7e]{1,16}", value) or not value.strip():
        raise SettingsError(f"{name} is {value!r}, expected 1 to 16 characters (PS3.5, VR AE)")


def _port(name: str, value: int) -> None:
    if not 1 <= value <= 65535:
        raise SettingsError(f"{name} is {value}, expected 1 to 65535")


def check_settings(s: Settings) -> None:
    """Check values and references between settings.

    Raises
    ------
    SettingsError
        At the first one that is wrong.
    """
    _ae_title("node.ae_title", s.node.ae_title)
    _port("node.port", s.node.port)
    for i, ae in enumerate(s.receiver.allowed_calling_aes):
        _ae_title(f"receiver.allowed_calling_aes[{i}]", ae)
    _one_of("receiver.other_classes", s.receiver.other_classes, ("refuse", "ignore"))
    if s.receiver.maximum_associations < 1:
        raise SettingsError("receiver.maximum_associations must be at least 1")
    names = [p.name for p in s.peers]
    for i, peer in enumerate(s.peers):
        if not peer.name or names.count(peer.name) > 1 or peer.name == "sender":
            raise SettingsError(
                f"peers[{i}].name is {peer.name!r}, expected a name of its own other than 'sender'"
            )
        _ae_title(f"peers[{i}].ae_title", peer.ae_title)
        _port(f"peers[{i}].port", peer.port)
        if not peer.host:
            raise SettingsError(f"peers[{i}].host is empty, expected a host name or address")
    if s.report.destination != "sender" and s.report.destination not in names:
        raise SettingsError(
            f"report.destination is {s.report.destination!r}, expected 'sender' or the name of one "
            f"of [[peers]] ({', '.join(names) or 'none configured'})"
        )
    if s.report.destination == "sender" and not s.peers:
        raise SettingsError(
            "report.destination is 'sender' but no [[peers]] are configured; the node cannot know "
            "the sender's host and port without one"
        )
    if s.case.query_peer and s.case.query_peer not in names:
        raise SettingsError(
            f"case.query_peer is {s.case.query_peer!r}, expected the name of one of [[peers]]"
        )
    for name, value, least in (
        ("case.quiet_seconds", s.case.quiet_seconds, 0),
        ("case.wait_for_ct_hours", s.case.wait_for_ct_hours, 0),
        ("case.wait_for_treatment_date_hours", s.case.wait_for_treatment_date_hours, 0),
        ("case.time_limit_seconds", s.case.time_limit_seconds, 1),
        ("report.retry_first_seconds", s.report.retry_first_seconds, 0.01),
        ("report.retry_longest_seconds", s.report.retry_longest_seconds, 0.01),
        ("report.timeout_seconds", s.report.timeout_seconds, 0.1),
        ("eligibility.laboratory_window_days", s.eligibility.laboratory_window_days, 0),
    ):
        if value < least:
            raise SettingsError(f"{name} is {value}, expected at least {least}")
    e = s.eligibility
    _one_of("eligibility.contrast_cannot_tell", e.contrast_cannot_tell, ("refuse", "accept"))
    _one_of(
        "eligibility.prior_immunotherapy_cannot_tell",
        e.prior_immunotherapy_cannot_tell,
        ("refuse", "accept"),
    )
    _one_of(
        "eligibility.acquisition_out_of_range", e.acquisition_out_of_range, ("report", "exclude")
    )
    _one_of("eligibility.not_measurable", e.not_measurable, ("exclude", "report"))
    for i, rule in enumerate(s.location_rules):
        _one_of(f"location_rules[{i}].location", rule.location, tuple(x.value for x in Location))
        check_pattern(rule.pattern, f"location_rules[{i}].pattern")
    if s.model.file is not None and not re.fullmatch(r"[0-9a-f]{64}", s.model.sha256):
        raise SettingsError(
            f"model.sha256 is {s.model.sha256!r}, expected the SHA-256 of model.file (64 hex "
            "digits), so that no other file can take its place"
        )
    _one_of("log.format", s.log.format, ("text", "json"))
    _one_of("log.level", s.log.level, ("debug", "info", "warning", "error"))


def check_pattern(pattern: str, name: str) -> None:
    """Check a regular expression for labels.

    Raises
    ------
    SettingsError
        If it is empty or not a regular expression.
    """
    try:
        re.compile(pattern)
    except re.error as e:
        raise SettingsError(f"{name} is {pattern!r}, not a regular expression: {e}") from e
    if not pattern:
        raise SettingsError(f"{name} is empty and would match every label")
