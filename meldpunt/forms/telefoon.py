"""The fields of a telephone call."""

from typing import Any

from django import forms

from leerrecht.formulieren.datum import Datumveld, Geboortedatumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Werkgebied
from meldpunt.regels.meldpuntmensen import meldpunt_in_woorden
from meldpunt.regels.wie_leest import met_meldpunt

_WIE_BELT = ("meldpunt", "wie_belde", "soort_vraag", "vraag")
# Of these choices the first words say enough.
_SMAL = ("leeftijdsband", "niveau", "gebied")


class TelefoonForm(NaamloosFormulier):
    """In the order of a conversation. Every field but the question may stay empty; a name asks its ground.

    Who works for two Meldpunten says first which of them answered: that one has the file, and its people read it.
    """

    naamloos = "vraag"
    meldpunt = forms.ChoiceField(
        label="Voor welk Meldpunt nam je op?", help_text="Dat Meldpunt krijgt het dossier, en leest het."
    )
    wie_belde = forms.CharField(
        label="Wie belt er?", required=False, max_length=200, help_text="Naam, dienst en een nummer om terug te bellen."
    )
    soort_vraag = forms.ChoiceField(
        label="Waarvoor belt iemand?", choices=[("", "Kies wat er gevraagd wordt"), *SoortVraag.choices]
    )
    vraag = forms.CharField(
        label="De vraag, zonder naam",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat loopt er, en wat wordt er gezocht?",
    )
    leeftijdsband = forms.ChoiceField(
        label="Hoe oud?", required=False, choices=[("", "Niet gezegd"), *Leeftijdsband.choices]
    )
    niveau = forms.ChoiceField(label="Niveau", required=False, choices=[("", "Niet gezegd"), *Niveau.choices])
    gebied = forms.ChoiceField(label="Regio", required=False)
    laatste_les_op = Datumveld(label="Laatste dag met les", required=False, help_text="Bijvoorbeeld 12/9/2026.")
    initialen = forms.CharField(
        label="Initialen van de jongere",
        required=False,
        max_length=12,
        help_text="Zonder grond voor een naam is dit alles wat je noteert. Kies dan “een consult”.",
    )
    grond = forms.ChoiceField(
        label="Waarom mag de naam in het dossier?",
        required=False,
        choices=[("", "Er is geen grond: geen naam"), *Naamreden.choices],
        help_text="Zonder grond komt er geen naam in het dossier.",
    )
    grond_uitleg = forms.CharField(
        label="Wie zei dat, en wanneer?",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 1}),
        help_text="Bijvoorbeeld: de jongere zat erbij, vandaag. De jongere moet het binnen een maand zelf weten.",
    )
    voornaam = forms.CharField(label="Voornaam van de jongere", required=False, max_length=80)
    naam = forms.CharField(label="Familienaam van de jongere", required=False, max_length=80)
    een_naam = forms.BooleanField(label="De jongere heeft maar één naam", required=False)
    geboren = Geboortedatumveld(label="Geboortedatum", required=False, help_text="Bijvoorbeeld 12/9/2012.")
    geboren_onbekend = forms.BooleanField(
        label="De geboortedatum is niet gekend. Kies dan bij “Hoe oud?” wat je denkt.", required=False
    )

    for veld in (grond_uitleg, voornaam, naam, een_naam, geboren, geboren_onbekend):
        alleen_bij(veld, "grond", *Naamreden.values)
    del veld
    alleen_bij(initialen, "grond", "")

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        for naam in _SMAL:
            self.fields[naam].breedte = "middel"
        mijn = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
        self.netwerken = {rij.slug: rij for rij in Netwerk.objects.filter(pk__in=mijn).order_by("korte_naam", "pk")}
        self._zet_netwerken()
        for naam in ("wie_belde", "initialen", "grond_uitleg"):
            self.fields[naam].lezers = "Het Meldpunt leest dit, en het CLB als het dit dossier overneemt."
        self.fields[
            "vraag"
        ].lezers = "Het Meldpunt leest dit, en elke aanbieder aan wie het de vraag voorlegt. Schrijf hier geen naam."
        self.fields["voornaam"].lezers = "Het Meldpunt leest dit. Een aanbieder pas na toestemming."
        for veld in self.fields.values():
            if lezers := getattr(veld, "lezers", ""):
                veld.lezers = self._met_meldpunt(lezers)
        self.toon_optioneel = False

    def _zet_netwerken(self) -> None:
        """The regions of the own Meldpunten; which of them is asked only where there are more."""
        groepen = [
            (netwerk.korte_naam, [(rij.slug, rij.naam) for rij in Werkgebied.objects.filter(netwerk=netwerk)])
            for netwerk in self.netwerken.values()
        ]
        if len(groepen) > 1:
            keuzes = [(slug, netwerk.korte_naam) for slug, netwerk in self.netwerken.items()]
            self.fields["meldpunt"].choices = [("", "Kies een Meldpunt"), *keuzes]
        else:
            del self.fields["meldpunt"]
        lijst = groepen if len(groepen) > 1 else [keuze for _, keuzes in groepen for keuze in keuzes]
        self.fields["gebied"].choices = [("", "Niet gezegd"), *lijst]

    def _met_meldpunt(self, zin: str) -> str:
        if len(self.netwerken) == 1:
            return met_meldpunt(zin, *self.netwerken.values())
        wie = (f"In {rij.korte_naam} is dat {meldpunt_in_woorden(rij)}." for rij in self.netwerken.values())
        return " ".join([zin, *wie])

    @property
    def netwerk(self) -> Netwerk | None:
        """Whose Meldpunt answered; None: no valid choice."""
        if "meldpunt" in self.fields:
            return self.netwerken.get(self.cleaned_data.get("meldpunt", ""))
        return next(iter(self.netwerken.values()), None)

    def clean(self) -> dict[str, Any]:
        """A region lies with the Meldpunt that answered."""
        schoon = super().clean() or self.cleaned_data
        gebied, netwerk = schoon.get("gebied"), self.netwerk
        if gebied and netwerk and not Werkgebied.objects.filter(netwerk=netwerk, slug=gebied).exists():
            self.add_error("gebied", f"Die regio ligt niet in {netwerk.korte_naam}. Kies een andere, of “Niet gezegd”.")
        return schoon

    @property
    def kolommen(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Who asks what, and about whom: side by side on a wide screen."""
        links = [veld for veld in self.visible_fields() if veld.name in _WIE_BELT]
        return [
            ("Wie belt, en waarvoor", links),
            ("Over de jongere", [veld for veld in self.visible_fields() if veld not in links]),
        ]
