"""Measurements side by side in one run. A ratio travels between machines; a number of milliseconds does not."""
