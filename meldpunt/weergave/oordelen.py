"""A sample of judgements about competence, opened by the functionaris; each one opened is a look at its file."""

from leerrecht.models import Netwerk
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.models import Bekwaamheid
from meldpunt.regels.steekproef import getrokken_oordelen

WAT = "oordeel over bekwaamheid nagekeken"


def oordelen_openen(gebruiker: Iemand, netwerk: Netwerk, jaar: int) -> list[Bekwaamheid]:
    """Return the drawn judgements; that somebody looked is written in each file first. Call it in a transaction."""
    namens = next(
        (
            lid.organisatie
            for lid in toegang_van(gebruiker).lidmaatschappen
            if lid.netwerk_id == netwerk.pk and Recht.RAADPLEGINGEN_LEZEN in ROLRECHTEN[Rol(lid.rol)]
        ),
        None,
    )
    rijen = getrokken_oordelen(netwerk, jaar)
    for referentie in sorted({rij.aanmelding.referentie for rij in rijen}):
        noteer_raadpleging(
            referentie=referentie,
            wat=WAT,
            trap=Trap.EIGEN,
            door=gebruiker,
            namens=namens,
            netwerk=netwerk,
            als=Hoedanigheid.TOEZICHT,
        )
    return rijen
