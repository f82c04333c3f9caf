"""The section about school and CLB: what is asked depends on who fills it in."""

from leerrecht.models import Organisatie, Soort
from meldpunt import secties
from meldpunt.forms.secties.basis import SectieForm
from meldpunt.forms.secties.veld import kies_uit


class SchoolForm(SectieForm):
    """A school knows itself and names its CLB; a CLB names the school; the Meldpunt names both."""

    sectie = secties.SCHOOL
    voorwaardelijk = frozenset({"school", "school_andere"})
    indeling = (
        ("School", ("ingeschreven", "school", "school_andere", "niveau", "leerjaar", "fase"), ""),
        ("Contact op school", ("contact", "contact_telefoon"), ""),
        ("CLB", ("clb", "clb_telefoon", "clb_wanneer"), ""),
    )

    def pas_aan(self) -> None:
        """Schools and CLB's of the network."""
        rijen = Organisatie.objects.filter(
            netwerken=self.concept.netwerk_id, soort__in=[Soort.SCHOOL, Soort.CLB], actief=True
        )
        per_soort: dict[str, list[tuple[str, str]]] = {Soort.SCHOOL: [], Soort.CLB: []}
        for rij in rijen:
            per_soort[rij.soort].append((rij.sleutel, rij.naam))
        if "school" in self.fields:
            kies_uit(self.fields["school"], per_soort[Soort.SCHOOL], "kies een school")
        if "clb" in self.fields:
            kies_uit(self.fields["clb"], per_soort[Soort.CLB], "kies een CLB")

    @property
    def inleiding(self) -> str:
        """For whom it is filled in."""
        if self.concept.soort == "vooraanmelding":
            return f"Je vult dit in voor {self.concept.organisatie.naam}."
        if self.kader.van_clb:
            return f"Je meldt aan voor {self.concept.organisatie.naam}."
        return "Een CLB meldt altijd mee aan. Kies welk CLB de jongere volgt."
