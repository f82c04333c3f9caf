"""One row that fails stops nothing, is counted and named, and is told once."""

import datetime

import pytest
from django.db import models
from django.utils import timezone

from leerrecht import opruimen, tasks
from leerrecht.achtergrond import plan_taak, voer_uit
from leerrecht.berichten import uitbox
from leerrecht.models import Achtergrondtaak, Bericht, Inzending, Storing, Taakstand
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.rondgang import Rondgang, werk
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk

pytestmark = pytest.mark.django_db
KANARIE = "KANARIE-7391"
LANG_GELEDEN = datetime.timedelta(days=4000)


@pytest.fixture
def proefwerk(monkeypatch):
    monkeypatch.setattr("leerrecht.rondgang._werken", {})
    return werk(naam="proef", titel="proefwerk doen", gevolg="Het proefwerk blijft liggen.")


def stuk(*argumenten, **velden):
    raise RuntimeError(KANARIE)


def maak_vervallen(token: str) -> Inzending:
    rij = Inzending.objects.create(token=token, resultaat="/")
    Inzending.objects.filter(pk=rij.pk).update(op=timezone.now() - LANG_GELEDEN)
    return rij


def ga_rond(proefwerk, *mislukt: str) -> Rondgang:
    with Rondgang(proefwerk) as ronde:
        for naam in ("a", "b", "c"):
            with ronde.stap("rij", naam):
                ronde.tel("goed", 0 if naam in mislukt else 1)
                if naam in mislukt:
                    stuk()
    return ronde


def test_T6_een_kapotte_opruimer_houdt_de_rest_niet_tegen(monkeypatch):
    maak_vervallen("oud")
    monkeypatch.setattr(opruimen, "_opruimers", [stuk])
    assert ruim_op()["leerrecht.Inzending"] == 1
    assert not Inzending.objects.exists()
    assert Storing.objects.get().wat == "stuk"


def test_huis_B1_van_een_model_blijft_alleen_de_rij_staan_die_niet_weg_kan(monkeypatch):
    kapot, goed = maak_vervallen("kapot"), maak_vervallen("goed")
    wis = models.QuerySet.delete

    def delete(rijen):
        if rijen.model is Inzending and rijen.filter(pk=kapot.pk).exists():
            raise models.ProtectedError(KANARIE, set())
        return wis(rijen)

    monkeypatch.setattr(models.QuerySet, "delete", delete)
    assert ruim_op()["leerrecht.Inzending"] == 1
    assert list(Inzending.objects.all()) == [kapot]
    assert Storing.objects.get().sleutel == str(kapot.pk)
    assert not Inzending.objects.filter(pk=goed.pk).exists()


def test_huis_B1_het_opruimen_zegt_hoeveel_wel_en_hoeveel_niet(monkeypatch):
    maak_vervallen("oud")
    monkeypatch.setattr(opruimen, "_opruimers", [stuk])
    taak = plan_taak(naam="opruimen")
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert taak.stand == Taakstand.KLAAR
    assert taak.zin == (
        "1 vervallen rij gewist. Bij 1 rij lukte het niet: wat er fout ging, staat bij beheer onder Achtergrondtaken."
    )


def test_huis_B1_wat_een_kamer_terugzet_telt_niet_als_gewist(monkeypatch):
    monkeypatch.setattr(opruimen, "_opruimers", [lambda ronde: ronde.tel("teruggelegde vooraanmeldingen", 5)])
    taak = plan_taak(naam="opruimen")
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert taak.zin == "0 vervallen rijen gewist."


def test_huis_B1_beheer_en_dpo_horen_het_een_keer_en_niet_elke_nacht(monkeypatch):
    beheer, dpo = maak_gebruiker(Rol.BEHEER), maak_gebruiker(Rol.DPO)
    maak_gebruiker(Rol.STAF)
    monkeypatch.setattr(opruimen, "_opruimers", [stuk])
    ruim_op()
    assert set(Bericht.objects.values_list("gebruiker", flat=True)) == {beheer.pk, dpo.pk}
    ruim_op()
    assert Bericht.objects.count() == 2
    assert Storing.objects.get().keren == 2
    monkeypatch.setattr(opruimen, "_opruimers", [])
    ruim_op()
    assert not Storing.objects.exists()
    monkeypatch.setattr(opruimen, "_opruimers", [stuk])
    ruim_op()
    assert Bericht.objects.count() == 4, "wat opgelost was en terugkomt, is nieuws"


