"""The step of a new network that belongs to this room: a first figure that the public reads."""

from functools import partial
from typing import Any

from django.urls import reverse

from leerrecht.begin.stappen import Beginstap, Elders, ander_netwerk
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Indicator, Publicatie


def eerste_cijfer(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """An indicator, its figures, confirmed, published: what comes next."""
    klaar, gemeten, naam, knop = _meet(netwerk)
    mag = toegang_van(gebruiker).mag(Recht.CIJFERS_BEHEREN, netwerk)
    return Beginstap(
        "Eerste cijfer",
        "Een plan zonder cijfer weet niet of het werkt. Eén is genoeg om te beginnen.",
        klaar,
        gemeten,
        "een stafmedewerker",
        adres=reverse(f"monitoring:{naam}") if mag or klaar else "",
        knop=knop if mag or klaar else "",
        kijk_elders=partial(_elders, netwerk),
    )


def _meet(netwerk: Netwerk) -> tuple[bool, str, str, str]:
    if Publicatie.objects.filter(netwerk=netwerk, van_kracht=True).exists():
        return True, "Er staan cijfers op de pagina's.", "dashboard", "Bekijk"
    standen = set(Aanlevering.objects.filter(netwerk=netwerk).values_list("stand", flat=True))
    if Aanleverstand.BEVESTIGD in standen:
        return False, "De cijfers zijn bevestigd, en nog niet gepubliceerd.", "publicatie_nieuw", "Publiceer"
    if standen & {Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING}:
        return False, "Er wachten cijfers tot iemand ze bevestigt.", "aanleveringen", "Bekijk"
    if Indicator.objects.filter(netwerk=netwerk).exists():
        return False, "Wat je telt, is gekozen. Er zijn nog geen cijfers.", "cijfers_typen", "Typ de eerste cijfers"
    return False, "Er is nog niet gekozen wat je telt.", "indicator_nieuw", "Kies een eerste cijfer"


def _elders(netwerk: Netwerk) -> Elders | None:
    ander = ander_netwerk(netwerk, publicaties__van_kracht=True)
    if ander is None:
        return None
    return Elders(f"Lees die van {ander.korte_naam}.", reverse("monitoring:dashboard"))
