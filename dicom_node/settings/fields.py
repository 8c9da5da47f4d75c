"""Types shared by the settings of several sections, with their bounds and error texts.

Numbers have bounds by `at_least` or `between`, which also refuse other types; ``nan`` and ``inf``
are refused everywhere. `dicom_node.settings.file` prefixes the texts of `Faults` with the name of
the setting.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import ipaddress
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Self, TypeAlias, get_args, get_type_hints
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    PlainValidator,
    Strict,
    TypeAdapter,
    model_validator,
)
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema, core_schema

from dicom_node.errors import SettingsError


class Faults(ValueError):
    """The faults of a value or a section.

    Parameters
    ----------
    faults
        For each fault the key below the section ("" for the value or section itself), and the text
        that follows its name: the value found and the value expected.
    """

    def __init__(self, *faults: tuple[str, str]) -> None:
        super().__init__("; ".join(f"{key} {text}".strip() for key, text in faults))
        self.faults = faults


class InvalidSettingReadError(SettingsError):
    """A check read a setting that is not valid, so that it can say nothing."""


# Keys and, in arrays of tables, numbers.
Place: TypeAlias = tuple[int | str, ...]


def where_known(
    check: Callable[..., Iterable[tuple[str, str]]], *arguments: object
) -> Iterator[tuple[str, str]]:
    """Yield what a check finds before it reads a setting that is not valid."""
    try:
        yield from check(*arguments)
    except InvalidSettingReadError:
        return


@functools.cache
def _checks_of(section: Any) -> tuple[str, ...]:
    """Return the names of a section's methods that check combinations of its settings."""
    names = (name for kind in section.__mro__ for name in vars(kind))
    return tuple(name for name in names if name.endswith("_faults"))


@dataclass(
    frozen=True, config=ConfigDict(extra="forbid", allow_inf_nan=False, validate_default=True)
)
class Section:
    """A table of the configuration; its fields are the settings, with types and bounds.

    Combinations of its settings are checked by its methods ``_..._faults``, each on its own.
    """

    def faults(self) -> Iterator[tuple[str, str]]:
        """Yield the faults of combinations of the section's settings, in the form of `Faults`."""
        kind: Any = type(self)
        for name in _checks_of(kind):
            yield from where_known(getattr(self, name))

    @model_validator(mode="after")
    def _check_together(self) -> Self:
        if found := tuple(self.faults()):
            raise Faults(*found)
        return self

    def is_default(self) -> bool:
        """Return whether every setting has its default."""
        return all(getattr(self, f.name) == f.default for f in dataclasses.fields(self))


@functools.cache
def types_of(section: Any) -> Mapping[str, Any]:
    """Return the types of a section's settings, with their bounds."""
    return get_type_hints(section, include_extras=True)


@functools.cache
def plain_types_of(section: Any) -> Mapping[str, Any]:
    """Return the types of a section's settings, without their bounds."""
    return get_type_hints(section)


@functools.cache
def _incomplete(kind: Any) -> Any:
    """Return a kind of section whose instances name the settings in ``_missing`` that they lack."""

    def read(self: object, name: str) -> Any:
        if name in object.__getattribute__(self, "_missing"):
            raise InvalidSettingReadError(f"{name} is not valid")
        return object.__getattribute__(self, name)

    return type(kind.__name__, (kind,), {"__getattribute__": read})


def partial(
    kind: Any, data: Mapping[str, Any], invalid: Container[Place], place: Place = ()
) -> Any:
    """Return a section without the settings that are not valid; reading one of these raises.

    Parameters
    ----------
    kind
        The section's class.
    data
        Its table.
    invalid
        Places of all settings that are not valid.
    place
        The section's own place.
    """
    types = types_of(kind)
    missing = frozenset(name for name in types if (*place, name) in invalid)
    made: Any = object.__new__(_incomplete(kind))
    object.__setattr__(made, "_missing", missing)
    for field in dataclasses.fields(kind):
        name, inner, here = field.name, types[field.name], (*place, field.name)
        if name in missing:
            continue
        if dataclasses.is_dataclass(inner):
            value = partial(inner, data.get(name, {}), invalid, here)
        elif name not in data:
            factory = field.default_factory
            value = field.default if factory is dataclasses.MISSING else factory()
        elif dataclasses.is_dataclass(item := (*get_args(inner), None)[0]):
            value = tuple(
                partial(item, table, invalid, (*here, i)) for i, table in enumerate(data[name])
            )
        else:
            value = TypeAdapter(inner).validate_python(data[name])
        object.__setattr__(made, name, value)
    return made


Flag = Annotated[bool, Strict()]

# A million seconds, hours or days is longer than anything waits; with much more, dates overflow.
MOST = 1_000_000


def as_toml(value: object) -> str:
    """Return a value as a configuration states it; a table by its kind alone."""
    if isinstance(value, bool | dt.date | dt.time):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    return "a table" if isinstance(value, dict) else repr(value)


def at_least(least: float, most: float = MOST) -> Any:
    """Return the bounds of a number that has no natural upper bound."""
    return between(least, most)


def between(least: float, most: float) -> Any:
    """Return the bounds of a number, both inclusive."""
    return Field(ge=least, le=most, strict=True)


