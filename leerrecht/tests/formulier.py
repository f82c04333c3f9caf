"""Reads the form of a page as a browser would post it, so that tests send what people send."""

from html.parser import HTMLParser

from django.contrib.auth import SESSION_KEY
from django.http import HttpResponse
from django.test import Client

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import Gebruiker


class _Lezer(HTMLParser):
    """Collects the fields of every form of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.formulieren: list[dict[str, list[str]]] = []
        self._keuzelijst: str | None = None
        self._tekst: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigen = dict(attrs)
        if tag == "form":
            self.formulieren.append({})
        if not self.formulieren:
            return
        naam = eigen.get("name") or ""
        if tag == "input" and eigen.get("type") != "submit":
            self._invoer(naam, eigen)
        elif tag == "select":
            self._keuzelijst = naam
        elif tag == "option" and self._keuzelijst and "selected" in eigen:
            self._voeg_toe(self._keuzelijst, eigen.get("value") or "")
        elif tag == "textarea":
            self._tekst = naam
            self._voeg_toe(naam, "")

    def _invoer(self, naam: str, eigen: dict[str, str | None]) -> None:
        if eigen.get("type") not in ("checkbox", "radio") or "checked" in eigen:
            self._voeg_toe(naam, eigen.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._keuzelijst = None
        elif tag == "textarea":
            # A browser drops the first line break after the tag.
            waarden = self.formulieren[-1][self._tekst or ""]
            waarden[-1] = waarden[-1].removeprefix("\n")
            self._tekst = None

    def handle_data(self, data: str) -> None:
        if self._tekst:
            self.formulieren[-1][self._tekst][-1] += data

    def _voeg_toe(self, naam: str, waarde: str) -> None:
        if naam:
            self.formulieren[-1].setdefault(naam, []).append(waarde)


def invoer(antwoord: HttpResponse, /, **typ: str | list[str]) -> dict[str, str | list[str]]:
    """Return what the first form with a formuliersleutel on the page holds, with `typ` typed over it."""
    lezer = _Lezer()
    lezer.feed(antwoord.content.decode())
    velden = next(formulier for formulier in lezer.formulieren if "formuliersleutel" in formulier)
    return {naam: waarden if len(waarden) > 1 else waarden[0] for naam, waarden in velden.items()} | typ


def druk(client: Client) -> dict[str, str]:
    """Return what a button of a page sends: a fresh one-time key of who is signed in."""
    gebruiker = Gebruiker.objects.get(pk=client.session[SESSION_KEY])
    return {"formuliersleutel": maak_formuliersleutel(gebruiker)}
