"""The minutes as a view: agenda, outcomes and attendance of one meeting as plain data, ready to freeze."""

from collections.abc import Collection
from typing import Any

from django.utils.formats import date_format

from leerrecht.zoeken import kern
from overlegplatform.keuzes import WAS_ER, Aanwezigheid
from overlegplatform.models import Agendapunt, Deelname, Uitkomst, Vergadering
from overlegplatform.regels.tijden import beginuren


def maak_beeld(vergadering: Vergadering) -> dict[str, Any]:
    """Return everything the minutes say, also what is confidential: who reads it is decided by `leesbaar_deel`."""
    punten = list(
        vergadering.agendapunten.select_related("actie__plan", "signaal", "verslag_van", "vervolg__vergadering")
        .prefetch_related("uitkomsten__actiepunt__organisatie", "uitkomsten__actiepunt__persoon")
        .order_by("volgorde", "pk")
    )
    uren = beginuren(vergadering.begin, [punt.duur for punt in punten])
    return {
        "groep": vergadering.groep.naam,
        "thema": vergadering.thema,
        "datum": vergadering.datum.isoformat(),
        "uren": vergadering.uren_tekst,
        "plaats": vergadering.plaats,
        "punten": [_punt(punt, f"{uur:%H.%M}") for punt, uur in zip(punten, uren, strict=True)],
        "aanwezig": _wie(vergadering, WAS_ER),
        "verontschuldigd": _wie(vergadering, (Aanwezigheid.VERONTSCHULDIGD,)),
        "afwezig": _wie(vergadering, (Aanwezigheid.AFWEZIG,)),
    }


def _punt(punt: Agendapunt, uur: str) -> dict[str, Any]:
    vervolg = getattr(punt, "vervolg", None)
    return {
        "sleutel": punt.sleutel,
        "uur": uur,
        "duur": punt.duur,
        "titel": punt.titel,
        "toelichting": punt.toelichting,
        "aard": punt.get_aard_display(),
        "brenger": punt.brenger,
        "vertrouwelijk": punt.vertrouwelijk,
        "uitgesteld_tot": vervolg.vergadering.datum.isoformat() if vervolg else "",
        "uitkomsten": [_uitkomst(uitkomst) for uitkomst in punt.uitkomsten.all()],
    }


def _uitkomst(uitkomst: Uitkomst) -> dict[str, str]:
    uit = {"soort": uitkomst.get_soort_display(), "tekst": uitkomst.zin}
    if uitkomst.actiepunt:
        tegen = uitkomst.actiepunt.tegen
        uit["wie"] = uitkomst.actiepunt.wie
        uit["tegen"] = date_format(tegen, "j F Y") if tegen else ""
    return uit


def _wie(vergadering: Vergadering, standen: Collection[str]) -> list[str]:
    rijen = [rij for rij in vergadering.deelnames.select_related("organisatie") if rij.aanwezigheid in standen]
    return [naam_van(rij) for rij in rijen]


def naam_van(rij: Deelname) -> str:
    """Return how the minutes name a participant: organisation, seat, and that it was a substitute."""
    bekend = kern(rij.organisatie.naam) in kern(rij.wie)
    naam = rij.wie if bekend else f"{rij.organisatie.naam}, {rij.wie}"
    return f"{naam} (vervanger)" if rij.aanwezigheid == Aanwezigheid.VERVANGEN else naam


def leesbaar_deel(inhoud: dict[str, Any], *, sleutels: set[str]) -> dict[str, Any]:
    """Return a frozen view without the items outside `sleutels`; how many there were is not told either."""
    return {**inhoud, "punten": [punt for punt in inhoud["punten"] if punt["sleutel"] in sleutels]}
