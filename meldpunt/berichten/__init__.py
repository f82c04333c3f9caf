"""Mails of the Meldpunt: a reference and a link, never anything about a young person."""
