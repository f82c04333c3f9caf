"""Who picks colours of their own sees what is drawn: measured in the pixels, since no check of the page tree can."""

import datetime
import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Locator

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from monitoring.models import Indicator

pytestmark = pytest.mark.browser

DONKER = {"forced_colors": "active", "color_scheme": "dark"}
TEKST, BEELD = 4.5, 3.0


def licht(kleur: tuple[int, int, int]) -> float:
    """Relative luminance, as WCAG counts it."""
    delen = [deel / 255 for deel in kleur]
    r, g, b = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: tuple[int, int, int], ander: tuple[int, int, int]) -> float:
    laag, hoog = sorted((licht(een), licht(ander)))
    return (hoog + 0.05) / (laag + 0.05)


def beeld(plek: Locator) -> Image.Image:
    return Image.open(io.BytesIO(plek.screenshot())).convert("RGB")


def sterkste(plaat: Image.Image) -> float:
    """Contrast of what is drawn with the paper around it, whose colour is the most frequent one."""
    kleuren = sorted(plaat.getcolors(plaat.width * plaat.height), reverse=True)
    papier = kleuren[0][1]
    # A colour of less than a hundredth of the signs is the edge of a letter, not its body.
    getekend = [kleur for aantal, kleur in kleuren if aantal * 100 >= plaat.width * plaat.height]
    return max(contrast(papier, kleur) for kleur in getekend)


def tekeningen(huis: Huis, **opties) -> Iterator[tuple[str, Locator]]:
    """The picture of every indicator that a visitor finds."""
    page = huis.open("/monitoring/", **opties)
    for code in Indicator.objects.values_list("code", flat=True):
        antwoord = page.goto(f"/monitoring/indicatoren/{code}/")
        if antwoord is None or antwoord.status != 200:
            continue
        yield from ((code, svg) for svg in page.locator("figure svg:visible").all())


def test_vormgeving_B4_elke_tekst_in_elke_grafiek_is_te_lezen_in_eigen_kleuren(huis: Huis) -> None:
    gezien = 0
    for code, svg in tekeningen(huis, **DONKER):
        for tekst in svg.locator("text").all():
            gezien += 1
            gemeten = sterkste(beeld(tekst))
            assert gemeten >= TEKST, f"{code}: “{tekst.text_content()}” heeft contrast {gemeten:.1f}"
    assert gezien > 50


def test_vormgeving_B4_lijnen_staven_en_punten_zijn_te_zien_in_eigen_kleuren(huis: Huis) -> None:
    gezien = set()
    for code, svg in tekeningen(huis, **DONKER):
        for soort in ("path[fill=none]", "rect", "circle"):
            for vorm in svg.locator(soort).all():
                gezien.add(soort)
                gemeten = vorm.evaluate("""e => { const s = getComputedStyle(e); return [s.fill, s.stroke]; }""")
                assert "rgb(255, 255, 255)" in gemeten, f"{code}: {soort} {gemeten}"
    assert gezien == {"path[fill=none]", "rect", "circle"}


def test_vormgeving_B4_een_kleine_lijn_en_de_kleuren_zijn_te_zien_in_eigen_kleuren(huis: Huis) -> None:
    page = huis.open("/monitoring/", **DONKER)
    for vonk in page.locator("main svg.grafiek").all():
        assert sterkste(beeld(vonk)) >= BEELD, vonk.inner_html()[:120]
    stijlgids = huis.open("/stijlgids/", als=maak_gebruiker(Rol.STAF), **DONKER)
    tekens = stijlgids.locator("main .kleur .teken:visible").all()
    assert len(tekens) >= 4
    for teken in tekens:
        assert sterkste(beeld(teken)) >= BEELD, teken.evaluate("e => e.parentElement.textContent")


def test_vormgeving_B4_de_band_van_schooldagen_zegt_vol_en_leeg_in_eigen_kleuren(huis: Huis) -> None:
    maandag = datetime.date(2026, 9, 7)
    band = Schooldagenband(maandag, maandag + datetime.timedelta(days=4)).klein
    page = huis.open("/monitoring/", **DONKER)
    page.evaluate(
        "band => document.querySelector('main').insertAdjacentHTML('afterbegin', `<p class=klok>${band}</p>`)",
        str(band),
    )
    plaat = beeld(page.locator(".klok svg"))
    # Monday had the last lesson, Tuesday none: a full square above a hollow one.
    les, geen = (plaat.getpixel((plaat.width // 2, int(plaat.height * rij / 5))) for rij in (0.5, 1.5))
    assert contrast(les, geen) >= BEELD
    assert licht(les) > licht(geen)
    assert sterkste(plaat) >= BEELD
