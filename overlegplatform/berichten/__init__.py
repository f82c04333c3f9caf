"""Mails of this room: date, place and a link; never an item of an agenda."""
