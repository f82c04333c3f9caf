"""Behind the personal link of a trajectbegeleider: what it is, and whether it can be. Nothing of the file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.link.doelen import Bezoek, Doel
from leerrecht.models import Gebruiker
from meldpunt.berichten.trajectbegeleider import BegeleiderGekozen
from meldpunt.daden.begeleider_link import BegeleiderZegtJa, BegeleiderZegtNee
from meldpunt.diensten.begeleidernieuws import DOEL, vervalt_op
from meldpunt.models import Trajectbegeleider
from meldpunt.regels.termijnen import dienstpunt_van


def zoek(sleutel: str, eigenaar: Gebruiker) -> Trajectbegeleider | None:
    """Return where this person is it now; None once another one is, or the file was closed."""
    rijen = Trajectbegeleider.objects.eigen_van(eigenaar).filter(pk=sleutel)
    return rijen.select_related("aanmelding__netwerk", "aanmelding__organisatie", "persoon").first()


def pagina(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Who chose, whom to call, and two buttons until there is an answer."""
    rij: Trajectbegeleider = bezoek.voorwerp
    context = {
        "bezoek": bezoek,
        "rij": rij,
        "wie": rij.aanmelding.organisatie,
        "punt": dienstpunt_van(rij.aanmelding.netwerk),
        "ja": BegeleiderZegtJa.voor(request.user, None).sleutel(),
        "nee": BegeleiderZegtNee.voor(request.user, None).sleutel(),
    }
    return render(request, "link/begeleider.html", context)


def _mail(rij: Trajectbegeleider, eigenaar: Gebruiker, pad: str) -> BegeleiderGekozen:
    return BegeleiderGekozen(rij=rij, aan=eigenaar, pad=pad)


BEGELEIDER = Doel(naam=DOEL, zoek=zoek, pagina=pagina, mail=_mail, vervalt=lambda rij: vervalt_op())
