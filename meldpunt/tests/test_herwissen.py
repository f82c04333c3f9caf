"""A backup holds what was erased since: after it was put back, that goes again before anybody reads it."""

import datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from leerrecht import herhaling
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.termijn import ruim_kopieen
from meldpunt.diensten.herwissen import wis_opnieuw
from meldpunt.diensten.wissen import dossier_wissen
from meldpunt.models import Aanmelding, Jongere, Vooraanmelding, Wisstub
from meldpunt.referentie import wismerk
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def map_(tmp_path, settings) -> Path:
    """Folders of this test alone."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    settings.STORAGES = {
        naam: {**opslag, "OPTIONS": {"location": tmp_path / "opslag" / naam}}
        if "FileSystem" in opslag["BACKEND"] or "HeleBestanden" in opslag["BACKEND"]
        else opslag
        for naam, opslag in settings.STORAGES.items()
    }
    return tmp_path


@pytest.mark.parametrize("plek", ["op de server", "bij de kopie", "in de databank die vervangen wordt"])
def test_recht_04_na_een_teruggezette_kopie_is_wat_intussen_gewist_werd_opnieuw_weg(map_, plek, capsys):
    geheim, publiek = nieuwe_sleutel()
    (map_ / "geheim").write_text(geheim)
    weg, voor, blijft = maak_aanmelding(), maak_vooraanmelding(), maak_aanmelding()
    jongere = weg.jongere_id
    kopie = maak(map_ / "kopie", publiek)
    dossier_wissen(rij=weg, door=None)
    dossier_wissen(rij=voor, door=None)
    assert herhaling.lees(herhaling.wislijst()) == {wismerk(weg.referentie), wismerk(voor.referentie)}
    if plek == "bij de kopie":
        herhaling.wislijst().rename(kopie.parent / herhaling.BESTAND)
        with schrijven_toegestaan():
            Wisstub.objects.all().delete()
    elif plek == "in de databank die vervangen wordt":
        herhaling.wislijst().unlink()
    call_command("reservekopie", "terug", str(kopie), sleutel=map_ / "geheim", overschrijf=True)
    assert "Opnieuw gewist: 2 dossiers en vooraanmeldingen." in capsys.readouterr().out
    assert list(Aanmelding.objects.all()) == [blijft]
    assert not Vooraanmelding.objects.exists()
    assert not Jongere.objects.filter(pk=jongere).exists()
    assert Wisstub.objects.count() == 2
    call_command("reservekopie", "herwis")
    assert "Opnieuw gewist: 0 dossiers" in capsys.readouterr().out


def test_wat_niet_doorging_staat_op_geen_lijst():
    rij = maak_aanmelding()
    with pytest.raises(RuntimeError), transaction.atomic():
        dossier_wissen(rij=rij, door=None)
        raise RuntimeError
    assert not herhaling.wislijst().exists()
    assert wis_opnieuw(merken=set()) == 0
    assert Aanmelding.objects.get() == rij


def test_de_lijst_zegt_niet_wanneer_of_in_welke_volgorde():
    rijen = [maak_aanmelding() for _ in range(5)]
    for rij in rijen:
        dossier_wissen(rij=rij, door=None)
    regels = herhaling.wislijst().read_text().split()
    assert regels == sorted(wismerk(rij.referentie) for rij in rijen)
    assert not any(rij.referentie in herhaling.wislijst().read_text() for rij in rijen)


def test_recht_08_een_kopie_ouder_dan_haar_termijn_gaat_weg_en_de_nieuwste_blijft(map_):
    def kopie(dagen: int) -> Path:
        toen = timezone.localtime() - datetime.timedelta(days=dagen)
        pad = map_ / f"leerrecht-{toen:%Y%m%d-%H%M%S}.tar.age"
        pad.write_text("x")
        return pad

    nieuw, jong, oud, ander = kopie(0), kopie(89), kopie(91), map_ / "leerrecht-van-mij.tar.age"
    ander.write_text("x")
    assert ruim_kopieen(map_, 90) == [oud]
    assert nieuw.exists() and jong.exists() and ander.exists()
    assert ruim_kopieen(map_, 0) == [jong]
    assert nieuw.exists(), "een server zonder enige kopie is erger"
