"""Invented meetings of example mode: one with approved minutes, one that waits for approval, two to come.

Days are counted from the day of loading, so that something always lies ahead. Every meeting says that it is invented.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from actieplan.diensten.actiepunt import maak_actiepunt
from actieplan.models import Actie
from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap, Organisatie
from leerrecht.rechten import Rol
from overlegplatform.diensten.basis import noteer
from overlegplatform.diensten.deelname import zetels_uitnodigen
from overlegplatform.diensten.signaal import maak_signaal
from overlegplatform.diensten.verslag import goedkeuring_agenderen, leg_vast
from overlegplatform.diensten.volgorde import zet_achteraan
from overlegplatform.keuzes import Aanwezigheid, Antwoord, Puntaard, Signaalstand, Uitkomstsoort, Vergaderstand
from overlegplatform.models import (
    Agendapunt,
    Groep,
    Signaal,
    SignaalZet,
    Uitkomst,
    Vergadering,
    VergaderingZet,
    Vertegenwoordiging,
)
from overlegplatform.regels.bereik import GEEN_ADRES, bereik_van_zetels

DONDERDAG = 3
_STAF, _PARTNER, _STAF_VB = (f"{wie}@leerrecht.example" for wie in ("staf", "partner", "staf.vlaams-brabant"))


@dataclass
class _Toneel:
    """Who plays in it."""

    groep: Groep
    staf: Gebruiker
    partner: Gebruiker
    partnerorganisatie: Organisatie
    actie: Actie | None


def maak() -> dict[str, int]:
    """Make the invented meetings and signals that are not there yet; nothing while groups or accounts are missing."""
    aantallen = {"voorbeeldvergaderingen": 0}
    if Vergadering.objects.filter(voorbeeld=True).exists():
        return aantallen
    aantallen["voorbeeldvergaderingen"] = _maak_mechelen() + _maak_vlaams_brabant()
    return aantallen


def _mensen() -> dict[str, Gebruiker]:
    return {rij.email: rij for rij in Gebruiker.objects.filter(email__in=(_STAF, _PARTNER, _STAF_VB))}


@dienst
def _maak_mechelen() -> int:
    groep = Groep.objects.filter(slug="overlegplatform-leerrecht").select_related("netwerk").first()
    emmaus = Organisatie.objects.filter(bron_sleutel="emmaus").first()
    mensen = _mensen()
    if groep is None or emmaus is None or not {_STAF, _PARTNER} <= mensen.keys():
        return 0
    actie = Actie.objects.filter(plan__netwerk=groep.netwerk, titel__icontains="casusoverleg").first()
    toneel = _Toneel(groep, mensen[_STAF], mensen[_PARTNER], emmaus, actie)
    voorjaar = _voorjaar(toneel)
    najaar, uitgesteld = _najaar(toneel, voorjaar)
    _volgende(toneel, najaar, uitgesteld)
    return 3


def _dag(weken: int) -> datetime.date:
    """The Thursday so many weeks from this week."""
    vandaag = timezone.localdate()
    return vandaag + datetime.timedelta(weeks=weken, days=DONDERDAG - vandaag.weekday())


def _vergadering(groep: Groep, weken: int, thema: str, stand: str, staf: Gebruiker) -> Vergadering:
    begin = datetime.datetime.combine(_dag(weken), datetime.time(13, 30), tzinfo=timezone.get_default_timezone())
    vergadering = Vergadering.objects.create(
        groep=groep,
        thema=thema,
        begin=begin,
        einde=begin + datetime.timedelta(hours=2),
        stand=stand,
        plaats="Voorbeeldzaal",
        voorbeeld=True,
    )
    noteer(vergadering, "voorbeeldvergadering gemaakt", staf)
    return vergadering


def _punt(vergadering: Vergadering, titel: str, duur: int, aard: str, **velden: Any) -> Agendapunt:
    punt = Agendapunt(vergadering=vergadering, titel=titel, duur=duur, aard=aard, **velden)
    zet_achteraan(punt)
    return punt


def _uitkomst(punt: Agendapunt, soort: str, tekst: str, door: Gebruiker, **velden: Any) -> None:
    Uitkomst.objects.create(agendapunt=punt, soort=soort, tekst=tekst, door=door, **velden)


def _aanwezig(vergadering: Vergadering) -> None:
    """Two of three came, one in six excused itself: the same on every machine."""
    for nummer, rij in enumerate(zetels_uitnodigen(vergadering=vergadering)):
        standen = (
            Aanwezigheid.AANWEZIG,
            Aanwezigheid.AANWEZIG,
            Aanwezigheid.VERONTSCHULDIGD,
            Aanwezigheid.AANWEZIG,
            Aanwezigheid.VERVANGEN,
            Aanwezigheid.AFWEZIG,
        )
        rij.aanwezigheid = standen[nummer % 6]
        rij.save()


def _voorjaar(toneel: _Toneel) -> Vergadering:
    staf = toneel.staf
    vergadering = _vergadering(toneel.groep, -26, "Samen starten na een schorsing", Vergaderstand.GEHOUDEN, staf)
    eerste = _punt(
        vergadering, "Wie roept samen na een schorsing?", 45, Puntaard.BESLISSEN, actie=toneel.actie, brenger="CLB"
    )
    _uitkomst(eerste, Uitkomstsoort.BESLUIT, "Het CLB roept samen binnen vijf schooldagen.", staf)
    tweede = _punt(vergadering, "Wat vertellen we aan ouders?", 30, Puntaard.ADVISEREN, brenger="Huis van het Kind")
    _uitkomst(tweede, Uitkomstsoort.AFSPRAAK, "Elke school gebruikt dezelfde eerste zin.", staf)
    _punt(vergadering, "Rondvraag", 15, Puntaard.INFORMEREN)
    _aanwezig(vergadering)
    leg_vast(vergadering=vergadering, noot="Tijdens de vergadering geschreven.", door=staf)
    return vergadering


def _najaar(toneel: _Toneel, voorjaar: Vergadering) -> tuple[Vergadering, Agendapunt]:
    staf, netwerk = toneel.staf, toneel.groep.netwerk
    vergadering = _vergadering(toneel.groep, -2, "Wie haakt af, en waar?", Vergaderstand.GEHOUDEN, staf)
    titel = f"Verslag van {voorjaar.datum_tekst}".replace("\u00a0", " ")
    verslag = _punt(vergadering, titel, 10, Puntaard.BESLISSEN, verslag_van=voorjaar)
    _uitkomst(verslag, Uitkomstsoort.BESLUIT, "Goedgekeurd.", staf)
    _keur_goed(voorjaar, staf)
    signaal = maak_signaal(
        netwerk=netwerk,
        organisatie=toneel.partnerorganisatie,
        titel="Na een time-out is er geen vast aanspreekpunt",
        tekst="Leerlingen die terugkeren weten niet bij wie ze terecht kunnen.",
        door=toneel.partner,
    )
    punt = _punt(vergadering, signaal.titel, 40, Puntaard.ADVISEREN, signaal=signaal, brenger="Emmaüs")
    _uitkomst(punt, Uitkomstsoort.BESLUIT, "Elke school duidt een aanspreekpunt aan voor wie terugkeert.", staf)
    actiepunt = maak_actiepunt(
        netwerk=netwerk,
        wat="Een voorbeeldbrief voor de eerste dag terug op school",
        persoon=None,
        organisatie=toneel.partnerorganisatie,
        tegen=_dag(3),
        actie=toneel.actie,
    )
    _uitkomst(punt, Uitkomstsoort.ACTIEPUNT, actiepunt.wat, staf, actiepunt=actiepunt)
    _beantwoord(signaal, staf, "Elke school duidt een aanspreekpunt aan. Het staat in het verslag.")
    kosten = _punt(vergadering, "Schoolkosten: wat doen we samen?", 30, Puntaard.INFORMEREN)
    _aanwezig(vergadering)
    return vergadering, kosten


def _keur_goed(vergadering: Vergadering, staf: Gebruiker) -> None:
    vergadering.stand, vergadering.goedgekeurd_verslag = Vergaderstand.GOEDGEKEURD, vergadering.verslagen.first()
    vergadering.save()
    VergaderingZet.objects.create(
        vergadering=vergadering, van=Vergaderstand.GEHOUDEN, naar=Vergaderstand.GOEDGEKEURD, door=staf
    )


def _beantwoord(signaal: Signaal, staf: Gebruiker, antwoord: str) -> None:
    for van, naar in (
        (Signaalstand.GEGEVEN, Signaalstand.OP_AGENDA),
        (Signaalstand.OP_AGENDA, Signaalstand.BEANTWOORD),
    ):
        SignaalZet.objects.create(signaal=signaal, van=van, naar=naar, door=staf)
    signaal.stand, signaal.antwoord, signaal.opvolgen_op = Signaalstand.BEANTWOORD, antwoord, None
    signaal.beantwoord_op = _dag(-1)
    signaal.save()
    # Given before the meeting that spoke about it.
    Signaal.objects.filter(pk=signaal.pk).update(gegeven_op=timezone.now() - datetime.timedelta(weeks=6))


def _volgende(toneel: _Toneel, najaar: Vergadering, kosten: Agendapunt) -> None:
    """The meeting to come: the minutes of the last one, what was put off there, and an action of the plan."""
    vergadering = _vergadering(
        toneel.groep, 3, "Voorbereiding van de jaarevaluatie", Vergaderstand.UITGENODIGD, toneel.staf
    )
    _punt(vergadering, kosten.titel, 30, Puntaard.INFORMEREN, uitgesteld_van=kosten)
    _punt(vergadering, "Hoe liep het casusoverleg dit jaar?", 40, Puntaard.ADVISEREN, actie=toneel.actie)
    _punt(vergadering, "Een vertrouwelijk punt over de samenwerking", 15, Puntaard.INFORMEREN, vertrouwelijk=True)
    leg_vast(vergadering=najaar, noot="Tijdens de vergadering geschreven.", door=toneel.staf)
    goedkeuring_agenderen(groep=toneel.groep)
    rijen = zetels_uitnodigen(vergadering=vergadering)
    _geef_postvakken([rij.zetel for rij in rijen], toneel)
    horen = bereik_van_zetels([rij.zetel for rij in rijen])
    for nummer, (rij, plek) in enumerate(zip(rijen, horen.plekken, strict=True)):
        if plek.hoort:
            rij.uitgenodigd_op = timezone.now()
        if plek.hoort and rij.organisatie_id != toneel.partnerorganisatie.pk and nummer % 3:
            rij.antwoord = Antwoord.JA if nummer % 3 == 1 else Antwoord.NEE
        rij.save()
    maak_signaal(
        netwerk=toneel.groep.netwerk,
        organisatie=toneel.partnerorganisatie,
        tekst="",
        door=toneel.partner,
        titel="Wachttijden lopen op in het voorjaar",
    )


def _geef_postvakken(zetels: list[Vertegenwoordiging], toneel: _Toneel) -> None:
    """Two of three seats without an account get an invented mailbox; the others show what is still missing."""
    zonder = [
        zetel
        for zetel, plek in zip(zetels, bereik_van_zetels(zetels).plekken, strict=True)
        if plek.waarom == GEEN_ADRES
    ]
    for nummer, zetel in enumerate(zonder):
        if nummer % 3 == 0:
            continue
        postvak = Gebruiker(
            email=f"zetel{nummer}@leerrecht.example", naam=f"Postvak {zetel.wie}"[:120], soort=Gebruikersoort.POSTVAK
        )
        postvak.set_unusable_password()
        postvak.save()
        Lidmaatschap.objects.create(
            gebruiker=postvak,
            organisatie=zetel.organisatie,
            netwerk=toneel.groep.netwerk,
            rol=Rol.CONTACT,
            van=timezone.localdate(),
        )
        zetel.persoon = postvak
        zetel.save()


@dienst
def _maak_vlaams_brabant() -> int:
    groep = Groep.objects.filter(slug="werkgroep-recht-op-leren").select_related("netwerk").first()
    staf = _mensen().get(_STAF_VB)
    if groep is None or staf is None:
        return 0
    vergadering = _vergadering(groep, 4, "Toeleiding naar het Meldpunt", Vergaderstand.GEPLAND, staf)
    _punt(vergadering, "Kennismaking met nieuwe aanbieders", 30, Puntaard.INFORMEREN)
    _punt(vergadering, "Hoe vinden aanmelders het Meldpunt?", 60, Puntaard.ADVISEREN)
    return 1
