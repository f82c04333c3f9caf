"""Stored search columns: all are known, and made anew after an upgrade that may be killed halfway."""

import os
import signal
import subprocess
import sys
import time

import pytest
from cryptography.fernet import Fernet
from django.apps import apps
from django.conf import settings as instellingen
from django.core.management import call_command
from django.core.management.base import CommandError

from actieplan.models import Versieregel
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_versie_van_kracht
from leerrecht import sleutelproef, zoekkolommen
from leerrecht.models import Organisatie, Sleutelproef
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk, maak_organisatie
from leerrecht.tests.werker import adres_van_de_proefdatabank
from leerrecht.zoeken import VOUWVERSIE
from meldpunt.models import Aanbodfiche, Jongere
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import maak_jongere

pytestmark = pytest.mark.django_db


def beeld() -> dict[str, list]:
    """Every stored search column of every row."""
    return {
        rij.label: list(rij.model._base_manager.order_by("pk").values_list("pk", *rij.velden))
        for rij in zoekkolommen.alle_zoekkolommen()
    }


def vul() -> None:
    """One row of every sort that has such a column."""
    maak_organisatie("CLB’s van de Noord-Zuid Łijn")
    doel = maak_doelstelling()
    maak_actie(doelstelling=doel, titel="Overleg met CLB’s")
    maak_versie_van_kracht(plan=doel.plan)
    maak_fiche(titel="Geef-laptop")
    maak_jongere(voornaam="Noé", naam="D’Hondt-Van den Broeck")


def veroudert() -> None:
    """All columns as an older version of the portal left them."""
    sleutelproef.onthoud()
    Sleutelproef.objects.update(vouw=VOUWVERSIE - 1)
    for rij in zoekkolommen.alle_zoekkolommen():
        rij.model._base_manager.update(**dict.fromkeys(rij.velden, "oud"))


def test_elke_zoekkolom_van_elke_app_is_bekend():
    """A new one must say how it is made: else an upgrade or a rotation leaves it as it was."""
    gemaakt = {
        (model._meta.label, veld.name)
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if veld.name in ("zoektekst", "sorteersleutel") or veld.name.startswith("index_")
    }
    bekend = {(rij.label, veld) for rij in zoekkolommen.alle_zoekkolommen() for veld in rij.velden}
    assert gemaakt == bekend
    blind = {(rij.label, veld) for rij in zoekkolommen.alle_zoekkolommen(alleen_blind=True) for veld in rij.velden}
    assert blind == {paar for paar in gemaakt if paar[1].startswith("index_")}


def test_wat_de_diensten_en_laders_vullen_is_wat_de_herbouw_maakt():
    vul()
    was = beeld()
    veroudert()
    assert beeld() != was
    zoekkolommen.herbouw()
    assert beeld() == was
    assert "geeflaptop" in Aanbodfiche.objects.get().zoektekst
    assert "clbs" in Versieregel.objects.get(soort="actie").zoektekst


def test_na_een_upgrade_start_niets_voor_de_kolommen_opnieuw_gemaakt_zijn(capsys):
    vul()
    veroudert()
    for opdracht in (["proces", "web"], ["proces", "werk"], ["proces", "klok"]):
        with pytest.raises(CommandError, match="bereid_voor"):
            call_command(*opdracht)
    tellingen = {telling.wat: telling.oud for telling in zoekkolommen.herbouw()}
    assert tellingen["meldpunt.Jongere (zoeken)"] == 1
    assert zoekkolommen.bezwaar() == ""


def test_wat_een_vorige_uitgave_intussen_bewaarde_komt_bij_de_volgende_upgrade_goed():
    sleutelproef.onthoud()
    rij = maak_organisatie("CLB’s")
    with schrijven_toegestaan():
        Organisatie.objects.filter(pk=rij.pk).update(sorteersleutel="clb’s")
    assert [telling.oud for telling in zoekkolommen.herbouw() if telling.oud] == [1]
    assert Organisatie.objects.get().sorteersleutel == "clbs"
    assert not any(telling.oud for telling in zoekkolommen.herbouw())


