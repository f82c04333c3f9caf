"""Who gets which page about a file: the table of `test_daden`, held against the pages.

A page is a 404 for who may not know of the file, 403 for who has no such right anywhere, the sign-in page for a
visitor; POST answers like GET.
"""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from leerrecht.models import Gebeurtenis
from leerrecht.tests.bouwers import log_in
from meldpunt.tests.dadenwereld import Dadenwereld
from meldpunt.tests.test_trappen import lees_tabel

pytestmark = pytest.mark.django_db

# Pages about one file that is open: who gets them.
PAGINAS = """
pagina                | wie
dossier               | meldpunt, aanmelder, overdracht CLB, overdracht school met ja, gevraagd
dossier_raadplegingen | meldpunt, aanmelder
lars                  | aanmelder
dossier_opnemen       | meldpunt
dossier_toewijzen     | meldpunt
dossier_vraag         | meldpunt
dossier_notitie       | meldpunt
bijlage_geven         | meldpunt, aanmelder
dossier_laatste_les   | meldpunt
dossier_kijk_opnieuw  | meldpunt
dossier_eerste_antwoord | meldpunt
dossier_afsluiten     | meldpunt
dossier_intrekken     | aanmelder
dossier_heropenen     | meldpunt
dossier_nog_nodig     | meldpunt
dossier_school        | meldpunt
dossier_school_verbeteren | meldpunt
dossier_overdragen    | meldpunt, aanmelder
telefoon_doorgeven    | meldpunt
uitstroom_noteren     | meldpunt, aanmelder
stap_noteren          | meldpunt, aanmelder
trajectbegeleider_kiezen | meldpunt, aanmelder
wissel_zeggen         | meldpunt, aanmelder
wissel_doorgeven      | meldpunt
wissel_stoppen        | meldpunt
wissel_opnemen        | aanmelder
jongere_ingelicht     | meldpunt, aanmelder
inlichten_uitstellen  | meldpunt, aanmelder
instemming_noteren    | meldpunt, aanmelder
meldpunt_intrekken    | meldpunt, aanmelder
nee_afwegen           | meldpunt, aanmelder
betrokkene_toevoegen  | meldpunt, aanmelder
gezag_noteren         | meldpunt, aanmelder
bekwaamheid_noteren   | meldpunt, aanmelder
bekwaamheid_opheffen  | meldpunt, aanmelder
nota_bij_dossier      | meldpunt, aanmelder
verzoek_noteren       | meldpunt
plek                  | meldpunt
toestemmingen         | meldpunt, aanmelder
toestemming_vragen    | meldpunt, aanmelder
verbeteringen         | meldpunt
"""
TOELEIDINGEN = """
pagina                | wie
toeleiding_intrekken  | meldpunt
toeleiding_vervallen  | meldpunt
toeleiding_wachten    | meldpunt
toeleiding_bekeken    | gevraagd
toeleiding_vraag      | gevraagd
toeleiding_wachtlijst | gevraagd
toeleiding_aanvaarden | gevraagd
toeleiding_weigeren   | gevraagd
"""
KIJKERS = (
    "bezoeker",
    "zonder rol",
    "meldpunt",
    "meldpunt elders",
    "meldpunt tot gisteren",
    "aanmelder",
    "collega CLB",
    "overdracht CLB",
    "overdracht school",
    "overdracht school met ja",
    "overdracht CLB voorbij",
    "aanmelder van een ander dossier",
    "aanmelder, nu school",
    "aanbieder zonder taak",
    "gevraagd",
    "weigerde",
    "partner zonder taak",
    "staf zonder taak",
    "college zonder taak",
    "dpo zonder taak",
    "beheer zonder taak",
)


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Dadenwereld]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield Dadenwereld()
        transaction.set_rollback(True)


def _paginas(wereld: Dadenwereld) -> dict[str, tuple[str, set[str]]]:
    """Return address and readers of each page, about the file that is open."""
    rij = wereld.dossiers["open"]
    uit = {}
    for tabel, sleutel in ((PAGINAS, rij.referentie), (TOELEIDINGEN, wereld.bij(rij).sleutel)):
        for naam, cellen in lees_tabel(tabel).items():
            wie = {deel.strip() for deel in cellen["wie"].split(",")}
            uit[naam] = (reverse(f"meldpunt:{naam}", args=[sleutel]), wie)
    return uit


def _browser(wereld: Dadenwereld, wie: str) -> Client:
    client = Client()
    if wie != "bezoeker":
        log_in(client, wereld.mensen[wie])
    return client


@pytest.mark.parametrize("wie", KIJKERS)
def test_een_pagina_zegt_hetzelfde_als_de_tabel_bij_lezen_en_bij_versturen(wereld, wie):
    client, rij = _browser(wereld, wie), wereld.dossiers["open"]
    vooraf = Gebeurtenis.objects.count()
    fout = []
    for naam, (adres, mag) in _paginas(wereld).items():
        for methode in ("get", "post"):
            antwoord = getattr(client, methode)(adres, {"reden": "KANARIE"})
            goed = antwoord.status_code in ((200, 405) if methode == "get" else (200, 302, 405, 422))
            if wie == "bezoeker":
                klopt = antwoord.status_code == 302 and "/account/inloggen/" in antwoord["Location"]
            elif wie in mag:
                klopt = goed
            else:
                # 405: a button has no page to read, a page takes no post; refused before anybody looks for the file.
                klopt = antwoord.status_code in (403, 404, 405)
                klopt = klopt and rij.referentie not in antwoord.content.decode().replace(adres, "")
            if not klopt:
                fout.append(f"{methode} {naam}: {antwoord.status_code}")
    assert not fout, "\n".join(fout)
    # Nothing was posted that could be done: no key of a form, so no deed.
    assert Gebeurtenis.objects.count() == vooraf
