"""A pasted list of organisations and people: read, checked against what the portal knows, and shown before anything."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from leerrecht.beheer import bereik
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie, Soort
from leerrecht.rechten import ROLLEN_TE_GEVEN, Rol
from leerrecht.zoeken import kern

KOLOMMEN = ("organisatie", "soort", "naam", "functie", "email", "rol")
# Each act is measured for who would read files by it: more would hold up who else writes.
HOOGSTENS = 100
_KOPPEN = {
    "organisatie": "organisatie",
    "instelling": "organisatie",
    "dienst": "organisatie",
    "school": "organisatie",
    "soort": "soort",
    "type": "soort",
    "naam": "naam",
    "persoon": "naam",
    "contactpersoon": "naam",
    "functie": "functie",
    "email": "email",
    "emailadres": "email",
    "mail": "email",
    "mailadres": "email",
    "rol": "rol",
}
_LANGST = {"organisatie": 160, "naam": 120, "functie": 120, "email": 254}
_SOORTEN = {kern(woord): soort.value for soort in Soort for woord in (soort.value, soort.label)}
_ROLLEN = {kern(woord): rol.value for rol in ROLLEN_TE_GEVEN for woord in (rol.value, rol.label)}
# What the page itself calls them.
_ROLLEN |= {kern(woord): Rol.BEHEER.value for woord in ("beheerder", "netwerkbeheerder")}
_ROLLEN |= {kern(woord): Rol.DPO.value for woord in ("functionaris", "dpo")}


@dataclass
class Lijstrij:
    """One row: what was pasted, what is wrong with it (with the remedy), and what it would do."""

    nummer: int
    organisatie: str = ""
    soort: str = ""
    naam: str = ""
    functie: str = ""
    email: str = ""
    rol: str = ""
    fouten: list[str] = field(default_factory=list)
    bij_organisatie: str = ""
    bij_mens: str = ""
    niets: bool = False  # it is there already


@dataclass(frozen=True)
class Mensenlijst:
    """The whole list."""

    rijen: list[Lijstrij]

    @property
    def fouten(self) -> int:
        """How many rows must be mended first."""
        return sum(bool(rij.fouten) for rij in self.rijen)

    @property
    def te_doen(self) -> list[Lijstrij]:
        """Rows that change something."""
        return [rij for rij in self.rijen if not rij.niets]


def lees(tekst: str) -> list[Lijstrij]:
    """Return the rows of a pasted table: columns by their heads, else in the order of `KOLOMMEN`."""
    regels = [(nummer, regel) for nummer, regel in enumerate(tekst.splitlines(), start=1) if regel.strip()]
    if not regels:
        return []
    teken = next((teken for teken in ("\t", ";") if teken in regels[0][1]), ",")
    cellen = [(nummer, _cellen(regel, teken)) for nummer, regel in regels]
    kop = [_KOPPEN.get(kern(cel), "") for cel in cellen[0][1]]
    kolommen: Sequence[str] = KOLOMMEN
    if sum(map(bool, kop)) >= 2:
        kolommen, cellen = kop, cellen[1:]
    return [_rij(nummer, kolommen, rij) for nummer, rij in cellen]


def _cellen(regel: str, teken: str) -> list[str]:
    return [" ".join(cel.split()) for cel in next(csv.reader(io.StringIO(regel), delimiter=teken), [])]


def _rij(nummer: int, kolommen: Sequence[str], cellen: list[str]) -> Lijstrij:
    waarden: dict[str, Any] = {naam: cel for naam, cel in zip(kolommen, cellen, strict=False) if naam}
    rij = Lijstrij(nummer, **{naam: waarden.get(naam, "") for naam in KOLOMMEN})
    rij.email = rij.email.lower()
    _keur(rij)
    return rij


def _keur(rij: Lijstrij) -> None:
    """Note what cannot be, each with what to do about it."""
    if not rij.organisatie:
        rij.fouten.append("De organisatie ontbreekt: schrijf ze in de eerste kolom.")
    for veld, langst in _LANGST.items():
        if len(getattr(rij, veld)) > langst:
            rij.fouten.append(f"Maak {veld} korter dan {langst} tekens.")
    if rij.soort:
        rij.soort = _woord(rij, _SOORTEN, rij.soort, "De soort", [soort.label for soort in Soort])
    _keur_mens(rij)


def _keur_mens(rij: Lijstrij) -> None:
    if not rij.email and not rij.naam:
        rij.rol = ""
        return
    if not rij.naam:
        rij.fouten.append("De naam ontbreekt: schrijf wie achter het e-mailadres zit.")
    try:
        validate_email(rij.email)
    except ValidationError:
        rij.fouten.append(f"“{rij.email}” is geen e-mailadres. Schrijf het volledig, zoals naam@dienst.be.")
    rij.rol = _woord(rij, _ROLLEN, rij.rol or Rol.PARTNER, "De rol", [rol.label for rol in ROLLEN_TE_GEVEN])


def _woord(rij: Lijstrij, bekend: dict[str, str], woord: str, wat: str, namen: Iterable[str]) -> str:
    gevonden = bekend.get(kern(woord), "")
    if not gevonden:
        rij.fouten.append(f"{wat} “{woord}” kennen we niet. Kies uit: {', '.join(namen)}.")
    return gevonden


def vergelijk(rijen: list[Lijstrij], netwerk: Netwerk, door: Gebruiker) -> Mensenlijst:
    """Say of each row what it would do: new, known here, or known in another network. Asks, and writes nothing."""
    bekend = {kern(naam): pk for pk, naam in Organisatie.objects.order_by("-pk").values_list("pk", "naam")}
    adressen = {rij.email for rij in rijen if rij.email}
    mensen = {mens.email: mens for mens in Gebruiker.objects.filter(email__in=adressen)}
    eigen = set(bereik.gebruikers(door).filter(email__in=adressen).values_list("email", flat=True))
    gezien: dict[tuple[str, str, str], int] = {}
    nieuw: set[str] = set()
    for rij in rijen:
        sleutel = (kern(rij.organisatie), rij.email, rij.rol)
        if (eerder := gezien.setdefault(sleutel, rij.nummer)) != rij.nummer:
            rij.fouten.append(f"Dit staat ook op rij {eerder}. Laat een van de twee weg.")
            continue
        organisatie = _zoek(bekend, rij)
        _bij_organisatie(rij, organisatie, netwerk, nieuw)
        if rij.email == door.email:
            rij.fouten.append("Dit ben jij. Je eigen rollen wijzigt een andere beheerder: laat de rij weg.")
        elif rij.email:
            _bij_mens(rij, organisatie, netwerk, mensen.get(rij.email), eigen.__contains__)
    return Mensenlijst(rijen)


def _zoek(bekend: dict[str, int], rij: Lijstrij) -> Organisatie | None:
    pk = bekend.get(kern(rij.organisatie))
    return Organisatie.objects.prefetch_related("netwerken").get(pk=pk) if pk else None


def is_hier(organisatie: Organisatie | None, netwerk: Netwerk) -> bool:
    """Whether it takes part in this network."""
    return organisatie is not None and netwerk in organisatie.netwerken.all()


def _bij_organisatie(rij: Lijstrij, organisatie: Organisatie | None, netwerk: Netwerk, nieuw: set[str]) -> None:
    if organisatie is None:
        rij.bij_organisatie = "nieuw in het portaal"
        gezegd = any("soort" in fout for fout in rij.fouten)
        if not rij.soort and not gezegd and kern(rij.organisatie) not in nieuw and rij.organisatie:
            namen = ", ".join(soort.label for soort in Soort)
            rij.fouten.append(f"{rij.organisatie} is nieuw. Schrijf in de kolom soort wat ze is: {namen}.")
        nieuw.add(kern(rij.organisatie))
    elif is_hier(organisatie, netwerk):
        rij.bij_organisatie = "doet al mee"
        rij.niets = not rij.email
    else:
        elders = ", ".join(sorted(ander.korte_naam for ander in organisatie.netwerken.all()))
        rij.bij_organisatie = f"bestaat in {elders}: daar zegt iemand eerst ja"


def _bij_mens(
    rij: Lijstrij,
    organisatie: Organisatie | None,
    netwerk: Netwerk,
    mens: Gebruiker | None,
    kent: Callable[[str], bool],
) -> None:
    """`kent`: whether whoever pastes administers this address."""
    if organisatie is not None and not is_hier(organisatie, netwerk):
        rij.bij_mens = "pas als de organisatie meedoet: plak de rij dan opnieuw"
    elif mens is None:
        rij.bij_mens = "nieuw account, krijgt een uitnodiging"
    elif not kent(rij.email):
        rij.bij_mens = "heeft een account in een ander netwerk: daar zegt iemand eerst ja"
    elif _heeft_rol(mens, netwerk, organisatie, rij.rol):
        rij.bij_mens, rij.niets = "heeft deze rol al", True
    else:
        rij.bij_mens = "is bekend: krijgt de rol erbij"


def _heeft_rol(mens: Gebruiker, netwerk: Netwerk, organisatie: Organisatie | None, rol: str) -> bool:
    lopend = Lidmaatschap.objects.filter(gebruiker=mens, netwerk=netwerk, organisatie=organisatie, rol=rol)
    return lopend.filter(tot__isnull=True).exists()
