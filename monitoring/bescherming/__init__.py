"""Disclosure control: which figure is too small to show, and what would give it away."""
