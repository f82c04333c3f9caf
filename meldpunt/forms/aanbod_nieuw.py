"""The form of a new offer: whose it is, what it is, and who may read it from now on."""

from typing import Any

from django import forms

from leerrecht.formulieren.velden import alleen_bij
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.forms.aanbodvelden import Aanbodvelden
from meldpunt.keuzes.aanbod import BEGINSTANDEN, ZIN_VAN_BEGIN, Aanbodsoort
from meldpunt.models import Werkgebied
from meldpunt.regels import aanbodvelden as velden
from meldpunt.regels.aanbieders import NIEUWE_SOORTEN

NIEUW = "nieuw"


def mogelijke_aanbieders(gebruiker: Gebruiker) -> dict[Netwerk, list[Organisatie]]:
    """Return for whom this person may make an offer: the Meldpunt for all of its network, a provider for its own."""
    toegang = toegang_van(gebruiker)
    eigen = toegang.organisaties_met(Recht.AANBOD_BIJHOUDEN)
    beheert = toegang.netwerken_met(Recht.AANBOD_BEHEREN)
    netwerken = Netwerk.objects.filter(pk__in={netwerk for netwerk, _ in eigen} | beheert).order_by("korte_naam")
    uit = {}
    for netwerk in netwerken:
        rijen = Organisatie.objects.filter(netwerken=netwerk, actief=True).exclude(soort__in=LEEST_NOOIT)
        if netwerk.pk not in beheert:
            rijen = rijen.filter(pk__in={organisatie for van, organisatie in eigen if van == netwerk.pk})
        uit[netwerk] = list(rijen.order_by("sorteersleutel", "pk"))
    return uit


class AanbodNieuwForm(Aanbodvelden):
    """A new offer. Whose it is, is asked only where there is a choice."""

    aanbieder = forms.ChoiceField(label="Van welke organisatie is dit aanbod?")
    nieuwe_aanbieder = forms.CharField(
        label="Naam van die organisatie",
        max_length=160,
        required=False,
        help_text="De officiële naam. Iedereen leest ze bij dit aanbod.",
    )
    soort_aanbieder = forms.ChoiceField(
        label="Wat voor organisatie is het?",
        required=False,
        choices=[("", "Kies wat het is"), *((soort.value, soort.label) for soort in NIEUWE_SOORTEN)],
    )
    stand = forms.ChoiceField(
        label="Hoe ver staat dit aanbod?",
        widget=forms.RadioSelect,
        choices=[(stand.value, ZIN_VAN_BEGIN[stand]) for stand in BEGINSTANDEN],
    )

    def __init__(self, data=None, *, gebruiker: Gebruiker, **opties: Any) -> None:
        super().__init__(data, gebruiker=gebruiker, **opties)
        self.fields["soort"].choices = [("", "Kies een soort"), *Aanbodsoort.choices]
        self._keuze: dict[str, tuple[Netwerk, Organisatie | None]] = {}
        self._zet_aanbieders(mogelijke_aanbieders(gebruiker))
        netwerken = {netwerk.pk for netwerk, _ in self._keuze.values()}
        gebieden = Werkgebied.objects.filter(netwerk__in=netwerken)
        self.fields["werkgebieden"].choices = [(gebied.slug, gebied.naam) for gebied in gebieden]

    def _zet_aanbieders(self, per_netwerk: dict[Netwerk, list[Organisatie]]) -> None:
        beheert, toegang = [], toegang_van(self.gebruiker)
        groepen: list[tuple[str, list[tuple[str, str]]]] = []
        for netwerk, rijen in per_netwerk.items():
            keuzes = {f"{netwerk.slug}.{rij.sleutel}": rij for rij in rijen}
            self._keuze |= {waarde: (netwerk, rij) for waarde, rij in keuzes.items()}
            regels = [(waarde, rij.naam) for waarde, rij in keuzes.items()]
            if toegang.mag(Recht.AANBOD_BEHEREN, netwerk):
                nieuw = f"{netwerk.slug}.{NIEUW}"
                self._keuze[nieuw] = (netwerk, None)
                regels.append((nieuw, "Een organisatie die hier niet bij staat"))
                beheert.append(nieuw)
            groepen.append((netwerk.korte_naam, regels))
        lijst = groepen if len(groepen) > 1 else [regel for _, regels in groepen for regel in regels]
        self.fields["aanbieder"].choices = [("", "Kies een organisatie"), *lijst]
        for veld in ("nieuwe_aanbieder", "soort_aanbieder"):
            if beheert:
                alleen_bij(self.fields[veld], "aanbieder", *beheert)
            else:
                del self.fields[veld]
        if len(self._keuze) == 1:
            del self.fields["aanbieder"]

    def clean(self) -> dict[str, Any]:
        """A new organisation has a name."""
        schoon = super().clean()
        gekozen = self._gekozen(schoon)
        if gekozen and gekozen[1] is None and not schoon.get("nieuwe_aanbieder"):
            self.add_error("nieuwe_aanbieder", "Schrijf de naam van de organisatie.")
        return schoon

    def _gekozen(self, schoon: dict[str, Any]) -> tuple[Netwerk, Organisatie | None] | None:
        if "aanbieder" not in self.fields:
            return next(iter(self._keuze.values()), None)
        return self._keuze.get(schoon.get("aanbieder", ""))

    @property
    def voor_dienst(self) -> dict[str, Any]:
        """What the dienst is called with."""
        schoon = self.cleaned_data
        gekozen = self._gekozen(schoon)
        netwerk, organisatie = gekozen if gekozen else (None, None)
        waarden = {veld: schoon[veld] for veld in velden.ALLE}
        for veld in (*velden.LIJST, velden.GEBIED):
            waarden[veld] = sorted(waarden[veld])
        return {
            "netwerk_id": netwerk.pk if netwerk else 0,
            "aanbieder_id": organisatie.pk if organisatie else None,
            "nieuwe_aanbieder": "" if organisatie else schoon.get("nieuwe_aanbieder", ""),
            "soort_aanbieder": schoon.get("soort_aanbieder", ""),
            "waarden": waarden,
            "stand": schoon["stand"],
        }
