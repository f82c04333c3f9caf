"""The read side: what a page or block shows, one module a feature."""
