"""Numbers for a program on this host: all of them from what every process told, and nothing about anybody."""

from datetime import timedelta

import pytest
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from leerrecht import achtergrond, databankklok, slag
from leerrecht.meter import GRENZEN, Meter, meter
from leerrecht.models import Achtergrondtaak, Bericht, Slag
from leerrecht.tests.mailserver import schrijf
from leerrecht.tests.slagen import alles_klopt

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def gemeten(client) -> dict[tuple[str, str], float]:
    """Each number by its name and its labels."""
    tekst = client.get("/metrics").content.decode()
    return {
        (proef.name, ",".join(proef.labels.values())): proef.value
        for familie in text_string_to_metric_families(tekst)
        for proef in familie.samples
    }


def test_bedrijf_B14_de_metingen_tellen_de_wachtrij_de_mails_en_de_slagen(client):
    alles_klopt()
    schrijf()
    schrijf()
    Bericht.objects.update(gemaakt_op=timezone.now() - timedelta(minutes=7))
    getallen = gemeten(client)
    assert 420 <= getallen["leerrecht_wachtrij_seconden", "post"] < 480
    assert getallen["leerrecht_wachtrij_seconden", "werk"] == 0
    assert getallen["leerrecht_berichten", "wacht"] == 2
    assert getallen["leerrecht_slag_seconden", "klok"] < 60


def test_bedrijf_B14_de_metingen_zeggen_hoe_lang_een_pdf_duurde(client, monkeypatch):
    monkeypatch.setitem(achtergrond._soorten, "evaluatie.pdf", lambda verloop: "Klaar.")
    taak = achtergrond.plan_taak(naam="evaluatie.pdf")
    achtergrond.voer_uit(taak.pk)
    taak.refresh_from_db()
    assert taak.duur is not None
    Achtergrondtaak.objects.update(duur=6.25)
    assert gemeten(client)["leerrecht_taak_seconden_langst", "evaluatie.pdf"] == 6.25


def test_bedrijf_B14_de_tijden_van_alle_webprocessen_worden_opgeteld_per_pagina(client):
    nu, eerst = databankklok.nu(), gemeten(client)  # this very process looked at pages too
    for plek, vakken in (("a:1", [3, 0, 1]), ("b:2", [2, 1, 0])):
        rest = [0] * (len(GRENZEN) + 1 - len(vakken))
        metingen = {"over": [*vakken, *rest, 0.5]}
        Slag.objects.create(soort="web", plek=plek, begonnen=nu, laatst=nu, metingen=metingen)
    getallen = {sleutel: waarde - eerst.get(sleutel, 0) for sleutel, waarde in gemeten(client).items()}
    assert getallen["leerrecht_pagina_seconden_bucket", "0.05,over"] == 5
    assert getallen["leerrecht_pagina_seconden_bucket", "0.1,over"] == 6
    assert getallen["leerrecht_pagina_seconden_count", "over"] == 7
    assert getallen["leerrecht_pagina_seconden_sum", "over"] == pytest.approx(1.0)


def test_een_proces_vertelt_zijn_tijden_bij_zijn_slag(client):
    client.get("/over/")
    slag.sla("web", databankklok.nu())
    assert sum(Slag.objects.get().metingen["over"][:-1]) >= 1
    assert "over" in meter.stand()


def test_de_meter_telt_in_vakken_en_groeit_niet_eindeloos():
    proef = Meter()
    for duur in (0.01, 0.05, 3.0, 99.0):
        proef.tel("a", duur)
    (*vakken, som) = proef.stand()["a"]
    assert (vakken, som) == ([2, 0, 0, 0, 0, 0, 1, 0, 1], 102.06)
    for nummer in range(2000):
        proef.tel(f"n{nummer}", 1)
    assert len(proef.stand()) == 1000


@pytest.mark.parametrize(
    "kop", [{"REMOTE_ADDR": "192.0.2.7"}, {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}, {"HTTP_FORWARDED": "for=127.0.0.1"}]
)
def test_bedrijf_B14_van_elders_of_door_een_proxy_zijn_er_geen_metingen(client, kop):
    assert client.get("/metrics", **kop).status_code == 404


def test_bedrijf_B14_een_programma_op_deze_server_vraagt_zonder_https_en_zonder_domeinnaam(client, settings):
    # As Prometheus does beside web: to 127.0.0.1, under that name, where all else is sent to https or refused.
    settings.SECURE_SSL_REDIRECT, settings.ALLOWED_HOSTS = True, ["leerrecht.jouwstad.be"]
    antwoord = client.get("/metrics", headers={"host": "127.0.0.1:8000"})
    assert antwoord.status_code == 200 and "leerrecht_wachtrij_seconden" in antwoord.content.decode()
    assert client.get("/privacy/", headers={"host": "127.0.0.1:8000"}).status_code == 400
    assert (
        client.get("/metrics", headers={"host": "leerrecht.jouwstad.be", "x-forwarded-for": "::1"}).status_code != 200
    )