@dataclasses.dataclass(frozen=True)
class OneOf:
    """The words allowed for a text."""

    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, *_: Any) -> CoreSchema:
        return core_schema.literal_schema(list(self.words))


def one_of(words: Iterable[str]) -> OneOf:
    """Return the restriction of a text to some words.

    ``typing.Literal`` serves for words that no other module needs.
    """
    return OneOf(tuple(words))


def empty_or(check: Callable[[str], str]) -> AfterValidator:
    """Return a check that also accepts an empty text, for optional settings."""
    return AfterValidator(lambda value: value and check(value))


def checked(key: str, check: Callable[[str], str], value: str) -> Iterator[tuple[str, str]]:
    """Yield the faults of a setting whose check depends on another one, for `Section.faults`."""
    try:
        check(value)
    except Faults as e:
        yield from ((key, text) for _, text in e.faults)


def not_empty(value: str) -> str:
    """Check that a text is not empty."""
    if not value:
        raise Faults(("", "is empty, expected a text"))
    return value


def ae_title(value: str) -> str:
    """Return an AE title (PS3.5, VR AE)."""
    if not re.fullmatch(r"[\x20-\x5b\x5d-\x7e]{1,16}", value) or not value.strip():
        raise Faults(("", f"is {value!r}, expected 1 to 16 characters (PS3.5, VR AE)"))
    return value


def network(value: str) -> str:
    """Return an IP address or network."""
    try:
        ipaddress.ip_network(value)
    except ValueError as e:
        found = f"is {value!r}, expected an address or a network such as 10.1.0.0/16: {e}"
        raise Faults(("", found)) from e
    return value


def pattern(value: str) -> str:
    """Return a regular expression for labels."""
    try:
        re.compile(value)
    except re.error as e:
        raise Faults(("", f"is {value!r}, not a regular expression: {e}")) from e
    if not value:
        raise Faults(("", "is empty and would match every label"))
    return value


def url(value: str) -> str:
    """Return the base address of a web service."""
    if not _is_web_address(value) or "?" in value:
        expected = "expected https://host/path, without user and password, query and fragment"
        raise Faults(("", f"is {value!r}, {expected}"))
    return value


def encrypted_url(value: str) -> str:
    """Return the address of a web service to which confidential data may be sent."""
    if in_clear(url(value)):
        raise Faults(("", f"is {value!r}, expected https: plain HTTP is for loopback only"))
    return value


def secret_url(value: str) -> str:
    """Return a web address that is itself a secret, so that no message contains it."""
    if not _is_web_address(value):
        raise Faults(("", "is not a web address, expected https://host/path"))
    return value


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        return False
    user = parts.username is not None or parts.password is not None
    blank = re.search(r"\s", value)
    known = parts.scheme in ("https", "http")
    return bool(known and parts.hostname and not (user or blank or parts.fragment))


def in_clear(value: str) -> bool:
    """Return whether data sent to a web address leave this machine unencrypted."""
    parts = urlsplit(value)
    return parts.scheme == "http" and not is_loopback(parts.hostname or "")


def is_loopback(host: str) -> bool:
    """Return whether a host name or address is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def cluster_address(workers: str) -> str:
    """Return the scheduler's address in ``dask:tcp://scheduler:8786``."""
    address = workers.removeprefix("dask:")
    scheme, _, host = address.partition("://")
    if not workers.startswith("dask:") or scheme not in ("tcp", "tls") or ":" not in host:
        expected = "expected a whole number or 'dask:tcp://SCHEDULER:PORT'"
        raise Faults(("", f"is {workers!r}, {expected}"))
    return address


def workers(value: Any) -> int | str:
    """Return a number of processes, or the name of a Dask cluster."""
    if isinstance(value, str):
        cluster_address(value)
        return value
    if type(value) is not int:
        raise Faults(
            ("", f"is {as_toml(value)}, expected a whole number or 'dask:tcp://SCHEDULER:PORT'")
        )
    if value < 1:
        raise Faults(("", f"is {value}, expected at least 1"))
    return value


Port = Annotated[int, between(1, 65535)]
NoneOrPort = Annotated[int, between(0, 65535)]
Text = Annotated[str, AfterValidator(not_empty)]
AeTitle = Annotated[str, AfterValidator(ae_title)]
Network = Annotated[str, AfterValidator(network)]
Pattern = Annotated[str, AfterValidator(pattern)]
Workers = Annotated[int | str, PlainValidator(workers, json_schema_input_type=int | str)]
# Types of optional settings: empty, or such a text.
NoneOrPattern = Annotated[str, empty_or(pattern)]
NoneOrAeTitle = Annotated[str, empty_or(ae_title)]
NoneOrUrl = Annotated[str, empty_or(url)]
NoneOrEncryptedUrl = Annotated[str, empty_or(encrypted_url)]
NoneOrSecretUrl = Annotated[str, empty_or(secret_url)]


def read_secret(path: Path, name: str) -> str:
    """Read a password or token from the file that a setting names.

    Raises
    ------
    SettingsError
        If the file cannot be read or is not one line of text. The message contains the path, never
        the content.
    """
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as e:
        reason = getattr(e, "strerror", None) or type(e).__name__
        raise SettingsError(f"{name}: cannot read {path}: {reason}") from e
    if not text or not text.isprintable():
        raise SettingsError(f"{name}: {path} must contain one line of text")
    return text
