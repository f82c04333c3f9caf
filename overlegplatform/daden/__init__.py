"""Acts of the meetings, one module a noun."""
