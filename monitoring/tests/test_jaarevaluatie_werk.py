"""The PDF as long work: whole or not there, once, whatever dies on the way."""

import hashlib
import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht import achtergrond, bel, databankklok
from leerrecht.models import Achtergrondtaak, Bericht, Taakstand
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import druk
from leerrecht.tests.werker import dood, na_de_pauze, stand, start_werker, wacht_op  # noqa: F401  (a fixture)
from monitoring.diensten.jaarevaluatie import jaarevaluatie_maken
from monitoring.jaarevaluatie import pdf, pdfwerk
from monitoring.models import Editie
from monitoring.models.jaarevaluatie import pdf_opslag
from monitoring.tests.rondebouwers import Toneel

pytestmark = pytest.mark.django_db
STUK = b"%PDF-1.7 een heel stuk"


@pytest.fixture(autouse=True)
def map_() -> Path:
    """The folder of PDFs, empty before and after."""
    map_ = Path(pdf_opslag().location) / "jaarevaluatie"
    shutil.rmtree(map_, ignore_errors=True)
    yield map_
    shutil.rmtree(map_, ignore_errors=True)


@pytest.fixture
def t() -> Toneel:
    return Toneel()


@pytest.fixture
def snel(monkeypatch) -> list[dict]:
    """A PDF at once instead of after seconds; the list holds what it was asked to print."""
    gevraagd: list[dict] = []

    def maak(inhoud: dict, meld) -> bytes:
        meld(50, "Halfweg.")
        gevraagd.append(inhoud)
        return STUK

    monkeypatch.setattr(pdf, "maak_pdf", maak)
    return gevraagd


def maak(t: Toneel) -> tuple[Editie, Achtergrondtaak]:
    editie = jaarevaluatie_maken(jaarevaluatie_id=t.jaarevaluatie.pk, door=t.staf)
    return editie, Achtergrondtaak.objects.get(soort=pdfwerk.SOORT)


def inhoud_van(editie: Editie) -> bytes:
    with editie.pdf.open() as bestand:
        return bestand.read()


def bestanden(map_: Path) -> list[str]:
    return sorted(os.listdir(map_)) if map_.exists() else []


def test_de_werker_maakt_een_heel_stuk_en_mailt_wie_het_vroeg(t, snel, map_):
    editie, taak = maak(t)
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert inhoud_van(editie) == STUK
    assert (editie.pdf_sha256, editie.pdf_grootte) == (hashlib.sha256(STUK).hexdigest(), len(STUK))
    assert stand(taak) == Taakstand.KLAAR and snel == [editie.inhoud]
    assert bestanden(map_) == [Path(editie.pdf.name).name]
    brief = Bericht.objects.get()
    assert brief.aan == t.staf.email and editie.get_absolute_url() in brief.tekst


def test_een_tweede_keer_uitvoeren_verandert_niets(t, snel):
    editie, taak = maak(t)
    achtergrond.voer_uit(taak.pk)
    Achtergrondtaak.objects.update(stand=Taakstand.WACHT)
    editie.refresh_from_db()
    naam = editie.pdf.name
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert (editie.pdf.name, len(snel), Bericht.objects.count()) == (naam, 1, 1)


def test_wat_halfweg_stopt_laat_geen_half_bestand_en_de_volgende_poging_ruimt_op(t, snel, map_, monkeypatch):
    editie, taak = maak(t)
    echt = os.replace

    def stroom_weg(van, naar):
        raise OSError("geen plaats meer")

    monkeypatch.setattr("leerrecht.opslag.os.replace", stroom_weg)
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert not editie.pdf and not editie.pdf_sha256
    assert [naam.endswith(".deel") for naam in bestanden(map_)] == [True]
    assert stand(taak) == Taakstand.WACHT
    monkeypatch.setattr("leerrecht.opslag.os.replace", echt)
    na_de_pauze()
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert bestanden(map_) == [Path(editie.pdf.name).name]
    assert inhoud_van(editie) == STUK


