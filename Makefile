# Everything happens in .venv; nothing is installed elsewhere. PYTHON=python3.12 picks another Python.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Without compiled modules every start of crosscheck would compile them all again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: report test check docs bench clean

report: .venv/installed  ## check the repo's own claims, write reports/discrepancies.md, say what was found
	@$(BIN)/crosscheck report

test: .venv/developed  ## the tests, on all cores
	@$(BIN)/pytest -n auto --dist worksteal

check: .venv/developed  ## style, types, and whether the report is current
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/crosscheck report --check

docs: .venv/developed  ## run the commands shown in the documents again, and put in what they print
	@$(BIN)/python docs/refresh.py

bench: .venv/developed  ## the time to start, for a large project, to read and compare, to search, and to find quotes
	@$(BIN)/python benchmarks/startup.py
	@$(BIN)/python benchmarks/corpus.py
	@$(BIN)/python benchmarks/reading.py
	@$(BIN)/python benchmarks/sentences.py
	@$(BIN)/python -m benchmarks.scanning
	@$(BIN)/python -m benchmarks.linking --megabytes 1 10

clean:  ## remove what the other targets made
	rm -rf .venv .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The stamps make a second run quick; a changed pyproject.toml installs again.
.venv/installed: pyproject.toml
	@echo "installing into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/developed: .venv/installed
	@echo "installing the development extras into .venv ..."
	@$(PIP) install --editable ".[dev]"
	@touch $@
