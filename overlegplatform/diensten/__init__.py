"""Verbs of the room: they alone write."""
