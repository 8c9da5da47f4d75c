# make setup   .venv with everything, and .venv/bin/immunoct
# make demo    the whole job on made-up data
# make test    ruff, mypy and the tests
# make soak    the proof at length: kills, faults, load, hostile input; KILLS=n, 300 by default
# make bench   how fast it is, as ratios; ONLY="startup features" for some of them
# make lock    both lock files anew from pyproject.toml: what runs, and that with the test tools

SHELL := /bin/bash
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
STAMP := .venv/.immunoct-setup

.PHONY: setup demo test soak bench lint lock clean

setup: $(STAMP)

.uv/bin/uv:
	@echo "immunoct: installing uv into .uv"
	@python3 -m pip install --quiet --disable-pip-version-check --target .uv uv 2>/dev/null \
	  || { python3 -m venv .uv/venv && .uv/venv/bin/pip install --quiet uv \
	       && mkdir -p .uv/bin && ln -sf ../venv/bin/uv .uv/bin/uv; } \
	  || { echo "immunoct: set-up needs uv, or python3 with pip or venv (apt install python3-pip)" >&2; exit 1; }

$(STAMP): tests/requirements.lock requirements.lock pyproject.toml Makefile $(filter .uv/bin/uv,$(UV))
	@echo "immunoct: installing into .venv (pyradiomics is compiled; this takes a while)"
	@test -x .venv/bin/python || $(UV) venv --quiet --python 3.11 .venv
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip sync --quiet --compile-bytecode tests/requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip install --quiet --no-deps --editable .
	@touch $@

demo: setup
	@.venv/bin/immunoct demo

test: lint
	@.venv/bin/python -m pytest --numprocesses 2 --dist loadfile

KILLS ?= 300

soak: setup
	@.venv/bin/python -m tests.soak --kills $(KILLS)

ONLY ?=

bench: setup
	@.venv/bin/python -m tests.bench $(ONLY)

lint: setup
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

lock:
	@$(UV) pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url \
	  pyproject.toml -o requirements.lock
	@$(UV) pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --extra dev --constraint requirements.lock pyproject.toml -o tests/requirements.lock

clean:
	rm -rf .venv .uv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
