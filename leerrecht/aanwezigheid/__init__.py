"""Who serves on this database right now, held by a lock that dies with the process: never a row that stays behind.

Every process of the portal holds the lock together with the others (`wacht.py`). A restore asks it for itself alone and
is refused while one of them lives (`alleen`). Each also says which keys it knows and writes with, as fingerprints:
that is what a rotation of keys looks at (`regels.py`).
"""
