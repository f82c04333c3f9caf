"""Sending a concept when the world does not help: twenty times at once, and with a broker that is gone or silent."""

import threading
from collections import Counter

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from leerrecht.models import Bericht, Berichtstand, Gebeurtenis
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.conftest import dode_broker  # noqa: F401  (a fixture)
from leerrecht.tests.formulier import invoer
from leerrecht.tests.stopwatch import Stopwatch
from meldpunt.diensten import indienen
from meldpunt.models import Aanmelding, Begeleidingsperiode, Betrokkene, Concept, Dossierdeel, Instemming, Jongere
from meldpunt.tests.aanmeldhulp import venster, verstuur, volledig
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt

SAMEN = 20


@pytest.fixture
def clb(transactional_db):
    maak_dienstpunt()
    return clb_medewerker()


def _stuur_samen(browsers: list[tuple[Client, dict]], adres: str) -> list:
    """Press send in every browser at the same moment and return the answers."""
    antwoorden, klaar = [], threading.Barrier(len(browsers))

    def druk(client: Client, velden: dict) -> None:
        klaar.wait()
        try:
            antwoorden.append(client.post(adres, velden))
        finally:
            connection.close()

    draden = [threading.Thread(target=druk, args=browser) for browser in browsers]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return antwoorden


@pytest.mark.parametrize("formulieren", ["een formulier", "elk een eigen formulier"])
def test_twintig_keer_tegelijk_versturen_geeft_een_aanmelding(clb, formulieren):
    """A double click sends one form twenty times; twenty tabs send twenty forms. Both end at the same reference."""
    meldpunt, concept = medewerker(), volledig(clb)
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    eerste = venster(clb)
    velden = invoer(eerste.get(adres))
    browsers = []
    for _ in range(SAMEN):
        client = Client()
        client.cookies = eerste.cookies
        browsers.append((client, velden if formulieren == "een formulier" else invoer(client.get(adres))))
    antwoorden = _stuur_samen(browsers, adres)

    aanmelding = Aanmelding.objects.get()
    assert len(antwoorden) == SAMEN
    waarheen = Counter((antwoord.status_code, antwoord.headers.get("Location")) for antwoord in antwoorden)
    assert waarheen == {(302, reverse("meldpunt:ontvangen", args=[aanmelding.referentie])): SAMEN}
    assert not Concept.objects.exists()
    for model, aantal in ((Jongere, 1), (Betrokkene, 1), (Begeleidingsperiode, 1), (Instemming, 2)):
        assert model.objects.count() == aantal, model
    secties = list(Dossierdeel.objects.values_list("sectie", "trap"))
    assert len(secties) == len(set(secties)) > 3
    assert Gebeurtenis.objects.over("aanmelding", aanmelding.referentie).count() == 1
    assert Counter(Bericht.objects.values_list("aan", flat=True)) == {clb.email: 1, meldpunt.email: 1}


@pytest.mark.parametrize("dode_broker", ["dicht", "zwijgt"], indirect=True)
def test_zonder_broker_is_een_aanmelding_ontvangen_en_snel(clb, dode_broker):  # noqa: F811
    medewerker()
    client, concept = venster(clb), volledig(clb)
    with Stopwatch() as tijd:
        antwoord = verstuur(client, concept)
    aanmelding = Aanmelding.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    assert aanmelding.referentie in client.get(antwoord["Location"]).content.decode()
    # The mails wait as rows: what the broker does not hear, the clock finds.
    assert set(Bericht.objects.values_list("stand", flat=True)) == {Berichtstand.WACHT}
    assert Bericht.objects.count() == 2
    assert tijd.gewacht < 10, f"{tijd.gewacht:.1f} s: elke wekroep mag hoogstens een tel kosten"


def test_een_afgebroken_verzending_laat_niets_half_achter(clb, monkeypatch):
    """The database falls over at the very last row: the concept is whole, nothing was sent, and sending again works."""
    client, concept = venster(clb), volledig(clb)
    client.raise_request_exception = False
    with monkeypatch.context() as kapot:
        kapot.setattr(indienen, "registreer", lambda **velden: 1 / 0)
        assert verstuur(client, concept).status_code == 500
    assert Concept.objects.get().delen.count() == 8
    for model in (Aanmelding, Jongere, Betrokkene, Dossierdeel, Bericht):
        assert not model.objects.exists(), model
    assert verstuur(client, concept).status_code == 302
    assert Aanmelding.objects.count() == 1


def test_een_ander_kan_een_concept_niet_versturen_ook_niet_met_het_adres(clb):
    concept = volledig(clb)
    ander = Client()
    log_in(ander, clb_medewerker(clb=clb.lidmaatschappen.get().organisatie))
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    assert ander.get(adres).status_code == 404
    assert ander.post(adres, {}).status_code == 404
    assert not Aanmelding.objects.exists()
