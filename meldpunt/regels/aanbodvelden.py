"""The fields of an offer that its keeper edits, as plain values that can be signed, compared and shown."""

from typing import Any

from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau, Toegangsweg, Voor
from meldpunt.models import Aanbodfiche, Werkgebied

TEKST = (
    "titel",
    "omschrijving",
    "samen_met",
    "talen",
    "duur",
    "kost",
    "voorwaarden",
    "hoe",
    "contact",
    "telefoon",
    "website",
)
KEUZE: dict[str, Any] = {"soort": Aanbodsoort, "weg": Toegangsweg}
GETAL = ("leeftijd_van", "leeftijd_tot")
LIJST: dict[str, Any] = {"voor": Voor, "niveaus": Niveau}
GEBIED = "werkgebieden"
ALLE = (*TEKST, *KEUZE, *GETAL, *LIJST, GEBIED)

LABELS = {
    "titel": "Naam van het aanbod",
    "soort": "Soort",
    "omschrijving": "Wat het is",
    "samen_met": "Samen met",
    "voor": "Voor wie",
    "leeftijd_van": "Vanaf welke leeftijd",
    "leeftijd_tot": "Tot en met welke leeftijd",
    "niveaus": "Niveaus",
    "werkgebieden": "Waar",
    "talen": "Talen",
    "duur": "Duur",
    "kost": "Kost",
    "voorwaarden": "Voorwaarden",
    "weg": "Hoe je er komt",
    "hoe": "Hoe je het vraagt",
    "contact": "Contact van de dienst",
    "telefoon": "Telefoon van de dienst",
    "website": "Website",
}


def lees(fiche: Aanbodfiche) -> dict[str, Any]:
    """Return the current values of `fiche`: texts and numbers as they are, lists sorted, areas by slug."""
    waarden: dict[str, Any] = {veld: getattr(fiche, veld) for veld in (*TEKST, *KEUZE, *GETAL)}
    for veld in LIJST:
        waarden[veld] = sorted(getattr(fiche, veld))
    return waarden | {GEBIED: sorted(gebied.slug for gebied in fiche.werkgebieden.all())}


def leesbaar(veld: str, waarde: Any) -> str:
    """Return `waarde` of `veld` in words."""
    if veld in LIJST:
        namen = dict(LIJST[veld].choices)
        return ", ".join(namen.get(woord, woord) for woord in waarde)
    if veld == GEBIED:
        return ", ".join(Werkgebied.objects.filter(slug__in=waarde).values_list("naam", flat=True)) if waarde else ""
    if veld in KEUZE:
        return dict(KEUZE[veld].choices).get(waarde, "")
    return "" if waarde is None else str(waarde)
