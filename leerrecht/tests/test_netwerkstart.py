"""The front page of a network: help by the hour, a plan and figures of today, and nothing that is not there."""

import datetime
import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.wet import lijn
from leerrecht.wet.lijn import Nu
from meldpunt.hulplijnen import wie_luistert
from meldpunt.models import Dienstpunt
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import maak_vastgestelde_ronde
from overlegplatform.tests.bouwers import maak_groep, maak_vergadering

pytestmark = pytest.mark.django_db
# A weekday at noon, at night, and a Sunday.
MOMENTEN = ("2026-11-25 12:30", "2026-11-25 03:00", "2026-11-29 10:00", "2026-11-25 20:30")


def zet_klok(monkeypatch, moment: str) -> None:
    nu = timezone.make_aware(datetime.datetime.fromisoformat(moment))
    monkeypatch.setattr(timezone, "now", lambda: nu)
    caches["pagina"].clear()


def lees(adres: str = "/mechelen/", **opties) -> str:
    antwoord = Client().get(adres, **opties)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


@pytest.mark.parametrize("moment", MOMENTEN)
def test_vormgeving_B10_een_lijn_die_nu_dicht_is_staat_niet_voor_een_die_nu_antwoordt(monkeypatch, moment):
    maak_netwerk("mechelen")
    zet_klok(monkeypatch, moment)
    standen = [rij.nu() for rij in wie_luistert()]
    assert standen == sorted(standen) and standen[0] != Nu.DICHT
    deuren = Client().get("/mechelen/").context["deuren"]
    assert deuren["luistert"][0].nu() != Nu.DICHT


@pytest.mark.parametrize("moment", MOMENTEN)
@pytest.mark.parametrize("adres", ["/", "/mechelen/"])
def test_vormgeving_B10_het_noodnummer_staat_er_altijd(monkeypatch, adres, moment):
    maak_netwerk("mechelen")
    zet_klok(monkeypatch, moment)
    tekst = lees(adres)
    assert 'href="tel:112"' in tekst and 'href="tel:1712"' in tekst


def test_een_lijn_die_dicht_is_zegt_dat_en_van_oude_uren_zegt_ze_niets(monkeypatch):
    zet_klok(monkeypatch, "2026-11-25 03:00")
    assert lijn("1712").nu_tekst == "nu niet bereikbaar"
    assert lijn("112").nu_tekst == "dag en nacht"
    zet_klok(monkeypatch, "2031-01-01 12:00")
    assert lijn("1712").nu_tekst == ""


def test_vormgeving_B10_drie_deuren_leiden_naar_de_hulp(monkeypatch):
    maak_netwerk("mechelen")
    tekst = lees()
    for naam in ("wie_kan_helpen", "aanbod", "voor_jongeren", "voor_ouders"):
        assert f'href="{reverse(f"meldpunt:{naam}")}"' in tekst


def test_vormgeving_B10_een_gekend_nummer_staat_groot_en_zonder_nummer_neemt_de_knop_zijn_plaats():
    netwerk = maak_netwerk("mechelen")
    assert "bel__nummer" not in lees()
    with schrijven_toegestaan():
        Dienstpunt.objects.create(netwerk=netwerk, naam="Netsterk", telefoon="015 00 00 00")
    caches["pagina"].clear()
    assert 'class="bel__nummer"><a href="tel:015000000">015 00 00 00</a>' in lees()
    assert "015 00 00 00" not in lees("/")


def test_vormgeving_B10_een_netwerk_zonder_iets_heeft_een_eerlijke_pagina():
    maak_netwerk("mechelen")
    tekst = lees()
    assert "Er is nog geen goedgekeurd plan." in tekst
    for kop in ("In cijfers", "Volgende bijeenkomst", "Wie meedoet"):
        assert kop not in tekst


def test_een_netwerk_dat_niet_bestaat_heeft_geen_pagina_en_een_kamer_blijft_een_kamer():
    maak_netwerk("mechelen")
    maak_netwerk("over")
    assert Client().get("/aalst/").status_code == 404
    assert "Over het netwerk" in lees("/over/") and "De netwerken" not in lees("/over/")


def test_vormgeving_B10_elke_pagina_toont_het_eigen_netwerk_en_geen_ander():
    mechelen, brabant = maak_netwerk("mechelen"), maak_netwerk("vlaams-brabant")
    for netwerk in (mechelen, brabant):
        maak_organisatie(f"Partner van {netwerk.slug}", netwerk)
        maak_vergadering(maak_groep(netwerk=netwerk, naam=f"Groep van {netwerk.slug}"))
        maak_vergadering(maak_groep(netwerk=netwerk, naam="Besloten groep", toegankelijk="besloten"))
    for eigen, ander in ((mechelen, brabant), (brabant, mechelen)):
        tekst = lees(f"/{eigen.slug}/")
        assert f"Partner van {eigen.slug}" in tekst and f"Groep van {eigen.slug}" in tekst
        assert f"van {ander.slug}" not in tekst and "Besloten groep" not in tekst


