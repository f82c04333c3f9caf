"""One world with a row behind every address at once, and a browser for everybody in it: made once for many tests.

Each test runs in a savepoint of its own: what it wrote is gone before the next one looks.
"""

from django.test import Client

from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.wereld import WIE, Wereld


class HeleWereld:
    """Everything is made here, before the first test: what a test makes does not outlive it."""

    def __init__(self) -> None:
        wereld = Wereld()
        self.adressen = {naam: wereld.adres(naam) for naam in alle_namen()}
        self._browsers = {wie: wereld.client(wie) for wie in WIE}
        self.met_controle = wereld.client(Rol.STAF, enforce_csrf_checks=True)
        ergens = maak_netwerk("vlaams-brabant")
        self._elders = {rol: Client() for rol in Rol}
        for rol, browser in self._elders.items():
            log_in(browser, maak_gebruiker(rol, netwerk=ergens))

    def browser(self, wie: str) -> Client:
        """The browser of who has this role here."""
        return self._browsers[wie]

    def elders(self, rol: Rol) -> Client:
        """The browser of who has this role in another network."""
        return self._elders[rol]
