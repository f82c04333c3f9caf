"""What the pages of proposals show."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from leerrecht.mijnwerk import Kamer, Werkrij
from leerrecht.models import Deursoort, Gebruiker, Leesvoorstel, Leesvoorstelstand, Netwerk, Voorsteldeur
from leerrecht.samengelezen import Bronrij, Leessoort
from leerrecht.voorstel import regels
from leerrecht.voorstel.diensten import beslissers_van

HOOGSTENS = 50


@dataclass(frozen=True)
class Voorstellijst:
    """The list of one person."""

    aan_jou: list[Leesvoorstel]
    wacht: list[Leesvoorstel]
    voorbij: list[Leesvoorstel]


@dataclass(frozen=True)
class Deurregel:
    """One thing it opens, and whose yes it has or needs."""

    wat: str
    wie: str


@dataclass(frozen=True)
class Voorstelpagina:
    """One proposal as one person sees it."""

    rij: Leesvoorstel
    opent: list[Deurregel]
    beslissers: list[Gebruiker] = field(default_factory=list)
    mag_beslissen: bool = False
    over_mij: bool = False
    van_mij: bool = False

    @property
    def wacht(self) -> bool:
        """Whether somebody can still answer."""
        return self.rij.stand == Leesvoorstelstand.WACHT and self.rij.vervalt_op > timezone.now()


def maak_lijst(gebruiker) -> Voorstellijst:
    """Return the proposals of this person, the newest first."""
    rijen = regels.zichtbaar_voor(gebruiker).select_related("door", "netwerk")
    wacht = list(rijen.wachtend(timezone.now()))
    mijn = set(regels.beslisbaar_voor(gebruiker).values_list("pk", flat=True))
    over = {rij.pk for rij in wacht}
    return Voorstellijst(
        aan_jou=[rij for rij in wacht if rij.pk in mijn],
        wacht=[rij for rij in wacht if rij.pk not in mijn],
        voorbij=list(rijen.exclude(pk__in=over)[:HOOGSTENS]),
    )


def werkrijen(gebruiker) -> list[Leessoort]:
    """Return the row of mijn werk about proposals that wait for a yes of this person, by the day the first expires."""
    return [Leessoort(regels.beslisbaar_voor(gebruiker), {"vervalt_op": "vervalt_op"}, _te_beslissen)]


def _te_beslissen(voorstellen: list[Bronrij]) -> list[Werkrij]:
    dagen = [timezone.localdate(rij.vervalt_op) for rij in voorstellen]
    if not dagen:
        return []
    wat = "1 voorstel" if len(dagen) == 1 else f"{len(dagen)} voorstellen"
    over = "Iemand zou nieuw dossiers kunnen lezen"
    noot = f"vervalt op {dag_in_woorden(min(dagen))}"
    # Somebody waits for it: until the yes or the no that person reads nothing.
    sinds = timezone.localdate()
    return [
        Werkrij(Kamer.BEHEER, f"Zeg ja of neen op {wat}", reverse("voorstellen"), over=over, sinds=sinds, noot=noot)
    ]


def aantal_aan_jou(gebruiker) -> int:
    """Return how many wait for a yes of this person."""
    return regels.beslisbaar_voor(gebruiker).count()


def maak_pagina(voorstel: Leesvoorstel, gebruiker) -> Voorstelpagina:
    """Return what the page of one shows."""
    deuren = list(voorstel.deuren.select_related("netwerk", "organisatie", "ja_door"))
    return Voorstelpagina(
        rij=voorstel,
        opent=[Deurregel(_wat(deur), _wie(deur)) for deur in deuren],
        beslissers=beslissers_van(voorstel),
        mag_beslissen=regels.beslisbaar_voor(gebruiker).filter(pk=voorstel.pk).exists(),
        over_mij=voorstel.over_id == gebruiker.pk,
        van_mij=voorstel.door_id == gebruiker.pk,
    )


def _wat(deur: Voorsteldeur) -> str:
    soort = Deursoort(deur.soort)
    if soort == Deursoort.THUIS:
        naar = Netwerk.objects.filter(pk=int(deur.waarheen)).values_list("naam", flat=True).first()
        return f"{capfirst(soort.label)}: {naar}. Wie van {deur.netwerk.naam} is, beslist daar."
    waar = deur.organisatie.naam if deur.organisatie else deur.netwerk.naam
    return f"{capfirst(soort.label)} ({waar})"


def _wie(deur: Voorsteldeur) -> str:
    if deur.ja_op is None:
        return "nog geen ja"
    return f"ja van {apart(deur.ja_door.naam) if deur.ja_door else 'wie de server beheert'}"
