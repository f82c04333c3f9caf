"""Forms of who keeps an offer: its fields, its stand, its free places."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.versie import VersieFormulier, kiest_hun
from leerrecht.grenzen import LINK, VRIJE_TEKST
from meldpunt.diensten.capaciteit import LABELS as PLAATSLABELS
from meldpunt.diensten.capaciteit import MEEST, plaatsen_van
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand, Niveau, Toegangsweg, Voor
from meldpunt.models import Aanbodfiche, Werkgebied
from meldpunt.models.aanbodfiche import OUDST
from meldpunt.regels import aanbodvelden as velden
from meldpunt.workflow import STAND

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


def _leeftijd(veld: str) -> forms.IntegerField:
    zin = f"Schrijf een getal van 0 tot {OUDST}, of laat het leeg."
    fouten = dict.fromkeys(("invalid", "min_value", "max_value"), zin)
    return forms.IntegerField(
        label=velden.LABELS[veld], min_value=0, max_value=OUDST, required=False, error_messages=fouten
    )


class AanbodForm(VersieFormulier):
    """The whole offer. It carries what its keeper started from, so that a colleague's field is never overwritten."""

    versievelden: ClassVar[tuple[str, ...]] = velden.ALLE
    toon_optioneel = False

    titel = _tekst("titel", 120, required=True)
    soort = forms.ChoiceField(label=velden.LABELS["soort"], choices=Aanbodsoort.choices)
    omschrijving = _lang("omschrijving", "In gewone woorden: wat gebeurt er, en wat levert het op?")
    samen_met = _tekst("samen_met", 250, "Namen van organisaties, niet van personen.")
    voor = _lijst("voor", Voor.choices)
    leeftijd_van = _leeftijd("leeftijd_van")
    leeftijd_tot = _leeftijd("leeftijd_tot")
    niveaus = _lijst("niveaus", Niveau.choices)
    werkgebieden = _lijst("werkgebieden")
    talen = _tekst("talen", 120, "Bijvoorbeeld Nederlands, Frans, Arabisch.")
    duur = _tekst("duur", 160, "Bijvoorbeeld: 6 weken, 4 dagdelen per week.")
    kost = _tekst("kost", 160, "Bijvoorbeeld: gratis.")
    voorwaarden = _lang("voorwaarden", "Wat moet kloppen voor iemand kan starten?")
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

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        super().__init__(data, huidig=velden.lees(fiche), over=("aanbodfiche", fiche.slug[:40]), **opties)
        gebieden = Werkgebied.objects.filter(netwerk=fiche.netwerk_id)
        self.fields["werkgebieden"].choices = [(gebied.slug, gebied.naam) for gebied in gebieden]

    def clean(self) -> dict[str, Any]:
        """The two ages are a range."""
        schoon = super().clean()
        van, tot = schoon.get("leeftijd_van"), schoon.get("leeftijd_tot")
        if van is not None and tot is not None and tot < van:
            self.add_error("leeftijd_tot", "De hoogste leeftijd is lager dan de laagste.")
        return schoon

    @property
    def mijn(self) -> dict[str, Any]:
        """What the person typed, in the shape of `velden.lees`."""
        uit = super().mijn
        for veld in (*velden.LIJST, velden.GEBIED):
            uit[veld] = sorted(uit[veld])
        return uit

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """Lists and choices as people read them."""
        return velden.leesbaar(veld, waarde)


class StandForm(VersieFormulier):
    """A move of the stand: only those the table knows from where it stood when the form was made, or stands now."""

    versievelden = ("stand",)

    stand = forms.ChoiceField(label="Nieuwe stand", widget=forms.RadioSelect)
    reden = forms.CharField(
        label="Waarom",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Nodig als je opschort, stopt of heropent. Nooit gegevens van een jongere.",
    )

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        super().__init__(data, huidig={"stand": fiche.stand}, over=("aanbodfiche", fiche.slug[:40]), **opties)
        kan = {zet.naar for van in (self.begin["stand"], fiche.stand) for zet in STAND.vanuit(van)}
        # The stand of now is no move, but what somebody chooses who keeps what a colleague did.
        kan |= {fiche.stand} if kiest_hun(self) else set()
        self.fields["stand"].choices = [keuze for keuze in Aanbodstand.choices if keuze[0] in kan]

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """In words, also a stand that is no choice."""
        return Aanbodstand(waarde).label


class CapaciteitForm(VersieFormulier):
    """Three short fields: done in ten seconds."""

    versievelden, datums = tuple(PLAATSLABELS), ("eerste_start",)

    vrij = forms.IntegerField(
        label="Hoeveel plaatsen zijn nu vrij?",
        min_value=0,
        max_value=MEEST,
        help_text="Geen plaats? Schrijf 0.",
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), f"Schrijf een getal tussen 0 en {MEEST}."),
    )
    eerste_start = Datumveld(
        label="Wanneer kan iemand ten vroegste starten?", required=False, help_text="Bijvoorbeeld 7/12/2026."
    )
    wachtweken = forms.IntegerField(
        label="Hoeveel weken moet iemand ongeveer wachten?",
        min_value=0,
        max_value=104,
        required=False,
        help_text="Alleen als er nu geen plaats is.",
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Schrijf een getal tussen 0 en 104."),
    )

    def __init__(self, data=None, *, fiche: Aanbodfiche, **opties) -> None:
        huidig = plaatsen_van(getattr(fiche, "capaciteit", None))
        super().__init__(data, huidig=huidig, over=("aanbodfiche", fiche.slug[:40]), **opties)
