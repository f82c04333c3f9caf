"""The fields of an offer, alike for who makes one and for who changes one, in the groups of its page."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from meldpunt.keuzes.aanbod import Aanbodsoort, Eis, Niveau, Papier, Toegangsweg, Voor, Werkvorm
from meldpunt.models.aanbodfiche import MEESTE_DAGDELEN, MEESTE_WEKEN, OUDST
from meldpunt.regels import aanbodvelden as velden

_GEEN_PERSOON = "Nooit de naam, het nummer of het mailadres van een persoon."


def _tekst(veld: str, lengte: int, hulp: str = "", **opties: Any) -> forms.CharField:
    opties = {"required": False, **opties}
    return forms.CharField(label=velden.LABELS[veld], max_length=lengte, help_text=hulp, **opties)


def _lang(veld: str, hulp: str) -> forms.CharField:
    return _tekst(veld, VRIJE_TEKST, hulp, widget=forms.Textarea(attrs={"rows": 4}))


def _lijst(veld: str, keuzes=(), hulp: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=velden.LABELS[veld],
        choices=keuzes,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=hulp,
    )


def _getal(veld: str, minst: int, meest: int, hulp: str = "") -> forms.IntegerField:
    zin = f"Schrijf een getal van {minst} tot {meest}, of laat het leeg."
    fouten = dict.fromkeys(("invalid", "min_value", "max_value"), zin)
    return forms.IntegerField(
        label=velden.LABELS[veld],
        min_value=minst,
        max_value=meest,
        required=False,
        help_text=hulp,
        error_messages=fouten,
    )


# In the order in which somebody tells about an offer; what a form adds stands in the first or the last group.
GROEPEN = (
    ("Wat het is", ("aanbieder", "nieuwe_aanbieder", "soort_aanbieder", "titel", "soort", "omschrijving", "samen_met")),
    ("Voor wie", ("voor", "leeftijd_van", "leeftijd_tot", "niveaus", "talen", "uitsluiting")),
    (
        "Waar en hoe lang",
        ("werkgebieden", "locatie", "vervoer", "vormen", "weken_van", "weken_tot", "dagdelen", "duur", "kost"),
    ),
    ("Wat nodig is", ("erkenning", "eisen", "papieren", "voorwaarden")),
    ("Hoe je het vraagt", ("weg", "hoe", "contact", "telefoon", "website", "stand")),
)


class Aanbodvelden(Formulier):
    """What there is to say about an offer. Only its name and kind must be there: half a fiche is one to go on with."""

    toon_optioneel = False

    titel = _tekst("titel", 120, required=True)
    soort = forms.ChoiceField(label=velden.LABELS["soort"], choices=Aanbodsoort.choices)
    omschrijving = _lang("omschrijving", "In gewone woorden: wat gebeurt er, en wat levert het op?")
    samen_met = _tekst("samen_met", 250, "Namen van organisaties, niet van personen.")
    voor = _lijst("voor", Voor.choices)
    leeftijd_van = _getal("leeftijd_van", 0, OUDST)
    leeftijd_tot = _getal("leeftijd_tot", 0, OUDST)
    niveaus = _lijst("niveaus", Niveau.choices)
    werkgebieden = _lijst("werkgebieden")
    talen = _tekst("talen", 120, "Bijvoorbeeld Nederlands, Frans, Arabisch.")
    locatie = _tekst("locatie", 160, "Gemeente en straat, of “op de school zelf”.")
    vervoer = _tekst("vervoer", 160, "Bijvoorbeeld: bus 4, of we halen op aan het station.")
    vormen = _lijst("vormen", Werkvorm.choices)
    weken_van = _getal("weken_van", 0, MEESTE_WEKEN)
    weken_tot = _getal("weken_tot", 0, MEESTE_WEKEN)
    dagdelen = _getal("dagdelen", 1, MEESTE_DAGDELEN, "Een voormiddag of een namiddag telt voor één.")
    duur = _tekst("duur", 160, "Wat er nog over te zeggen is, bijvoorbeeld: verlengen kan één keer.")
    kost = _tekst("kost", 160, "Bijvoorbeeld: gratis.")
    erkenning = _tekst("erkenning", 160, "Wie erkent dit aanbod, en als wat?")
    eisen = _lijst("eisen", Eis.choices)
    papieren = _lijst("papieren", Papier.choices)
    voorwaarden = _lang("voorwaarden", "Wat moet kloppen voor iemand kan starten?")
    uitsluiting = _lang("uitsluiting", "Wanneer past het niet? Vraag nooit naar ziekte, verblijf of gerecht.")
    weg = forms.ChoiceField(
        label=velden.LABELS["weg"], required=False, choices=[("", "nog niet ingevuld"), *Toegangsweg.choices]
    )
    hoe = _tekst("hoe", 250, "Eén zin: wat doet iemand die dit wil?")
    contact = _tekst("contact", 160, f"De dienst of de functie. {_GEEN_PERSOON}")
    telefoon = _tekst("telefoon", 30, f"Het nummer van de dienst. {_GEEN_PERSOON}")
    website = forms.URLField(
        label=velden.LABELS["website"],
        required=False,
        assume_scheme="https",
        max_length=LINK,
        error_messages={"invalid": "Schrijf een volledig webadres, zoals https://www.school.be."},
    )

    def clean(self) -> dict[str, Any]:
        """Two numbers are a range."""
        schoon = super().clean() or {}
        if fout := velden.verkeerde_reeks(schoon):
            self.add_error(*fout)
        return schoon

    @property
    def groepen(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields by what they are about."""
        return [(kop, [self[veld] for veld in namen if veld in self.fields]) for kop, namen in GROEPEN]
