# make setup          .venv with everything, and .venv/bin/immunoct; BASE_PYTHON=... picks the Python
# make demo           the whole job on made-up data
# make check          ruff, mypy, the import rules and the unit tests: about two minutes on two cores
# make test           ruff, mypy, the import rules and the tests; NIGHTLY=1: PixelMed's runs and the image too
# make mutants        changes the pure modules a little and names what no test sees; ONLY="modules"
# make test-pythons   plain pip install and the unit tests on every other supported Python found
# make soak           the proof at length: kills, faults, load, hostile input; KILLS=n, 300 by default
# make bench          how fast it is, as ratios; ONLY="startup features" for some of them
# make image          the container image, with docker, podman or buildah
# make lock           both lock files from pyproject.toml: the node's, and that of the tests

PYTHON := .venv/bin/python
export BASE_PYTHON
# Bytecode is kept whatever the environment says: the tests start hundreds of processes.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: setup demo check unit-tests test all-tests test-pythons mutants soak bench lint lock image clean

setup:
	@sh .ci/setup.sh

demo: setup
	@$(PYTHON) -m dicom_node.cli demo

# The linters run beside the tests: they use one core, and end long before them.
check: setup
	@$(MAKE) --no-print-directory --jobs 2 lint unit-tests

test: setup
	@$(MAKE) --no-print-directory --jobs 2 lint all-tests

unit-tests: setup
	@$(PYTHON) -m pytest tests/unit --numprocesses 2 --dist loadfile

# Five processes on two cores: a test that waits for a node or a timeout leaves its core to another.
all-tests: setup
	@$(PYTHON) -m pytest --numprocesses 5 --dist loadfile --no-loadscope-reorder

test-pythons: setup
	@sh .ci/test_pythons.sh

mutants: setup
	@sh .ci/mutants.sh

KILLS ?= 300

soak: setup
	@$(PYTHON) -m tests.soak --kills $(KILLS)

ONLY ?=

bench: setup
	@$(PYTHON) -m tests.bench $(ONLY)

lint: setup
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports

# One resolution for Python 3.11 and later; versions move only where pyproject.toml asks, or where
# their lines are removed first.
LOCK := compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url

lock: setup
	@PATH="$$PATH:.uv/bin" && uv pip $(LOCK) pyproject.toml -o requirements.lock \
	  && uv pip $(LOCK) --extra dev --constraint requirements.lock pyproject.toml \
	       -o tests/requirements.lock

image:
	@docker/build_image.sh

clean:
	rm -rf .venv .uv .mutants build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
