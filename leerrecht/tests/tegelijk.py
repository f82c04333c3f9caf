"""Moved to the core, where every room finds it."""

from leerrecht.tests.tegelijk import tegelijk

__all__ = ["tegelijk"]
