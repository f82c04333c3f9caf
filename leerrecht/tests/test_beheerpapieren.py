"""docs/beheer as it is typed over: every command exists and takes its words, every setting comes in."""

import re
import shlex

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands, load_command_class

from leerrecht.tests.gevuld import gevuld

MAP = settings.BASIS / "docs" / "beheer"
PAPIEREN = {pad.name: pad.read_text() for pad in sorted(MAP.glob("*.md"))}
COMPOSE = yaml.safe_load((settings.BASIS / "docker-compose.yml").read_text())
# What Compose itself reads, or the image sets: no setting of the portal.
VAN_COMPOSE = {"LEERRECHT_DOMEIN", "LEERRECHT_UITGAVE"}
# Outside Compose only: there these two are an address with a password in it.
BUITEN_COMPOSE = {"LEERRECHT_DATABASE_URL_BESTAND", "LEERRECHT_BROKER_URL_BESTAND"}


def _regels(tekst: str) -> list[str]:
    """The lines of code blocks and of code in a sentence; one that ends in a backslash goes on."""
    blok = re.findall(r"^    (\S.*)$", re.sub(r"\s*\\\n\s+", " ", tekst), re.M)
    return [*blok, *re.findall(r"`([^`\n]+)`", tekst)]


def _opdrachten() -> list[tuple[str, str]]:
    alle = [(naam, regel) for naam, tekst in PAPIEREN.items() for regel in _regels(tekst)]
    return gevuld([(naam, regel) for naam, regel in alle if "manage.py " in regel])


@pytest.mark.parametrize(("naam", "regel"), _opdrachten(), ids=lambda deel: deel[:60])
def test_elke_opdracht_bestaat_en_neemt_haar_woorden_aan(naam, regel):
    woorden = shlex.split(re.split(r" [<>|] ", regel.partition("manage.py ")[2])[0], comments=True)
    assert woorden[0] in get_commands(), naam
    opdracht = load_command_class(get_commands()[woorden[0]], woorden[0])
    if len(woorden) > 1 or regel.startswith(("docker", "python", ".venv")):
        opdracht.create_parser("manage.py", woorden[0]).parse_args(woorden[1:])


def test_elke_dienst_die_een_opdracht_noemt_staat_in_compose():
    genoemd = set()
    for tekst in PAPIEREN.values():
        for regel in _regels(tekst):
            if gevonden := re.match(r"docker compose (stop|logs|exec|run) (.*)", regel):
                woorden = re.sub(r"(--rm|-T|-v \S+)\s+", "", gevonden[2]).split()
                genoemd |= set(woorden if gevonden[1] == "stop" else woorden[:1])
    assert {"web", "werk", "klok", "db", "bereid_voor"} <= genoemd
    assert genoemd <= set(COMPOSE["services"])


def test_elke_instelling_die_er_staat_komt_in_de_container_en_wordt_gelezen():
    code = "".join(pad.read_text() for pad in (settings.BASIS / "leerrecht" / "settings").glob("*.py"))
    genoemd = {naam for tekst in PAPIEREN.values() for naam in re.findall(r"\bLEERRECHT_[A-Z0-9_]*[A-Z0-9]\b", tekst)}
    assert genoemd - VAN_COMPOSE - set(COMPOSE["services"]["web"]["environment"]) <= BUITEN_COMPOSE | {"LEERRECHT_VAR"}
    for naam in genoemd - VAN_COMPOSE:
        kaal = naam.removesuffix("_BESTAND")
        assert kaal in code or kaal.startswith("LEERRECHT_S3_"), naam


def test_een_geheim_uit_een_bestand_komt_ook_binnen():
    omgeving = COMPOSE["services"]["web"]["environment"]
    (lijst,) = re.findall(r"^kan voor (.*?): zo staan", PAPIEREN["installeren.md"], re.M | re.S)
    for naam in gevuld(re.findall(r"`(\w+)`", lijst)):
        assert omgeving[f"{naam}_BESTAND"] == f"${{{naam}_BESTAND:-}}"
        assert omgeving[naam] == f"${{{naam}:-}}", "wat Compose zelf eist, kan niet uit een bestand komen"


def test_elke_link_naar_een_ander_papier_leidt_ergens_heen():
    for naam, tekst in gevuld(PAPIEREN.items()):
        for doel in re.findall(r"\]\(([^)#]+)\)", tekst):
            if not doel.startswith("http"):
                assert (MAP / doel).exists(), f"{naam}: {doel}"
