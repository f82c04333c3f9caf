"""Verbs on the weekly question to a provider: ask it once, and answer it with one button or with another number.

Who has an account gets the address of a page, who has none a personal link. The answer counts as a report of free
places of today, whichever road it came by.
"""

import datetime
from collections.abc import Mapping

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from leerrecht.bereik import Weg, weg_naar
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.link.diensten import link_maken
from leerrecht.models import Gebruiker, Gebruikersoort
from leerrecht.rondgang import Rondgang, werk
from meldpunt.berichten.klopt import KloptDitNog
from meldpunt.diensten.capaciteit import LABELS, MEEST
from meldpunt.keuzes.aanbod import SCHOOLEXTERN
from meldpunt.models import Aanbodfiche, Capaciteit, Kloptvraag, Toeleiding
from meldpunt.querysets import KLOPT_GELDIG
from meldpunt.regels.bereik import bereik_van_aanbieder

DOEL = "meldpunt.klopt"
KLOPT = werk(
    naam="meldpunt.klopt",
    titel="aanbieders vragen of hun plaatsen nog kloppen",
    gevolg="Deze aanbieders krijgen deze week geen vraag: hun getal van vrije plaatsen veroudert.",
)
_WEG = "Deze vraag is voorbij, of ze is niet van jouw organisatie. Je vindt de nieuwste in je laatste mail."


def deze_week() -> str:
    """Return the week as ISO 8601 writes it, `2026-W48`."""
    return f"{timezone.localdate():%G-W%V}"


def met_plaatsen() -> QuerySet[Aanbodfiche]:
    """Return the open offers where a number of free places means something: outside school, reported, or asked for."""
    loopt = Toeleiding.objects.lopend().filter(fiche=OuterRef("pk"))
    telt = Q(soort__in=SCHOOLEXTERN) | Q(capaciteit__isnull=False) | Q(Exists(loopt))
    return Aanbodfiche.objects.openbaar().filter(telt)


def fiches_van(vraag: Kloptvraag) -> list[Aanbodfiche]:
    """Return the offers a question is about, as they are today."""
    rijen = met_plaatsen().filter(netwerk=vraag.netwerk_id, aanbieder=vraag.aanbieder_id)
    return list(rijen.select_related("capaciteit", "aanbieder", "netwerk").order_by("sorteersleutel", "pk"))


def klopt_vragen(week: str) -> Rondgang:
    """Ask every provider of such an offer, each in a transaction of its own. Run twice in a week it asks once."""
    paren = met_plaatsen().order_by("netwerk", "aanbieder").values_list("netwerk", "aanbieder").distinct()
    with Rondgang(KLOPT) as ronde:
        for netwerk, aanbieder in list(paren):
            with ronde.stap(Kloptvraag._meta.label, str(aanbieder), netwerk):
                ronde.tel("mails", _vraag(netwerk_id=netwerk, aanbieder_id=aanbieder, week=week))
    return ronde


@dienst
def _vraag(*, netwerk_id: int, aanbieder_id: int, week: str) -> int:
    """Write the question and its mails; return how many left. Nobody there to hear it: nothing is asked."""
    zelfde = {"netwerk_id": netwerk_id, "aanbieder_id": aanbieder_id, "week": week}
    if Kloptvraag.objects.filter(**zelfde).exists():
        return 0
    vraag = Kloptvraag(**zelfde)
    mensen = bereik_van_aanbieder(vraag.netwerk, vraag.aanbieder).mensen
    if not mensen:
        return 0
    # Two clocks at once: the constraint lets one through, and the mails of the other go with its row.
    vraag.save()
    return sum(len(uitbox.verstuur(KloptDitNog(vraag=vraag, aan=een, pad=_pad(vraag, een)))) for een in mensen)


def _pad(vraag: Kloptvraag, persoon: Gebruiker) -> str:
    if weg_naar(persoon) == Weg.ACCOUNT:
        return reverse("meldpunt:klopt", args=[vraag.sleutel])
    return link_maken(doel=DOEL, voorwerp=vraag.sleutel, eigenaar=persoon, vervalt_op=vraag.gevraagd_op + KLOPT_GELDIG)


@dienst
def klopt_bevestigen(
    *,
    kloptvraag_id: int,
    vrij: Mapping[int, int | None],
    gezien: Mapping[int, int | None],
    door: Gebruiker,
    wie: str = "",
) -> Kloptvraag:
    """Confirm the free places of each offer, by its key, or correct them. None: not known, and nothing is written.

    `gezien`: what stood on the page. Raises Geweigerd when a place was taken or reported meanwhile: nothing is saved,
    so that a place that just went is not given back by a page that was open.
    """
    vraag = op_slot(Kloptvraag.objects.beantwoordbaar_voor(door), _WEG, pk=kloptvraag_id)
    if door.soort == Gebruikersoort.POSTVAK and not wie.strip():
        raise Geweigerd("Schrijf wie antwoordt.", veld="wie")
    fiches = fiches_van(vraag)
    if all(vrij.get(fiche.pk) is None for fiche in fiches):
        raise Geweigerd("Schrijf hoeveel plaatsen er vrij zijn. Geen plaats? Schrijf 0.")
    # In one order, as every report and every acceptance locks the offer first.
    list(Aanbodfiche.objects.select_for_update(of=("self",)).filter(pk__in=[een.pk for een in fiches]).order_by("pk"))
    nu = dict(Capaciteit.objects.filter(fiche__in=fiches).values_list("fiche", "vrij"))
    for fiche in fiches:
        if fiche.pk in vrij:
            _bewaak(fiche, vrij[fiche.pk], gezien.get(fiche.pk), nu.get(fiche.pk))
    for fiche in fiches:
        if vrij.get(fiche.pk) is not None:
            _schrijf(fiche, int(vrij[fiche.pk] or 0), door)
    vraag.beantwoord_op, vraag.beantwoord_door, vraag.wie = timezone.now(), door, wie.strip()
    vraag.save()
    return vraag


def _bewaak(fiche: Aanbodfiche, wil: int | None, zag: int | None, staat: int | None) -> None:
    if zag != staat:
        raise Geweigerd(
            f"Bij “{fiche.titel}” veranderde het getal intussen. Open de pagina opnieuw en kijk na wat er staat."
        )
    if wil is None and staat is not None:
        raise Geweigerd(f"Schrijf hoeveel plaatsen vrij zijn bij “{fiche.titel}”. Geen plaats? Schrijf 0.")
    if wil is not None and not 0 <= wil <= MEEST:
        raise Geweigerd(f"Schrijf een getal tussen 0 en {MEEST}.")


def _schrijf(fiche: Aanbodfiche, vrij: int, door: Gebruiker) -> None:
    """As of today. A place is free, so nobody waits a number of weeks; a first start in the past falls away."""
    rij = Capaciteit.objects.filter(fiche=fiche).first() or Capaciteit(fiche=fiche, vrij=0)
    anders = [] if rij.pk and rij.vrij == vrij else [verschil("vrij", LABELS["vrij"], rij.vrij if rij.pk else "", vrij)]
    vandaag: datetime.date = timezone.localdate()
    rij.vrij, rij.bevestigd_op = vrij, vandaag
    rij.wachtweken = None if vrij else rij.wachtweken
    rij.eerste_start = rij.eerste_start if rij.eerste_start and rij.eerste_start >= vandaag else None
    rij.save()
    registreer(fiche, "vrije plaatsen bevestigd", door, anders, namens=fiche.aanbieder.naam)
