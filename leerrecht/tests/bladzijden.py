"""Every page of the portal as every role gets it, read once: for rules about what stands on a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

import tinyhtml5

from leerrecht.tests.wereld import WIE, Wereld


@dataclass
class Bladzijde:
    """One page as one person got it. Its elements are read without name space."""

    wie: str
    naam: str
    html: str

    def __str__(self) -> str:
        return f"{self.naam} voor {self.wie}"

    @cached_property
    def boom(self) -> Element:
        """The page as a browser reads it."""
        return tinyhtml5.parse(self.html, namespace_html_elements=False)

    @cached_property
    def ouders(self) -> dict[Element, Element]:
        """In which element each element stands."""
        return {kind: el for el in self.boom.iter() for kind in el}

    def binnen(self, el: Element) -> Iterator[Element]:
        """The element itself and what it stands in, from the inside out."""
        while el is not None:
            yield el
            el = self.ouders.get(el)

    def knoppen(self) -> Iterator[tuple[str, Element]]:
        """Each link and each button that sends, with the address it goes to; "" for the page itself."""
        for el in self.boom.iter("a"):
            yield el.get("href", ""), el
        for form in self.boom.iter("form"):
            for el in form.iter("button"):
                if el.get("type", "submit") == "submit":
                    yield el.get("formaction") or form.get("action", ""), el

    def met_klasse(self, klasse: str) -> list[Element]:
        """The elements that carry this class."""
        return [el for el in self.boom.iter() if klasse in klassen(el)]


def klassen(el: Element) -> list[str]:
    """The classes of an element."""
    return (el.get("class") or "").split()


def tekst(el: Element) -> str:
    """What one reads in an element."""
    return " ".join("".join(el.itertext()).split())


def alle_bladzijden(wereld: Wereld, verwacht: Mapping[str, Any]) -> Iterator[Bladzijde]:
    """Every address about the rows of this world that opens for a visitor or a role; and of each kind of refusal one.

    `verwacht`: the rows of the matrix of rights, so that nobody knocks in vain.
    """
    adressen = {naam: wereld.adres(naam) for naam in verwacht if naam != "account_logout"}
    for wie in WIE:
        browser, gezien = wereld.client(wie), {302, 405}
        for naam, adres in adressen.items():
            code = verwacht[naam].verwacht(wie)
            if code in gezien:
                continue
            antwoord = browser.get(adres)
            if code != 200:
                gezien.add(code)
            if not antwoord.streaming and antwoord.get("Content-Type", "").startswith("text/html"):
                yield Bladzijde(wie, f"{naam} ({antwoord.status_code})", antwoord.content.decode())
