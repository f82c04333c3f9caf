"""Verbs of the Meldpunt: they alone write."""
