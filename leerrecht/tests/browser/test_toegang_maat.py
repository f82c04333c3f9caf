"""Pages for other eyes: 400 % zoom, wide text spacing, large letters, fingers. Nothing slides, nothing is cut off."""

import re

import pytest
from playwright.sync_api import Page

from actieplan.models import Actie
from leerrecht.models import Netwerk
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from overlegplatform.tests.bouwers import maak_groep, maak_vergadering

pytestmark = pytest.mark.browser

# WCAG 1.4.12: line height 1.5, between paragraphs 2, between letters 0.12, between words 0.16 of the letter.
RUIM = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }"""
AFGEKNIPT = """(waar) => [...document.querySelectorAll(waar)].filter((e) => {
  const buiten = ".visually-hidden, .sr, svg, .tabelvak, .overslaan, pre, select";
  const stijl = getComputedStyle(e);
  if (!e.textContent.trim() || e.closest(buiten)) return false;
  if (!/hidden|clip/.test(stijl.overflowX + stijl.overflowY)) return false;
  return e.clientWidth > 1 && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map((e) => e.tagName + "." + e.className + ": " + e.textContent.trim().slice(0, 60))"""
UITSTEEK = """() => {
  const over = document.documentElement.scrollWidth - innerWidth;
  const uit = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
  const wie = uit.slice(0, 3).map((e) => e.tagName + "." + e.className).join(", ");
  return over > 0 ? [over + " px dwars: " + wie] : [];
}"""
# WCAG 2.5.8: 24 px each way, or so far from the next that a circle of 24 px hits nothing else. A sentence is free.
TE_KLEIN = """() => {
  const alle = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const vak = (e) => {
    const label = /checkbox|radio/.test(e.type) ? e.closest("label") || e.labels?.[0] : null;
    return (label ?? e).getBoundingClientRect();
  };
  const doelen = [...document.querySelectorAll(alle)].map((e) => [e, vak(e)]).filter(([e, v]) => v.width > 1
    && v.height > 1 && !e.disabled && e.checkVisibility() && !e.closest(".visually-hidden, .overslaan, [hidden]"));
  const inZin = (e) => e.tagName === "A" && getComputedStyle(e).display.startsWith("inline")
    && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  const klein = (v) => v.width < 23.5 || v.height < 23.5;
  const midden = (v) => [v.x + v.width / 2, v.y + v.height / 2];
  const ver = ([x, y], v) => Math.hypot(Math.max(v.left - x, 0, x - v.right), Math.max(v.top - y, 0, y - v.bottom));
  const dichtbij = (v, hun) => ver(midden(v), hun) < 12
    || (klein(hun) && Math.hypot(...midden(v).map((deel, i) => deel - midden(hun)[i])) < 24);
  const los = (e, ander) => ander !== e && !ander.contains(e) && !e.contains(ander);
  const botst = ([e, v]) => doelen.some(([ander, hun]) => los(e, ander) && dichtbij(v, hun));
  return doelen.filter(([e, v]) => klein(v) && !inZin(e) && botst([e, v]))
    .map(([e, v]) => e.outerHTML.slice(0, 90) + " " + Math.round(v.width) + "x" + Math.round(v.height));
}"""
# A list with `list-style: none` is no list to VoiceOver, unless it stands in a nav; with an empty string it stays one.
KALE_LIJST = """() => [...document.querySelectorAll("ul, ol")].filter((e) => e.checkVisibility()
  && !e.closest("nav") && getComputedStyle(e).listStyleType === "none" && e.getAttribute("role") !== "list")
  .map((e) => "lijst " + e.className)"""
HOOFD = ("/", "/actieplan/mechelen/", "/meldpunt/", "/toegankelijkheid/")
VOOR_STAF = (
    "/",
    "/actieplan/mechelen/bewerken/",
    "/overleg/",
    "/overleg/signalen/nieuw/",
    "/evaluatie/",
    "/monitoring/indicatoren/problematische-afwezigheid/",
    "/stijlgids/",
    "/feiten/",
    "/account/",
)


def staf():
    """Who works in Mechelen."""
    return maak_gebruiker("staf", netwerk=Netwerk.objects.get(slug="mechelen"), naam="Stien Staf")


def klap_open(page: Page) -> None:
    """Open all that folds: what nobody opens is never measured."""
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


def meet(page: Page, hoe: str, waar: str = "main *, header *, footer *") -> list[str]:
    """What slides or is cut off on one page, as it stands, with all that folds open."""
    klap_open(page)
    return [f"{page.url} bij {hoe}: {een}" for een in page.evaluate(UITSTEEK) + page.evaluate(AFGEKNIPT, waar)]


def rond(page: Page, pad: str) -> list[str]:
    """One page at 400 %, and with wide text spacing on a phone and on a desk."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(pad)
    fout = meet(page, "400 %")
    page.add_style_tag(content=RUIM)
    for breedte in (320, 1280):
        page.set_viewport_size({"width": breedte, "height": 640})
        # On a desk the bar at the top is one row: what does not fit ends in dots there, and stands whole in the foot.
        fout += meet(page, f"ruime tekst op {breedte} px", "main *, footer *" if breedte > 320 else "body *")
    return fout


def groot(page: Page, pad: str) -> list[str]:
    """One page to read with letters twice as large."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(pad)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return meet(page, "letters van 200 %", "main *, footer *")


def vingers(page: Page, pad: str) -> list[str]:
    """Targets of one page that are smaller than 24 px and have no room around them, on a phone and on a desk."""
    fout = []
    for breedte in (320, 1280):
        page.set_viewport_size({"width": breedte, "height": 900})
        page.goto(pad)
        klap_open(page)
        fout += [f"{pad} op {breedte} px: {een}" for een in page.evaluate(TE_KLEIN) + page.evaluate(KALE_LIJST)]
    return fout


def publieke_paden(huis: Huis) -> list[str]:
    """The public pages without a variable, and one of each kind that a visitor reaches from them."""
    from django.urls import NoReverseMatch, reverse

    paden = set()
    for naam in publieke_adressen():
        try:
            paden.add(reverse(naam))
        except NoReverseMatch:
            continue
    return sorted(pad for pad in paden if not re.search(r"\.(txt|ics|csv|xlsx)$|gezond|bijhouden|mijn-blad/weg", pad))


def test_toegang_C1_hoofdpaginas_schuiven_en_knippen_niet_bij_zoom_ruime_tekst_en_grote_letters(huis: Huis) -> None:
    bezoeker, van_staf = huis.open(bypass_csp=True), huis.open(als=staf(), bypass_csp=True)
    fout = [een for pad in HOOFD for een in (*rond(bezoeker, pad), *groot(bezoeker, pad))]
    lang = Actie.objects.filter(plan__slug="mechelen").first()
    eigen = [f"/actieplan/mechelen/bewerken/acties/{lang.sleutel}/", maak_vergadering(maak_groep()).get_absolute_url()]
    fout += [een for pad in (*VOOR_STAF, *eigen) for een in (*rond(van_staf, pad), *groot(van_staf, pad))]
    assert not fout, "\n".join(sorted(set(fout)))


def test_toegang_C1_de_werklijst_schuift_niet_bij_grote_letters_en_ruime_tekst(huis: Huis) -> None:
    """Whoever enlarges letters alone moves no breakpoint of the screen: a list looks at its own width."""
    mechelen = Netwerk.objects.get(slug="mechelen")
    for _ in range(3):
        maak_aanmelding(netwerk=mechelen, door=clb_medewerker(mechelen))
    page = huis.open(als=maak_gebruiker("meldpunt", netwerk=mechelen), bypass_csp=True)
    assert not [*rond(page, "/meldpunt/dossiers/"), *groot(page, "/meldpunt/dossiers/")]
    assert page.locator(".tabel--dossiers tbody tr").count() == 3


def test_toegang_C10_elk_doel_is_24_px_of_heeft_ruimte_en_elke_lijst_is_een_lijst(huis: Huis) -> None:
    bezoeker, van_staf = huis.open(), huis.open(als=staf())
    fout = [een for pad in HOOFD for een in vingers(bezoeker, pad)]
    fout += [een for pad in VOOR_STAF for een in vingers(van_staf, pad)]
    assert not fout, "\n".join(sorted(set(fout)))


def test_toegang_B9_op_een_telefoon_sorteert_men_een_lijst_en_ziet_men_waar_men_is(huis: Huis) -> None:
    beheer = maak_gebruiker("beheer", netwerk=Netwerk.objects.get(slug="mechelen"))
    page = huis.open("/beheer/organisaties/", als=beheer, breedte=320)
    koppen = page.locator("thead a")
    assert koppen.count() > 1
    for nummer in range(koppen.count()):
        koppen.nth(nummer).focus()
        vak = koppen.nth(nummer).bounding_box()
        assert vak["width"] > 20 and vak["height"] >= 20 and 0 <= vak["x"] < 320, vak
        assert (
            koppen.nth(nummer).evaluate("(e) => e.checkVisibility() && getComputedStyle(e.closest('thead')).clipPath")
            == "none"
        )
    koppen.nth(1).click()
    assert "volgorde=" in page.url
    huis.keur(page, alleen=320)


@pytest.mark.breed
def test_toegang_C1_elke_openbare_pagina_past_bij_elke_maat_en_elke_vinger(huis: Huis) -> None:
    ruim, gewoon = huis.open(bypass_csp=True), huis.open()
    paden = publieke_paden(huis)
    assert len(paden) > 12
    assert [een for pad in paden for een in (*rond(ruim, pad), *vingers(gewoon, pad))] == []
