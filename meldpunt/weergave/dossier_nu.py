"""The view Nu of a file: what runs, what happened last, and what there is nothing of yet."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.daden import Knop
from leerrecht.staat import Betekenis, Partij, betekenis, wachten_op
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Toestemmingstand
from meldpunt.keuzes.rondetafel import LOPENDE_TAFEL, Tafelstand
from meldpunt.regels.wissel import lopende_wissel
from meldpunt.weergave.dossier import Dossierpagina
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

LAATST = 3


@dataclass(frozen=True)
class Loopt:
    """Something that is not done: what, with whom, since when, and when the Meldpunt looks again (for itself)."""

    wat: str
    adres: str
    wie: str
    sinds: datetime.datetime
    stand: str
    soort: str = Betekenis.LOOPT
    opnieuw: datetime.date | None = None
    anker: str = ""

    @property
    def nu(self) -> bool:
        """Whether the day to look again came, or who reads this is awaited."""
        return self.soort == Betekenis.JIJ or (self.opnieuw is not None and self.opnieuw <= timezone.localdate())


@dataclass(frozen=True)
class Leeg:
    """A part of which there is nothing, and the way to begin it, when this person can."""

    naam: str
    adres: str = ""
    knop: str = ""


def lopend_van(pagina: Dossierpagina) -> list[Loopt]:
    """Return what runs in a file, as far as this person sees it: what waits for an answer first."""
    if not pagina.inzage.leest_alles:
        return _tafels(pagina)
    return [*_vraag(pagina), *_wissel(pagina), *_tafels(pagina), *_toestemmingen(pagina), *_toeleidingen(pagina)]


def _vraag(pagina: Dossierpagina) -> list[Loopt]:
    vraag = pagina.open_vraag
    if vraag is None:
        return []
    soort = wachten_op(Partij.AANMELDER, pagina.inzage.partij)
    wie = pagina.aanmelding.organisatie.naam
    return [Loopt("Vraag van het Meldpunt", "#vragen", wie, vraag.gesteld_op, "wacht op antwoord", soort)]


def _wissel(pagina: Dossierpagina) -> list[Loopt]:
    rij = lopende_wissel(pagina.aanmelding) if pagina.aanmelding.jongere_id else None
    if rij is None:
        return []
    adres = f"{Dossieraanzicht.TOESTEMMINGEN.adres(pagina.aanmelding)}#wissel"
    soort = wachten_op(Partij.BESLISSER, pagina.inzage.partij)
    return [Loopt("Naar een ander CLB", adres, rij.clb.naam, rij.gemeld_op, rij.get_stand_display(), soort)]


def _tafels(pagina: Dossierpagina) -> list[Loopt]:
    """Tables that did not end, and those of which something was agreed that is not done."""
    behandelt = pagina.inzage.behandelt
    return [
        Loopt(
            f"Rondetafel {rij.get_soort_display()}",
            rij.get_absolute_url(),
            "wie aan tafel zit",
            rij.gemaakt_op,
            rij.get_stand_display(),
            str(betekenis(rij, pagina.inzage.partij)),
            opnieuw=rij.open_tegen if behandelt else None,
        )
        for rij in pagina.tafels
        if rij.stand in LOPENDE_TAFEL or (behandelt and rij.open_tegen and rij.stand == Tafelstand.BEVESTIGD)
    ]


def _toestemmingen(pagina: Dossierpagina) -> list[Loopt]:
    adres = Dossieraanzicht.TOESTEMMINGEN.adres(pagina.aanmelding)
    gevraagd = [rij for rij in pagina.toestemmingen if rij.stand == Toestemmingstand.GEVRAAGD]
    return [
        Loopt("Toestemming om te delen", adres, rij.ontvanger.naam, rij.gevraagd_op, rij.get_stand_display())
        for rij in gevraagd
    ]


def _toeleidingen(pagina: Dossierpagina) -> list[Loopt]:
    adres, behandelt = Dossieraanzicht.TOELEIDINGEN.adres(pagina.aanmelding), pagina.inzage.behandelt
    return [
        Loopt(
            rij.fiche.titel,
            f"{adres}#t-{rij.sleutel}",
            rij.fiche.aanbieder.naam,
            rij.voorgesteld_op,
            rij.get_stand_display(),
            opnieuw=rij.wek_op if behandelt else None,
            anker=f"t-{rij.sleutel}",
        )
        for rij in pagina.toeleidingen
        if rij.stand in LOPENDE_TOELEIDING
    ]


def leeg_van(pagina: Dossierpagina, knoppen: Iterable[Knop], zoek: str) -> list[Leeg]:
    """Return the parts that are empty, for who reads all; `zoek`: where the Meldpunt looks for a place."""
    if not pagina.inzage.leest_alles:
        return []
    ingang = {knop.naam: (knop.adres, f"{knop.tekst[:1].lower()}{knop.tekst[1:]}") for knop in knoppen}
    ingang["zoek"] = (zoek, "zoek een plek" if zoek else "")
    delen = (
        (pagina.toeleidingen, "toeleidingen", "zoek"),
        (pagina.vragen, "vragen terug", "dossier_vraag"),
        (pagina.tafels, "rondetafels", "rondetafel_voorstellen"),
        (pagina.toestemmingen, "toestemmingen om te delen", "toestemming_vragen"),
        (pagina.notities, "notities", "dossier_notitie"),
        (pagina.overdrachten, "collega’s die meelezen", "dossier_overdragen"),
    )
    return [Leeg(naam, *ingang.get(daad, ("", ""))) for rijen, naam, daad in delen if not rijen]