def test_een_bestand_van_een_poging_die_stierf_voor_het_vastleggen_gaat_weg(t, snel, map_, monkeypatch):
    editie, taak = maak(t)
    monkeypatch.setattr(pdfwerk, "pdf_vastleggen", lambda **_: 1 / 0)
    achtergrond.voer_uit(taak.pk)
    assert len(bestanden(map_)) == 1
    monkeypatch.undo()
    monkeypatch.setattr(pdf, "maak_pdf", lambda inhoud, meld: STUK)
    na_de_pauze()
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert bestanden(map_) == [Path(editie.pdf.name).name]


def test_van_twee_pogingen_tegelijk_blijft_er_een_stuk(t, map_, monkeypatch):
    """A worker that was thought dead comes back while another has finished."""
    editie, taak = maak(t)

    def traag(inhoud, meld) -> bytes:
        monkeypatch.setattr(pdf, "maak_pdf", lambda inhoud, meld: STUK)
        Achtergrondtaak.objects.update(hartslag=databankklok.nu() - achtergrond.VERSTE_HARTSLAG - timedelta(seconds=1))
        achtergrond.voer_uit(taak.pk)
        return b"%PDF-1.7 een later stuk"

    monkeypatch.setattr(pdf, "maak_pdf", traag)
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    assert inhoud_van(editie) == STUK
    assert bestanden(map_) == [Path(editie.pdf.name).name]
    assert Bericht.objects.count() == 1


def test_na_vier_mislukte_pogingen_staat_er_wat_je_doet_en_kan_het_opnieuw(t, monkeypatch):
    monkeypatch.setattr(pdf, "maak_pdf", lambda inhoud, meld: 1 / 0)
    editie, taak = maak(t)
    for _ in range(achtergrond.HOOGSTENS_POGINGEN):
        achtergrond.voer_uit(taak.pk)
        na_de_pauze()
    client = Client()
    log_in(client, t.staf)
    pagina = client.get(editie.get_absolute_url()).content.decode()
    assert "De PDF is niet gemaakt" in pagina and "Maak de PDF opnieuw" in pagina
    monkeypatch.setattr(pdf, "maak_pdf", lambda inhoud, meld: STUK)
    antwoord = client.post(f"{t.ronde.leesadres}maken/", druk(client))
    assert antwoord.headers["Location"] == editie.get_absolute_url()
    achtergrond.voer_uit(Achtergrondtaak.objects.get(stand=Taakstand.WACHT).pk)
    assert "Download de PDF" in client.get(editie.get_absolute_url()).content.decode()


def test_ook_bij_het_college_kan_een_mislukte_pdf_opnieuw(t, snel):
    t.breng_tot("voorgelegd")
    editie = t.jaarevaluatie.edities.get()
    Achtergrondtaak.objects.update(stand=Taakstand.MISLUKT)
    assert jaarevaluatie_maken(jaarevaluatie_id=t.jaarevaluatie.pk, door=t.staf) == editie
    achtergrond.voer_uit(Achtergrondtaak.objects.get(stand=Taakstand.WACHT).pk)
    editie.refresh_from_db()
    assert editie.pdf_sha256


def test_zonder_broker_lukt_het_vragen_en_vindt_de_veger_het_terug(
    t, snel, settings, django_capture_on_commit_callbacks
):
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    client = Client()
    log_in(client, t.staf)
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(f"{t.ronde.leesadres}maken/", druk(client))
    assert antwoord.status_code == 302
    pagina = client.get(antwoord.headers["Location"]).content.decode()
    assert "in de wachtrij" in pagina and "Je mag deze pagina sluiten" in pagina
    Achtergrondtaak.objects.update(gemaakt_op=timezone.now() - timedelta(minutes=1))
    bel.broker.onthoud(weg=False)  # as half a minute later
    gewekt: list[str] = []
    with pytest.MonkeyPatch.context() as even:
        even.setattr("leerrecht.bel._stuur", gewekt.append)
        assert achtergrond.veeg() == 1
    assert gewekt == ["werk"]
    achtergrond.voer_volgende_uit()
    assert Editie.objects.get().pdf_sha256


