"""The HTML of every page that somebody of the small world may read, for rules that hold for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.db import transaction
from django.test import Client

from leerrecht.tests.test_rechtenmatrix import MATRIX
from leerrecht.tests.wereld import BEZOEKER, Wereld

LEEG = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


def paginas(wereld: Wereld) -> Iterator[tuple[str, str]]:
    """Every page that somebody of the small world may read, as its name and its HTML."""
    for naam, client, adres in leesbaar(wereld):
        antwoord = client.get(adres)
        if antwoord.status_code == 200 and "text/html" in antwoord.headers["Content-Type"]:
            yield naam, antwoord.content.decode()


@dataclass(frozen=True)
class Getoond:
    """What one small world shows: every page by its name, and by what its files are called."""

    alle: dict[str, str]
    referenties: tuple[str, ...]

    @classmethod
    def van(cls, wereld: Wereld) -> "Getoond":
        """Ask every page once."""
        alle = dict(paginas(wereld))
        return cls(alle, (wereld.dossier.referentie, wereld.vooraanmelding.referentie))


def leesbaar(wereld: Wereld) -> Iterator[tuple[str, Client, str]]:
    """Every address that somebody of the small world may read: its name, a browser of that person, the address."""
    for naam, rij in MATRIX.items():
        wie = BEZOEKER if rij.bezoeker == 200 else next((rol for rol in rij.mag if rol not in rij.niet_van), None)
        if 200 in (rij.bezoeker, rij.code) and wie is not None:
            yield naam, wereld.client(wie), wereld.adres(naam)


def geweigerd(wereld: Wereld) -> Iterator[tuple[str, str]]:
    """The page of every form that is sent empty, as its name and its HTML; what an empty form does is undone."""
    for naam, client, adres in leesbaar(wereld):
        with transaction.atomic():
            antwoord = client.post(adres)
            transaction.set_rollback(True)
        if "text/html" in antwoord.headers.get("Content-Type", "") and antwoord.status_code in (200, 409, 422):
            yield naam, antwoord.content.decode()


class Element:
    """One element of a page: its name, its attributes, what it stands in and what stands in it."""

    def __init__(self, tag: str, attrs: dict[str, str], ouder: "Element | None") -> None:
        self.tag, self.attrs, self.ouder = tag, attrs, ouder
        self.kinderen: list[Element | str] = []

    def __iter__(self) -> Iterator["Element"]:
        """This element and everything in it, in the order of the page."""
        yield self
        for kind in self.kinderen:
            if isinstance(kind, Element):
                yield from kind

    def alle(self, *tags: str) -> list["Element"]:
        """Every element of these kinds within this one, itself left out."""
        return [element for element in self if element is not self and element.tag in tags]

    def binnen(self, *tags: str) -> bool:
        """Whether it stands, however deep, in an element of one of these kinds."""
        return self.ouder is not None and (self.ouder.tag in tags or self.ouder.binnen(*tags))

    def heeft(self, klasse: str) -> bool:
        """Whether it bears this class."""
        return klasse in self.attrs.get("class", "").split()

    @property
    def tekst(self) -> str:
        """The words in it, with single spaces."""
        return " ".join("".join(k if isinstance(k, str) else f" {k.tekst} " for k in self.kinderen).split())


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hier = self.wortel = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        nieuw = Element(tag, {naam: waarde or "" for naam, waarde in attrs}, self.hier)
        self.hier.kinderen.append(nieuw)
        if tag not in LEEG:
            self.hier = nieuw

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hier.kinderen.append(Element(tag, {naam: waarde or "" for naam, waarde in attrs}, self.hier))

    def handle_endtag(self, tag: str) -> None:
        plek: Element | None = self.hier
        while plek is not None and plek.tag != tag:
            plek = plek.ouder
        if plek is not None and plek.ouder is not None:
            self.hier = plek.ouder

    def handle_data(self, data: str) -> None:
        self.hier.kinderen.append(data)


def boom(html: str) -> Element:
    """Return the page as a tree, as it was written: nothing is moved or added as a browser would."""
    lezer = _Lezer()
    lezer.feed(html)
    return lezer.wortel
