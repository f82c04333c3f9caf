"""One world with a row behind every address at once, and a browser for everybody in it: made once for many tests.

Each test runs in a savepoint of its own: what it wrote is gone before the next one looks.
"""

from copy import deepcopy

from django.test import Client

from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.wereld import BEZOEKER, WIE, Wereld
from leerrecht.toegang import Toegangseis, heeft_toegang


class HeleWereld:
    """Everything is made here, before the first test: what a test makes does not outlive it."""

    def __init__(self) -> None:
        wereld = Wereld()
        self.adressen = {naam: wereld.adres(naam) for naam in alle_namen()}
        self._mensen = {wie: wereld.gebruiker(wie) for wie in WIE if wie != BEZOEKER}
        self._browsers = {wie: Client() for wie in WIE}
        for wie, mens in self._mensen.items():
            log_in(self._browsers[wie], mens)
        self._koekjes = {wie: deepcopy(browser.cookies) for wie, browser in self._browsers.items()}
        self.met_controle = wereld.client(Rol.STAF, enforce_csrf_checks=True)
        ergens = maak_netwerk("vlaams-brabant")
        self._elders = {rol: Client() for rol in Rol}
        for rol, browser in self._elders.items():
            log_in(browser, maak_gebruiker(rol, netwerk=ergens))

    def browser(self, wie: str) -> Client:
        """The browser of who has this role here, with the cookies of before the first test: the rows are those too."""
        self._browsers[wie].cookies = deepcopy(self._koekjes[wie])
        return self._browsers[wie]

    def buiten(self, eis: Toegangseis) -> list[Rol]:
        """The roles that may not come in where `eis` is asked."""
        return [rol for rol in Rol if not heeft_toegang(self._mensen[rol.value], eis)]

    def elders(self, rol: Rol) -> Client:
        """The browser of who has this role in another network."""
        return self._elders[rol]
