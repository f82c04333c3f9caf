"""The toeleidingen of one file as one person may see them: how far each is, why, and what that person can do now."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING

_WACHT_OP_AANBIEDER = (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN)
_LOOK = {
    Toeleidingstand.VRAAG: "wacht",
    Toeleidingstand.WACHTLIJST: "actief",
    Toeleidingstand.AANVAARD: "klaar",
    Toeleidingstand.VOORGESTELD: "wacht",
    Toeleidingstand.BEKEKEN: "wacht",
}


@dataclass(frozen=True)
class Nulbeeld:
    """Tier 0 in words: enough to look for a place."""

    feiten: list[tuple[str, str]]
    vraag: str


def nulbeeld(aanmelding: Aanmelding) -> Nulbeeld:
    """Return what everybody who is asked may read."""
    velden = Aanmelding._meta.get_field
    paren = [
        ("Soort vraag", aanmelding.get_soort_vraag_display()),
        ("Leeftijd", aanmelding.get_leeftijdsband_display()),
        ("Niveau", aanmelding.get_niveau_display()),
        ("Regio", aanmelding.gebied.naam if aanmelding.gebied else ""),
        ("Waarover het gaat", ", ".join(velden("redenen").woorden(aanmelding.redenen))),
        ("Gewenst aanbod", ", ".join(velden("gewenst").woorden(aanmelding.gewenst))),
    ]
    return Nulbeeld([(naam, waarde) for naam, waarde in paren if waarde], aanmelding.vraag)


def kruimels(aanmelding: Aanmelding) -> list[dict[str, str]]:
    """The way from the Meldpunt to a page about this file."""
    punten = [
        ("Meldpunt", reverse("meldpunt:meldpunt")),
        ("Dossiers", reverse("meldpunt:dossiers")),
        (aanmelding.referentie, aanmelding.get_absolute_url()),
    ]
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


@dataclass(frozen=True)
class Toeleidingsdaad:
    """One act. With a `sleutel` a button that acts at once; else a link to a page of its own."""

    naam: str
    adres: str
    sleutel: str = ""
    eerst: bool = False


@dataclass(frozen=True)
class Toeleidingsregel:
    """One toeleiding on a page."""

    rij: Toeleiding
    acties: list[Toeleidingsdaad]

    @property
    def look(self) -> str:
        """The look of the badge."""
        return _LOOK.get(self.rij.stand, "gewoon")

    @property
    def sinds(self) -> datetime.datetime:
        """Since when it stands so."""
        zet = self._laatste_zet
        return zet.op if zet else self.rij.voorgesteld_op

    @property
    def _laatste_zet(self):
        return next(iter(self.rij.zetten.all()), None)

    @property
    def geen_antwoord(self) -> bool:
        """Whether the day to look again has come while the provider still owes an answer. Nothing is refused for it."""
        rij = self.rij
        return rij.stand in _WACHT_OP_AANBIEDER and rij.wek_op is not None and rij.wek_op <= timezone.localdate()

    @property
    def uitleg(self) -> str:
        """What there is to say about the stand, in a sentence."""
        rij = self.rij
        if rij.stand == Toeleidingstand.AANVAARD and rij.start_op:
            return f"Eerste dag: {dag_in_woorden(rij.start_op)}."
        if rij.stand == Toeleidingstand.GEWEIGERD:
            return f"Reden: {rij.get_reden_display()}. {rij.reden_tekst}"
        if self.geen_antwoord:
            return "Bel de aanbieder."
        waarom = self._laatste_zet.reden if self._laatste_zet else ""
        if rij.stand in WACHTENDE_TOELEIDING and rij.wek_op:
            return f"{waarom} Het Meldpunt kijkt opnieuw op {dag_in_woorden(rij.wek_op)}.".strip()
        return waarom


@dataclass(frozen=True)
class Toeleidingsblok:
    """What the section on the page of a file shows. `zoek`: address of "zoek een plek", for the Meldpunt."""

    regels: list[Toeleidingsregel]
    antwoordt: bool
    zoek: str = ""


def toeleidingen_van(aanmelding: Aanmelding, gebruiker) -> Toeleidingsblok:
    """Return the toeleidingen of this file that this person may see, those that run first, with what can be done."""
    behandelt = toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk)
    namens = {
        pk
        for netwerk, pk in toegang_van(gebruiker).organisaties_met(Recht.TOELEIDING_BEANTWOORDEN)
        if netwerk == aanmelding.netwerk_id
    }
    rijen = Toeleiding.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding)
    regels = []
    for rij in rijen.select_related("fiche__aanbieder").prefetch_related("zetten"):
        acties = _van_meldpunt(rij, gebruiker) if behandelt and aanmelding.is_open else []
        if rij.is_lopend and aanmelding.is_open and rij.fiche.aanbieder_id in namens:
            acties = acties + _van_aanbieder(rij, gebruiker)
        regels.append(Toeleidingsregel(rij, acties))
    regels.sort(key=lambda regel: regel.rij.stand not in LOPENDE_TOELEIDING)
    zoek = reverse("meldpunt:plek", args=[aanmelding.referentie]) if behandelt and aanmelding.is_open else ""
    return Toeleidingsblok(regels, antwoordt=bool(namens) and not behandelt, zoek=zoek)


def _naar(rij: Toeleiding, naam: str) -> str:
    return reverse(f"meldpunt:toeleiding_{naam}", args=[rij.sleutel])


def _van_aanbieder(rij: Toeleiding, gebruiker) -> list[Toeleidingsdaad]:
    if rij.stand == Toeleidingstand.AANVAARD:
        return []
    acties = [Toeleidingsdaad("Aanvaard", _naar(rij, "aanvaarden"), eerst=True)]
    if rij.stand == Toeleidingstand.VOORGESTELD:
        acties.append(Toeleidingsdaad("Ik bekeek dit", _naar(rij, "bekeken"), sleutel=maak_formuliersleutel(gebruiker)))
    if rij.stand in _WACHT_OP_AANBIEDER:
        acties.append(Toeleidingsdaad("Stel een vraag", _naar(rij, "vraag")))
    if rij.stand != Toeleidingstand.WACHTLIJST:
        acties.append(Toeleidingsdaad("Zet op de wachtlijst", _naar(rij, "wachtlijst")))
    return [*acties, Toeleidingsdaad("Weiger", _naar(rij, "weigeren"))]


def _van_meldpunt(rij: Toeleiding, gebruiker) -> list[Toeleidingsdaad]:
    if rij.stand == Toeleidingstand.AANVAARD:
        return [Toeleidingsdaad("Trek in", _naar(rij, "intrekken"))]
    if rij.stand not in WACHTENDE_TOELEIDING:
        return []
    acties = []
    if rij.stand == Toeleidingstand.VRAAG:
        acties.append(Toeleidingsdaad("Beantwoord de vraag", _naar(rij, "antwoord"), eerst=True))
    if rij.wek_op and rij.wek_op <= timezone.localdate():
        acties.append(
            Toeleidingsdaad("Wacht nog even", _naar(rij, "wachten"), sleutel=maak_formuliersleutel(gebruiker))
        )
        acties.append(Toeleidingsdaad("Er komt geen antwoord", _naar(rij, "vervallen")))
    return [*acties, Toeleidingsdaad("Trek in", _naar(rij, "intrekken"))]
