# Everything that a developer or a user of a checkout does. `make demo` and `make test` work on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo-case
LANGUAGES := es fr pt th ar
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: setup demo run test check verifier page bench bench-gui campaign pictures translations clean desktop

SPOKEN := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

setup: $(VENV)/.done $(SPOKEN)

# What the window reads at run time; Qt Linguist's own files are kept.
resources/translations/%.qm: resources/translations/%.ts | $(VENV)/.done
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# The program's own needs. Tests need more: see .test-tools.
$(VENV)/.done: requirements.lock pyproject.toml packaging/system-packages.txt
	@echo "Setting up: system packages, then the locked Python packages (a few minutes the first time)"
	@sh packaging/system-packages.sh run
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Indicia needs Python 3.11 or newer; $(PYTHON) is older. Say PYTHON=… to make."; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Install the package python3-venv, then run make again."; exit 2; }
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q analysis app evidence parsers reports  # as pip does for what it installs
	@touch $@

$(VENV)/.test-tools: $(VENV)/.done
	@sh packaging/system-packages.sh run test
	@touch $@

demo: setup
	@rm -rf $(DEMO)
	@$(BIN)/indicia demo $(DEMO)

run: setup
	@test -f $(DEMO)/case/case.json || $(MAKE) demo
	@$(BIN)/indicia open $(DEMO)/case

test: $(VENV)/.test-tools check verifier page
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile

check: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo >/dev/null || $(BIN)/lint-imports

verifier: setup
	@$(BIN)/python packaging/verifier/build.py dist/indicia-verify.pyz

page: setup
	@$(BIN)/python packaging/verifier/build_page.py dist/indicia-verify.html

# BENCH=ledger measures that part only.
bench: $(VENV)/.test-tools
	@$(BIN)/python -m tests.bench $(BENCH)

# Offscreen, then as X draws it: a figure that is over what is allowed on either makes it fail.
bench-gui: $(VENV)/.test-tools
	@status=0; QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench.gui $(BENCH) || status=1; \
	QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1200x24" $(BIN)/python -m tests.bench.gui $(BENCH) || status=1; \
	exit $$status

campaign: $(VENV)/.test-tools
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m campaign

pictures: $(VENV)/.test-tools
	@test -f $(DEMO)/case/case.json || $(MAKE) demo
	@xvfb-run -a -s "-screen 0 1600x1200x24" $(BIN)/python packaging/pictures.py $(DEMO)/case -o docs/pictures

# Takes the texts of the window into the files that Qt Linguist edits; what is translated stays. English has plural forms alone.
LUPDATE = $(BIN)/pyside6-lupdate -silent $$(find app/gui -name '*.py' | LC_ALL=C sort) -no-obsolete -locations none \
	-disable-heuristic sametext -disable-heuristic similartext -source-language en

translations: $(VENV)/.done
	@$(LUPDATE) -ts $(foreach language,$(LANGUAGES),resources/translations/indicia_$(language).ts)
	@$(LUPDATE) -pluralonly -ts resources/translations/indicia_en.ts

# The menu of this user's desktop, and a double click on case.indicia; `make desktop REMOVE=--remove` takes both away.
desktop: setup
	@$(BIN)/python packaging/desktop/install.py $(REMOVE) "$(CURDIR)/$(BIN)/indicia"

clean:
	@rm -rf $(VENV) $(DEMO) dist build tests/data .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
