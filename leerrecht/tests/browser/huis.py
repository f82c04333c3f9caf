"""The house as people use it: real browsers on a live server, and a guard that sees what a person would not.

`Huis.open` gives a page for one person; `Huis.keur` holds that page against the promises every page makes: readable
for everyone (axe), no sideways scrolling, nothing refused by the content policy, nothing asked of another host.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from leerrecht.middleware.zitting import LAATST
from leerrecht.tests.bouwers import log_in

HOOGTE = {320: 640, 1280: 900}
MELD_CSP = """document.addEventListener("securitypolicyviolation", (e) =>
  console.error("CSP weigerde " + e.violatedDirective + " " + e.blockedURI))"""
# An id that stands twice sends a label, a link of the error summary and a reader to the wrong place: looked at when a
# page is there and after every part that was swapped in.
MELD_IDS = """(() => {
  const kijk = () => {
    const alle = [...document.querySelectorAll("[id]")].map((e) => e.id);
    const dubbel = alle.filter((id, i) => alle.indexOf(id) !== i);
    if (dubbel.length) console.error("dubbel id op " + location.pathname + ": " + [...new Set(dubbel)].join(", "));
  };
  document.addEventListener("DOMContentLoaded", kijk);
  document.addEventListener("htmx:afterSettle", kijk);
})()"""


class Wacht:
    """Writes down what went wrong in one browser. Pages may answer 4xx; scripts and files when a test expects it."""

    def __init__(self, context: BrowserContext, basis: str) -> None:
        self.basis = basis
        self.fouten: set[str] = set()
        self.verwacht: set[int] = set()
        context.add_init_script(MELD_CSP)
        context.add_init_script(MELD_IDS)
        context.on("console", self._console)
        context.on("weberror", lambda fout: self.fouten.add(f"script: {fout.error}"))
        context.on("request", self._vraag)
        context.on("response", self._antwoord)

    def _console(self, bericht: ConsoleMessage) -> None:
        # What the browser and htmx say about a status: `_antwoord` judges those.
        over_status = bericht.text.startswith(("Failed to load resource", "Response Status Error Code"))
        if bericht.type == "error" and not over_status:
            self.fouten.add(f"console: {bericht.text}")

    def _vraag(self, vraag: Request) -> None:
        if not vraag.url.startswith((self.basis, "data:")):
            self.fouten.add(f"ander adres: {vraag.url}")

    def _antwoord(self, antwoord: Response) -> None:
        if antwoord.status < 400 or antwoord.status in self.verwacht:
            return
        if antwoord.status >= 500 or antwoord.request.resource_type != "document":
            self.fouten.add(f"{antwoord.status} op {antwoord.url}")


class Huis:
    """Opens browsers and judges pages."""

    def __init__(
        self,
        basis: str,
        nieuw_context: Callable[..., BrowserContext],
        axe: Callable[[Page], None],
        *,
        breed: bool = False,
    ) -> None:
        self.basis = basis
        self._breed = breed
        self._nieuw_context = nieuw_context
        self._axe = axe
        self._wachten: dict[BrowserContext, Wacht] = {}
        self._zonder_script: set[BrowserContext] = set()
        self.beelden = os.environ.get("LEERRECHT_BEELDEN", "")

    def open(self, pad: str = "", *, als=None, breedte: int = 1280, js: bool = True, **opties) -> Page:
        """Return a page in a browser of its own, signed in as `als`, at `pad` when given."""
        context = self._nieuw_context(base_url=self.basis, java_script_enabled=js, **opties)
        self._wachten[context] = Wacht(context, self.basis)
        if not js:
            self._zonder_script.add(context)
        if als is not None:
            client = Client()
            log_in(client, als)
            context.add_cookies(
                [
                    {
                        "name": settings.SESSION_COOKIE_NAME,
                        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                        "url": self.basis,
                    }
                ]
            )
        page = context.new_page()
        page.set_viewport_size({"width": breedte, "height": HOOGTE[breedte]})
        if pad:
            page.goto(pad)
        return page

    @property
    def contexten(self) -> list[BrowserContext]:
        """Every browser that was opened."""
        return list(self._wachten)

    def wacht(self, page: Page) -> Wacht:
        """The guard of this page's browser."""
        return self._wachten[page.context]

    def _met_script(self, page: Page) -> Page:
        """The same document in a browser that runs axe but none of our scripts, for a page that runs no script."""
        context = self._nieuw_context(base_url=self.basis)
        self._wachten[context] = Wacht(context, self.basis)
        inhoud = page.content()
        context.route("**/*.js", lambda route: route.abort())
        context.route(page.url.partition("#")[0], lambda route: route.fulfill(body=inhoud, content_type="text/html"))
        tweeling = context.new_page()
        tweeling.goto(page.url)
        return tweeling

    def keur(self, page: Page, beeld: str = "", alleen: int = 0) -> None:
        """Hold the page against what every page promises, narrow and wide (or `alleen` so wide); keep a picture.

        axe looks on the width that the test works on; with `--breed` on every width.
        """
        page.wait_for_load_state()  # between two pages there is no document to look at
        if page.context in self._zonder_script:
            tweeling = self._met_script(page)
            self.keur(tweeling, beeld, alleen)
            tweeling.context.close()
            return
        maat = page.viewport_size
        for breedte, hoogte in HOOGTE.items():
            if alleen and breedte != alleen:
                continue
            page.set_viewport_size({"width": breedte, "height": hoogte})
            zonder_dwarsrol(page)
            if self._breed or breedte == (alleen or maat["width"]):
                self._axe(page)
            if beeld and self.beelden:
                Path(self.beelden).mkdir(parents=True, exist_ok=True)
                # Hiding the caret leaves style attributes behind, which htmx copies and the content policy refuses.
                page.screenshot(path=Path(self.beelden) / f"{beeld}-{breedte}.png", full_page=True, caret="initial")
        page.set_viewport_size(maat)
        assert not self.wacht(page).fouten, sorted(self.wacht(page).fouten)

    def sluit(self) -> None:
        """Nothing may have gone wrong in any browser, also on pages that were only passed."""
        fouten = set().union(*(wacht.fouten for wacht in self._wachten.values()))
        assert not fouten, sorted(fouten)


