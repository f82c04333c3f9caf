"""Open files end too: warned in time, with days of grace, and kept by who says that they are still needed."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.vooraanmelding import vooraanmelding_nog_nodig, vooraanmelding_opnemen
from meldpunt.keuzes.dossier import Dossierstand, Publiek
from meldpunt.models import Aanmelding, Verlenging, Vooraanmelding
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_clb, maak_dienstpunt

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
BEGIN = datetime.date(2026, 1, 5)
# 12 months, and 60 days of warning before the end.
WAARSCHUWING, EINDE = datetime.date(2026, 11, 10), datetime.date(2027, 1, 10)


@pytest.fixture
def mila():
    return maak_gebruiker(Rol.MELDPUNT, naam="Mila")


def op(monkeypatch, dag: datetime.date) -> None:
    het_wordt(monkeypatch, dag)
    ruim_op()


def waarschuwingen() -> list[Bericht]:
    return list(Bericht.objects.filter(soort="meldpunt.straks_gewist"))


def test_veiligheid_B2_een_open_dossier_eindigt_na_waarschuwing_en_dagen_respijt(monkeypatch, mila):
    het_wordt(monkeypatch, BEGIN)
    rij = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    collega = maak_gebruiker(Rol.MELDPUNT)
    op(monkeypatch, WAARSCHUWING - datetime.timedelta(days=14))
    assert not waarschuwingen()
    op(monkeypatch, WAARSCHUWING)
    (mail,) = waarschuwingen()
    assert mail.gebruiker == mila, collega
    assert rij.referentie not in mail.onderwerp + mail.tekst
    op(monkeypatch, WAARSCHUWING + datetime.timedelta(days=1))
    assert len(waarschuwingen()) == 1, "een keer voor elk dossier"
    assert Aanmelding.objects.exists()
    op(monkeypatch, EINDE)
    assert not Aanmelding.objects.exists()


def test_veiligheid_B2_wie_te_laat_gewaarschuwd_werd_krijgt_toch_alle_dagen(monkeypatch, mila):
    """The portal stood still for months: the days count from the warning, not from the term."""
    het_wordt(monkeypatch, BEGIN)
    maak_aanmelding(behandelaar=mila)
    laat = EINDE + datetime.timedelta(days=200)
    op(monkeypatch, laat)
    assert Aanmelding.objects.exists() and waarschuwingen()
    op(monkeypatch, laat + datetime.timedelta(days=59))
    assert Aanmelding.objects.exists()
    op(monkeypatch, laat + datetime.timedelta(days=60))
    assert not Aanmelding.objects.exists()


def test_met_niemand_die_eraan_werkt_hoort_heel_het_meldpunt_het(monkeypatch, mila):
    het_wordt(monkeypatch, BEGIN)
    weg = maak_gebruiker(Rol.MELDPUNT, tot=datetime.date(2026, 2, 1))
    maak_aanmelding(behandelaar=weg)
    ander = maak_gebruiker(Rol.MELDPUNT)
    op(monkeypatch, WAARSCHUWING)
    assert {mail.gebruiker for mail in waarschuwingen()} == {mila, ander}


def test_wat_niemand_hoorde_is_geen_waarschuwing(monkeypatch):
    het_wordt(monkeypatch, BEGIN)
    maak_aanmelding()
    op(monkeypatch, WAARSCHUWING)
    op(monkeypatch, EINDE + datetime.timedelta(days=90))
    assert Aanmelding.objects.get().gewaarschuwd_op is None


@pytest.mark.parametrize("wat", ["nog nodig", "notitie"])
def test_wie_er_iets_aan_doet_schuift_het_einde_een_heel_jaar_op(monkeypatch, mila, client, wat):
    het_wordt(monkeypatch, BEGIN)
    rij = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    op(monkeypatch, WAARSCHUWING)
    if wat == "notitie":
        notitie_schrijven(aanmelding_id=rij.pk, tekst="Gebeld.", publiek=Publiek.MELDPUNT, door=mila)
    else:
        log_in(client, mila)
        adres = reverse("meldpunt:dossier_nog_nodig", args=[rij.referentie])
        antwoord = client.post(adres, invoer(client.get(adres)) | {"reden": "Start in januari."}, follow=True)
        assert "Het dossier blijft. De bewaartermijn telt opnieuw" in antwoord.content.decode()
        assert Verlenging.objects.get().reden == "Start in januari."
    op(monkeypatch, EINDE + datetime.timedelta(days=30))
    assert Aanmelding.objects.exists()
    assert len(waarschuwingen()) == 1 or not waarschuwingen()
    op(monkeypatch, datetime.date(2027, 9, 20))
    assert Aanmelding.objects.get().gewaarschuwd_op is not None, "elk jaar opnieuw"
    op(monkeypatch, datetime.date(2027, 11, 25))
    assert not Aanmelding.objects.exists()


def test_lezen_houdt_een_dossier_niet_in_leven_en_het_log_gaat_niet_voor_het_dossier(monkeypatch, mila):
    het_wordt(monkeypatch, BEGIN)
    rij = maak_aanmelding(behandelaar=mila)
    maak_dienstpunt(open_maanden=36, selectieregel="")
    noteer_raadpleging(referentie=rij.referentie, wat="dossier geopend", door=mila, netwerk=rij.netwerk)
    op(monkeypatch, datetime.date(2032, 6, 1))
    assert Raadpleging.objects.count() == 1, "ouder dan vijf jaar, maar het dossier is er nog"
    maak_dienstpunt(selectieregel="Regel 1")
    ruim_op()
    assert not Aanmelding.objects.exists()
    assert not Raadpleging.objects.exists()


def test_een_vooraanmelding_die_het_clb_laat_liggen_eindigt_en_het_clb_en_het_meldpunt_horen_het(monkeypatch, mila):
    het_wordt(monkeypatch, BEGIN)
    clb = maak_clb()
    carla = clb_medewerker(clb=clb)
    stil, opgenomen = maak_vooraanmelding(clb=clb), maak_vooraanmelding(clb=clb)
    op(monkeypatch, datetime.date(2026, 5, 20))
    assert {mail.gebruiker for mail in waarschuwingen()} == {carla, mila}
    vooraanmelding_opnemen(vooraanmelding_id=opgenomen.pk, door=carla)
    op(monkeypatch, datetime.date(2026, 7, 25))
    assert list(Vooraanmelding.objects.all()) == [opgenomen], stil


def test_veiligheid_B2_de_werklijst_en_de_functionaris_zien_echte_aantallen(monkeypatch, mila, client):
    het_wordt(monkeypatch, BEGIN)
    for _ in range(3):
        rij = maak_aanmelding(behandelaar=mila)
    het_wordt(monkeypatch, WAARSCHUWING)
    maak_aanmelding()
    log_in(client, mila)
    assert "Van 3 dossiers loopt de bewaartermijn bijna af." in client.get("/meldpunt/dossiers/").content.decode()
    lijst = client.get(reverse("meldpunt:straks_gewist")).content.decode()
    assert rij.referentie in lijst and "Nog nodig" in lijst
    log_in(client, maak_gebruiker(Rol.DPO))
    tekst = client.get("/meldpunt/raadplegingen/").content.decode()
    assert "Van 3 dossiers en vooraanmeldingen is het einde in zicht" in " ".join(tekst.split())


def test_een_betwist_dossier_wordt_niet_aangekondigd_en_niet_gewist(monkeypatch, mila):
    het_wordt(monkeypatch, BEGIN)
    rij = maak_aanmelding(behandelaar=mila, beperkt=True)
    op(monkeypatch, datetime.date(2036, 1, 5))
    assert Aanmelding.objects.get() == rij
    assert not waarschuwingen()
    with schrijven_toegestaan():
        Aanmelding.objects.update(beperkt=False)
    ruim_op()
    assert not Aanmelding.objects.exists()


def test_nog_nodig_staat_er_pas_als_het_einde_in_zicht_is(mila, client):
    rij = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila)
    log_in(client, mila)
    assert "Nog nodig" not in heel_dossier(client, rij)
    with schrijven_toegestaan():
        Aanmelding.objects.update(ingediend_op=timezone.now() - datetime.timedelta(days=340))
    assert "Nog nodig" in heel_dossier(client, rij)


def test_een_clb_zegt_dat_een_vooraanmelding_nog_nodig_is_en_haar_termijn_telt_opnieuw(monkeypatch, client):
    het_wordt(monkeypatch, BEGIN)
    clb = maak_clb()
    carla = clb_medewerker(clb=clb)
    rij = maak_vooraanmelding(clb=clb)
    knop = reverse("meldpunt:vooraanmelding_nog_nodig", args=[rij.referentie])
    log_in(client, carla)
    assert knop not in client.get(reverse("meldpunt:aanmelden")).content.decode()
    op(monkeypatch, datetime.date(2026, 5, 20))
    [mail] = [mail for mail in waarschuwingen() if mail.gebruiker == carla]
    assert "zeg dat je CLB het nog nodig heeft" in mail.tekst
    log_in(client, carla)
    assert knop in client.get(reverse("meldpunt:aanmelden")).content.decode()
    assert knop in client.get(rij.get_absolute_url()).content.decode()
    klaar = client.post(knop, invoer(client.get(knop)), follow=True).content.decode()
    assert "De vooraanmelding blijft. De bewaartermijn telt opnieuw vanaf vandaag" in klaar
    op(monkeypatch, datetime.date(2026, 7, 25))
    assert Vooraanmelding.objects.get() == rij
    op(monkeypatch, datetime.date(2026, 9, 25))
    op(monkeypatch, datetime.date(2027, 1, 25))
    assert not Vooraanmelding.objects.exists()


def test_een_ander_clb_of_de_school_houdt_een_vooraanmelding_niet_langer(mila):
    rij = maak_vooraanmelding()
    for ander in (clb_medewerker(), rij.door, mila):
        with pytest.raises(Geweigerd):
            vooraanmelding_nog_nodig(vooraanmelding_id=rij.pk, door=ander)
