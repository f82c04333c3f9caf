"""Giving a file on a telephone, without script: refused first, then kept, scanned, found dangerous or fetched."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect

from leerrecht import achtergrond
from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.clamd import BESMET_PDF, PDF, clamd  # noqa: F401  (a fixture)
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding

pytestmark = pytest.mark.browser


def bestand(inhoud: bytes, naam: str = "verslag.pdf") -> FilePayload:
    return {"name": naam, "mimeType": "application/pdf", "buffer": inhoud}


def test_een_bijlage_gaat_van_het_clb_langs_de_scanner_naar_het_meldpunt(huis: Huis, clamd) -> None:  # noqa: F811
    netwerk = Netwerk.objects.get(slug="mechelen")
    dossier = maak_aanmelding(netwerk=netwerk, door=clb_medewerker(netwerk))
    vraag = f"{dossier.get_absolute_url()}vraag-en-jongere/"
    clb = huis.open(vraag, als=dossier.ingediend_door, breedte=320, js=False)
    for wat, inhoud in (("Een verslag", PDF), ("Een foto", BESMET_PDF)):
        clb.get_by_role("link", name="Geef een bijlage").click()
        clb.get_by_label("Wat is het?").fill(wat)
        clb.get_by_label("Bestand").set_input_files(bestand(b"MZ", "programma.pdf"))
        clb.get_by_role("button", name="Geef de bijlage").click()
        expect(clb.get_by_role("link", name="Dit bestand nemen we niet aan.")).to_be_visible()
        expect(clb.get_by_label("Wat is het?")).to_have_value(wat)
        clb.get_by_label("Bestand").set_input_files(bestand(inhoud))
        clb.get_by_role("button", name="Geef de bijlage").click()
        expect(clb.get_by_text("De bijlage is bewaard.")).to_be_visible()
    expect(clb.get_by_text("wacht op de virusscanner")).to_have_count(2)
    expect(clb.get_by_role("link", name="Download")).to_have_count(0)
    huis.keur(clb, "bijlage-wacht", alleen=320)
    achtergrond.voer_volgende_uit()
    achtergrond.voer_volgende_uit()

    meldpunt = huis.open(vraag, als=maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk))
    expect(meldpunt.get_by_text("onveilig en gewist")).to_be_visible()
    huis.keur(meldpunt, "bijlage-nagekeken", alleen=1280)
    with meldpunt.expect_download() as gevangen:
        meldpunt.get_by_role("link", name=re.compile("Download.*Een verslag")).click()
    assert Path(gevangen.value.path()).read_bytes() == PDF
    assert gevangen.value.suggested_filename.startswith(dossier.referentie.lower())

    clb.reload()
    clb.get_by_role("link", name=re.compile("Neem weg.*Een verslag")).click()
    huis.keur(clb, "bijlage-wegnemen", alleen=320)
    clb.get_by_role("button", name="Neem de bijlage weg").click()
    expect(clb.get_by_text("De bijlage is gewist.")).to_be_visible()
    expect(clb.get_by_text("Een verslag")).to_have_count(0)