def zonder_dwarsrol(page: Page) -> None:
    """Fail when the page can be scrolled sideways; name what sticks out."""
    breed = page.evaluate("""() => {
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over <= 0) return "";
      const steektUit = (e) => e.getBoundingClientRect().right > innerWidth + 1;
      const uit = [...document.querySelectorAll("body *")].filter(steektUit);
      return over + " px: " + uit.slice(0, 4).map((e) => e.tagName + "." + e.className).join(", ");
    }""")
    assert not breed, f"{page.url} rolt dwars op {page.viewport_size['width']} px: {breed}"


def gefocust(page: Page) -> str:
    """Return what has the focus, as a person would name it; empty when the focus is lost."""
    return page.evaluate("""() => {
      const e = document.activeElement;
      if (!e || e === document.body) return "";
      return e.labels?.[0]?.textContent?.trim() || e.getAttribute("aria-label") || e.textContent.trim() || e.id;
    }""")


def focus_zichtbaar(page: Page) -> None:
    """Fail when the focus is lost, has no outline or lies outside the window."""
    stand = page.evaluate("""() => {
      const e = document.activeElement;
      if (!e || e === document.body) return "kwijt";
      const stijl = getComputedStyle(e), vak = e.getBoundingClientRect();
      const wie = e.outerHTML.slice(0, 120);
      if (stijl.outlineStyle === "none" || parseFloat(stijl.outlineWidth) < 2) return "zonder rand: " + wie;
      if (vak.bottom < 0 || vak.top > innerHeight) return "buiten beeld: " + wie;
      return "";
    }""")
    assert not stand, f"de focus is {stand}"


def tab_naar(page: Page, naam: str, *, terug: bool = False, hoogstens: int = 400) -> None:
    """Press Tab until `naam` has the focus; the focus must be seen at every step."""
    for _ in range(hoogstens):
        page.keyboard.press("Shift+Tab" if terug else "Tab")
        if page.evaluate("document.activeElement === document.body"):
            continue  # past the end of the page, through the window of the browser
        focus_zichtbaar(page)
        if gefocust(page).startswith(naam):
            return
    raise AssertionError(f"Tab komt niet bij “{naam}”; nu bij “{gefocust(page)}”")


def maak_zitting_oud(page: Page, seconden: int) -> None:
    """Let the session of this browser have been idle for `seconden`."""
    koekje = next(c for c in page.context.cookies() if c["name"] == settings.SESSION_COOKIE_NAME)
    zitting = SessionStore(koekje["value"])
    zitting[LAATST] = time.time() - seconden
    zitting.save()
