"""Fixtures of the browser tests, shared by all apps."""

from leerrecht.tests.browser.fixtures import breedte, huis

__all__ = ["breedte", "huis"]
