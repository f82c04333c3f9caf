"""Forms about who decides: somebody around the young person, gezag, a judgement about competence."""

from django import forms
from django.utils import timezone

from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.forms.dossier import SAMEN, DossierForm, dagveld, tekstveld
from meldpunt.keuzes.dossier import Gezag, Oordeel, Relatie, Waarvoor
from meldpunt.regels.beslissers import leeftijd_van
from meldpunt.regels.leeftijd import BEKWAAM, MEERDERJARIG

_ONBEKEND = [("", "Niet gevraagd: wat de wet vermoedt")]


def _gezag() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Hoe beslist deze persoon voor de jongere?",
        required=False,
        choices=_ONBEKEND + Gezag.choices,
        help_text="Niet gevraagd? Dan gaat de wet ervan uit dat ouders samen beslissen, en een voogd. Een plusouder of "
        "steunfiguur beslist nooit, een pleegouder alleen wat die kreeg.",
    )


def _gezagnoot() -> forms.CharField:
    return tekstveld(
        "Wat is er geregeld?",
        SAMEN,
        rijen=3,
        required=False,
        help_text="Nodig bij een rechter of een pleegouder: door wie, wanneer en waarover. Geen vonnis.",
    )


def _niet_contacteren() -> forms.BooleanField:
    return forms.BooleanField(label="Deze persoon mag niet gecontacteerd worden", required=False)


class BetrokkeneForm(DossierForm):
    """Somebody around the young person."""

    relatie = forms.ChoiceField(label="Wie is dit?", choices=[("", "Kies"), *Relatie.choices])
    naam = forms.CharField(label="Naam", max_length=200)
    telefoon = forms.CharField(label="Telefoon", max_length=40, required=False)
    taal = forms.CharField(label="Taal", max_length=200, required=False, help_text="Zeg ook of er een tolk nodig is.")
    gezag = _gezag()
    gezag_noot = _gezagnoot()
    niet_contacteren = _niet_contacteren()
    noot = tekstveld("Wat moeten we weten voor we contact opnemen?", SAMEN, rijen=3, required=False)


class GezagForm(DossierForm):
    """What somebody may decide."""

    betrokkene = forms.ChoiceField(label="Over wie gaat het?")
    gezag = _gezag()
    gezag_noot = _gezagnoot()
    niet_contacteren = _niet_contacteren()

    def stel_in(self) -> None:
        """Everybody around this young person."""
        mensen = [(rij.sleutel, rij.aangeduid) for rij in self.aanmelding.betrokkenen]
        self.fields["betrokkene"].choices = [("", "Kies iemand"), *mensen]


class BekwaamheidForm(DossierForm):
    """A judgement against what the law presumes, with the talk before it."""

    oordeel = forms.ChoiceField(label="Wat is het oordeel?", widget=forms.RadioSelect)
    waarvoor = forms.ChoiceField(
        label="Voor welke beslissing?", choices=Waarvoor.choices, initial=Waarvoor.ALLES, widget=forms.RadioSelect
    )
    door_wie = forms.CharField(label="Wie oordeelde dit?", max_length=VRIJE_TEKST, help_text="Naam en functie.")
    op = dagveld("Wanneer?")
    gesprek_jongere = tekstveld("Wat zei de jongere in het gesprek hierover?", SAMEN, rijen=3)
    gesprek_ouders = tekstveld("Wat zeiden de ouders? Niet gesproken: waarom niet?", SAMEN, rijen=3)
    reden = tekstveld("Waarom dit oordeel?", SAMEN, rijen=3, help_text="Wat je zag en hoorde. Geen diagnose.")
    verteld_op = dagveld("Wanneer vertelde je dit aan de jongere?")
    herzien_op = dagveld(
        "Wanneer bekijken we dit opnieuw?",
        help_text="Ten laatste over een jaar. Vanaf die dag geldt weer wat de wet vermoedt.",
    )

    def stel_in(self) -> None:
        """Only what can be judged at this age."""
        leeftijd = leeftijd_van(self.aanmelding) or 0
        kan = Oordeel.KAN if leeftijd < BEKWAAM else Oordeel.KAN_NIET if leeftijd < MEERDERJARIG else Oordeel.BESCHERMD
        self.fields["oordeel"].choices = [(kan.value, f"De jongere {kan.label}")]
        self.initial["oordeel"] = kan.value
        self.initial["op"] = f"{timezone.localdate():%d/%m/%Y}"


class OpheffenForm(DossierForm):
    """Why it no longer holds."""

    reden = tekstveld("Waarom geldt dit oordeel niet meer?", SAMEN, rijen=3)
