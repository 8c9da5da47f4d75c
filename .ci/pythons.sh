# Which Pythons immunoct runs on, and how to find them. Sourced by the other scripts of this folder;
# tests/process/test_packaging.py compares the versions with pyproject.toml.
SUPPORTED_MINORS="3.11 3.12 3.13"
SUPPORTED="3.11, 3.12 or 3.13"

minor() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

base_of() { "$1" -c 'import os, sys; print(os.path.realpath(sys._base_executable))'; }

supported() {
  case " $SUPPORTED_MINORS " in *" $(minor "$1" || echo none) "*) return 0 ;; esac
  return 1
}

unsupported() {
  echo "$1 is Python $(minor "$1" || echo "(it does not start)"), which is not supported; immunoct needs Python $SUPPORTED"
}

# The first supported Python on PATH: python3 itself, or else by its version.
first_supported() {
  for name in python3 python3.11 python3.12 python3.13; do
    if candidate=$(command -v "$name") && supported "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# The newest Python of a minor version: on PATH, or one of pyenv's.
python_of() {
  for candidate in "/usr/bin/python$1" $(command -v "python$1") \
    $(ls -d "${PYENV_ROOT:-$HOME/.pyenv}/versions/$1".*/bin/python3 2>/dev/null | sort -rV); do
    if [ "$(minor "$candidate")" = "$1" ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}
