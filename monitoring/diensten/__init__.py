"""Verbs of the figures: they alone write."""
