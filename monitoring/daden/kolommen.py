"""Say what each column of a delivered table means."""

from typing import Any

from monitoring.daden.cijfers import Aanleveren, OverAanlevering
from monitoring.diensten.kolommen import begin_met_rijen, kolommen_kiezen, voorstel_voor
from monitoring.forms.kolommen import KolommenForm
from monitoring.inlezen.keuze import Kolomkeuze
from monitoring.inlezen.koppen import vorm_van
from monitoring.inlezen.omzetten import lees_voor
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering

TOON = 9


class KolommenKiezen(OverAanlevering):
    """The table with a choice above each column, and one row read aloud."""

    naam, pad = "aanlevering_kolommen", "aanleveringen/<slug:sleutel>/kolommen/"
    form, dienst = KolommenForm, kolommen_kiezen
    titel, knop = "Wat betekent elke kolom?", "Lees de tabel met deze keuzes"
    sjabloon = "monitoring/aanlevering_kolommen.html"

    def rijen(self):
        """What is not decided about and whose file is still there."""
        return super().rijen().filter(stand=Aanleverstand.GELADEN).exclude(bestand="")

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Row seven in words is a link: ?rij=7."""
        super().setup(request, *args, **kwargs)
        gevraagd = request.GET.get("rij", "")
        self.gevraagd = int(gevraagd) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 8 else 0

    def form_opties(self) -> dict[str, Any]:
        """The heads, and what we think they mean."""
        self.begin, self.eerste = begin_met_rijen(self.rij, TOON, self.gevraagd)
        self.voorstel, self.eerder = voorstel_voor(self.rij)
        eigen = {"aanlevering": self.rij, "koppen": self.begin.koppen, "voorstel": self.voorstel}
        return {**super().form_opties(), **eigen}

    def argumenten(self, form: KolommenForm) -> dict[str, Any]:
        """The choice."""
        return {"aanlevering_id": self.rij.pk, "keuze": form.keuze, "door": self.gebruiker}

    def context(self, form: KolommenForm) -> dict[str, Any]:
        """The first rows, and one of them in words."""
        keuze = Kolomkeuze.van(form.keuze) if form.is_bound and form.is_valid() else self.voorstel
        voor = next((rij for rij in self.eerste if rij[0] == self.gevraagd), self.eerste[0] if self.eerste else None)
        open_vragen = keuze.ontbreekt
        zinnen, fouten = lees_voor(self.rij, self.begin, keuze, voor) if voor and not open_vragen else ([], [])
        breed = len(self.begin.koppen)
        extra = {
            "tabelrijen": [(nummer, (cellen + [""] * breed)[:breed]) for nummer, cellen in self.eerste],
            "voorgelezen": voor[0] if voor else 0,
            "leeszinnen": zinnen,
            "leesfouten": fouten,
            "open_vragen": open_vragen,
            "vorm": vorm_van(self.begin.koppen),
            "eerder": self.eerder,
        }
        return {**super().context(form), **extra, "aanlevering": self.rij}

    def terug(self) -> str:
        """The delivery."""
        return self.rij.get_absolute_url()

    def gelukt(self, uitkomst: Aanlevering) -> str:
        """How far the check is."""
        if uitkomst.fouten:
            return "We lazen de tabel met deze keuzes. Er staan nog fouten in. Er is nog niets veranderd."
        if uitkomst.stand == Aanleverstand.VOORVERTONING:
            return "We lazen de tabel met deze keuzes. Kijk na wat er verandert en bevestig dan."
        return "We kijken de tabel nu na met deze keuzes. Er is nog niets veranderd."

    meld, naar = Aanleveren.meld, Aanleveren.naar
