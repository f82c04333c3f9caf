"""Which network, school year, kind and age: choices that the release has, in the address."""

from typing import Any

from django import forms

from leerrecht.filters import Filterzinnen
from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk
from monitoring.weergave.tekort import Tekort


class TekortForm(Filterzinnen, Formulier):
    """Each choice has something to show. Without one it is the newest school year, every kind and every age."""

    toon_optioneel = False

    netwerk = forms.CharField(required=False, widget=forms.HiddenInput())
    jaar = forms.ChoiceField(label="Schooljaar", required=False)
    soort = forms.ChoiceField(label="Soort aanbod", required=False)
    leeftijd = forms.ChoiceField(label="Leeftijd", required=False)

    def __init__(self, data: Any = None, *, tekort: Tekort | None, **opties: Any) -> None:
        super().__init__(data, **opties)
        jaren, soorten, leeftijden = (tekort.jaren, tekort.soorten, tekort.leeftijden) if tekort else ([], [], [])
        self.fields["netwerk"].initial = tekort.netwerk.slug if tekort else ""
        self._laatste = jaren[0] if jaren else ""
        for naam, leeg, waarden in (
            ("jaar", f"{self._laatste} (laatste)" if jaren else "het laatste", jaren[1:]),
            ("soort", "Elke soort", soorten),
            ("leeftijd", "Elke leeftijd", leeftijden),
        ):
            self.fields[naam].choices = [("", leeg), *((waarde, waarde) for waarde in waarden)]

    @property
    def keuze(self) -> dict[str, str]:
        """What to show."""
        self.is_valid()
        gekozen = getattr(self, "cleaned_data", {})
        schoon = {naam: gekozen.get(naam, "") for naam in ("jaar", "soort", "leeftijd")}
        return {**schoon, "jaar": schoon["jaar"] or self._laatste}


def kies_netwerk(netwerken: list[Netwerk], slug: str) -> tuple[Netwerk | None, list[str]]:
    """Return the network of the address, or the first; and a sentence where it is not there."""
    per_slug = {netwerk.slug: netwerk for netwerk in netwerken}
    eerste = netwerken[0] if netwerken else None
    if not slug or slug in per_slug:
        return per_slug.get(slug, eerste), []
    return eerste, [f"Dat netwerk kennen we hier niet: je ziet nu {eerste.korte_naam}." if eerste else ""]
