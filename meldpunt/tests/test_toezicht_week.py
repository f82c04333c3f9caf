"""For the functionaris: looks that stand out, every yes and no, and who saw what since a breach. Never a name."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Gebruiker, Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.keuzes.dossier import Publiek, Trap
from meldpunt.regels.lek import blikken_sinds, melden_voor, omvang_van
from meldpunt.regels.opvallend import LEZERS, NAMEN, NIET_EIGEN, OP_EEN_DAG, opvallend, vorige_week
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
WEEK = vorige_week()


def moment(dag: int = 2, uur: int = 10) -> datetime.datetime:
    return timezone.make_aware(
        datetime.datetime.combine(WEEK.maandag + datetime.timedelta(days=dag), datetime.time(uur))
    )


def keek(
    wie: Gebruiker,
    referentie: str,
    *,
    wat: str = "dossier geopend",
    op: datetime.datetime | None = None,
    trap: str = Trap.A,
    slug: str = "mechelen",
) -> Raadpleging:
    return Raadpleging.objects.create(
        op=op or moment(),
        referentie=referentie,
        wat=wat,
        trap=trap,
        netwerk_slug=slug,
        door_sleutel=wie.sleutel,
        door_naam=wie.naam,
        namens="Meldpunt",
    )


def zinnen() -> list[str]:
    return [een.zin for een in opvallend(maak_netwerk(), WEEK)]


def test_wie_dossiers_leest_waaraan_die_niet_werkt_valt_op():
    wie = medewerker()
    for nummer in range(NIET_EIGEN - 1):
        keek(wie, f"R-{nummer}")
    assert zinnen() == []
    keek(wie, "R-nog-een")
    keek(wie, "R-nog-een")
    (een,) = opvallend(maak_netwerk(), WEEK)
    assert (een.wie, een.zin) == (wie.naam, f"las {NIET_EIGEN} dossiers waarin die zelf nooit iets deed")


def test_een_dossier_waarin_iemand_ooit_iets_deed_of_dat_iemand_aanmeldde_is_eigen_werk():
    zaken = [Zaak() for _ in range(NIET_EIGEN)]
    for zaak in zaken:
        keek(zaken[0].meldpunt, zaak.aanmelding.referentie)
        keek(zaak.aanmelder, zaak.aanmelding.referentie)
    assert len(zinnen()) == 1
    notitie_schrijven(
        aanmelding_id=zaken[0].aanmelding.pk, tekst="Gebeld.", publiek=Publiek.MELDPUNT, door=zaken[0].meldpunt
    )
    assert zinnen() == []


def test_wie_veel_namen_zoekt_valt_op_en_leest_daarmee_nog_geen_dossiers():
    wie = medewerker()
    for nummer in range(NAMEN):
        keek(wie, f"R-{nummer}", wat="gezocht op naam")
    assert zinnen() == [f"zocht of zag {NAMEN} keer een naam in een zoeklijst"]


def test_wie_op_een_dag_heel_veel_leest_valt_op_en_verspreid_over_de_week_niet():
    wie = medewerker()
    for nummer in range(OP_EEN_DAG):
        keek(wie, f"R-{nummer}", op=moment(dag=nummer % 5))
    assert not any(" op " in zin for zin in zinnen())
    for nummer in range(OP_EEN_DAG):
        keek(wie, f"R-{nummer}", op=moment(dag=1))
    assert any(zin.startswith(f"las {OP_EEN_DAG} dossiers op ") for zin in zinnen())


@pytest.mark.parametrize(("uur", "valt_op"), [(21, False), (22, True), (5, True), (6, False)])
def test_wie_s_nachts_leest_valt_op_volgens_de_klok_in_brussel(uur, valt_op):
    wie = medewerker()
    for _ in range(5):
        keek(wie, "R-1", op=moment(uur=uur))
    assert any("tussen 22 en 6 uur" in zin for zin in zinnen()) == valt_op


def test_een_dossier_dat_veel_mensen_lezen_valt_op():
    for _ in range(LEZERS):
        keek(medewerker(), "MP-26-DRUK")
    (een,) = opvallend(maak_netwerk(), WEEK)
    assert (een.referentie, een.zin) == ("MP-26-DRUK", f"MP-26-DRUK werd door {LEZERS} mensen gelezen")


def test_een_andere_week_en_een_ander_netwerk_tellen_niet_mee(client):
    wie = medewerker()
    maak_netwerk("elders")
    for nummer in range(NIET_EIGEN):
        keek(wie, f"R-{nummer}", op=moment(dag=7))
        keek(wie, f"S-{nummer}", slug="elders")
    assert zinnen() == []
    log_in(client, maak_gebruiker(Rol.DPO))
    pagina = client.get(reverse("meldpunt:opvallend")).content.decode()
    assert "Niets valt op in deze week." in pagina
    later = client.get(reverse("meldpunt:opvallend"), {"week": WEEK.op(1).maandag.isoformat()}).content.decode()
    assert wie.naam in later
    assert "Die week kennen we niet" in client.get(reverse("meldpunt:opvallend"), {"week": "gisteren"}).content.decode()


def test_het_register_toont_elk_ja_en_nee_van_het_eigen_netwerk_zonder_namen(client):
    zaak = Zaak()
    zaak.zeg_ja(Trap.A)
    log_in(client, maak_gebruiker(Rol.DPO))
    for adres in (reverse("meldpunt:ja_register"), reverse("meldpunt:ja_register_download")):
        tekst = client.get(adres).content.decode()
        assert zaak.aanmelding.referentie in tekst
        assert zaak.fiche.aanbieder.naam in tekst
        for geheim in (zaak.aanmelding.jongere.voornaam, zaak.aanmelding.jongere.naam, "kanarie"):
            assert geheim not in tekst
    assert (
        zaak.aanmelding.referentie
        not in client.get(reverse("meldpunt:ja_register"), {"stand": "geweigerd"}).content.decode().split("<table")[-1]
    )
    log_in(client, maak_gebruiker(Rol.DPO, netwerk=maak_netwerk("elders")))
    assert zaak.aanmelding.referentie not in client.get(reverse("meldpunt:ja_register")).content.decode()


def test_na_een_lek_staat_er_hoe_diep_en_wanneer_het_gemeld_moet_zijn(client):
    wie, ander = medewerker(), medewerker()
    keek(wie, "MP-26-VROEGER", op=moment(dag=0))
    keek(wie, "MP-26-DIEP", trap=Trap.B)
    keek(wie, "MP-26-DIEP", trap=Trap.NUL)
    keek(wie, "MP-26-KOP", trap=Trap.NUL)
    keek(wie, "", wat="gezocht op naam")
    keek(ander, "MP-26-ANDER")
    omvang = omvang_van(blikken_sinds(["mechelen"], sinds=moment(dag=1), wie=wie.sleutel))
    assert [(een.referentie, een.trap, een.keren) for een in omvang.dossiers] == [
        ("MP-26-DIEP", Trap.B, 2),
        ("MP-26-KOP", Trap.NUL, 1),
    ]
    assert (omvang.met_naam, omvang.met_zorg, omvang.blikken, omvang.zoeklijsten) == (1, 1, 4, 1)
    log_in(client, maak_gebruiker(Rol.DPO))
    vraag = {"dag": f"{moment(dag=1):%d/%m/%Y}", "wie": wie.sleutel, "geweten_dag": "1/12/2026", "geweten_uur": "9.00"}
    pagina = " ".join(client.get(reverse("meldpunt:lek"), vraag).content.decode().split())
    assert "2 dossiers bekeken, waarvan 1 met naam en 1 ook met gegevens over thuis of zorg" in pagina
    assert "4 december 2026" in pagina.replace("\xa0", " ")
    assert "MP-26-ANDER" not in pagina
    csv = client.get(reverse("meldpunt:lek_download"), vraag).content.decode("utf-8-sig")
    assert csv.count("MP-26-DIEP") == 2
    assert "MP-26-VROEGER" not in csv


def test_zonder_dag_of_met_een_onleesbare_toont_de_pagina_niets_en_zegt_wat_te_doen(client):
    keek(medewerker(), "MP-26-IETS")
    log_in(client, maak_gebruiker(Rol.DPO))
    for vraag in ({}, {"dag": "ooit"}, {"dag": "1/1/2026", "wie": "bestaatniet"}):
        pagina = client.get(reverse("meldpunt:lek"), vraag).content.decode()
        assert "MP-26-IETS" not in pagina
        assert "Vul in sinds welke dag." in pagina
        assert client.get(reverse("meldpunt:lek_download"), vraag).status_code == 302


def test_de_termijn_om_te_melden_is_72_uur_ook_als_de_klok_verandert():
    zaterdag = timezone.make_aware(datetime.datetime.combine(datetime.date(2026, 10, 24), datetime.time(9)))
    assert timezone.localtime(melden_voor(zaterdag)).hour == 8, (
        "een uur vroeger op de klok, want die nacht duurt langer"
    )
