"""The fields of an offer that its keeper edits, as plain values that can be signed, compared and shown."""

from collections.abc import Mapping
from typing import Any

from meldpunt.keuzes.aanbod import Aanbodsoort, Eis, Niveau, Papier, Toegangsweg, Voor, Werkvorm
from meldpunt.models import Aanbodfiche, Werkgebied

TEKST = (
    "titel",
    "omschrijving",
    "samen_met",
    "talen",
    "locatie",
    "vervoer",
    "duur",
    "kost",
    "erkenning",
    "voorwaarden",
    "uitsluiting",
    "hoe",
    "contact",
    "telefoon",
    "website",
)
KEUZE: dict[str, Any] = {"soort": Aanbodsoort, "weg": Toegangsweg}
GETAL = ("leeftijd_van", "leeftijd_tot", "weken_van", "weken_tot", "dagdelen")
LIJST: dict[str, Any] = {"voor": Voor, "niveaus": Niveau, "vormen": Werkvorm, "eisen": Eis, "papieren": Papier}
GEBIED = "werkgebieden"
# Two numbers that are a range: the lowest, the highest, and what to say when they are the wrong way round.
REEKSEN = (
    ("leeftijd_van", "leeftijd_tot", "De hoogste leeftijd is lager dan de laagste."),
    ("weken_van", "weken_tot", "Het hoogste aantal weken is lager dan het laagste."),
)
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
    "locatie": "Plaats",
    "vervoer": "Vervoer",
    "vormen": "Hoe",
    "duur": "Duur",
    "weken_van": "Minstens hoeveel weken",
    "weken_tot": "Hoogstens hoeveel weken",
    "dagdelen": "Dagdelen per week",
    "kost": "Kost",
    "erkenning": "Erkenning",
    "eisen": "Wat nodig is om te starten",
    "papieren": "Welke papieren",
    "voorwaarden": "Voorwaarden",
    "uitsluiting": "Voor wie het niet past",
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


def verkeerde_reeks(waarden: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the field and the sentence of the first range that is the wrong way round, or None."""
    for laagste, hoogste, zin in REEKSEN:
        van, tot = waarden.get(laagste), waarden.get(hoogste)
        if van is not None and tot is not None and tot < van:
            return hoogste, zin
    return None


def leeg() -> dict[str, Any]:
    """Return the values of an offer of which nothing is said yet."""
    lijsten = {veld: list[str]() for veld in (*LIJST, GEBIED)}
    return dict.fromkeys((*TEKST, *KEUZE), "") | dict.fromkeys(GETAL) | lijsten


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
