"""Backup and restore: database and files in one stream, encrypted for one receiver (age, X25519).

The server holds the public half only: who steals a backup and the server reads nothing. Keys of the portal are never in
it; without them names in a restored database stay unreadable (`docs/beheer/reservekopie.md`).
"""
