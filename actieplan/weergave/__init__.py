"""The read side: what a page shows, one module a feature."""
