# The commands of the project; `make help` lists them. Works with GNU make 3.81 and later.
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
# Tests without a browser run beside each other, those with one by themselves: they watch the clock.
FAST := $(BIN)/python -m pytest -m "not browser" --numprocesses logical --dist worksteal
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt

# The first of these that is Python 3.11 or newer; `make PYTHON=/path/to/python3 …` names another.
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3.14 python3,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

.PHONY: help run test lint wheel-check bench clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

run: $(VENV)/.run ## install what is needed and open the workbench with its demo articles
	$(BIN)/workbench serve --demo --open

test: $(VENV)/.test ## run every test; those that need a browser too, where Chromium is or can be installed
	@browser="$$(bash .ci/browser)"; found=$$?; \
	if [ $$found -eq 0 ]; then \
		$(FAST) && WORKBENCH_BROWSER="$$browser" $(BIN)/python -m pytest -m browser; \
	elif [ -n "$$CI" ]; then \
		echo "The browser tests have to run here." >&2; exit 1; \
	else \
		echo "The browser tests are left out." >&2; $(FAST); \
	fi

lint: $(VENV)/.test ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

wheel-check: $(VENV)/.test ## build the wheel, install it in an empty environment and try it there
	bash .ci/wheel-check $(BIN)/python

bench: $(VENV)/.test ## measure speed and memory
	$(BIN)/python bench/cold_start.py
	$(BIN)/python bench/batch.py
	$(BIN)/python bench/page.py

clean: ## remove everything that the other commands made
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp a kind of installation: a second run finds it newer than these files and installs nothing.
$(VENV)/.run: pyproject.toml setup.cfg constraints.txt | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml setup.cfg constraints.txt | $(BIN)/python
	$(INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.run

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "This needs Python 3.11 or newer and finds none: install it, or say where it is with make PYTHON=/path/to/python3." >&2; \
		exit 1; \
	fi
	$(PYTHON) -m venv --clear $(VENV)