def test_de_voortgang_is_te_lezen_met_en_zonder_script(t, snel):
    editie, taak = maak(t)
    Achtergrondtaak.objects.update(stand=Taakstand.BEZIG, voortgang=40, zin="Bladzijde 4 wordt opgemaakt.")
    client = Client()
    log_in(client, t.staf)
    pagina = client.get(editie.get_absolute_url()).content.decode()
    assert 'value="40" max="100"' in pagina and "Bladzijde 4" in pagina
    assert f'hx-get="{editie.get_absolute_url()}"' in pagina and "Kijk of de PDF al klaar is" in pagina
    deel = client.get(editie.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in deel and "Bladzijde 4" in deel
    Achtergrondtaak.objects.update(stand=Taakstand.WACHT)
    achtergrond.voer_uit(taak.pk)
    deel = client.get(editie.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert "hx-get" not in deel and "Download de PDF" in deel and hashlib.sha256(STUK).hexdigest() in deel


def test_een_bestand_dat_niet_meer_klopt_of_weg_is_wordt_niet_gegeven(t, snel, map_):
    editie, taak = maak(t)
    achtergrond.voer_uit(taak.pk)
    editie.refresh_from_db()
    client = Client()
    log_in(client, t.staf)
    antwoord = client.get(editie.download)
    assert (antwoord.status_code, antwoord.content) == (200, STUK)
    assert antwoord.headers["Content-Disposition"] == (
        'attachment; filename="jaarevaluatie-mechelen-2025-2026-editie-1.pdf"'
    )
    (map_ / Path(editie.pdf.name).name).write_bytes(STUK[:5])
    assert client.get(editie.download).status_code == 404
    (map_ / Path(editie.pdf.name).name).unlink()
    assert client.get(editie.download).status_code == 404


def test_dubbel_klikken_maakt_een_editie_en_een_taak(t, snel):
    client = Client()
    log_in(client, t.staf)
    for _ in range(2):
        assert client.post(f"{t.ronde.leesadres}maken/", druk(client)).status_code == 302
    assert (Editie.objects.count(), Achtergrondtaak.objects.count()) == (1, 1)


@pytest.mark.worker
@pytest.mark.django_db(transaction=True)
def test_een_werker_die_midden_in_de_pdf_gedood_wordt_wordt_opgevolgd(start_werker, map_):  # noqa: F811
    t = Toneel(acties=6)
    t.antwoord()
    eerste = start_werker()
    editie, taak = maak(t)

    def midden() -> bool:
        taak.refresh_from_db()
        return taak.voortgang >= 10

    wacht_op(midden, 60)
    dood(eerste)
    editie.refresh_from_db()
    assert stand(taak) == Taakstand.BEZIG and taak.voortgang < 100
    assert not editie.pdf and bestanden(map_) == []

    # Two minutes later: nobody has heard of it since, and the sweeper rings for another worker.
    Achtergrondtaak.objects.update(hartslag=databankklok.nu() - achtergrond.VERSTE_HARTSLAG - timedelta(seconds=1))
    start_werker()
    assert achtergrond.veeg() == 1
    wacht_op(lambda: stand(taak) == Taakstand.KLAAR, 60)
    editie.refresh_from_db()
    inhoud = inhoud_van(editie)
    assert inhoud.startswith(b"%PDF-") and inhoud.rstrip().endswith(b"%%EOF")
    assert hashlib.sha256(inhoud).hexdigest() == editie.pdf_sha256
    assert bestanden(map_) == [Path(editie.pdf.name).name]
    assert taak.pogingen == 2
