"""Reads the settings from TOML, and reports all faults of a file at once."""

from __future__ import annotations

import dataclasses
import difflib
import re
import shlex
import tomllib
import typing
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dicom_node.errors import SettingsError
from dicom_node.settings.checks import faults_between
from dicom_node.settings.fields import (
    Faults,
    InvalidSettingReadError,
    Place,
    Section,
    as_toml,
    partial,
    plain_types_of,
)
from dicom_node.settings.sections import Settings
from dicom_node.settings.words import CONFIG_FILE

# pydantic's fault types, and the value expected.
EXPECTED = {
    "int_type": "a whole number",
    "float_type": "a number",
    "string_type": "a text",
    "path_type": "a text",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a table",
    "mapping_type": "a table",
    "dataclass_type": "a table [{name}]",
    "finite_number": "a finite number",
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
}


def example_config() -> str:
    """Return the commented example configuration that ``immunoct init`` writes."""
    return (resources.files("dicom_node.settings") / "example.toml").read_text(encoding="utf-8")


def settings_schema() -> dict[str, Any]:
    """Return the JSON schema of the configuration."""
    return TypeAdapter(Settings).json_schema()


def load_settings(path: Path) -> Settings:
    """Read and check a configuration file; of a folder, the ``immunoct.toml`` in it.

    Relative paths in it are relative to the file.

    Raises
    ------
    SettingsError
        With every fault: the key, the value found and the value expected.
    """
    if path.is_dir():
        path /= CONFIG_FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as e:
        raise SettingsError(
            f"{path} does not exist; 'immunoct init {shlex.quote(str(path))}' creates it"
        ) from e
    except OSError as e:
        raise SettingsError(f"{path} cannot be read: {e.strerror}") from e
    except UnicodeDecodeError as e:
        raise SettingsError(f"{path} is not UTF-8, as TOML must be (byte {e.start})") from e
    except tomllib.TOMLDecodeError as e:
        raise SettingsError(f"{path} is not valid TOML: {e}") from e
    located: Settings = _located(settings_of(data), path.resolve().parent)
    return located


def settings_of(data: Mapping[str, Any]) -> Settings:
    """Return the checked settings of a configuration's tables; paths are not changed.

    Raises
    ------
    SettingsError
        As `load_settings`. What is checked of several settings together is left out where one of
        them is not valid itself.
    """
    try:
        settings = Settings(**data)
    except ValidationError as e:
        faults = e.errors(include_url=False)
        texts = [text for fault in faults for text in _texts(fault)]
        texts += [text for text in _among_valid(data, faults) if text not in texts]
        raise SettingsError(_together(texts)) from e
    if between := [f"{name} {text}" for name, text in faults_between(settings)]:
        raise SettingsError(_together(between))
    return settings


def _among_valid(data: Mapping[str, Any], faults: Sequence[ErrorDetails]) -> Iterator[str]:
    """Yield what is wrong with combinations of the settings that are valid themselves."""
    invalid = {place for fault in faults for place in _invalid(fault)}
    valid: Settings = partial(Settings, data, invalid)
    for place, section in _sections(valid, ()):
        for key, text in section.faults():
            yield f"{_name((*place, key) if key else place)} {text}"
    for name, text in faults_between(valid):
        yield f"{name} {text}"


def _invalid(fault: ErrorDetails) -> Iterator[Place]:
    """Yield the place of a setting that is not valid; none for a combination of valid ones.

    For a name that is not a setting, the place of the setting that may be meant.
    """
    place = fault["loc"]
    if fault["type"] == "unexpected_keyword_argument":
        yield from ((*place[:-1], key) for key in _meant(place))
        return
    found: Any = Settings
    for i, part in enumerate(place):
        if isinstance(part, int):
            found = typing.get_args(found)[0]  # of a tuple
            continue
        found = plain_types_of(found)[part]
        item = typing.get_args(found)[0] if typing.get_origin(found) is tuple else found
        if not dataclasses.is_dataclass(item):
            yield place[: i + 1]
            return
    if not isinstance(fault.get("ctx", {}).get("error"), Faults):
        yield place[:-1] if isinstance(place[-1], int) else place


