"""Invented counts of the Meldpunt for example mode, always the same: a handful of files tells nothing."""

import hashlib
from collections import Counter

from leerrecht.models import Netwerk
from meldpunt.keuzes.aanbod import Aanbodsoort
from meldpunt.keuzes.dossier import Kanaal, Leeftijdsband, Weigering
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import Navraagantwoord
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Werkgebied
from meldpunt.regels.kwartaal import IN_EEN_JAAR, Kwartaal, Kwartaaltelling, als_woord, gemeente_van

JAREN = 3
SOORTEN = (Aanbodsoort.NAFT, Aanbodsoort.DAGBESTEDING, Aanbodsoort.COACHING, Aanbodsoort.BUDDY)
BANDEN = (Leeftijdsband.VANAF_12, Leeftijdsband.VANAF_15)
# Of ten questions so many find no place, by kind.
ZONDER_PLAATS = {Aanbodsoort.NAFT: 3, Aanbodsoort.DAGBESTEDING: 5, Aanbodsoort.COACHING: 1, Aanbodsoort.BUDDY: 1}
WACHTTIJDEN = ("hoogstens 5 schooldagen", "hoogstens 20 schooldagen", "hoogstens 60 schooldagen")
EINDEN = (Einde.ADVIES, Einde.ELDERS)
OPROEPEN = (
    (Beller.SCHOOL, Belonderwerp.AFWEZIG, Belgevolg.CLB),
    (Beller.SCHOOL, Belonderwerp.PLEK, Belgevolg.ANTWOORD),
    (Beller.CLB, Belonderwerp.DOSSIER, Belgevolg.DOSSIER),
    (Beller.OUDER, Belonderwerp.INSCHRIJVING, Belgevolg.DIENST),
)


def tel(netwerk: Netwerk, nu: Kwartaal) -> Counter[Kwartaaltelling]:
    """Return invented counts of the last school years, for the towns this network has; nothing where it has none."""
    gebieden = Werkgebied.objects.filter(netwerk=netwerk).select_related("ligt_in")
    gemeenten = sorted({gemeente_van(gebied) for gebied in gebieden})
    geteld: Counter[Kwartaaltelling] = Counter()
    kwartaal = Kwartaal(nu.schooljaar - JAREN, 0)
    while kwartaal < nu:
        for plek, gemeente in enumerate(gemeenten):
            for band in BANDEN:
                _vraag(geteld, kwartaal, gemeente, band.label, druk=3 if plek < IN_EEN_JAAR else 1)
        if gemeenten:
            _aanbod(geteld, kwartaal, gemeenten)
            _oproepen(geteld, kwartaal)
        kwartaal = kwartaal.volgende()
    return geteld


def _vraag(geteld: Counter[Kwartaaltelling], kwartaal: Kwartaal, gemeente: str, leeftijd: str, druk: int) -> None:
    waar = {"gebied": gemeente, "leeftijd": leeftijd}
    for soort in SOORTEN:
        woord = als_woord(soort.label)
        for nummer in range(_tot(f"{kwartaal}{gemeente}{leeftijd}{soort}", 3 * druk)):
            lot = f"{kwartaal}{gemeente}{leeftijd}{soort}{nummer}"
            kanaal = Kanaal.TELEFOON.label if _tot(lot, 3) == 0 else Kanaal.WEB.label
            for gezocht in ("", woord):
                geteld[Kwartaaltelling(kwartaal, "gevraagd", kanaal, gezocht=gezocht, **waar)] += 1
            if _tot(f"plaats{lot}", 10) < ZONDER_PLAATS[soort]:
                for gezocht in ("", woord):
                    geteld[Kwartaaltelling(kwartaal, "niet_gevonden", gezocht=gezocht, **waar)] += 1
                reden = Weigering.VOLZET if _tot(f"reden{lot}", 3) else Weigering.VRAAG
                geteld[Kwartaaltelling(kwartaal, "geweigerd", als_woord(reden.label), aanbod=woord, **waar)] += 1
                continue
            wacht = WACHTTIJDEN[_tot(f"wacht{lot}", len(WACHTTIJDEN))]
            geteld[Kwartaaltelling(kwartaal, "gevonden", wacht, aanbod=woord, **waar)] += 1
            geteld[Kwartaaltelling(kwartaal, "einde", als_woord(EINDEN[_tot(f"einde{lot}", 2)].label), **waar)] += 1
            gaat = Navraagantwoord.SCHOOL if _tot(f"navraag{lot}", 4) else Navraagantwoord.NERGENS
            geteld[Kwartaaltelling(kwartaal, "na_3_maanden", als_woord(gaat.label), **waar)] += 1


def _aanbod(geteld: Counter[Kwartaaltelling], kwartaal: Kwartaal, gemeenten: list[str]) -> None:
    for plek, soort in enumerate(SOORTEN):
        for gebied in ("", *gemeenten[plek::2]):
            geteld[Kwartaaltelling(kwartaal, "aanbod", gebied=gebied, aanbod=als_woord(soort.label))] = 1
        geteld[Kwartaaltelling(kwartaal, "plaatsen", aanbod=als_woord(soort.label))] = _tot(f"vrij{kwartaal}{soort}", 8)


def _oproepen(geteld: Counter[Kwartaaltelling], kwartaal: Kwartaal) -> None:
    for beller, onderwerp, gevolg in OPROEPEN:
        woorden = [als_woord(str(een.label)) for een in (beller, onderwerp, gevolg)]
        aantal = 3 + _tot(f"oproep{kwartaal}{beller}{onderwerp}", 9)
        geteld[Kwartaaltelling(kwartaal, "oproep", woorden[0], onderwerp=woorden[1], gevolg=woorden[2])] += aantal


def _tot(zaad: str, grens: int) -> int:
    """Return a number from 0 up to `grens` that only depends on `zaad`."""
    return int.from_bytes(hashlib.sha256(zaad.encode()).digest()[:4]) % grens
