# Two commands matter: `make demo` shows the whole cycle, `make test` passes the tests.
# Needed beforehand: Python 3.11 or later with pip, and make. Everything else lands in .venv.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
export UV_LINK_MODE ?= copy

# uv trusts its own list of authorities; where a network has one of its own, what the machine trusts is tried next.
define install
	@$(UV) pip install --quiet --python $(BIN)/python $(1) 2>/dev/null \
		|| UV_SYSTEM_CERTS=1 $(UV) pip install --quiet --python $(BIN)/python $(1)
endef

.PHONY: demo serve test test-thoroughly check corpus bench attack kills lock clean

demo: .venv/runtime
	@$(BIN)/placet demo $(ARGS)

serve: .venv/runtime
	@$(BIN)/placet serve $(ARGS)

# All tests take every core, in up to four processes (see tests/conftest.py); a choice of them, as in
# `make test ARGS=tests/domain`, is quicker in one.
test: .venv/develop
	@$(BIN)/python -m pytest $(or $(ARGS),--numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder)

# All of what can be tried without end, and everything on both databases: `make test` tries a part of it.
test-thoroughly: export PLACET_TESTS_THOROUGHLY = 1
test-thoroughly: test

check: .venv/develop
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@! grep -rn --include='*.py' TYPE_CHECKING src/domain src/application  # nothing there needs a guard: no circle, nothing slow

# The database that this version leaves, for versions to come: again whenever events or what follows from them change,
# until the version is released.
corpus: .venv/develop
	@PYTHONPATH=tests/support:. $(BIN)/python tests/corpus/make.py

bench: .venv/develop
	@$(BIN)/python -m benchmarks $(ARGS)

# What can be done to keep everybody else waiting, on loopback; ARGS=--quick for a quarter of it.
attack: .venv/develop
	@$(BIN)/python -m benchmarks.attacks $(ARGS)

# The service killed 200 times at the places of an effect's life; the suite does so a few times.
kills: .venv/develop
	@PLACET_KILLS=$(or $(KILLS),34) $(BIN)/python -m pytest tests/system/test_effect_kills.py $(ARGS)

# The versions that everybody gets, pinned by hash; run it to move to newer ones.
lock: .venv/develop
	@$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		pyproject.toml -o requirements.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		pyproject.toml --group dev -o requirements-dev.lock
	@$(UV) pip compile --quiet --no-deps --python-version 3.12 --generate-hashes --no-header --no-annotate --upgrade \
		--group clients -o requirements-clients.lock

.venv/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Placet needs Python 3.11 or later; $(PYTHON) is older. Try: make PYTHON=python3.12 demo"; exit 1; }
	@echo "Setting up .venv (once) ..."
	@$(PYTHON) -m venv --without-pip .venv
	@test -x $(UV) || $(PYTHON) -m pip --quiet --disable-pip-version-check --python $(BIN)/python install uv
	@touch $@

.venv/runtime: .venv/uv requirements.lock pyproject.toml
	$(call install,--require-hashes -r requirements.lock)
	$(call install,--no-deps -e .)
	@touch $@

# A client that says it needs Python 3.12 is installed on 3.11 too, on which it runs.
.venv/develop: .venv/runtime requirements-dev.lock requirements-clients.lock
	$(call install,--require-hashes -r requirements-dev.lock)
	$(call install,--no-deps --python-version 3.12 --require-hashes -r requirements-clients.lock)
	@touch $@

clean:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist
