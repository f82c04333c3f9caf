"""The head of the page of an action."""

from typing import Any

from django.utils.formats import date_format

from actieplan.models import Actie, Versieregel
from actieplan.regels.actievelden import GRONDTEKST


def kop_van(gevonden: Actie, regel: Versieregel | None, doel: Versieregel | None) -> dict[str, Any]:
    """Approved wording where there is one; the living wording of a proposal for staf."""
    inhoud = regel.inhoud if regel else {veld: getattr(gevonden, veld) for veld in (*GRONDTEKST, "link")}
    tekst = inhoud["omschrijving"]
    zelfde = tekst.strip().rstrip(".") == inhoud["titel"].strip().rstrip(".")
    nummer = doel.inhoud["nummer"] if doel else gevonden.doelstelling.nummer
    naam = doel.inhoud["titel"] if doel else gevonden.doelstelling.titel
    return {
        "nummer": inhoud["nummer"],
        "titel": inhoud["titel"],
        "link": inhoud["link"],
        "kort": inhoud["nummer"] or inhoud["titel"],
        "omschrijving": "" if zelfde else tekst,
        # A printed number is never shown without its goal: 2.1.1 exists twice.
        "waar": f"doel {nummer}, {naam.lower()}" if nummer else naam,
        "bevestigd": _bevestigd(gevonden),
    }


def _bevestigd(gevonden: Actie) -> str:
    if not gevonden.bevestigd_op:
        return ""
    dag = date_format(gevonden.bevestigd_op, "j F Y").replace(" ", "\u00a0")
    return f"Laatst bevestigd op {dag} door {gevonden.bevestigd_door}."