def test_wat_iemand_intussen_hernoemde_wordt_niet_teruggezet(monkeypatch):
    rij = maak_organisatie("Oude naam")
    veroudert()
    echt = Organisatie.zet_zoekvelden

    def traag(organisatie):
        with schrijven_toegestaan():
            Organisatie.objects.filter(pk=rij.pk).update(naam="Nieuwe naam", sorteersleutel="nieuwe naam")
        echt(organisatie)

    kolommen = zoekkolommen.Zoekkolommen("leerrecht.Organisatie", ("zoektekst", "sorteersleutel"), traag, False)
    zoekkolommen.herreken(kolommen)
    assert Organisatie.objects.get(pk=rij.pk).sorteersleutel == "nieuwe naam"


def test_een_onleesbare_rij_houdt_de_rest_niet_tegen(settings):
    maak_jongere()
    sleutels, settings.VERSLEUTELSLEUTELS = settings.VERSLEUTELSLEUTELS, [Fernet.generate_key().decode()]
    maak_jongere()
    settings.VERSLEUTELSLEUTELS = sleutels
    veroudert()
    telling = next(rij for rij in zoekkolommen.herbouw() if rij.wat.startswith("meldpunt.Jongere"))
    assert (telling.gelezen, telling.oud, telling.onleesbaar) == (1, 1, 1)
    assert [rij == "oud" for rij in Jongere.objects.order_by("pk").values_list("index_naam", flat=True)] == [
        False,
        True,
    ]


@pytest.mark.django_db(transaction=True)
def test_een_gedode_herbouw_gaat_verder_en_een_half_werk_start_niet(tmp_path):
    """kill -9 in the middle of `bereid_voor`: nothing is lost, no process starts, and a second run finishes."""
    netwerk = maak_netwerk()
    for nummer in range(60):
        maak_organisatie(f"Sint-Jan {nummer}", netwerk)
    was = beeld()
    veroudert()
    (tmp_path / "start.py").write_text(
        "import sys, time, django; django.setup()\n"
        "from django.core.management import call_command\n"
        "from leerrecht import zoekkolommen as z\n"
        "z.HOEVEEL = 5\n"
        "echt = z._leesbare\n"
        "def traag(*a):\n"
        "    time.sleep(0.05)\n"
        "    return echt(*a)\n"
        "z._leesbare = traag\n"
        "import leerrecht.management.commands.bereid_voor as b\n"
        "b.call_command = lambda *a, **k: None\n"
        "call_command('bereid_voor')\n"
    )
    omgeving = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "leerrecht.settings.test",
        "LEERRECHT_VAR": str(instellingen.VAR),
        "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
        "PYTHONPATH": str(instellingen.BASIS),
    }
    opdracht = [sys.executable, str(tmp_path / "start.py")]

    def klaar() -> int:
        return Organisatie.objects.exclude(sorteersleutel="oud").count()

    proces = subprocess.Popen(opdracht, env=omgeving, cwd=instellingen.BASIS, stdout=subprocess.DEVNULL)
    einde = time.monotonic() + 120
    while not klaar() and time.monotonic() < einde:
        time.sleep(0.02)
    proces.send_signal(signal.SIGKILL)
    proces.wait()
    assert 0 < klaar() < 60
    assert klaar() % 5 == 0, "een portie gaat helemaal mee of helemaal niet"
    assert "bereid_voor" in zoekkolommen.bezwaar()

    uit = subprocess.run(opdracht, env=omgeving, cwd=instellingen.BASIS, capture_output=True, text=True, timeout=300)
    assert uit.returncode == 0, uit.stderr
    assert beeld() == was
    assert zoekkolommen.bezwaar() == ""
