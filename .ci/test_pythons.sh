#!/bin/sh
# Installs immunoct with plain pip on every supported Python that is found, each in an environment
# of its own. On the Python of .venv: the node without extras, which runs its demo. On every other
# one: with the extras, and the unit tests, bit equality with pyradiomics included.
#
# Versions are those of tests/requirements.lock, so that a new release cannot break a test run.
# UNIT_TESTS="..." chooses the tests. Python compiles what they import; pip would compile ten times
# as many modules.
set -eu
cd "$(dirname "$0")/.."
. .ci/pythons.sh

tests=${UNIT_TESTS:-tests/unit tests/study tests/peers/test_lung_tumours.py tests/peers/test_encodings.py}
own=$(minor .venv/bin/python)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -n 's/^\([A-Za-z0-9._-]*==[^ ]*\)\( ;.*\)\{0,1\} \\$/\1\2/p' tests/requirements.lock >"$folder/constraints"

say() { echo "immunoct: $*" >&2; }

# $1 Python, $2 its minor version, $3 extras
install() {
  "$1" -m venv "$folder/$2" &&
    "$folder/$2/bin/python" -m pip install -qq --disable-pip-version-check --no-compile \
      --constraint "$folder/constraints" "$wheel$3"
}

# A copy is built: setuptools would leave a folder build/, and take old modules from it next time.
mkdir "$folder/source"
cp -R pyproject.toml README.md LICENSE dicom_node scoring sr_templates "$folder/source"
base=$(base_of .venv/bin/python)
"$base" -m venv "$folder/build"
"$folder/build/bin/python" -m pip wheel -qq --disable-pip-version-check --no-deps \
  --wheel-dir "$folder" "$folder/source"
wheel=$(echo "$folder"/immunoct-*.whl)

found="" missing=""
for version in $SUPPORTED_MINORS; do
  if [ "$version" = "$own" ]; then continue; fi
  if python=$(python_of "$version"); then
    found="$found $version"
    say "Python $version is $python: installing with pip"
    (install "$python" "$version" "[cohort,dask,parquet,test]" || touch "$folder/$version.failed") &
  else
    missing="$missing $version"
  fi
done
say "Python $own is $base: installing with pip, without extras"
install "$base" "$own" ""
wait
for version in $found; do
  [ ! -e "$folder/$version.failed" ] || { say "pip cannot install on Python $version"; exit 1; }
done

say "Python $own without extras: the demo"
(cd "$folder" && "$own/bin/immunoct" demo --out demo >demo.txt) || { cat "$folder/demo.txt"; exit 1; }
for version in $found; do
  say "Python $version: the unit tests"
  # The tests import the checkout's modules, so what pip installed is tried on its own first.
  "$folder/$version/bin/python" -P -c 'import scoring; scoring.ScoringSetup().digest()'
  "$folder/$version/bin/immunoct" --version
  "$folder/$version/bin/python" -m pytest --quiet --numprocesses 2 --dist loadfile $tests
done
[ -z "$missing" ] || say "not found, and so not tested: Python$missing"
