"""Rows of mijn werk about the action plan: for staf what partners reported and what is not approved, for partners their
own actions under the approved title, because a partner reads no proposals.
"""

from dataclasses import dataclass, field

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from actieplan.models import Actie, Actieplan, Versieregel, Voortgang
from actieplan.weergave.plan import voorstellen_voor
from leerrecht.dagen import dag_in_woorden
from leerrecht.mijnwerk import Bijdrage, Kamer, Snelweg, Werkrij
from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

_MELDINGEN, _LAATSTE = 40, 8


@dataclass(frozen=True)
class Planwerk(Bijdrage):
    """What this room gives to mijn werk. `laatste`: what changed, for who edits the plan."""

    laatste: list[Gebeurtenis] = field(default_factory=list)


def mijn_werk(gebruiker) -> Planwerk:
    """Return the rows and addresses of this room for this person."""
    bewerkbaar = list(Actieplan.objects.bewerkbaar_voor(gebruiker).select_related("netwerk"))
    if not bewerkbaar:
        mag_melden = toegang_van(gebruiker).mag(Recht.VOORTGANG_MELDEN)
        return Planwerk(_eigen_acties(gebruiker) if mag_melden else [], _begin(gebruiker))
    slugs = [plan.netwerk.slug for plan in bewerkbaar]
    laatste = Gebeurtenis.objects.filter(netwerk_slug__in=slugs, object_soort__in=["actie", "versie"])
    rijen = [rij for plan in bewerkbaar for rij in _voorstellen(plan, gebruiker)]
    wegen = [
        Snelweg(f"Bewerk het plan van {plan.netwerk.korte_naam}", reverse("actieplan:bewerken", args=[plan.slug]), True)
        for plan in bewerkbaar
    ]
    return Planwerk([*_meldingen(gebruiker), *rijen], wegen, list(laatste[:_LAATSTE]))


def _begin(gebruiker) -> list[Snelweg]:
    """Where the staf of a network without a plan begins."""
    if not toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN):
        return []
    return [Snelweg("Begin een actieplan", reverse("actieplan:plan_nieuw"), hoofd=True)]


def _meldingen(gebruiker) -> list[Werkrij]:
    """The stands that partners reported: the public reads them only once staf takes them over."""
    rijen = Voortgang.objects.bewerkbaar_voor(gebruiker).te_beslissen()
    rijen = rijen.select_related("actie__plan", "organisatie").order_by("datum", "pk")
    return [_melding(rij) for rij in rijen[:_MELDINGEN]]


def _melding(rij: Voortgang) -> Werkrij:
    wie = rij.organisatie.naam if rij.organisatie else "een partner"
    wat = f"Beslis over de stand die {wie} meldde"
    # Where both answers stand as buttons.
    adres = f"{reverse('actieplan:bewerken', args=[rij.actie.plan.slug])}#gemeld"
    return Werkrij(Kamer.ACTIEPLAN, wat, adres, over=rij.actie.titel, sinds=rij.datum)


def _voorstellen(plan: Actieplan, gebruiker) -> list[Werkrij]:
    aantal = len(voorstellen_voor(plan, plan.versies.filter(van_kracht=True).first(), gebruiker))
    if not aantal:
        return []
    wat = "Bekijk 1 voorstel dat nog niet goedgekeurd is"
    if aantal > 1:
        wat = f"Bekijk {aantal} voorstellen die nog niet goedgekeurd zijn"
    adres = reverse("actieplan:voorstel", args=[plan.slug])
    return [Werkrij(Kamer.ACTIEPLAN, wat, adres, over=f"Actieplan {plan.netwerk.korte_naam}")]


def _eigen_acties(gebruiker) -> list[Werkrij]:
    """The longest unconfirmed first, never confirmed before all. Nobody set a day for it."""
    acties = Actie.objects.eigen_voor(gebruiker, timezone.localdate())
    regels = (
        Versieregel.objects.zichtbaar_voor(gebruiker)
        .filter(versie__van_kracht=True, actie__in=acties.values("pk"))
        .select_related("actie__plan")
        .order_by(F("actie__bevestigd_op").asc(nulls_first=True), "volgorde")
    )
    return [_eigen(regel, regel.actie) for regel in regels if regel.actie]


def _eigen(regel: Versieregel, actie: Actie) -> Werkrij:
    op = actie.bevestigd_op
    noot = f"bevestigd op {dag_in_woorden(op)}" if op else "nog nooit bevestigd"
    adres = reverse("actieplan:voortgang", args=[actie.plan.slug, regel.sleutel])
    wat = f"Meld hoe het loopt: {regel.inhoud['titel']}"
    return Werkrij(Kamer.ACTIEPLAN, wat, adres, over="Actie van je organisatie", noot=noot)
