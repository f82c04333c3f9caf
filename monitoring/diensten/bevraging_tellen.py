"""Close a survey: count it into figures that wait for a release, keep the open texts loose, erase the sheets."""

import datetime
import hashlib
import random
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from monitoring.diensten.aanlevering import zet_aan
from monitoring.diensten.controle import zet
from monitoring.inlezen.langformaat import Periode, Plaats, periode_tekst
from monitoring.inlezen.lezer import vak_van
from monitoring.keuzes import (
    GENOEG_ANTWOORDEN,
    VAN_BEVRAGING,
    Aanleverstand,
    Bevragingsstand,
    Periodesoort,
    SoortIndicator,
    Vraagsoort,
)
from monitoring.models import (
    Aanlevering,
    Bevraging,
    Bevragingstekst,
    Bevragingsvraag,
    Cijfer,
    Definitie,
    Gegevensbron,
    Indicator,
)
from monitoring.regels.bevraging import CITEREN, Vraagtelling, tel, vorm_van

MOTIVERING = "Standaard van het portaal: aantallen van 1 tot 4 tonen we niet."
VOORBEHOUD = "Dit is wat wie antwoordde zelf zei. Niemand keek het na, en wie niet antwoordde, telt niet mee."
Bladen = list[Mapping[str, Any]]


@dienst
def bevraging_sluiten(*, bevraging_id: int, door: Gebruiker) -> Bevraging:
    """Close it now and count it. Whoever did not answer yet, no longer can."""
    rijen = Bevraging.objects.bewerkbaar_voor(door).filter(stand=Bevragingsstand.OPEN)
    bevraging = op_slot(rijen.select_related("netwerk"), "Deze bevraging is al gesloten.", pk=bevraging_id)
    vandaag = timezone.localdate()
    if bevraging.opent is None or vandaag < bevraging.opent:
        raise Geweigerd("Deze bevraging begon nog niet.")
    bevraging.sluit = min(vandaag, bevraging.sluit or vandaag)
    return sluit_en_tel(bevraging, door)


@dienst
def bevraging_sluiten_na_tijd(*, bevraging_id: int) -> int:
    """Close one whose last day is over; 0 when that was done already."""
    rijen = Bevraging.objects.voorbij_op(timezone.localdate()).select_related("netwerk")
    bevraging = rijen.select_for_update(of=("self",)).filter(pk=bevraging_id).first()
    if bevraging is None:
        return 0
    sluit_en_tel(bevraging, None)
    return 1


def sluit_en_tel(bevraging: Bevraging, door: Gebruiker | None) -> Bevraging:
    """Count and erase in one go. Part of a dienst. Of people with too few sheets nothing is left, not even how many."""
    scholen = bevraging.vraagt_scholen
    bladen = _bladen(bevraging)
    vragen = list(bevraging.vragen.all())
    bevraging.code = ""
    tellingen = {vraag: telling for vraag in vragen if (telling := _telling(vraag, bladen, scholen)) is not None}
    if not tellingen:
        bevraging.stand = Bevragingsstand.TE_WEINIG
    else:
        bevraging.stand, bevraging.antwoorden = Bevragingsstand.GETELD, len(bladen)
        bevraging.aanlevering = _lever(bevraging, tellingen, door)
    if bladen and (scholen or len(bladen) >= GENOEG_ANTWOORDEN):
        _houd_teksten(bevraging, vragen, bladen)
    _wis(bevraging)
    bevraging.save()
    registreer(bevraging, "bevraging gesloten", door)
    return bevraging


def _bladen(bevraging: Bevraging) -> Bladen:
    if bevraging.vraagt_scholen:
        return [rij.waarden for rij in bevraging.bevraagden.filter(geantwoord_op__isnull=False)]
    return [rij.waarden for rij in bevraging.bladen.all()]


def _wis(bevraging: Bevraging) -> None:
    bevraging.bladen.all().delete()
    for rij in bevraging.bevraagden.filter(geantwoord_op__isnull=False):
        rij.waarden = {}
        rij.save(update_fields=["waarden"])


def _telling(vraag: Bevragingsvraag, bladen: Bladen, scholen: bool) -> Vraagtelling | None:
    """Return the counts of a question; None for an open text, for nobody, and for fewer than ten people."""
    if vraag.soort == Vraagsoort.OPEN:
        return None
    telling = tel(vorm_van(vraag), bladen)
    return telling if telling.samen >= (1 if scholen else GENOEG_ANTWOORDEN) else None


def _houd_teksten(bevraging: Bevraging, vragen: Iterable[Bevragingsvraag], bladen: Bladen) -> None:
    """Keep each open text as a row of its own, shuffled: which texts stood on one sheet is lost."""
    dag = bevraging.sluit or timezone.localdate()
    rijen = [
        Bevragingstekst(vraag=vraag, tekst=tekst, citeren=bool(blad.get(CITEREN)), gesloten_op=dag)
        for vraag in vragen
        if vraag.soort == Vraagsoort.OPEN
        for blad in bladen
        if (tekst := blad.get(vraag.veld, ""))
    ]
    random.SystemRandom().shuffle(rijen)
    for rij in rijen:
        rij.save()


