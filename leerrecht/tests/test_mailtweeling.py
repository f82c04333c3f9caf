"""The two twins of a mail: what classic Outlook can draw, whose mail it is, until when, and what one can do at once."""

import re
from pathlib import Path

import pytest
import tinyhtml5
from django.conf import settings
from django.test import Client
from django.urls import reverse

from leerrecht.berichten import uitbox
from leerrecht.berichten.accounts import Uitgenodigd
from leerrecht.berichten.basis import Mail
from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.templatetags.portaal import heel
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.gevuld import gevuld
from meldpunt.berichten.dossier import Nieuws
from meldpunt.tests.dossierbouwers import maak_aanmelding
from monitoring.berichten import EvaluatieGevraagd

pytestmark = pytest.mark.django_db
TWEELINGEN = [
    pad
    for map_ in ("mail", "account/email", "mfa/email")
    for pad in (Path(settings.BASIS) / "templates" / map_).glob("*.html")
    if "mail/basis.html" in pad.read_text()
]
VAN_WIE = re.compile(r"\b(Aanmelding|Verzoek|Ronde|Editie|Signaal|Vergadering|Leesvoorstel)\b")


def soorten(basis: type[Mail] = Mail) -> list[type[Mail]]:
    return [soort for onder in basis.__subclasses__() for soort in (onder, *soorten(onder))]


def bericht_van(mail: Mail) -> Bericht:
    return uitbox.verstuur(mail)[0]


@pytest.fixture
def nieuws() -> Bericht:
    dossier = maak_aanmelding()
    wie = maak_gebruiker(Rol.MELDPUNT, netwerk=dossier.netwerk)
    return bericht_van(Nieuws(dossier, (wie,)))


def test_vormgeving_mail_de_knop_is_een_cel_met_kleur_en_ruimte(nieuws):
    """Classic Outlook draws with Word: the padding of a link it drops, the padding of a cell it keeps."""
    boom = tinyhtml5.parse(nieuws.html, namespace_html_elements=False)
    cellen = [cel for cel in boom.iter("td") if cel.find("a") is not None]
    assert [cel.get("bgcolor") for cel in cellen] == ["#0b5260"]
    assert "padding:" in cellen[0].get("style")
    assert "padding" not in cellen[0].find("a").get("style")
    assert "/meldpunt/dossiers/" in cellen[0].find("a").get("href")


def test_vormgeving_mail_de_letter_begint_met_wat_windows_heeft(nieuws):
    eerste = {letters.split(",")[0].strip() for letters in re.findall(r"font-family:([^;\"]+)", nieuws.html)}
    assert eerste == {"'Segoe UI'", "'Palatino Linotype'"}


def test_toegang_C9_een_mail_heeft_een_kop(nieuws):
    boom = tinyhtml5.parse(nieuws.html, namespace_html_elements=False)
    assert ["".join(kop.itertext()) for kop in boom.iter("h1")] == [nieuws.onderwerp]
    assert boom.find("head/title").text == nieuws.onderwerp


def test_vormgeving_C8_een_verwijzing_breekt_nooit(nieuws):
    referentie = re.search(r"MP-\d\d-\w+", nieuws.onderwerp)[0]
    heel_gehouden = nieuws.html.count(f'<span style="white-space:nowrap">{referentie}</span>')
    los = re.sub(r"<title>.*?</title>", "", nieuws.html).count(f">{referentie}<")
    assert heel_gehouden == los == 2
    assert heel("Afgerond: MP-26-VRVRVZPM <b>") == 'Afgerond: <span class="text-nowrap">MP-26-VRVRVZPM</span> &lt;b&gt;'


def test_vormgeving_mail_noemt_het_netwerk_en_de_dag(nieuws):
    netwerk = nieuws.gebruiker.lidmaatschappen.get().netwerk
    assert netwerk.naam in nieuws.html
    assert netwerk.naam in nieuws.tekst
    assert "Ten laatste op" not in nieuws.html + nieuws.tekst, "er wordt niets gevraagd"


def test_vormgeving_mail_wie_iets_vraagt_met_een_dag_zegt_die_in_beide(monkeypatch):
    import datetime

    monkeypatch.setattr(Uitgenodigd, "tegen", lambda self: datetime.date(2026, 12, 12))
    netwerk = maak_netwerk()
    wie = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    bericht = bericht_van(Uitgenodigd(wie, "/x/", netwerk, datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)))
    assert "Ten laatste op 12 december 2026." in bericht.html
    assert "Ten laatste op 12 december 2026." in bericht.tekst


@pytest.mark.parametrize("soort", gevuld(soorten()), ids=lambda soort: soort.__name__)
def test_vormgeving_mail_over_iets_van_een_netwerk_noemt_dat_netwerk(soort):
    velden = " ".join(str(veld.type) for veld in soort.__dataclass_fields__.values())
    if VAN_WIE.search(velden):
        assert soort.van_netwerk is not Mail.van_netwerk


def test_vormgeving_mail_van_een_ronde_zegt_tot_wanneer():
    assert EvaluatieGevraagd.tegen is not Mail.tegen


@pytest.mark.parametrize("pad", gevuld(TWEELINGEN), ids=lambda pad: pad.stem)
def test_toegang_C9_deed_je_dit_niet_zelf_heeft_een_link(pad):
    for tweeling in (pad, pad.with_suffix(".txt")):
        assert "Deed je dit niet zelf" not in tweeling.read_text(), "gebruik mail/_niet_zelf"


def test_toegang_C9_de_link_werkt_voor_wie_niet_meer_binnen_kan(client):
    deel = (Path(settings.BASIS) / "templates/mail/_niet_zelf.html").read_text()
    naam = re.search(r"{% url '(\w+)' %}", deel)[1]
    assert client.get(reverse(naam)).status_code == 200


def test_vormgeving_C8_het_voorbeeld_toont_beide_tweelingen(nieuws, settings):
    settings.VOORBEELD = True
    browser = Client()
    adres = reverse("voorbeeld:bericht", args=[nieuws.sleutel])
    tweeling = reverse("voorbeeld:bericht_html", args=[nieuws.sleutel])
    assert f'href="{tweeling}"' in browser.get(adres).content.decode()
    antwoord = browser.get(tweeling)
    assert antwoord.content.decode() == nieuws.html


def test_vormgeving_C8_een_mail_kan_in_het_portaal_niets_doen(nieuws, settings):
    """It brings its own styles, so its page gets a policy of its own: no script, no fetch, no form, no frame."""
    settings.VOORBEELD = True
    antwoord = Client().get(reverse("voorbeeld:bericht_html", args=[nieuws.sleutel]))
    beleid = dict(deel.strip().partition(" ")[::2] for deel in antwoord.headers["Content-Security-Policy"].split(";"))
    assert beleid["default-src"] == beleid["form-action"] == beleid["frame-ancestors"] == "'none'"
    assert "sandbox" in beleid
    assert "script-src" not in beleid
