"""Fixtures of the browser tests, shared by all apps."""

from leerrecht.tests.browser.fixtures import breedte, huis, leeg_huis

__all__ = ["breedte", "huis", "leeg_huis"]
