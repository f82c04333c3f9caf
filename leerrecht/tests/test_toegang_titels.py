"""Which page is this? A title says it: the page, what it is about, Leerrecht; and first that something is wrong."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable

import pytest

from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.paginas import geweigerd, paginas
from leerrecht.tests.wereld import Wereld
from meldpunt import secties
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.django_db
# One page behind two addresses: a round that is closed is read and not filled in; who has no address is asked on the
# page that asks all; a row of a file is corrected on the same form as its answers.
EEN_BLAD = (
    {"evaluatie:invullen", "evaluatie:nalezen"},
    {"overleg:vergadering_uitnodigen", "overleg:zeteladressen"},
    {"meldpunt:verbeteren", "meldpunt:rij_verbeteren"},
    {"meldpunt:rondetafel", "meldpunt:rondetafel_een"},
)
# A fragment that htmx puts in a page has no title.
FRAGMENT = {"actieplan:rij"}
# What one sees after "verberg deze pagina" may not say where it comes from.
VERBORGEN = {"mijnblad:weg"}
# What all networks share is the same thing in both worlds; two mails of one kind differ in their minute only.
GEDEELD = {"beheer:taak", "beheer:bericht", "beheer:woord_nieuw", "beheer:woord_wijzigen", "beheer:woord_verwijderen"}
# The secret of a mail stands in these addresses: what it was about, a link that means nothing does not say.
GEHEIM = ("account_", "uitnodiging_", "link_", "mfa_")


def titel(tekst: str) -> str:
    """The words in the tab, with single spaces."""
    return " ".join(html.unescape(re.search(r"<title>(.*?)</title>", tekst, re.S)[1]).split())


def titels(alle: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The title of each of these pages, by the name of its address."""
    return {naam: titel(tekst) for naam, tekst in alle if naam not in FRAGMENT | VERBORGEN}


def test_toegang_B12_een_titel_zegt_welke_pagina_waarvan_en_van_wie(getoond):
    alle = titels(getoond.alle.items())
    assert len(alle) > 150
    per_titel = defaultdict(set)
    for naam, woorden in alle.items():
        per_titel[woorden].add(naam)
        delen = woorden.split(" | ")
        assert delen[-1] == "Leerrecht" and all(delen), (naam, woorden)
        assert "<" not in woorden, (naam, woorden)
        over_iets = alle_namen()[naam].pattern.converters and not naam.startswith(GEHEIM)
        assert len(delen) == 3 if over_iets else len(delen) in (2, 3), (naam, woorden)
    assert [namen for namen in per_titel.values() if len(namen) > 1 and namen not in EEN_BLAD] == []
    in_dossier = [naam for naam in alle if "referentie" in alle_namen()[naam].pattern.converters]
    assert len(in_dossier) > 30
    assert [naam for naam in in_dossier if not any(ref in alle[naam] for ref in getoond.referenties)] == []


def test_toegang_B12_wie_een_formulier_met_fouten_krijgt_hoort_dat_eerst(wereld):
    met_fouten = {naam: titel(tekst) for naam, tekst in geweigerd(wereld) if 'id="foutlijst"' in tekst}
    assert len(met_fouten) > 60
    assert {naam: woorden for naam, woorden in met_fouten.items() if not woorden.startswith("Fout: ")} == {}


@pytest.mark.breed
def test_toegang_B12_twee_dingen_hebben_nooit_dezelfde_titel(wereld):
    """The same page about another plan, file, group, offer, person or figure."""
    hier, daar = titels(paginas(wereld)), titels(paginas(Wereld("vlaams-brabant")))
    over_iets = {naam for naam in hier if alle_namen()[naam].pattern.converters and not naam.startswith(GEHEIM)}
    assert len(over_iets - GEDEELD) > 120
    assert [naam for naam in sorted(over_iets - GEDEELD) if hier[naam] == daar.get(naam)] == []
    assert over_iets - set(daar) <= GEDEELD


def test_toegang_B12_een_onderdeel_van_een_aanmelding_zegt_het_hoeveelste_het_is_en_van_welk_concept():
    clb = clb_medewerker()
    concept, deel = begin(clb, "aanmelding"), next(iter(secties.ALLE))
    tekst = venster(clb).get(f"/meldpunt/aanmelden/{concept.sleutel}/{deel}/").content.decode()
    assert re.search(r"\(1 van \d\) \| begonnen op \d+ \w+ \d{4}, \d+\.\d\d uur \| Leerrecht$", titel(tekst))


def test_toegang_B12_na_een_zoekopdracht_zegt_de_titel_hoeveel_er_is(client, wereld):
    adres = wereld.plan.get_absolute_url()
    assert titel(client.get(adres).content.decode()) == "Actieplan Mechelen | Actieplan | Leerrecht"
    assert titel(client.get(adres, {"q": "xyzzy"}).content.decode()).startswith("0 acties: Actieplan Mechelen | ")
    een = titel(client.get(adres, {"q": wereld.actie.titel}).content.decode())
    assert een.startswith("1 actie: Actieplan Mechelen | ")
    log_in(client, wereld.gebruiker("beheer"))
    assert titel(client.get("/beheer/organisaties/", {"q": "Trekker"}).content.decode()).startswith("1 organisatie: ")


def test_toegang_C6_wie_naar_de_kop_springt_hoort_de_stap():
    """The number of the step stands before the heading; who jumps past it hears it in the heading."""
    clb = clb_medewerker()
    concept, deel = begin(clb, "aanmelding"), next(iter(secties.ALLE))
    adres = f"/meldpunt/aanmelden/{concept.sleutel}/"
    for waar, woorden in ((f"{adres}{deel}/", r", onderdeel 1 van \d"), (adres, r", \d van \d klaar")):
        tekst = venster(clb).get(waar).content.decode()
        kop = re.sub(r"<[^>]+>", "", re.search(r"<h1>(.*?)</h1>", tekst, re.S)[1])
        assert re.search(woorden + "$", kop), kop
        assert re.search(r'<p class="paginakop__merk" aria-hidden="true">', tekst), "en niet twee keer"
