"""Reads the settings from TOML; unknown keys are refused with the right spelling."""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
import types
import typing
from importlib import resources
from pathlib import Path
from typing import Any

from dicom_node.errors import SettingsError
from dicom_node.settings.checks import check_settings
from dicom_node.settings.sections import Settings


def example_config() -> str:
    """Return the commented example configuration that ``immunoct init`` writes."""
    return (resources.files("dicom_node.settings") / "example.toml").read_text(encoding="utf-8")


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
    located: Settings = _locate(settings, path.resolve().parent)
    return located


def _locate(value: Any, base: Path) -> Any:
    """Return settings with every relative path in them made one below ``base``."""
    if isinstance(value, Path):
        return base / value
    if isinstance(value, tuple):
        return tuple(_locate(v, base) for v in value)
    # Policies and the like come from elsewhere and hold no paths.
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _locate(getattr(value, f.name), base) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **changed)
    return value


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
        hints = [t for t in typing.get_args(hint) if t is not type(None)]
        hint = next((t for t in hints if type(value) is t), hints[0])
    if hint is Path and isinstance(value, str):
        return Path(value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not hint:
        words = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
        raise SettingsError(f"{name} is {value!r}, expected {words.get(hint, hint)}")
    return value
