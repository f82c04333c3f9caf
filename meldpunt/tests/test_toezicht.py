"""What the functionaris keeps ready: who may read health data since when, and a sample of the log each year."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebruiker, Raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.steekproef import steekproef_nakijken
from meldpunt.keuzes.dossier import Oordeel
from meldpunt.models import Steekproef
from meldpunt.regels.steekproef import AANTAL, AANTAL_OORDELEN, getrokken, getrokken_oordelen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_bekwaamheid

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
JAAR = timezone.localdate().year - 1


def keek(aantal: int, jaar: int = JAAR, slug: str = "mechelen") -> None:
    toen = datetime.datetime(jaar, 3, 1, 12, tzinfo=datetime.UTC)
    for nummer in range(aantal):
        Raadpleging.objects.create(
            op=toen, referentie=f"R-{nummer}", netwerk_slug=slug, wat="dossier geopend", door_naam="Iemand"
        )


def test_recht_4_2_de_lijst_noemt_wie_gezondheidsgegevens_mag_lezen_en_sinds_wanneer(client):
    sinds = datetime.date(2024, 5, 6)
    leest = [maak_gebruiker(rol, van=sinds) for rol in (Rol.MELDPUNT, Rol.AANMELDER, Rol.AANBIEDER)]
    niet = [maak_gebruiker(rol) for rol in (Rol.STAF, Rol.COLLEGE, Rol.BEHEER, Rol.PARTNER)]
    niet += [maak_gebruiker(Rol.MELDPUNT, tot=datetime.date(2025, 1, 1))]
    niet += [maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))]
    Gebruiker.objects.filter(pk=leest[0].pk).update(gebonden_aan="")
    log_in(client, maak_gebruiker(Rol.DPO))
    tekst = client.get(reverse("meldpunt:toezicht_download")).content.decode("utf-8-sig")
    for wie in leest:
        (regel,) = [regel for regel in tekst.splitlines() if f";{wie.naam};" in regel]
        assert "2024-05-06" in regel
        assert regel.endswith("nee" if wie == leest[0] else "ja")
    assert not [wie for wie in niet if f";{wie.naam};" in tekst]
    pagina = client.get(reverse("meldpunt:toezicht")).content.decode()
    assert "geheimhouding nog niet bevestigd: leest nu niets" in pagina


def test_de_steekproef_is_door_het_lot_bepaald_en_voor_iedereen_dezelfde():
    keek(60)
    keek(5, jaar=JAAR - 1)
    keek(5, slug="elders")
    netwerk = maak_netwerk()
    eerst = getrokken(netwerk, JAAR)
    assert eerst == getrokken(netwerk, JAAR)
    assert len(set(eerst)) == AANTAL
    rijen = Raadpleging.objects.filter(pk__in=eerst)
    assert {(rij.netwerk_slug, rij.op.year) for rij in rijen} == {("mechelen", JAAR)}
    assert (
        eerst
        != sorted(Raadpleging.objects.filter(netwerk_slug="mechelen", op__year=JAAR).values_list("pk", flat=True))[
            :AANTAL
        ]
    )
    assert len(getrokken(netwerk, JAAR - 1)) == 5


def test_recht_4_10_de_functionaris_noteert_een_steekproef_en_de_rijen_blijven_dezelfde(client):
    keek(30)
    netwerk, dpo = maak_netwerk(), maak_gebruiker(Rol.DPO)
    toen = getrokken(netwerk, JAAR)
    log_in(client, dpo)
    adres = reverse("meldpunt:steekproef_nakijken", args=[netwerk.slug])
    antwoord = client.post(
        adres, invoer(client.get(adres)) | {"jaar": JAAR, "opmerking": "Alles in orde."}, follow=True
    )
    assert f"Nagekeken: de steekproef van {JAAR}, met {AANTAL} rijen, is bewaard." in antwoord.content.decode()
    assert "Alles in orde." in antwoord.content.decode()
    keek(30)
    assert getrokken(netwerk, JAAR) == toen == Steekproef.objects.get().rijen
    with pytest.raises(Geweigerd, match="al nagekeken"):
        steekproef_nakijken(netwerk_id=netwerk.pk, jaar=JAAR, opmerking="nog eens", door=dpo)


def test_wie_het_logboek_niet_leest_noteert_geen_steekproef_en_een_leeg_jaar_is_er_geen():
    keek(3)
    netwerk = maak_netwerk()
    for rol in (Rol.BEHEER, Rol.MELDPUNT, Rol.STAF):
        with pytest.raises(Geweigerd):
            steekproef_nakijken(netwerk_id=netwerk.pk, jaar=JAAR, opmerking="x", door=maak_gebruiker(rol))
    dpo = maak_gebruiker(Rol.DPO)
    for jaar in (JAAR - 1, JAAR + 2, 2001):
        with pytest.raises(Geweigerd):
            steekproef_nakijken(netwerk_id=netwerk.pk, jaar=jaar, opmerking="x", door=dpo)
    assert not Steekproef.objects.exists()


def test_recht_4_10_de_functionaris_leest_een_steekproef_van_oordelen_en_elke_blik_staat_in_zijn_dossier(client):
    jaar = timezone.localdate().year
    zaak, elders = maak_aanmelding(), maak_aanmelding(netwerk=maak_netwerk("elders"))
    maak_bekwaamheid(zaak, Oordeel.KAN_NIET, door_wie="De arts van het CLB", reden="Begreep de vraag niet.")
    maak_bekwaamheid(elders, Oordeel.KAN, reden="Van een ander netwerk.")
    dpo = maak_gebruiker(Rol.DPO)
    log_in(client, dpo)
    toezicht = client.get(reverse("meldpunt:toezicht")).content.decode()
    adres = reverse("meldpunt:oordelen", args=["mechelen", jaar])
    assert adres in toezicht and "Begreep de vraag niet." not in toezicht
    assert not Raadpleging.objects.over(zaak.referentie).exists(), "een telling is geen blik"
    tekst = client.get(adres).content.decode()
    for wel in (zaak.referentie, "De arts van het CLB", "Begreep de vraag niet.", Oordeel.KAN_NIET.label):
        assert wel in tekst
    for niet in (elders.referentie, "Van een ander netwerk.", zaak.jongere.naam, zaak.vraag, "Na een gesprek."):
        assert niet not in tekst
    (blik,) = Raadpleging.objects.over(zaak.referentie)
    assert (blik.wat, blik.door_sleutel) == ("oordeel over bekwaamheid nagekeken", dpo.sleutel)
    assert blik.namens == dpo.lidmaatschappen.get().organisatie.naam
    assert not Raadpleging.objects.over(elders.referentie).exists()
    assert client.get(reverse("meldpunt:oordelen", args=["elders", jaar])).status_code == 404
    for ander in (jaar - 2, jaar + 1):
        assert client.get(reverse("meldpunt:oordelen", args=["mechelen", ander])).status_code == 404


def test_de_steekproef_van_oordelen_is_klein_en_verschuift_niet_telkens_iemand_kijkt():
    zaak = maak_aanmelding()
    for _ in range(AANTAL_OORDELEN + 20):
        maak_bekwaamheid(zaak, Oordeel.KAN_NIET)
    jaar, netwerk = timezone.localdate().year, maak_netwerk()
    eerst = {rij.pk for rij in getrokken_oordelen(netwerk, jaar)}
    assert len(eerst) == AANTAL_OORDELEN
    maak_bekwaamheid(zaak, Oordeel.KAN_NIET)
    assert len(eerst & {rij.pk for rij in getrokken_oordelen(netwerk, jaar)}) >= AANTAL_OORDELEN - 1
    assert getrokken_oordelen(netwerk, jaar - 1) == []
