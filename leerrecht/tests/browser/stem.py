"""What somebody who listens hears: a page read aloud from the accessibility tree, and what is said of its own accord.

`lees_voor` walks the tree that the browser gives to screen readers and writes a line for each thing that would be read.
`Stem` writes down, from when it is put on a page, what its live regions say and what gets the focus. No screen reader
reads exactly so; a change in these lines is a change in what is heard.
"""

import re
from typing import Any

from playwright.sync_api import Page

# Read as one thing, with the name it has.
_BENOEMD = {
    "heading": "kop",
    "link": "link",
    "button": "knop",
    "textbox": "tekstvak",
    "searchbox": "zoekvak",
    "combobox": "keuzelijst",
    "checkbox": "vinkje",
    "radio": "rondje",
    "image": "beeld",
    "progressbar": "voortgang",
    "DisclosureTriangle": "vouw",
}
# Said on the way in, then what is inside.
_OMVAT = {
    "navigation": "navigatie",
    "search": "zoekdeel",
    "group": "groep",
    "radiogroup": "groep",
    "list": "lijst",
    "table": "tabel",
    "figure": "figuur",
    "status": "bericht",
    "alert": "alarm",
    "deletion": "weg",
    "insertion": "nieuw",
}
_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# What the calendar changes is no change in what is said.
_KALENDER = (
    (re.compile(rf"\b\d{{1,2}}\s(?:{_MAAND})(?:\s\d{{4}})?"), "[dag]"),
    (re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b"), "[weekdag]"),
    (re.compile(r"\b\d{1,2}\.\d{2} uur"), "[uur]"),
    (re.compile(r"\bMP-\d\d-[\w-]+"), "[referentie]"),
    # What was drawn by lot: the key of a row in its address.
    (re.compile(r"\b(?=[a-z]*\d)[a-z\d]{10}\b"), "[sleutel]"),
)


def _waarde(knoop: dict[str, Any], veld: str) -> str:
    return str(knoop.get(veld, {}).get("value", "")).strip()


def _eigenschap(knoop: dict[str, Any], naam: str) -> Any:
    return next((e["value"].get("value") for e in knoop.get("properties", ()) if e["name"] == naam), None)


def _stand(knoop: dict[str, Any]) -> str:
    """What is said after the name: state, value and description."""
    delen = []
    if (dicht := _eigenschap(knoop, "expanded")) is not None:
        delen.append("open" if dicht else "dicht")
    if (gekozen := _eigenschap(knoop, "checked")) is not None:
        delen.append("aan" if gekozen == "true" else "uit")
    if _eigenschap(knoop, "disabled"):
        delen.append("niet beschikbaar")
    if _eigenschap(knoop, "invalid") == "true":
        delen.append("fout")
    if waarde := _waarde(knoop, "value"):
        delen.append(f"“{waarde}”")
    if uitleg := _waarde(knoop, "description"):
        delen.append(uitleg)
    return "".join(f", {deel}" for deel in delen)


class _Voorlezer:
    """Walks one tree."""

    def __init__(self, knopen: list[dict[str, Any]]) -> None:
        self.per_id = {knoop["nodeId"]: knoop for knoop in knopen}
        self.regels: list[str] = []

    def _kinderen(self, knoop: dict[str, Any]) -> list[dict[str, Any]]:
        return [self.per_id[een] for een in knoop.get("childIds", ()) if een in self.per_id]

    def lees(self, knoop: dict[str, Any]) -> None:
        """Say this, then what is inside unless its name held that."""
        rol, naam = ("", "") if knoop.get("ignored") else (_waarde(knoop, "role"), _waarde(knoop, "name"))
        if rol == "StaticText":
            self.regels.append(naam)
        elif rol in _BENOEMD:
            diepte = _eigenschap(knoop, "level") if rol == "heading" else None
            self.regels.append(f"{_BENOEMD[rol]}{f' {diepte}' if diepte else ''}: {naam}{_stand(knoop)}")
        elif rol == "row":
            self.regels.append("rij: " + " | ".join(self._cel(een) for een in self._cellen(knoop)))
        else:
            if rol in _OMVAT and (naam or rol in ("table", "list", "deletion", "insertion")):
                items = f" met {len(self._items(knoop))}" if rol == "list" else ""
                self.regels.append(f"{_OMVAT[rol]}{items}: {naam}".rstrip(": "))
            for kind in self._kinderen(knoop):
                self.lees(kind)

    def _items(self, knoop: dict[str, Any]) -> list[dict[str, Any]]:
        return [kind for kind in self._kinderen(knoop) if _waarde(kind, "role") == "listitem"]

    def _cellen(self, knoop: dict[str, Any]) -> list[dict[str, Any]]:
        return [kind for kind in self._kinderen(knoop) if _waarde(kind, "role").lower().endswith(("cell", "header"))]

    def _cel(self, knoop: dict[str, Any]) -> str:
        binnen = _Voorlezer(list(self.per_id.values()))
        for kind in self._kinderen(knoop):
            binnen.lees(kind)
        return " ".join(binnen.regels)


def zonder_kalender(regel: str) -> str:
    """The line without what another day would change."""
    for patroon, woord in _KALENDER:
        regel = patroon.sub(woord, regel)
    return re.sub(r"\s+", " ", regel).strip()


def lees_voor(page: Page, *, alles: bool = False) -> list[str]:
    """Read the main part of a page aloud (`alles`: with what stands around it)."""
    cdp = page.context.new_cdp_session(page)
    knopen = cdp.send("Accessibility.getFullAXTree")["nodes"]
    cdp.detach()
    lezer = _Voorlezer(knopen)
    begin = next(knoop for knoop in knopen if alles or _waarde(knoop, "role") == "main")
    lezer.lees(begin)
    return [regel for regel in map(zonder_kalender, lezer.regels) if regel]


_LUISTER = """() => {
  window.gehoord = [];
  const glad = (zin) => zin.trim().replace(/\\s+/g, " ");
  const tekst = (e) => glad(e.ariaLabel || e.labels?.[0]?.textContent || e.textContent || e.value || e.id);
  document.addEventListener("focusin", (e) => gehoord.push("focus: " + tekst(e.target)));
  const vorige = new Map();
  document.querySelectorAll("[role=status], [role=alert]").forEach((plek) => {
    new MutationObserver((nieuws) => {
      // A region that is not atomic says what came in; another one says all that it holds.
      const los = plek.getAttribute("aria-atomic") === "false";
      const bron = los ? nieuws.flatMap((een) => [...een.addedNodes]) : [...plek.childNodes];
      const delen = bron.filter((e) => e.nodeName !== "TEMPLATE");
      const zin = glad(delen.map((e) => e.textContent).join(" "));
      if (zin && (los || zin !== vorige.get(plek))) gehoord.push("gezegd: " + zin);
      vorige.set(plek, zin);
    }).observe(plek, { childList: true, characterData: true, subtree: true });
  });
  if (document.activeElement !== document.body) gehoord.push("focus: " + tekst(document.activeElement));
}"""


class Stem:
    """What is said of its own accord on every page that this one opens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(f"document.addEventListener('DOMContentLoaded', {_LUISTER})")
        if page.url != "about:blank":
            page.evaluate(_LUISTER)

    def gehoord(self) -> list[str]:
        """What was said and focused since the last time, once it is quiet."""
        self.page.wait_for_timeout(900)
        regels = self.page.evaluate("gehoord.splice(0)")
        return [zonder_kalender(regel) for regel in regels]
