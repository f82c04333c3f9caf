"""The file of an edition: named under the lock, and made anew when it is gone, with what that means said."""

import hashlib
import shutil
from pathlib import Path

import pytest
from django.test import Client

from leerrecht import achtergrond
from leerrecht.diensten import Geweigerd
from leerrecht.models import Achtergrondtaak, Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from monitoring.diensten.jaarevaluatie import jaarevaluatie_maken, pdf_opnieuw_maken
from monitoring.jaarevaluatie import pdf, pdfwerk
from monitoring.models import Editie
from monitoring.models.jaarevaluatie import pdf_opslag
from monitoring.tests.rondebouwers import Toneel

pytestmark = pytest.mark.django_db
EERST, LATER = b"%PDF-1.7 het eerste", b"%PDF-1.7 een later"


@pytest.fixture(autouse=True)
def map_():
    map_ = Path(pdf_opslag().location) / "jaarevaluatie"
    shutil.rmtree(map_, ignore_errors=True)
    yield map_
    shutil.rmtree(map_, ignore_errors=True)


def drukt(monkeypatch, *stukken: bytes) -> None:
    """Let the engine give these, one after the other, and then the last again."""
    rest = list(stukken)
    monkeypatch.setattr(pdf, "maak_pdf", lambda inhoud, meld: rest.pop(0) if len(rest) > 1 else rest[0])


def werk_af() -> None:
    for taak in Achtergrondtaak.objects.filter(stand="wacht"):
        achtergrond.voer_uit(taak.pk)


@pytest.fixture
def t(monkeypatch) -> Toneel:
    toneel = Toneel()
    drukt(monkeypatch, EERST)
    jaarevaluatie_maken(jaarevaluatie_id=toneel.jaarevaluatie.pk, door=toneel.staf)
    werk_af()
    return toneel


def editie() -> Editie:
    return Editie.objects.get()


def gooi_weg(rij: Editie) -> None:
    pdf_opslag().delete(rij.pdf.name)


def venster(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


def test_huis_B7_een_dood_gewaande_poging_verliest_het_bestand_niet_dat_ze_net_vastlegde(t):
    """Try 1 named its file after try 2 read that there was none, and before try 2 cleaned up."""
    rij = editie()
    assert pdfwerk.pogingen_opruimen(editie_id=rij.pk, poging=2) is None
    assert editie().heeft_pdf


def test_huis_B7_een_poging_waarvan_het_bestand_intussen_weg_is_legt_niets_vast(t, monkeypatch):
    rij = editie()
    gooi_weg(rij)
    naam = rij.naam_in_opslag(1)
    assert pdfwerk.pogingen_opruimen(editie_id=rij.pk, poging=2) == rij
    assert not pdfwerk.pdf_vastleggen(editie_id=rij.pk, naam=naam, inhoud=EERST)


@pytest.mark.parametrize("hoe", ["weg", "beschadigd"])
def test_huis_B7_een_editie_waarvan_het_bestand_weg_is_krijgt_een_nieuw(t, hoe):
    rij, client = editie(), venster(t.staf)
    bevroren = rij.inhoud_hash
    if hoe == "weg":
        gooi_weg(rij)
    else:
        (Path(pdf_opslag().location) / rij.pdf.name).write_bytes(b"half")
    pagina = client.get(rij.get_absolute_url()).content.decode()
    assert "Het bestand is weg of beschadigd." in pagina
    assert "De PDF is klaar" not in pagina
    adres = f"{rij.get_absolute_url()}opnieuw/"
    assert dien_in(client, adres, rij.get_absolute_url()).status_code == 302
    assert "in de wachtrij" in client.get(rij.get_absolute_url()).content.decode()
    werk_af()
    assert editie().heeft_pdf
    assert editie().inhoud_hash == bevroren
    assert client.get(rij.download).content == EERST


def test_huis_B7_hetzelfde_bestand_heet_gelijk_aan_het_vorige(t):
    gooi_weg(editie())
    pdf_opnieuw_maken(editie_id=editie().pk, door=t.staf)
    werk_af()
    assert editie().pdf_eerder_sha256 == ""
    assert Gebeurtenis.objects.filter(wat="PDF van editie 1 opnieuw gemaakt, gelijk aan de vorige").count() == 1


def test_huis_B7_een_ander_bestand_zegt_dat_het_een_ander_is(t, monkeypatch):
    gooi_weg(editie())
    drukt(monkeypatch, LATER)
    pdf_opnieuw_maken(editie_id=editie().pk, door=t.staf)
    werk_af()
    rij = editie()
    eerst, later = (hashlib.sha256(stuk).hexdigest() for stuk in (EERST, LATER))
    assert (rij.pdf_sha256, rij.pdf_eerder_sha256) == (later, eerst)
    assert Gebeurtenis.objects.filter(wat="PDF van editie 1 opnieuw gemaakt, anders dan de vorige").exists()
    pagina = venster(t.staf).get(rij.get_absolute_url()).content.decode()
    assert eerst in pagina and later in pagina
    assert "wie het eerste bewaarde, heeft de andere SHA-256" in pagina


def test_wie_het_opnieuw_vroeg_krijgt_de_mail(t):
    gooi_weg(editie())
    collega = maak_gebruiker(Rol.STAF, netwerk=t.netwerk)
    Bericht.objects.all().delete()
    pdf_opnieuw_maken(editie_id=editie().pk, door=collega)
    werk_af()
    assert Bericht.objects.get().gebruiker == collega


def test_een_pdf_die_er_is_wordt_niet_opnieuw_gemaakt(t):
    with pytest.raises(Geweigerd, match="is er"):
        pdf_opnieuw_maken(editie_id=editie().pk, door=t.staf)


def test_ook_wat_bij_het_college_ligt_krijgt_zijn_bestand_terug(t, monkeypatch):
    t.breng_tot("voorgelegd")
    werk_af()
    rij = t.jaarevaluatie.edities.first()
    gooi_weg(rij)
    assert jaarevaluatie_maken(jaarevaluatie_id=t.jaarevaluatie.pk, door=t.staf) == rij
    werk_af()
    rij.refresh_from_db()
    assert rij.heeft_pdf