def test_een_storing_van_een_netwerk_gaat_naar_wie_daar_beheert(proefwerk):
    hier, daar = maak_netwerk(), maak_netwerk("elders")
    beheer = maak_gebruiker(Rol.BEHEER, netwerk=hier)
    maak_gebruiker(Rol.BEHEER, netwerk=daar)
    maak_gebruiker(Rol.DPO, netwerk=hier)
    with Rondgang(proefwerk) as ronde, ronde.stap("rij", "x", hier.pk):
        stuk()
    bericht = Bericht.objects.get()
    assert bericht.gebruiker == beheer
    assert bericht.onderwerp == "Proefwerk doen: bij 1 rij lukt het niet"
    assert "Het proefwerk blijft liggen." in bericht.tekst


def test_elke_rij_heeft_haar_eigen_transactie_en_wat_lukte_blijft(proefwerk):
    with Rondgang(proefwerk) as ronde:
        for naam in ("a", "b", "c"):
            with ronde.stap("rij", naam):
                Inzending.objects.create(token=naam, resultaat="/")
                if naam == "b":
                    Inzending.objects.create(token=naam, resultaat="/")
    assert sorted(Inzending.objects.values_list("token", flat=True)) == ["a", "c"]
    assert ronde.mislukt == 1


def test_een_proef_schrijft_niets_op_en_stuurt_niets(proefwerk):
    maak_gebruiker(Rol.BEHEER)
    with Rondgang(proefwerk, proef=True) as ronde, ronde.stap("rij", "x"):
        stuk()
    assert ronde.mislukt == 1
    assert not Storing.objects.exists()
    assert not Bericht.objects.exists()


def test_in_het_logboek_staat_waar_het_misging_en_niet_wat_er_stond(proefwerk, logboek):
    ga_rond(proefwerk, "b")
    assert "proef: rij b mislukte: RuntimeError (" in logboek.text
    assert "leerrecht/tests/test_rondgang.py" in logboek.text
    assert KANARIE not in logboek.text
    assert KANARIE not in str(Storing.objects.values())


def test_een_kapotte_tabel_schrijft_zichzelf_niet_vol(proefwerk, monkeypatch, logboek):
    monkeypatch.setattr("leerrecht.rondgang.HOOGSTENS", 2)
    ronde = ga_rond(proefwerk, "a", "b", "c")
    assert ronde.mislukt == 3
    assert Storing.objects.count() == 2
    assert logboek.text.count("mislukte") == 2


def test_beheer_ziet_wat_niet_lukt_en_sinds_wanneer(client, proefwerk):
    beheerder(client)
    ga_rond(proefwerk, "b")
    assert "Bij 1 rij lukt het werk van het portaal niet" in client.get("/beheer/").content.decode()
    tekst = client.get("/beheer/werk/").content.decode()
    for woord in ("Proefwerk doen", "Het proefwerk blijft liggen.", "Rij b", "RuntimeError"):
        assert woord in tekst
    assert KANARIE not in tekst


def test_beheer_elders_ziet_alleen_wat_van_het_portaal_zelf_is(client, proefwerk):
    with Rondgang(proefwerk) as ronde:
        for naam, netwerk in (("vanons", None), ("vanhen", maak_netwerk("elders"))):
            with ronde.stap("rij", naam, netwerk.pk if netwerk else None):
                stuk()
    beheerder(client)
    tekst = client.get("/beheer/werk/").content.decode()
    assert "vanons" in tekst
    assert "vanhen" not in tekst


def test_de_dpo_ziet_wat_gewist_moest_zijn(client, monkeypatch):
    monkeypatch.setattr(opruimen, "_opruimers", [stuk])
    ruim_op()
    log_in(client, maak_gebruiker(Rol.DPO))
    tekst = client.get("/meldpunt/raadplegingen/").content.decode()
    assert "Moest gewist zijn" in tekst
    assert "Stuk" in tekst


def test_het_vegen_van_lang_werk_wacht_niet_op_de_mail(monkeypatch):
    gewekt = []
    monkeypatch.setattr("leerrecht.bel._stuur", gewekt.append)
    monkeypatch.setattr(uitbox, "veeg", stuk)
    Achtergrondtaak.objects.create(soort="opruimen")
    Achtergrondtaak.objects.update(gemaakt_op=timezone.now() - datetime.timedelta(hours=1))
    with pytest.raises(RuntimeError):
        tasks.vegen()
    assert gewekt == ["werk"]
