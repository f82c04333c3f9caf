"""Three different yeses, never merged: who says them, and in which words, follows from the age."""

from leerrecht.models import Organisatie
from meldpunt import secties
from meldpunt.antwoorden.gevraagd import AFWIJKING
from meldpunt.antwoorden.keuzes import TotTrap
from meldpunt.antwoorden.vragen import AANBIEDERS_HOOGSTENS
from meldpunt.forms.secties.basis import SectieForm, Veldgroep
from meldpunt.forms.secties.veld import kies_uit
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.keuzes.dossier import Oordeel, Trap, Wie
from meldpunt.regels.leeftijd import BEKWAAM
from meldpunt.regels.toestemmingszin import zin_van_ja, zin_zonder_ja

_VAN_DE_OUDERS = ("o_wie", "o_antwoord", "o_op", "o_hoe", "o_uitleg")


class InstemmingForm(SectieForm):
    """Instemming with the help; toestemming to share with the Meldpunt; toestemming to share with providers."""

    sectie = secties.INSTEMMING
    toon_optioneel = False

    def pas_aan(self) -> None:
        """Speak of the young person by name, and offer who and what the network has."""
        self._noem_de_jongere()
        if "o_wie" in self.fields:
            kies_uit(self.fields["o_wie"], self.kader.beslissers(), "kies een ouder of voogd")
        self._vul_aanbieders()

    def _noem_de_jongere(self) -> None:
        naam, velden = self.kader.voornaam, self.fields
        labels = {
            "j_antwoord": f"Stemt {naam} in met deze hulp?",
            "j_op": f"Wanneer besprak je dit met {naam}?",
            "j_reden": f"Wat vindt {naam} ervan?" if not self.kader.jongere_antwoordt else f"Wat zei {naam} erover?",
            "afwijking": f"{naam[:1].upper()}{naam[1:]} {self._anders()}. Dat is een uitzondering.",
            "delen": f"Mag het Meldpunt lezen wat in deze aanmelding staat? {self._wie_beslist()}",
        }
        for veld, label in labels.items():
            if veld in velden:
                velden[veld].label = label

    def _anders(self) -> str:
        """What would be judged at this age against what the law presumes."""
        jonger = self.kader.leeftijd is not None and self.kader.leeftijd < BEKWAAM
        return (Oordeel.KAN if jonger else Oordeel.KAN_NIET).label

    def _wie_beslist(self) -> str:
        if self.kader.beslisser == Wie.OUDER:
            return "Dit beslist de ouder met gezag of de voogd."
        return f"Dit beslist {self.kader.voornaam}."

    def _vul_aanbieders(self) -> None:
        """Providers with an open offer here; the Meldpunt may propose another, and then asks again."""
        rijen = Organisatie.objects.filter(
            aanbod__netwerk=self.concept.netwerk_id,
            aanbod__stand__in=PUBLIEKE_STANDEN,
            actief=True,
        ).distinct()
        keuzes = [(rij.sleutel, rij.naam) for rij in rijen]
        for nummer in range(AANBIEDERS_HOOGSTENS):
            if keuzes:
                kies_uit(self.fields[f"aanbieder_{nummer}"], keuzes, "geen")
            else:
                del self.fields[f"aanbieder_{nummer}"], self.fields[f"tot_{nummer}"]

    @property
    def inleiding(self) -> str:
        """Who decides at this age."""
        naam, jaren = self.kader.voornaam, self.kader.leeftijd_in_woorden
        if not jaren:
            return (
                "We kennen de leeftijd nog niet. Vul eerst de geboortedatum in, of hoe oud de jongere ongeveer is: "
                "wie beslist, hangt daarvan af."
            )
        if not self.kader.jongere_antwoordt:
            return (
                f"{naam} is {jaren}. Onder de 12 jaar beslist meestal een ouder of voogd. Vraag ook wat {naam} ervan "
                f"vindt. Kan {naam} het al zelf, schrijf dan waarom: dan beslist {naam}."
            )
        if self.kader.ouders_antwoorden:
            return (
                f"{naam} is {jaren}. De wet gaat ervan uit dat een jongere vanaf 12 jaar zelf beslist. "
                f"Vraag het eerst aan {naam}, daarna aan de ouders."
            )
        return f"{naam} is {jaren}. Vanaf 18 jaar beslist een jongere alleen. Je zegt de ouders niets zonder {naam}."

    def groepen(self) -> list[Veldgroep]:
        """First who is asked first."""
        trap_a, trap_b = (f"“{keuze.label}”" for keuze in TotTrap)
        delen = [f"{naam}_{nummer}" for nummer in range(AANBIEDERS_HOOGSTENS) for naam in ("aanbieder", "tot")]
        jongere = (
            self.kader.voornaam[:1].upper() + self.kader.voornaam[1:],
            ("j_antwoord", "j_op", "j_hoe", "j_reden", "nee_toch", *AFWIJKING),
            "Ja of nee tegen de hulp.",
        )
        ouders = ("De ouders", _VAN_DE_OUDERS, "")
        self.indeling = (
            *((jongere, ouders) if self.kader.jongere_antwoordt else (ouders, jongere)),
            ("Delen met het Meldpunt", ("delen", "taal"), "Een ja tegen hulp is nog geen ja om gegevens te delen."),
            (
                "Delen met een aanbieder",
                delen,
                f"Dit hoeft nu niet. {zin_zonder_ja()} Lees voor waar ja op gezegd wordt. "
                f"{trap_a}: {zin_van_ja('de aanbieder', Trap.A)} {trap_b}: {zin_van_ja('de aanbieder', Trap.B)} "
                "Na het intrekken sluit de toegang meteen.",
            ),
        )
        return super().groepen()
