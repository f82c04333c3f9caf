"""The facts that pages show about law and practice, for who keeps them true."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.wet import Feitstand, alle_feiten

_KOP = {
    Feitstand.VERVALLEN: ("Vervallen", "Pagina’s zeggen nu: dit wordt nagekeken. Een nummer blijft altijd staan."),
    Feitstand.NIET_NAGEKEKEN: ("Niet nagekeken", "Niemand kon de bron lezen. Bezoekers zien dat niet, jij wel."),
    Feitstand.BINNENKORT: ("Binnen 60 dagen na te kijken", ""),
    Feitstand.IN_ORDE: ("Nagekeken", ""),
}


@vereist(Recht.FEITEN_NAKIJKEN)
def feiten(request: HttpRequest) -> HttpResponse:
    """Every fact with its source and state, the worst first."""
    per_stand: dict[Feitstand, list] = {stand: [] for stand in Feitstand}
    for een in alle_feiten():
        per_stand[een.stand()].append(een)
    groepen = [(stand.name.lower(), *_KOP[stand], rijen) for stand, rijen in per_stand.items() if rijen]
    na_te_kijken = sum(len(rijen) for stand, rijen in per_stand.items() if stand != Feitstand.IN_ORDE)
    return render(request, "leerrecht/feiten.html", {"groepen": groepen, "aantal": na_te_kijken})