def _sections(section: Section, place: Place) -> Iterator[tuple[Place, Section]]:
    """Yield a section and those below it, where they are valid, with their places."""
    yield place, section
    for field in dataclasses.fields(section):
        try:
            value = getattr(section, field.name)
        except InvalidSettingReadError:
            continue
        if isinstance(value, Section):
            yield from _sections(value, (*place, field.name))
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, Section):
                    yield from _sections(item, (*place, field.name, i))


def _name(place: Place) -> str:
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in place).removeprefix(".")


def _together(texts: list[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    return f"{len(texts)} settings are not valid:" + "".join(f"\n  {text}" for text in texts)


def _texts(fault: ErrorDetails) -> Iterator[str]:
    """Yield the sentences of one pydantic fault, which may hold several for a section."""
    place, kind, context = fault["loc"], fault["type"], fault.get("ctx", {})
    name = _name(place)
    cause = context.get("error")
    if isinstance(cause, Faults):
        yield from (f"{f'{name}.{key}' if key else name} {text}" for key, text in cause.faults)
    elif kind == "unexpected_keyword_argument":
        yield f"{name} is not a setting; {_did_you_mean(place)}"
    elif kind == "literal_error":
        words = re.findall(r"'([^']*)'", context["expected"])
        yield f"{name} is {as_toml(fault['input'])}, expected one of {', '.join(words)}"
    else:
        numbers = {k: f"{v:.16g}" for k, v in context.items() if isinstance(v, int | float)}
        expected = EXPECTED[kind].format(name=name, **numbers) if kind in EXPECTED else fault["msg"]
        if kind == "tuple_type" and dataclasses.is_dataclass(typing.get_args(_type_of(place))[0]):
            expected = f"tables [[{name}]]"
        yield f"{name} is {as_toml(fault['input'])}, expected {expected}"


def _type_of(place: Place) -> Any:
    """Return the type of a setting or section."""
    found: Any = Settings
    for part in place:
        # A number is that of an item of a tuple.
        found = plain_types_of(found)[part] if isinstance(part, str) else typing.get_args(found)[0]
    return found


def _did_you_mean(place: Place) -> str:
    known = [f.name for f in dataclasses.fields(_type_of(place[:-1]))]
    meant = _meant(place)
    return f"did you mean {meant[0]!r}?" if meant else f"known keys: {', '.join(known)}"


def _meant(place: Place) -> list[str]:
    """Return the setting that a misspelt name may mean."""
    known = [f.name for f in dataclasses.fields(_type_of(place[:-1]))]
    return difflib.get_close_matches(str(place[-1]), known, n=1, cutoff=0.5)


def paths_of(section: Any, place: Place = ()) -> Iterator[tuple[str, Path]]:
    """Yield the name of every setting that is a path, and the path."""
    if isinstance(section, Path):
        yield _name(place), section
    elif isinstance(section, tuple):
        for i, item in enumerate(section):
            yield from paths_of(item, (*place, i))
    elif dataclasses.is_dataclass(section):
        for field in dataclasses.fields(section):
            yield from paths_of(getattr(section, field.name), (*place, field.name))


def _located(settings: Any, base: Path) -> Any:
    """Return settings with every relative path resolved against ``base``."""
    if isinstance(settings, Path):
        return base / settings
    if isinstance(settings, tuple):
        return tuple(_located(item, base) for item in settings)
    if dataclasses.is_dataclass(settings) and not isinstance(settings, type):
        fields = dataclasses.fields(settings)
        changed = {f.name: _located(getattr(settings, f.name), base) for f in fields}
        return dataclasses.replace(settings, **changed)
    return settings
