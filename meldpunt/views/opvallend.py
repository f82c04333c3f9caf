"""The looks of one week that stand out, for the functionaris. No file is read."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.regels import opvallend as regels
from meldpunt.regels.toezicht import netwerken_onder_toezicht


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def opvallend(request: HttpRequest) -> HttpResponse:
    """What stands out per network; the last whole week unless the address names a day of another."""
    week, onbekend = _week(request.GET.get("week", ""))
    netwerken = netwerken_onder_toezicht(request.user)
    delen = [(netwerk, regels.opvallend(netwerk, week)) for netwerk in netwerken]
    context = {
        "week": week,
        "vorige": week.op(-1),
        "volgende": week.op(1) if week.zondag < timezone.localdate() else None,
        "delen": delen,
        "aantal": sum(len(rijen) for _, rijen in delen),
        "onbekend": onbekend,
        "grenzen": regels,
    }
    return render(request, "meldpunt/opvallend.html", context)


def _week(getypt: str) -> tuple[regels.Logweek, list[str]]:
    if not getypt:
        return regels.vorige_week(), []
    try:
        return regels.week_van(datetime.date.fromisoformat(getypt)), []
    except (ValueError, OverflowError):
        return regels.vorige_week(), ["Die week kennen we niet: je ziet nu de vorige week."]
