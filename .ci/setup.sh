#!/bin/sh
# Creates .venv with everything in tests/requirements.lock, and immunoct itself from this checkout.
#
# The first supported Python on PATH is used; BASE_PYTHON=/usr/bin/python3.12 selects another one.
# A .venv whose Python is missing, was replaced by another version or is not the requested one is
# created again. Nothing is done if nothing has changed.
set -eu
cd "$(dirname "$0")/.."
. .ci/pythons.sh

stamp=.venv/.immunoct-setup
lock=tests/requirements.lock

say() { echo "immunoct: $*" >&2; }

need_uv() {
  uv=$(command -v uv) && return
  uv=.uv/bin/uv
  [ -x "$uv" ] && "$uv" --version >/dev/null 2>&1 && return
  say "installing uv into .uv"
  rm -rf .uv
  "$base" -m pip install --quiet --disable-pip-version-check --target .uv uv 2>/dev/null && return
  # Without pip, or if it must not install: a virtual environment has its own.
  if "$base" -m venv .uv/venv && .uv/venv/bin/python -m pip install --quiet uv; then
    mkdir -p .uv/bin && ln -sf ../venv/bin/uv "$uv"
    return
  fi
  say "set-up needs uv, or a Python with pip or venv, and a package index (Debian: apt install python3-pip)"
  exit 1
}

# Names a supported Python that is installed, or how to install one.
which_python_to_take() {
  for version in $SUPPORTED_MINORS; do
    if other=$(python_of "$version"); then
      say "found $other; to use it: BASE_PYTHON=$other make setup"
      return
    fi
  done
  say "install one (Debian 12: apt install python3 python3-dev; any system: uv python install 3.13), then: BASE_PYTHON=/path/to/python make setup"
}

choose_base() {
  if [ -n "${BASE_PYTHON:-}" ]; then
    if base=$(command -v "$BASE_PYTHON"); then
      supported "$base" && return
      say "$(unsupported "$base")"
    else
      say "BASE_PYTHON=$BASE_PYTHON is not a program"
    fi
  else
    base=$(first_supported) && return
    if found=$(command -v python3); then say "$(unsupported "$found")"; else
      say "there is no python3 on PATH; immunoct needs Python $SUPPORTED"; fi
  fi
  which_python_to_take
  exit 1
}

# Whether .venv can be used as it is: it starts, and has the version that it was made with.
venv_is_usable() {
  supported .venv/bin/python || return 1
  [ "$(cut -d' ' -f1 "$stamp" 2>/dev/null)" = "$(minor .venv/bin/python)" ] || return 1
  [ -z "${BASE_PYTHON:-}" ] || [ "$(base_of .venv/bin/python)" = "$(base_of "$base")" ]
}

# Says why a package could not be built: pyradiomics has no ready-made package for Linux.
say_what_compiling_needs() {
  compiler=${CC:-$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_config_var("CC").split()[0])')}
  header=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h
  if ! command -v "$compiler" >/dev/null; then
    say "pyradiomics has to be compiled and there is no C compiler ($compiler): install one (Debian: apt install gcc), then run make again"
  elif [ ! -f "$header" ]; then
    say "pyradiomics has to be compiled and $header is missing: install the headers of Python $(minor .venv/bin/python) (Debian: apt install python3-dev), then run make again"
  else
    say "a package cannot be built; the reason is above"
  fi
}

choose_base
current=$(cat pyproject.toml $lock "$0" | cksum)
if venv_is_usable; then
  [ "$(cut -d' ' -f2- "$stamp")" != "$current" ] || exit 0
else
  if [ -d .venv ] && [ ! -f "$stamp" ]; then
    say ".venv is not complete (an earlier set-up failed): creating .venv again"
  elif [ -d .venv ]; then
    say "the Python of .venv is missing, or differs from the requested one: creating .venv again"
  fi
  rm -rf .venv
fi
need_uv
say "installing into .venv with Python $("$base" -c 'import platform; print(platform.python_version())') (pyradiomics is compiled; this takes a while)"
[ -d .venv ] || "$uv" venv --quiet --no-python-downloads --python "$base" .venv
rm -f "$stamp"
export VIRTUAL_ENV="$PWD/.venv"
output=$(mktemp)
trap 'rm -f "$output"' EXIT
if ! "$uv" pip sync --quiet --compile-bytecode $lock 2>"$output"; then
  cat "$output" >&2
  if grep -qi "failed to build" "$output"; then say_what_compiling_needs; else
    say "the packages cannot be installed; the reason is above"; fi
  exit 1
fi
"$uv" pip install --quiet --no-deps --editable .
echo "$(minor .venv/bin/python) $current" >"$stamp"
