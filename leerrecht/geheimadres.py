"""Addresses that carry a secret: who has the address, is in. Log lines and stored rows hold them without it."""

import re

# What stands right after one of these is the secret.
MET_GEHEIM = (
    "/link/",
    "/account/uitnodiging/",
    "/account/wachtwoord-vergeten/",
    "/overleg/uitnodiging/",
    "/overleg/agenda/",
)
# Pages that somebody may read who does not want it known, often on a shared device: nothing typed there is kept, on
# the server or in the browser, and no browser keeps the page.
ZONDER_SPOOR = ("/mijn-blad/", "/klas/", "/vragen/")
# Of these the log of requests holds no line: a class, parents and professionals answer without names.
ZONDER_REGEL = ("/klas/", "/vragen/")
_GEHEIM = re.compile(rf"({'|'.join(map(re.escape, MET_GEHEIM))})[^/\s?]+")


def zonder_geheim(tekst: str) -> str:
    """Return `tekst` with the secret of every such address taken out."""
    return _GEHEIM.sub(r"\1[weggelaten]", tekst)
