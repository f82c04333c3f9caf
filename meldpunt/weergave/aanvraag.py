"""What is shown of questions straight to a provider: the list, the rows of mijn werk, the button on an offer."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Gebruiker, Gebruikersoort
from leerrecht.rechten import Recht
from leerrecht.samengelezen import Bronrij, Leessoort, een_voor_een
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


def aanvraagrijen(gebruiker) -> list[Leessoort]:
    """Return the open questions: to answer for a provider, waited for by who asked; after its day who asked calls."""
    toegang = toegang_van(gebruiker)
    soorten = []
    if toegang.mag(Recht.TOELEIDING_BEANTWOORDEN):
        open_nu = Aanvraag.objects.beantwoordbaar_voor(gebruiker).filter(stand=Aanvraagstand.GEVRAAGD)
        soorten.append(_soort(open_nu, "organisatie__naam", _te_antwoorden))
    if toegang.mag(Recht.AANMELDEN):
        wacht = Aanvraag.objects.eigen_van(gebruiker).filter(stand=Aanvraagstand.GEVRAAGD, door=gebruiker.pk)
        soorten.append(_soort(wacht, "fiche__aanbieder__naam", _wachtend))
    return soorten


def _soort(rijen: QuerySet[Aanvraag], wie: str, maak: Callable[[Bronrij], Werkrij]) -> Leessoort:
    kolommen = {"sleutel": "sleutel", "wek_op": "wek_op", "titel": "fiche__titel", "wie": wie}
    return Leessoort(rijen.order_by("wek_op"), kolommen, een_voor_een(maak), ("wek_op",), HOOGSTENS)


def _te_antwoorden(rij: Bronrij) -> Werkrij:
    return _rij(rij, "Antwoord aan een school of CLB")


def _wachtend(rij: Bronrij) -> Werkrij:
    stil = rij.wek_op <= timezone.localdate()
    return _rij(rij, "Nog geen antwoord: bel de dienst" if stil else "De dienst antwoordt op je vraag", wacht=not stil)


def _rij(rij: Bronrij, wat: str, *, wacht: bool = False) -> Werkrij:
    over, adres = f"{rij.titel}, {rij.wie}", reverse("meldpunt:aanvraag", args=[rij.sleutel])
    return Werkrij(Kamer.AANBOD, wat, adres, over=over, wanneer=rij.wek_op, loopt=wacht)


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
