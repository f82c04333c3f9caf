"""What is shown of questions straight to a provider: the list, the rows of mijn werk, the button on an offer."""

from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Gebruiker, Gebruikersoort
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.models import Aanbodfiche, Aanvraag
from meldpunt.regels.aanvraag import neemt_aanvragen, vragers
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.linklezer import als_aanbieder
from meldpunt.weergave.kruimels import Kruimels

HOOGSTENS = 20


def kruimels_aanvragen() -> Kruimels:
    """The way to the questions."""
    return [
        {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
        {"naam": "Rechtstreekse vragen", "adres": reverse("meldpunt:aanvragen")},
    ]


def aanvragen_van(gebruiker: Iemand) -> QuerySet[Aanvraag]:
    """Return what this person asked or answers, the open ones first."""
    rijen = Aanvraag.objects.zichtbaar_voor(gebruiker).select_related("fiche__aanbieder", "organisatie", "netwerk")
    return rijen.order_by(F("afgesloten_op").desc(nulls_first=True), "-gevraagd_op", "-pk")


def kan_vragen(gebruiker, fiche: Aanbodfiche) -> str:
    """Return what the page of an offer says to this person: "vraag" (the button), "niemand" (nobody hears), or ""."""
    if not neemt_aanvragen(fiche) or not getattr(gebruiker, "is_authenticated", False):
        return ""
    if not vragers(gebruiker, fiche.netwerk_id):
        return ""
    return "vraag" if bereik_van_aanbieder(fiche.netwerk, fiche.aanbieder) else "niemand"


def aanvraagrijen(gebruiker) -> list[Werkrij]:
    """Return the open questions: to answer for a provider, waited for by who asked; after its day who asked calls."""
    toegang = toegang_van(gebruiker)
    rijen = []
    if toegang.mag(Recht.TOELEIDING_BEANTWOORDEN):
        open_nu = Aanvraag.objects.beantwoordbaar_voor(gebruiker).filter(stand=Aanvraagstand.GEVRAAGD)
        rijen += [_rij(rij, "Antwoord aan een school of CLB", rij.organisatie.naam) for rij in _kort(open_nu)]
    if toegang.mag(Recht.AANMELDEN):
        wacht = Aanvraag.objects.eigen_van(gebruiker).filter(stand=Aanvraagstand.GEVRAAGD, door=gebruiker.pk)
        laat = timezone.localdate()
        for rij in _kort(wacht):
            stil = rij.wek_op <= laat
            wat = "Nog geen antwoord: bel de dienst" if stil else "De dienst antwoordt op je vraag"
            rijen.append(_rij(rij, wat, rij.fiche.aanbieder.naam, wacht=not stil))
    return rijen


def _kort(rijen: QuerySet[Aanvraag]) -> list[Aanvraag]:
    velden = ("sleutel", "wek_op", "fiche__titel", "fiche__aanbieder__naam", "organisatie__naam")
    return list(rijen.select_related("fiche__aanbieder", "organisatie").only(*velden).order_by("wek_op")[:HOOGSTENS])


def _rij(rij: Aanvraag, wat: str, wie: str, *, wacht: bool = False) -> Werkrij:
    over = f"{rij.fiche.titel}, {wie}"
    return Werkrij(Kamer.AANBOD, wat, rij.get_absolute_url(), over=over, wanneer=rij.wek_op, loopt=wacht)


@dataclass(frozen=True)
class Gevraagde:
    """One question behind the link of one address, with the rights which that address has today."""

    rij: Aanvraag
    lezer: Gebruiker

    @property
    def is_postvak(self) -> bool:
        """Whether more people read this mailbox."""
        return self.lezer.soort == Gebruikersoort.POSTVAK


def zoek_aanvraag(sleutel: str, eigenaar: Gebruiker) -> Gevraagde | None:
    """Return what the link opens today: an open question, or one that was answered; None once it was taken back."""
    lezer = als_aanbieder(eigenaar)
    if lezer is None:
        return None
    rijen = Aanvraag.objects.beantwoordbaar_voor(lezer).select_related("fiche__aanbieder", "organisatie", "netwerk")
    rij = rijen.filter(sleutel=sleutel).first()
    return Gevraagde(rij, lezer) if rij else None
