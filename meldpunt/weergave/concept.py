"""A concept as people see it: its sections with what is still missing, and its answers to check."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from leerrecht.models import Organisatie
from meldpunt.antwoorden.afwezig import let_op
from meldpunt.antwoorden.gevraagd import gevraagd
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.leesbaar import Antwoordregel, regels
from meldpunt.antwoorden.ontbreekt import Gebrek
from meldpunt.antwoorden.vragen import AANBIEDERS_HOOGSTENS, Vorm, is_begonnen, velden_van, waarde
from meldpunt.antwoorden.weten import nog_te_vertellen
from meldpunt.diensten.conceptdelen import Inhouden, gebreken_van, kader_van, secties_van
from meldpunt.keuzes.dossier import WACHTENDE_VOORAANMELDING, Trap
from meldpunt.keuzes.leesveld import opsomming
from meldpunt.models import Concept, Conceptsoort, Vooraanmelding, Werkgebied
from meldpunt.models.toestemming import DEELBAAR
from meldpunt.regels.toestemmingszin import zin_van_ja
from meldpunt.regels.wie_leest import lezers_van_sectie, lezers_van_vooraanmelding
from meldpunt.secties import AFWEZIGHEDEN, INSTEMMING, PRAKTISCH, VOORAANMELDING, Sectie

TITELS = {
    "aanmelding": "Een jongere aanmelden",
    "vooraanmelding": "Een vooraanmelding voor het CLB",
    "consult": "Een consult zonder naam",
}


@dataclass(frozen=True)
class Taak:
    """One section on the task list."""

    sectie: Sectie
    adres: str
    begonnen: bool
    gebreken: list[Gebrek]

    @property
    def naam(self) -> str:
        """The name of the section."""
        return self.sectie.naam

    @property
    def klaar(self) -> bool:
        """Nothing is missing."""
        return not self.gebreken

    @property
    def hint(self) -> str:
        """What is still missing, in words."""
        if not self.gebreken:
            return "" if self.begonnen or self.sectie != PRAKTISCH else "Niet verplicht."
        woorden = [gebrek.kort for gebrek in self.gebreken]
        return f"Nog nodig: {opsomming(woorden)}."


@dataclass(frozen=True)
class Takenlijst:
    """All sections of a concept."""

    taken: list[Taak]

    @property
    def aantal_klaar(self) -> int:
        """How many are ready."""
        return sum(taak.klaar for taak in self.taken)

    @property
    def klaar(self) -> bool:
        """Whether it can be sent."""
        return self.aantal_klaar == len(self.taken)

    @property
    def wat_nog(self) -> str:
        """The sections that are not ready, in words."""
        namen = [f"{taak.naam[0].lower()}{taak.naam[1:]}" for taak in self.taken if not taak.klaar]
        return opsomming(namen) if namen else ""

    def na(self, slug: str) -> Taak | None:
        """The next section that is not ready, from `slug` on and then from the start."""
        plek = next(nummer for nummer, taak in enumerate(self.taken) if taak.sectie.slug == slug)
        rest = [*self.taken[plek + 1 :], *self.taken[:plek]]
        return next((taak for taak in rest if not taak.klaar), None)


def takenlijst(concept: Concept, inhouden: Inhouden) -> Takenlijst:
    """Return the task list of a concept."""
    gebreken = gebreken_van(concept, inhouden)
    return Takenlijst(
        [
            Taak(
                sectie,
                reverse("meldpunt:sectie", args=[concept.sleutel, sectie.slug]),
                is_begonnen(inhouden.get(sectie.slug, {})),
                gebreken[sectie.slug],
            )
            for sectie in secties_van(concept)
        ]
    )


def namen_van(inhouden: Inhouden) -> dict[str, str]:
    """Return the names of schools, CLB's, providers, areas and parents that the answers point to by a key."""
    sleutels = {
        waarde(inhoud, naam)
        for slug, inhoud in inhouden.items()
        for naam, veld in velden_van(slug).items()
        if veld.vorm == Vorm.KEUZE and not veld.keuzes
    } - {""}
    namen = dict(Organisatie.objects.filter(sleutel__in=sleutels).values_list("sleutel", "naam"))
    namen |= dict(Werkgebied.objects.filter(slug__in=sleutels).values_list("slug", "naam"))
    ouders = inhouden.get("ouders", {})
    return namen | {str(nummer): waarde(ouders, f"naam_{nummer}") for nummer in range(4)}


@dataclass(frozen=True)
class Sectieantwoorden:
    """The answers of one section, to check, and who reads them."""

    sectie: Sectie
    regels: list[Antwoordregel]
    lezers: str
    adres: str = ""
    let_op: tuple[str, ...] = ()


def antwoorden(concept: Concept, inhouden: Inhouden) -> list[Sectieantwoorden]:
    """Return the answers of a concept per section, each with the address where they can be changed."""
    namen, kader = namen_van(inhouden), kader_van(concept, inhouden)
    return [
        Sectieantwoorden(
            sectie,
            [*regels(sectie.slug, gevraagd(sectie.slug, kader), namen), *zinnen_van_ja(sectie, kader, namen)],
            lezers_van_sectie(sectie, concept.soort, concept.netwerk),
            reverse("meldpunt:sectie", args=[concept.sleutel, sectie.slug]),
            tuple(let_op(kader.sectie(sectie.slug))) if sectie == AFWEZIGHEDEN else (),
        )
        for sectie in secties_van(concept)
    ]


def zinnen_van_ja(sectie: Sectie, kader: Invulkader, namen: Mapping[str, str]) -> list[Antwoordregel]:
    """Return the very sentences that are kept with each yes to share, to read aloud once more before sending."""
    if sectie != INSTEMMING:
        return []
    inhoud, uit = kader.sectie(sectie.slug), []
    for nummer in range(AANBIEDERS_HOOGSTENS):
        naam, tot = namen.get(waarde(inhoud, f"aanbieder_{nummer}"), ""), waarde(inhoud, f"tot_{nummer}")
        for trap in DEELBAAR[: 2 if tot == Trap.B else 1] if naam and tot else ():
            zin = zin_van_ja(naam, trap)
            uit.append(Antwoordregel(f"zin_{nummer}_{trap}", f"Waar ja op gezegd wordt, {naam}", zin, lang=True))
    return uit


def antwoorden_van_school(vooraanmelding: Vooraanmelding) -> list[Sectieantwoorden]:
    """Return what a school sent, as it was sent: nothing of what its CLB added since."""
    inhouden = vooraanmelding.inhoud
    namen, lezers = namen_van(inhouden), lezers_van_vooraanmelding(vooraanmelding.netwerk)
    return [
        Sectieantwoorden(sectie, regels(sectie.slug, inhouden.get(sectie.slug, {}), namen), lezers)
        for sectie in VOORAANMELDING
    ]


def nog_in_te_lichten(vooraanmelding: Vooraanmelding | None) -> list[str]:
    """Return who does not know yet of what a school asked: the next step of its CLB, as long as it has not sent."""
    if vooraanmelding is None or vooraanmelding.stand not in WACHTENDE_VOORAANMELDING:
        return []
    inhouden = vooraanmelding.inhoud
    kader = Invulkader(soort=Conceptsoort.VOORAANMELDING, inhouden=inhouden)
    return nog_te_vertellen(inhouden, ouders=kader.ouders_antwoorden)
