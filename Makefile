# Every command of the project. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
DEV_READY := .venv/.dev-ready


.PHONY: help serve build test check lint types contracts content catalogues audit benchmark lighthouse screenshot search-quality search-benchmark search-latency search-compare lock clean outside

help: ## list the commands
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(READY) ## build all brands and serve them on http://127.0.0.1:8000 (PORT=... changes it)
	$(BIN)/python build.py serve --port $(PORT)

build: $(READY) ## build all brands into dist/
	$(BIN)/python build.py build

test: $(DEV_READY) outside ## run every test, browser tests included
	$(BIN)/python -m pytest -n 2 -m "not audit"

check: lint types contracts content catalogues test ## everything that must be green before a commit

lint: $(DEV_READY) ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV_READY) ## types, strictly
	$(BIN)/mypy

contracts: $(DEV_READY) ## which room may import which
	$(BIN)/lint-imports

content: $(READY) ## mistakes in the content, and notes to the owners
	$(BIN)/python build.py check

catalogues: $(READY) ## messages that are not translated
	$(BIN)/python build.py translate check

audit: $(DEV_READY) outside ## the heavy checks: every page in every scheme and width, publish and kill runs, benchmarks
	$(BIN)/python -m pytest -m audit -n 2
	$(MAKE) lighthouse benchmark

benchmark: $(DEV_READY) ## CPU time of a cold build of 1,000 articles
	$(BIN)/python -m tools.benchmark

lock: $(DEV_READY) ## write the lock files anew from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt
	npm install --package-lock-only --ignore-scripts --silent
	npm install --package-lock-only --ignore-scripts --silent --prefix tools/search_compare
	$(BIN)/python -m tools.lock_without_addresses

search-quality: $(DEV_READY) ## how well the search answers the development set
	$(BIN)/python -m tools.search_quality

search-benchmark: $(DEV_READY) ## size and speed of the search at 60, 200 and 5,000 articles
	$(BIN)/python -m tools.search_benchmark

search-latency: $(DEV_READY) outside ## how long a visitor waits for the search in Chromium
	$(BIN)/python -m tools.search_latency

search-compare: $(DEV_READY) outside ## the search beside Whoosh, SQLite FTS5, MiniSearch and Pagefind
	$(BIN)/python -m tools.search_compare

lighthouse: $(DEV_READY) outside ## Lighthouse on a phone for a page of each kind
	$(BIN)/python -m tools.lighthouse

screenshot: $(DEV_READY) outside ## take the picture of the README anew
	$(BIN)/python -m tools.screenshot

outside: $(DEV_READY)
	@$(BIN)/python -m tools.browser --install
	@if command -v npm >/dev/null; then test node_modules/.ready -nt package-lock.json \
	  || { npm ci --ignore-scripts --silent && touch node_modules/.ready; }; \
	else echo "!!! NO NPM FOUND: the HTML checker and Lighthouse will be skipped."; fi

clean: ## remove what was built (the virtual environment stays)
	rm -rf var dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): requirements/run.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
	touch $@

$(DEV_READY): requirements/dev.txt $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	touch $@
