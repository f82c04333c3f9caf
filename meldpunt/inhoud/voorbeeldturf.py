"""In example mode a phone tally of this quarter and the one before: invented numbers."""

import datetime

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Netwerk
from meldpunt.keuzes.turf import Belgevolg, Beller, Belonderwerp
from meldpunt.models import Telefoonturf
from meldpunt.regels.turf import kwartaal_van

_NU = (
    (Beller.SCHOOL, Belonderwerp.AFWEZIG, Belgevolg.CLB, 9),
    (Beller.SCHOOL, Belonderwerp.PLEK, Belgevolg.ANTWOORD, 6),
    (Beller.OUDER, Belonderwerp.UITSLUITING, Belgevolg.CLB, 4),
    (Beller.CLB, Belonderwerp.DOSSIER, Belgevolg.DOSSIER, 11),
    (Beller.WELZIJN, Belonderwerp.KOSTEN, Belgevolg.DIENST, 2),
)
_VORIG = (
    (Beller.OUDER, Belonderwerp.INSCHRIJVING, Belgevolg.DIENST, 7),
    (Beller.CLB, Belonderwerp.PLEK, Belgevolg.TERUG, 5),
)


@dienst
def laad() -> dict[str, int]:
    """Make them once, in the example network."""
    netwerk = Netwerk.objects.filter(slug="mechelen").first()
    if netwerk is None or Telefoonturf.objects.exists():
        return {"voorbeeldturven": 0}
    nu = kwartaal_van(timezone.localdate())
    vorig = kwartaal_van(nu - datetime.timedelta(days=1))
    for kwartaal, rijen in ((nu, _NU), (vorig, _VORIG)):
        for beller, onderwerp, gevolg, aantal in rijen:
            soort = {"beller": beller, "onderwerp": onderwerp, "gevolg": gevolg}
            Telefoonturf.objects.create(netwerk=netwerk, kwartaal=kwartaal, aantal=aantal, **soort)
    return {"voorbeeldturven": len(_NU) + len(_VORIG)}
