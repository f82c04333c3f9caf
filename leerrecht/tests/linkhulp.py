"""A personal link to try in tests: its own doel, on a network as the object, with the addresses that go with it."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.http import HttpResponse
from django.urls import include, path
from django.utils import timezone

from leerrecht.berichten.basis import Mail
from leerrecht.daden.paden import pad_van
from leerrecht.link import doelen
from leerrecht.link.daden import Linkdaad
from leerrecht.link.diensten import link_maken
from leerrecht.link.doelen import Doel
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

NAAM = "proef.netwerk"


@dataclass(frozen=True)
class Proefmail(Mail):
    """The mail with a new link."""

    soort: ClassVar[str] = "proef.link"
    sjabloon: ClassVar[str] = "linkcode"
    aan: Gebruiker
    pad: str

    def ontvangers(self):
        return [self.aan]

    def onderwerp(self):
        return "Je link"

    def context(self, ontvanger):
        return {"ontvanger": ontvanger, "code": self.pad}


@dataclass
class Proef:
    """What the acts of the doel did, and whether its object wants a second step."""

    gedaan: list[tuple[str, str]] = field(default_factory=list)
    geheim_dossier: bool = False


class ProefAntwoord(Linkdaad):
    """An act on the object of a link. Named below, so that only the addresses of these tests know it."""

    doel = NAAM
    proef: ClassVar[Proef]

    def doe(self, form) -> None:
        self.proef.gedaan.append((self.bezoek.voorwerp.slug, self.bezoek.eigenaar.naam))

    def gelukt(self, uitkomst) -> str:
        return "Je antwoord is bewaard."


ProefAntwoord.naam, ProefAntwoord.pad = "link_antwoord", "<str:geheim>/antwoord/"
urlpatterns = [path("link/", include([pad_van(ProefAntwoord)])), path("", include("leerrecht.urls"))]


@contextmanager
def proefdoel() -> Iterator[Proef]:
    """Register the doel for a while."""
    proef, eerder = Proef(), dict(doelen._doelen)
    ProefAntwoord.proef = proef

    def zoek(slug: str, eigenaar: Gebruiker) -> Any:
        return Netwerk.objects.filter(
            slug=slug, pk__in=toegang_van(eigenaar).netwerken_met(Recht.OVERLEG_DEELNEMEN)
        ).first()

    doelen.registreer_doel(
        Doel(
            naam=NAAM,
            zoek=zoek,
            pagina=lambda request, bezoek: HttpResponse(f"Dit is {bezoek.voorwerp.slug} voor {bezoek.eigenaar.naam}"),
            mail=lambda voorwerp, eigenaar, pad: Proefmail(aan=eigenaar, pad=pad),
            vervalt=lambda voorwerp: timezone.now() + datetime.timedelta(days=30),
            tweede_stap=lambda voorwerp: proef.geheim_dossier,
        )
    )
    try:
        yield proef
    finally:
        doelen._doelen.clear()
        doelen._doelen.update(eerder)


def maak_link(eigenaar: Gebruiker, voorwerp: str = "mechelen", *, dagen: int = 30) -> str:
    """Return the address of a new link."""
    vervalt = timezone.now() + datetime.timedelta(days=dagen)
    with schrijven_toegestaan():
        return link_maken(doel=NAAM, voorwerp=voorwerp, eigenaar=eigenaar, vervalt_op=vervalt)
