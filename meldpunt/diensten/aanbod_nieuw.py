"""Make an offer: for the own organisation, or by the Meldpunt for a provider that does not do it itself."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT, met_naam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.zoeken import zelfde
from meldpunt.diensten.aanbod import bewaak_reeksen, namens, noteer, vul
from meldpunt.keuzes.aanbod import BEGINSTANDEN, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.regels.aanbieders import NIEUWE_SOORTEN

NIET_VAN_JOU = "Je maakt geen aanbod voor deze organisatie. Kies een andere, of vraag het aan het Meldpunt."
# A word of an address beside the pages of offers.
_BEZET = ("nieuw",)


@dienst
def aanbod_maken(
    *,
    netwerk_id: int,
    aanbieder_id: int | None,
    waarden: Mapping[str, Any],
    stand: str,
    door: Gebruiker,
    nieuwe_aanbieder: str = "",
    soort_aanbieder: str = "",
) -> Aanbodfiche:
    """Make an offer with these values, confirmed today by who makes it. A provider without a row gets one.

    Raises Geweigerd for an organisation this person keeps no offers of, for a name that this provider uses already,
    and for a range the wrong way round.
    """
    netwerk = op_slot(Netwerk.objects.all(), NIET_VAN_JOU, pk=netwerk_id)
    aanbieder = _aanbieder(netwerk, aanbieder_id, nieuwe_aanbieder, soort_aanbieder, door)
    if stand not in BEGINSTANDEN:
        raise Geweigerd("Kies hoe ver dit aanbod staat.", veld="stand")
    bewaak_reeksen(waarden)
    _bewaak_titel(netwerk, aanbieder, waarden["titel"])
    fiche = Aanbodfiche(netwerk=netwerk, aanbieder=aanbieder, slug=_slug(waarden["titel"]), stand=stand)
    # Its areas need a row; the rest comes with `vul`.
    fiche.titel, fiche.soort = waarden["titel"], waarden["soort"]
    fiche.save()
    vul(fiche, waarden)
    fiche.bevestigd_op, fiche.bevestigd_door = timezone.localdate(), namens(fiche, door)
    fiche.save()
    noteer(fiche, "aanbod gemaakt", door, [verschil("stand", "Stand", "", fiche.get_stand_display())])
    return fiche


def _aanbieder(netwerk: Netwerk, aanbieder_id: int | None, naam: str, soort: str, door: Gebruiker) -> Organisatie:
    toegang = toegang_van(door)
    beheert = toegang.mag(Recht.AANBOD_BEHEREN, netwerk)
    if aanbieder_id is None:
        if not beheert:
            raise Geweigerd(NIET_VAN_JOU)
        return _nieuwe_aanbieder(netwerk, naam, soort, door)
    rijen = Organisatie.objects.filter(netwerken=netwerk, actief=True).exclude(soort__in=LEEST_NOOIT)
    aanbieder = rijen.filter(pk=aanbieder_id).first()
    eigen = (netwerk.pk, aanbieder_id) in toegang.organisaties_met(Recht.AANBOD_BIJHOUDEN)
    if aanbieder is None or not (beheert or eigen):
        raise Geweigerd(NIET_VAN_JOU, veld="aanbieder")
    return aanbieder


def _nieuwe_aanbieder(netwerk: Netwerk, naam: str, soort: str, door: Gebruiker) -> Organisatie:
    """Return a new organisation of this network; one that is there already is chosen, not made twice."""
    naam = " ".join(naam.split())
    if not naam:
        raise Geweigerd("Schrijf de naam van de organisatie.", veld="nieuwe_aanbieder")
    if soort not in NIEUWE_SOORTEN:
        raise Geweigerd("Kies wat voor organisatie het is.", veld="soort_aanbieder")
    if (bestaande := met_naam(naam)) is not None:
        hier = bestaande.netwerken.filter(pk=netwerk.pk).exists()
        zin = f"{bestaande.naam} staat al in de lijst. Kies ze hierboven."
        elders = f"{bestaande.naam} bestaat al in een ander netwerk. Vraag beheer om ze ook hier te zetten."
        raise Geweigerd(zin if hier and bestaande.actief else elders, veld="nieuwe_aanbieder")
    nieuw = Organisatie(naam=naam, soort=soort)
    nieuw.zet_zoekvelden()
    nieuw.save()
    nieuw.netwerken.add(netwerk)
    gevuld = [verschil("naam", "naam", "", naam), verschil("soort", "soort", "", nieuw.get_soort_display())]
    registreer(nieuw, "organisatie toegevoegd", door, gevuld, netwerk=netwerk)
    return nieuw


def _bewaak_titel(netwerk: Netwerk, aanbieder: Organisatie, titel: str) -> None:
    andere = Aanbodfiche.objects.filter(netwerk=netwerk, aanbieder=aanbieder).exclude(stand=Aanbodstand.GESTOPT)
    if any(zelfde(titel, ander) for ander in andere.values_list("titel", flat=True)):
        raise Geweigerd(f"{aanbieder.naam} heeft al een aanbod met deze naam. Geef dit een andere.", veld="titel")


def _slug(titel: str) -> str:
    basis = slugify(titel)[:40].strip("-") or "aanbod"
    slug, nummer = basis, 2
    while slug in _BEZET or Aanbodfiche.objects.filter(slug=slug).exists():
        slug, nummer = f"{basis}-{nummer}", nummer + 1
    return slug
