"""What was asked and not found: raw for who handles files, and for nobody else."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.schooljaar import Schooljaar
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand
from meldpunt.models import Aanmelding
from meldpunt.tests.bouwers import maak_fiche, maak_gebied, medewerker, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_toeleiding
from meldpunt.weergave.wittevlek import WitteVlekken

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
ADRES = "/meldpunt/ontbreekt/"
GEEN_PLAATS = {"stand": Dossierstand.AFGEROND, "einde": "geen_plaats"}


def rijen(**keuze) -> list[tuple]:
    vlekken = WitteVlekken(Aanmelding.objects.all(), **keuze)
    return [(v.gebied, v.soort, v.gevraagd, v.zoekt, v.geen_plaats, v.aanbod, v.vrij) for v in vlekken.rijen]


def test_wat_zoekt_of_niet_gevonden_werd_staat_er_en_wat_gevonden_werd_niet():
    leuven = maak_gebied("leuven")
    for velden in ({}, GEEN_PLAATS):
        maak_aanmelding(gebied=leuven, gewenst=[Aanbodsoort.NAFT], **velden)
    gevonden = maak_aanmelding(gebied=leuven, gewenst=[Aanbodsoort.NAFT, Aanbodsoort.BUDDY])
    maak_toeleiding(gevonden, stand=Toeleidingstand.AANVAARD)
    assert rijen() == [("Leuven", "naft", 3, 1, 1, 0, 0)]


def test_het_aanbod_ernaast_is_wat_daar_werkt_met_wat_de_hele_regio_dient():
    leuven, diest = maak_gebied("leuven"), maak_gebied("diest")
    maak_aanmelding(gebied=leuven, gewenst=[Aanbodsoort.NAFT])
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.NAFT, gebieden=(leuven,)), 2)
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.NAFT), 1)
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.NAFT, gebieden=(diest,)), 7)
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.BUDDY, gebieden=(leuven,)), 7)
    assert rijen() == [("Leuven", "naft", 1, 1, 0, 2, 3)]


def test_wie_geen_soort_zegt_zoekt_ook_een_plek_en_geeft_geen_signaal():
    maak_aanmelding(gewenst=[])
    vlek = WitteVlekken(Aanmelding.objects.all()).rijen[0]
    assert (vlek.soortnaam, vlek.zoekt, vlek.signaal) == ("soort niet gezegd", 1, "")


def test_een_oude_melding_van_plaatsen_telt_niet_als_vrij():
    maak_aanmelding(gewenst=[Aanbodsoort.NAFT])
    meld_plaatsen(maak_fiche(soort=Aanbodsoort.NAFT), 4, dagen_oud=40)
    assert [rij[5:] for rij in rijen()] == [(1, 0)]


def test_alleen_het_meldpunt_leest_de_ruwe_aantallen_en_alleen_van_het_eigen_netwerk(client):
    maak_aanmelding(gebied=maak_gebied("leuven"), gewenst=[Aanbodsoort.NAFT])
    ander = maak_netwerk("ander")
    assert client.get(ADRES).status_code == 302
    for rol in (Rol.STAF, Rol.PARTNER, Rol.DPO, Rol.AANMELDER, Rol.AANBIEDER, Rol.COLLEGE, Rol.BEHEER):
        log_in(client, maak_gebruiker(rol))
        assert client.get(ADRES).status_code == 403, rol
    for netwerk, aantal in ((maak_netwerk(), 1), (ander, 0)):
        log_in(client, medewerker(netwerk))
        assert len(client.get(ADRES).context["vlekken"].rijen) == aantal


def test_de_filters_staan_in_het_adres_en_werken_samen(client):
    leuven = maak_gebied("leuven")
    vorig = timezone.make_aware(datetime.datetime.combine(Schooljaar.huidig().eerste_dag, datetime.time.min))
    vorig -= datetime.timedelta(days=30)
    maak_aanmelding(gebied=leuven, gewenst=[Aanbodsoort.NAFT, Aanbodsoort.BUDDY], leeftijdsband="15_17")
    maak_aanmelding(gebied=leuven, gewenst=[Aanbodsoort.NAFT], leeftijdsband="12_14", ingediend_op=vorig)
    log_in(client, medewerker())

    def gezien(vraag: str) -> list[tuple]:
        return [(rij.soort, rij.leeftijd) for rij in client.get(f"{ADRES}?{vraag}").context["vlekken"].rijen]

    assert gezien("soort=naft") == [("naft", "12_14"), ("naft", "15_17")]
    assert gezien("soort=naft&periode=dit") == [("naft", "15_17")]
    assert gezien("periode=vorig") == [("naft", "12_14")]
    assert gezien("leeftijd=15_17&periode=drie") == [("buddy", "15_17"), ("naft", "15_17")]


def test_het_voorstel_van_een_signaal_draagt_geen_aantal_en_geen_leeftijd(client):
    """A town, a kind and an age together may be one young person; a signal is read by a whole network."""
    maak_aanmelding(gebied=maak_gebied("leuven"), gewenst=[Aanbodsoort.NAFT], leeftijdsband="15_17")
    log_in(client, medewerker())
    adres = client.get(ADRES).context["vlekken"].rijen[0].signaal
    assert adres == "/overleg/signalen/nieuw/?vlek=NAFT&plek=Leuven"
    pagina = client.get(adres).content.decode()
    begin = pagina.split("<form", 2)[-1]
    assert "Geen plaats voor NAFT in Leuven" in begin
    assert not [teken for teken in ("15 tot", "1 vraag", "15_17") if teken in begin]


@pytest.mark.parametrize("rommel", ["<script>", "a" * 300, "1 jongen van 15", "x\ny"])
def test_een_adres_laat_een_signaal_niets_anders_zeggen(client, rommel):
    log_in(client, medewerker())
    antwoord = client.get("/overleg/signalen/nieuw/", {"vlek": rommel, "plek": "Leuven"})
    assert antwoord.status_code == 200
    assert "Geen plaats voor" not in antwoord.content.decode()


def test_zonder_een_vraag_zegt_de_pagina_dat_er_niets_ontbreekt(client):
    log_in(client, medewerker())
    assert "Er is geen vraag zonder plaats." in client.get(ADRES).content.decode()
