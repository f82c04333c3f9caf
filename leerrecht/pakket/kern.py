"""The lists of the core: the network, who takes part in it, its words and its aanspreekpunten."""

from collections.abc import Callable
from typing import Any

from django.db.models import Max, Model, QuerySet

from leerrecht.models import Aanspreekpunt, Doelgroep, Eenheid, Netwerk, Organisatie, Populatie, Thema
from leerrecht.models.organisatie import thuis_van_organisatie
from leerrecht.pakket.soort import Gegevens, Pakketsoort, Pakketveld, registreer_soorten


def achteraan(model: type[Model]) -> Callable[[int, Netwerk | None], int]:
    """Return what gives a new row its place behind all of its model."""

    def plaats(nummer: int, netwerk: Netwerk | None) -> int:
        hoogste = model._default_manager.aggregate(hoogste=Max("volgorde"))["hoogste"]
        return 0 if hoogste is None else hoogste + 1

    return plaats


def per_tien(nummer: int, netwerk: Netwerk | None) -> int:
    """Return the place of a row in its list, with room between."""
    return (nummer + 1) * 10


def van_netwerk(netwerk: Netwerk | None) -> Gegevens:
    """Return the column that says whose a row is."""
    return {"netwerk": netwerk}


def velden(*namen: str) -> tuple[Pakketveld, ...]:
    """Return fields that are called alike in file and table."""
    return tuple(Pakketveld(naam) for naam in namen)


def _organisaties(netwerk: Netwerk | None) -> QuerySet[Organisatie]:
    alle = Organisatie.objects.filter(netwerken=netwerk) if netwerk else Organisatie.objects.none()
    return alle.prefetch_related("netwerken")


def _eenheden(netwerk: Netwerk | None) -> QuerySet[Eenheid]:
    alle = Eenheid.objects.filter(organisatie__netwerken=netwerk) if netwerk else Eenheid.objects.none()
    return alle.select_related("organisatie")


def _is_thuis(organisatie: Organisatie, netwerk: Netwerk | None) -> bool:
    thuis = thuis_van_organisatie(organisatie)
    return thuis is None or thuis == netwerk


def _is_lid(organisatie: Organisatie, beeld: Any) -> bool:
    return any(netwerk.pk == beeld.netwerk.pk for netwerk in organisatie.netwerken.all())


def _neem_deel(organisatie: Organisatie, waarden: Gegevens, lading: Any) -> None:
    if lading.netwerk and waarden["lid"]:
        organisatie.netwerken.add(lading.netwerk)


def _woord(naam: str, model: type[Model], *eigen: str) -> Pakketsoort:
    """One word list. What every server has comes with the portal; a package holds what its own rows use besides."""
    return Pakketsoort(
        naam=naam,
        bestand="woorden",
        model=model,
        verdieping=1,
        sleutelveld="slug",
        rijen=lambda netwerk: model._default_manager.none(),
        velden=velden("naam", "publieke_naam", *eigen, "bron"),
        gedeeld=True,
        ook_zonder_netwerk=True,
        volgorde=achteraan(model),
    )


NETWERK = Pakketsoort(
    naam="netwerk",
    bestand="netwerk",
    kop="netwerk",
    model=Netwerk,
    verdieping=1,
    sleutelveld="slug",
    rijen=lambda netwerk: Netwerk.objects.filter(slug=netwerk.slug if netwerk else ""),
    velden=velden("slug", "naam", "korte_naam", "gebied", "missie", "over", "eigen_woorden", "bron"),
)
ORGANISATIES = Pakketsoort(
    naam="organisaties",
    bestand="organisaties",
    model=Organisatie,
    verdieping=1,
    rijen=_organisaties,
    velden=(*velden("naam", "soort", "actief"), Pakketveld("lid", lees=_is_lid, gewoon=True), Pakketveld("bron")),
    gedeeld=True,
    eigen=_is_thuis,
    voor_bewaren=Organisatie.zet_zoekvelden,
    na_maken=_neem_deel,
)
EENHEDEN = Pakketsoort(
    naam="eenheden",
    bestand="organisaties",
    onder="organisaties",
    via="organisatie",
    model=Eenheid,
    verdieping=1,
    rijen=_eenheden,
    velden=velden("naam", "bron"),
    gedeeld=True,
    eigen=lambda eenheid, netwerk: _is_thuis(eenheid.organisatie, netwerk),
)
AANSPREEKPUNTEN = Pakketsoort(
    naam="aanspreekpunten",
    bestand="aanspreekpunten",
    model=Aanspreekpunt,
    verdieping=1,
    rijen=lambda netwerk: Aanspreekpunt.objects.filter(netwerk=netwerk).order_by("volgorde", "pk"),
    velden=(
        Pakketveld("functie"),
        Pakketveld("organisatie", naar="organisaties"),
        *velden("waarvoor", "website", "bron"),
    ),
    vast=van_netwerk,
    volgorde=lambda nummer, netwerk: nummer,
)


def registreer() -> None:
    """Register the lists of the core, in the order in which they refer to each other."""
    registreer_soorten(
        NETWERK,
        ORGANISATIES,
        EENHEDEN,
        _woord("doelgroepen", Doelgroep, "meervoud", "uitleg", "definitie"),
        _woord("populaties", Populatie),
        _woord("themas", Thema, "belofte", "redactie"),
        AANSPREEKPUNTEN,
    )
