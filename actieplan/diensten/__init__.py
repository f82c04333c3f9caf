"""Verbs of the action plan: they alone write."""
