# Short names; `make test` is all of the checks.
.PHONY: run test lint bench
PYTHON := .venv/bin/python

run:
	$(PYTHON) -m streamlit run app.py

test:
	python3 -m tests

lint:
	$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check . && $(PYTHON) -m mypy && .venv/bin/lint-imports

bench:
	$(PYTHON) -m tests.benchmarks
