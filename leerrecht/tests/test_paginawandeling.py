"""A walk along public pages: what was kept of each is old as soon as an act changed it, and stays where none did."""

from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from actieplan.diensten.actie import actie_wijzigen
from actieplan.regels.actievelden import lees
from leerrecht.beheer.diensten.organisatie import organisatie_wijzigen
from leerrecht.beheer.diensten.woord import woord_wijzigen
from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.paginateller import standen
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.wereld import Wereld
from meldpunt.diensten.aanbod import aanbod_stand_zetten
from meldpunt.diensten.capaciteit import capaciteit_melden
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.versiehulp import plekken
from monitoring.diensten.publicatie import publicatie_intrekken
from overlegplatform.diensten.groep import groep_wijzigen, plat
from overlegplatform.diensten.vergadering import vergadering_annuleren
from overlegplatform.models import Vergadering
from overlegplatform.tests.bouwers import maak_vergadering

pytestmark = pytest.mark.django_db


def hernoem(w: Wereld) -> None:
    was = {"naam": w.organisatie.naam, "soort": w.organisatie.soort}
    beheer = maak_gebruiker(Rol.BEHEER, netwerk=w.netwerk)
    organisatie_wijzigen(organisatie=w.organisatie, mijn={**was, "naam": "Anders vzw"}, origineel=was, door=beheer)


def hernoem_woord(w: Wereld) -> None:
    lijst = WOORDENLIJSTEN["themas"]
    was = {veld: getattr(w.woord, veld) for veld in lijst.velden}
    beheer = maak_gebruiker(Rol.PORTAALBEHEER)
    woord_wijzigen(lijst=lijst, woord=w.woord, mijn={**was, "naam": "Ander woord"}, origineel=was, door=beheer)


def zet_stand(w: Wereld) -> None:
    was = lees(w.actie)
    staf = w.gebruiker(Rol.STAF)
    actie_wijzigen(actie_id=w.actie.pk, waarden={**was, "stand": "lopend"}, origineel=was, reden="x", door=staf)


def meld_plaatsen(w: Wereld) -> None:
    capaciteit_melden(**plekken(w.fiche, 7), door=medewerker(w.netwerk))


def stop_aanbod(w: Wereld) -> None:
    was = {"stand": w.fiche.stand}
    door = medewerker(w.netwerk)
    aanbod_stand_zetten(fiche_id=w.fiche.pk, mijn={"stand": "gestopt"}, origineel=was, reden="x", door=door)


def annuleer(w: Wereld) -> None:
    straks = Vergadering.objects.get(groep=w.overleg.groep, plaats="Straks")
    vergadering_annuleren(vergadering_id=straks.pk, reden="x", door=w.gebruiker(Rol.STAF))


def hernoem_groep(w: Wereld) -> None:
    was = plat(w.overleg.groep)
    staf = w.gebruiker(Rol.STAF)
    groep_wijzigen(groep_id=w.overleg.groep.pk, mijn={**was, "naam": "Andere groep"}, origineel=was, door=staf)


def trek_cijfers_in(w: Wereld) -> None:
    publicatie_intrekken(publicatie_id=w.publicatie.pk, reden="x", door=w.gebruiker(Rol.STAF))


DADEN: list[tuple[Any, set[str]]] = [
    (hernoem, {"actieplan:actie"}),
    (hernoem_woord, {"actieplan:actie"}),
    (zet_stand, {"actieplan:plan", "actieplan:actie"}),
    (meld_plaatsen, {"meldpunt:aanbod", "meldpunt:fiche", "meldpunt:download"}),
    (stop_aanbod, {"meldpunt:aanbod", "meldpunt:meldpunt"}),
    (annuleer, {"overleg:overleg", "overleg:groep"}),
    (hernoem_groep, {"overleg:overleg", "overleg:groep"}),
    (trek_cijfers_in, {"monitoring:dashboard", "monitoring:indicator"}),
]


def blader(adressen: dict[str, str]) -> dict[str, tuple[int, bytes]]:
    client = Client()
    antwoorden = {naam: client.get(adres) for naam, adres in adressen.items()}
    return {
        # A page that is not there bears the mark of its own request.
        naam: (antwoord.status_code, antwoord.content.replace(antwoord["X-Request-ID"].encode(), b""))
        for naam, antwoord in antwoorden.items()
        # A download of Excel holds the moment it was made.
        if "spreadsheet" not in antwoord.headers.get("Content-Type", "")
    }


@pytest.mark.parametrize(("daad", "verandert"), DADEN, ids=lambda deel: getattr(deel, "__name__", ""))
def test_huis_B6_na_een_daad_leest_een_bezoeker_op_elke_pagina_wat_er_nu_staat(daad, verandert, wereld):
    alle = {naam: wereld.adres(naam) for naam in publieke_adressen()}
    with schrijven_toegestaan():
        wereld.actie.themas.add(wereld.woord)
    maak_vergadering(wereld.overleg.groep, over_dagen=5, plaats="Straks")
    # What is made anew for each visitor (signing in, a personal link) bears no fingerprint.
    adressen = {naam: adres for naam, adres in alle.items() if "ETag" in Client().get(adres).headers}
    voor = blader(adressen)
    assert blader(adressen) == voor
    daad(wereld)
    na = blader(adressen)
    caches["pagina"].clear()
    assert na == blader(adressen), "uit het geheugen staat er hetzelfde als vers gemaakt"
    veranderd = {naam for naam in voor if na.get(naam) != voor[naam]}
    assert verandert <= veranderd


def test_huis_B6_een_daad_in_het_ene_netwerk_laat_de_paginas_van_het_andere_staan(wereld):
    elders = maak_netwerk("vlaams-brabant")
    maak_gebruiker(Rol.STAF, netwerk=elders)
    maak_vergadering(wereld.overleg.groep, over_dagen=5, plaats="Straks")
    voor = standen()
    for daad in (zet_stand, meld_plaatsen, annuleer, hernoem_groep, trek_cijfers_in):
        daad(wereld)
    na = standen()
    # Builders of tests raise the counter of all; acts named their network.
    assert na["mechelen"] - voor.get("mechelen", 0) >= 5
    assert na.get("vlaams-brabant", 0) == voor.get("vlaams-brabant", 0)