def _lever(
    bevraging: Bevraging, tellingen: Mapping[Bevragingsvraag, Vraagtelling], door: Gebruiker | None
) -> Aanlevering:
    """Make a confirmed delivery of the counts: the next release protects them as any other figure."""
    bron = _bron(bevraging)
    dag = bevraging.sluit or timezone.localdate()
    levering = Aanlevering.objects.create(
        netwerk=bevraging.netwerk,
        gegevensbron=bron,
        bron=bron.naam,
        bestandsnaam=f"Bevraging: {bevraging.titel}",
        sha256=hashlib.sha256(f"bevraging {bevraging.sleutel}".encode()).hexdigest(),
        publicatiedatum=dag,
        publicatie_tekst=f"{dag:%d/%m/%Y}",
        stand=Aanleverstand.VOORVERTONING,
        synthetisch=settings.VOORBEELD,
        door=door,
    )
    cijfers: list[Cijfer] = []
    for vraag, telling in tellingen.items():
        vraag.indicator = _indicator(bevraging, vraag, bron)
        vraag.save(update_fields=["indicator"])
        cijfers += _cijfers(levering, bevraging, vraag, telling, len(cijfers))
    Cijfer.objects.bulk_create(cijfers, batch_size=500)
    levering.aantal_rijen = len(cijfers)
    zet(levering, Aanleverstand.BEVESTIGD, door)
    zet_aan(aanlevering=levering)
    registreer(levering, "cijfers van een bevraging bevestigd", door)
    return levering


def _bron(bevraging: Bevraging) -> Gegevensbron:
    vast = {
        "naam": f"Bevraging van {bevraging.doelgroep}, netwerk {bevraging.netwerk.korte_naam}",
        "netwerk": bevraging.netwerk,
        "drempel_noemer": GENOEG_ANTWOORDEN,
        "motivering": MOTIVERING,
    }
    code = f"{bevraging.netwerk.slug[:30]}-bevraging-{bevraging.doelgroep}"
    return Gegevensbron.objects.get_or_create(code=code, defaults=vast)[0]


def _indicator(bevraging: Bevraging, vraag: Bevragingsvraag, bron: Gegevensbron) -> Indicator:
    laatste = Indicator.objects.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    indicator = Indicator.objects.create(
        code=f"{bevraging.netwerk.slug[:30]}{VAN_BEVRAGING}{vraag.sleutel}",
        # Sixty and ninety-eight signs at most: together they fit.
        naam=f"{bevraging.titel}: {vraag.tekst}",
        omschrijving=vraag.tekst,
        soort=SoortIndicator.AANTAL,
        eenheid="scholen" if bevraging.vraagt_scholen else "antwoorden",
        netwerk=bevraging.netwerk,
        zin="In {gebied} antwoordden {waarde} op deze vraag ({periode})." if bevraging.vraagt_scholen else "",
        voorbehoud=VOORBEHOUD,
        synthetisch=settings.VOORBEELD,
        volgorde=laatste + 1,
    )
    wie = bevraging.get_doelgroep_display()
    Definitie.objects.create(
        indicator=indicator,
        omschrijving=f"Vraag aan {wie}: “{vraag.tekst}” {vraag.uitleg}".strip(),
        populatie=f"{wie} die antwoordden en deze vraag niet oversloegen",
        bron=bron.naam,
    )
    return indicator


def _cijfers(
    levering: Aanlevering, bevraging: Bevraging, vraag: Bevragingsvraag, telling: Vraagtelling, al: int
) -> list[Cijfer]:
    """Return the total and each answer; of schools with how many answered of how many that were asked."""
    van, tot = bevraging.opent or datetime.date.min, bevraging.sluit or datetime.date.min
    periode = Periode(Periodesoort.VAN_TOT, van.year, periode_tekst(van, tot), van, tot)
    dekking = {}
    if bevraging.vraagt_scholen:
        dekking = {"geleverd": telling.samen, "verwacht": bevraging.bevraagden.count()}
    dimensie, gebied = vorm_van(vraag).dimensie, bevraging.netwerk.korte_naam
    rijen = [({}, telling.samen), *(({dimensie: woord}, aantal) for woord, aantal in telling.per_antwoord)]
    return [
        Cijfer(
            aanlevering=levering,
            rij=al + nummer,
            volgorde=al + nummer,
            indicator=vraag.indicator,
            gebied=gebied,
            uitsplitsing=uitsplitsing,
            waarde=Decimal(aantal),
            vintage=levering.publicatie_tekst,
            vintage_op=levering.publicatiedatum,
            vak=vak_van(levering, vraag.indicator, periode, Plaats(gebied, uitsplitsing=uitsplitsing)),  # type: ignore[arg-type]
            **periode.velden,
            **dekking,
        )
        for nummer, (uitsplitsing, aantal) in enumerate(rijen, start=1)
    ]
