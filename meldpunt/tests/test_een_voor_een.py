"""Work that the portal does by itself: one file that fails holds no other one up."""

import datetime
import logging

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from leerrecht.achtergrond import voer_uit
from leerrecht.models import Achtergrondtaak, Bericht, Storing
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from meldpunt import tasks
from meldpunt.diensten import vooraanmelding, wissen
from meldpunt.diensten.toestemmingeinde import verloop_wat_voorbij_is
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding, Jongere, Toestemming, Vooraanmelding, Wisstub
from meldpunt.referentie import wismerk
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere, maak_toestemming

pytestmark = pytest.mark.django_db
OUD = datetime.timedelta(days=31 * 40)
KANARIE = "Kanariepieter"


def gesloten() -> Aanmelding:
    toen = timezone.now() - OUD
    return maak_aanmelding(
        jongere=maak_jongere(voornaam=KANARIE),
        stand=Dossierstand.AFGEROND,
        afgesloten_op=toen,
        ingediend_op=toen,
    )


def onleesbaar(jongere: Jongere) -> None:
    """As after a restore with another key: the row is there, its secrets are not."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Jongere._meta.db_table} SET geboren = 'gAAAAABkapot' WHERE id = %s",
            [jongere.pk],
        )


def breek(monkeypatch, module, functie: str, kapot) -> None:
    """Let `functie` of `module` fail on the row that `kapot` names, and on no other."""
    echt = getattr(module, functie)

    def soms(eerste, *rest):
        if eerste in (kapot, kapot.pk):
            raise RuntimeError(KANARIE)
        return echt(eerste, *rest)

    monkeypatch.setattr(module, functie, soms)


def test_huis_B1_een_dossier_dat_niet_weg_kan_houdt_de_andere_niet_tegen(monkeypatch, caplog):
    monkeypatch.setattr(logging.getLogger("leerrecht"), "propagate", True)
    een, kapot, drie = gesloten(), gesloten(), gesloten()
    breek(monkeypatch, wissen, "_wis", kapot)
    assert ruim_op()["meldpunt.Aanmelding"] == 2
    assert list(Aanmelding.objects.all()) == [kapot]
    assert set(Wisstub.objects.values_list("merk", flat=True)) == {wismerk(rij.referentie) for rij in (een, drie)}
    storing = Storing.objects.get()
    assert (storing.sleutel, storing.netwerk) == (kapot.referentie, kapot.netwerk)
    assert "meldpunt/diensten/wissen.py" in caplog.text
    assert KANARIE not in caplog.text


def test_huis_B1_van_een_dossier_dat_halverwege_faalt_is_niets_weg(monkeypatch):
    kapot = gesloten()
    monkeypatch.setattr(wissen, "wis_sporen", lambda *_, **__: 1 / 0)
    ruim_op()
    assert Aanmelding.objects.get() == kapot
    assert not Wisstub.objects.exists()


def test_huis_B1_de_functionaris_leest_welk_dossier_gewist_moest_zijn(client, monkeypatch):
    kapot, dpo = gesloten(), maak_gebruiker(Rol.DPO)
    breek(monkeypatch, wissen, "_wis", kapot)
    ruim_op()
    bericht = Bericht.objects.get(gebruiker=dpo)
    assert bericht.onderwerp == "Wissen wat zijn bewaartermijn gehad heeft: bij 1 rij lukt het niet"
    log_in(client, dpo)
    tekst = client.get(reverse("meldpunt:raadplegingen")).content.decode()
    assert f"Aanmelding {kapot.referentie}" in tekst
    assert KANARIE not in tekst + bericht.tekst


def test_huis_B1_een_toestemming_die_niet_te_lezen_is_laat_de_andere_verlopen():
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    rijen = [
        maak_toestemming(maak_aanmelding(jongere=maak_jongere()), maak_organisatie(), geldig_tot=gisteren)
        for _ in range(3)
    ]
    onleesbaar(rijen[1].aanmelding.jongere)
    assert verloop_wat_voorbij_is() == 2
    assert set(Toestemming.objects.filter(stand="verlopen").values_list("pk", flat=True)) == {rijen[0].pk, rijen[2].pk}
    assert Storing.objects.get().sleutel == str(rijen[1].pk)


def test_huis_B1_een_vooraanmelding_die_niet_lukt_wekt_toch_voor_de_andere(monkeypatch):
    rijen = [maak_vooraanmelding() for _ in range(3)]
    with schrijven_toegestaan():
        Vooraanmelding.objects.update(wek_op=timezone.localdate())
    breek(monkeypatch, vooraanmelding, "op_slot", rijen[1])
    tasks.stille_vooraanmeldingen_inplannen()
    voer_uit(Achtergrondtaak.objects.get().pk)
    taak = Achtergrondtaak.objects.get()
    assert taak.zin.startswith("Het Meldpunt is gewekt voor 2 vooraanmeldingen. Bij 1 rij lukte het niet")
    assert Vooraanmelding.objects.filter(gewekt_op=None).get() == rijen[1]
