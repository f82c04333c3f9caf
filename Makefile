# Two commands: `make run` (the portal on http://localhost:8000) and `make test` (everything checked).
# Needed beforehand: git, make, Python 3.11+ and python3-venv. What else is missing is installed or named.

PYTHON ?= python3
LEERRECHT_POORT ?= 8000
export PYTHON
PY := .venv/bin/python
export PYTHONUNBUFFERED := 1

.PHONY: hulp run test test-snel test-breed dekking mutaties lint opmaak bench handleiding-beelden slot schoon

hulp: ## Toont deze lijst
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/^\([a-z-]*\):.*## /  make \1\t/' | expand -t 18

run: ## Start het portaal op http://localhost:8000 (andere poort: LEERRECHT_POORT=8001 make run)
	@sh .ci/systeem.sh run
	@sh .ci/venv.sh
	@$(PY) .ci/voorbereid.py
	@exec $(PY) manage.py draai --poort '$(LEERRECHT_POORT)'

test: ## Alle controles en tests, op PostgreSQL met Redis; wat kan verschillen ook op SQLite (ARGS="-k plan")
	@sh .ci/systeem.sh test
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/proefbank.py $(ARGS)

test-snel: ## Alleen de tests zonder browser, op SQLite
	@sh .ci/systeem.sh run
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/proefbank.py --snel $(ARGS)

test-breed: ## De brede roosters: elke pagina op elke breedte en in elke stand, in de browser
	@sh .ci/systeem.sh test
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/proefbank.py --breed $(ARGS)

mutaties: ## Verandert telkens een ding in een regel en kijkt of een test het merkt (ARGS="meldpunt/diensten --aantal 20")
	@sh .ci/systeem.sh run
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/mutaties.py $(ARGS)

dekking: ## Welke takken van de regels een test raakt, met een ondergrens die alleen stijgt
	@sh .ci/systeem.sh test
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/proefbank.py --dekking $(ARGS)

lint: ## Stijl, types, vloeren en migraties, zonder tests
	@sh .ci/venv.sh dev
	@exec $(PY) .ci/proefbank.py --lint

opmaak: ## Zet de code in de huisstijl
	@sh .ci/venv.sh dev
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format .

bench: ## Meet, naast elkaar in een run (ARGS="--snel", of namen van groepen)
	@sh .ci/venv.sh dev
	@exec $(PY) -m benchmarks $(ARGS)

handleiding-beelden: ## Maakt de beelden van docs/handleiding opnieuw, uit het voorbeeld
	@sh .ci/systeem.sh test
	@sh .ci/venv.sh dev
	@exec $(PY) -m pytest -q leerrecht/tests/browser/handleidingbeelden.py

slot: ## Schrijft requirements.lock opnieuw na een wijziging in requirements*.txt
	@sh .ci/slot.sh

schoon: ## Verwijdert .venv en var, met alle gegevens die erin staan
	@echo "Verwijderd: .venv en var (databank, wachtrij, bestanden en sleutels)."
	@rm -rf .venv var .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
