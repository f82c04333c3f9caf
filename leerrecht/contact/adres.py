"""One field for who and where: "Ilse Raes <ilse@parket.example>", "Ilse Raes, ilse@parket.example", a bare address."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from leerrecht.diensten import Geweigerd

_ADRES = re.compile(r"[^\s<>,;]+@[^\s<>,;]+")


@dataclass(frozen=True)
class Naamadres:
    """A name and an address, either may be empty."""

    naam: str = ""
    email: str = ""


def lees_naamadres(tekst: str) -> Naamadres:
    """Read what was typed or pasted. Without an address it is a name only; raises Geweigerd for a wrong address."""
    gevonden = _ADRES.findall(tekst)
    if not gevonden:
        return Naamadres(naam=_netjes(tekst))
    if len(gevonden) > 1:
        raise Geweigerd("Hier staan twee adressen. Schrijf er een: wie de mail krijgt.")
    email = gevonden[0].strip(".,;:<>()\"'").removeprefix("mailto:").lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Geweigerd("Schrijf een volledig e-mailadres, zoals naam@school.be.") from None
    return Naamadres(naam=_netjes(tekst.replace(gevonden[0], " ")), email=email)


def _netjes(tekst: str) -> str:
    return " ".join(re.sub(r"[<>\"]", " ", tekst).split()).strip(" ,;:-")[:120]