def test_wie_gestopt_is_doet_niet_meer_mee():
    netwerk = maak_netwerk("mechelen")
    maak_organisatie("Werkt mee", netwerk)
    gestopt = maak_organisatie("Is gestopt", netwerk)
    with schrijven_toegestaan():
        gestopt.actief = False
        gestopt.save()
    tekst = lees()
    assert "Werkt mee" in tekst and "Is gestopt" not in tekst


def test_vormgeving_B10_het_beeld_van_het_plan_staat_er_pas_als_het_college_besliste():
    netwerk = maak_netwerk("mechelen")
    plan = maak_plan(netwerk=netwerk)
    maak_actie(doelstelling=maak_doelstelling(plan=plan))
    maak_versie_van_kracht(plan=plan)
    voor = lees()
    assert "planbeeld" not in voor and "<strong>1</strong> actie" in voor
    maak_vastgestelde_ronde(plan=plan, staf=maak_gebruiker(Rol.STAF, netwerk=netwerk))
    caches["pagina"].clear()
    assert "planbeeld" in lees()


def test_vormgeving_B10_een_cijfer_ouder_dan_drie_jaar_staat_niet_op_een_voorpagina(monkeypatch):
    zet_klok(monkeypatch, "2026-11-25 12:00")
    netwerk = maak_netwerk("mechelen")
    cellen = [
        {
            "indicator": maak_indicator(f"jaar-{jaar}", naam=f"Cijfer van {jaar}", netwerk=netwerk),
            "jaar": jaar,
            "waarde": 5,
        }
        for jaar in (2016, 2022, 2023)
    ]
    maak_publicatie(netwerk=netwerk, cellen=cellen)
    for adres in ("/", "/mechelen/"):
        tekst = lees(adres)
        # 2022-2023 ended in August 2023.
        assert [jaar for jaar in (2016, 2022, 2023) if f"Cijfer van {jaar}" in tekst] == [2023]
    assert "Cijfer van 2016" in lees("/monitoring/")


def test_vormgeving_B10_onder_een_eigen_domeinnaam_staat_het_netwerk_vooraan(settings):
    maak_netwerk("mechelen")
    settings.ALLOWED_HOSTS = ["leerrecht.mechelen.example", "testserver"]
    settings.NETWERKHOSTEN = {"leerrecht.mechelen.example": "mechelen", "testserver": "bestaat-niet"}
    eigen = lees("/", headers={"host": "leerrecht.mechelen.example"})
    assert "De netwerken" not in eigen and "Er is nog geen goedgekeurd plan." in eigen
    assert "De netwerken" in lees("/")


def test_vormgeving_B10_de_gedeelde_pagina_leidt_naar_elk_netwerk():
    for slug in ("mechelen", "vlaams-brabant"):
        maak_netwerk(slug)
    tekst = lees("/")
    assert 'href="/mechelen/"' in tekst and 'href="/vlaams-brabant/"' in tekst


def test_vormgeving_B10_naam_en_kruimel_leiden_terug_naar_het_netwerk_en_wie_werkt_naar_mijn_werk():
    netwerk = maak_netwerk("mechelen")
    plan = maak_plan(netwerk=netwerk)
    maak_actie(doelstelling=maak_doelstelling(plan=plan))
    maak_versie_van_kracht(plan=plan)
    merk, kruimel = r'class="merk" href="([^"]+)"', r'<li><a href="([^"]+)">Start</a></li>'
    for patroon in (merk, kruimel):
        assert re.findall(patroon, lees(plan.get_absolute_url())) == ["/mechelen/"]
        assert re.findall(patroon, lees("/privacy/")) == ["/"]
    client = Client()
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=netwerk))
    tekst = client.get(plan.get_absolute_url()).content.decode()
    assert re.findall(merk, tekst) == re.findall(kruimel, tekst) == ["/"]


def vul(slug: str, aantal: int) -> None:
    netwerk = maak_netwerk(slug)
    plan = maak_plan(netwerk=netwerk)
    doel = maak_doelstelling(plan=plan)
    for nummer in range(aantal):
        maak_actie(doelstelling=doel)
        maak_organisatie(netwerk=netwerk)
        maak_vergadering(maak_groep(netwerk=netwerk), over_dagen=nummer + 1)
    maak_versie_van_kracht(plan=plan)
    maak_vastgestelde_ronde(plan=plan, staf=maak_gebruiker(Rol.STAF, netwerk=netwerk))
    jaar = timezone.localdate().year - 2
    cellen = [{"indicator": maak_indicator(netwerk=netwerk), "jaar": jaar, "waarde": 5} for _ in range(aantal)]
    maak_publicatie(netwerk=netwerk, cellen=cellen)


def tel(adres: str) -> int:
    lees("/toegankelijkheid/")
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        lees(adres)
    return len(vragen)


def test_de_voorpagina_vraagt_niet_meer_met_een_groter_netwerk_en_daarna_komt_ze_uit_het_geheugen():
    vul("mechelen", 2)
    klein = tel("/mechelen/")
    vul("vlaams-brabant", 9)
    assert tel("/vlaams-brabant/") == klein <= 25
    with CaptureQueriesContext(connection) as vragen:
        lees("/vlaams-brabant/")
    assert len(vragen) <= 2
