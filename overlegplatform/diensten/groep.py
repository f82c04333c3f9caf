"""Verbs on a group and its seats."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer, verschil
from leerrecht.models import Eenheid, Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from overlegplatform.diensten.vertrek import afzeggen, komende_deelnames
from overlegplatform.models import Groep, GroepThema, Vertegenwoordiging

VELDEN = ("naam", "soort", "doel", "wie", "ritme", "gebied", "toegankelijk", "eigen", "website")
DATUMS = ("start", "einde")


def plat(groep: Groep) -> dict[str, Any]:
    """Return the fields as a form holds them: dates as text, the group above by its slug."""
    datums = {veld: getattr(groep, veld).isoformat() if getattr(groep, veld) else "" for veld in DATUMS}
    ouder = groep.ouder.slug if groep.ouder else ""
    return {veld: getattr(groep, veld) for veld in VELDEN} | datums | {"ouder": ouder}


def _schrijf(groep: Groep, waarden: Mapping[str, Any]) -> None:
    for veld in VELDEN:
        if veld in waarden:
            setattr(groep, veld, waarden[veld])
    for veld in DATUMS:
        if veld in waarden:
            setattr(groep, veld, datetime.date.fromisoformat(waarden[veld]) if waarden[veld] else None)
    if "ouder" in waarden:
        groep.ouder = _ouder(groep, waarden["ouder"])
    if groep.start and groep.einde and groep.einde < groep.start:
        raise Geweigerd("Het einde ligt voor de start.", veld="einde")


def _ouder(groep: Groep, slug: str) -> Groep | None:
    if not slug:
        return None
    ouder = Groep.objects.filter(netwerk=groep.netwerk_id, slug=slug).select_related("ouder").first()
    if ouder is None:
        raise Geweigerd("Kies een groep van dit netwerk.", veld="ouder")
    boven: Groep | None = ouder
    while boven is not None:
        if groep.pk and boven.pk == groep.pk:
            raise Geweigerd("Een groep kan niet onder zichzelf vallen.", veld="ouder")
        boven = boven.ouder
    return ouder


@dienst
def groep_toevoegen(*, netwerk: Netwerk, waarden: Mapping[str, Any], door: Gebruiker) -> Groep:
    """Add a group at the end of the list of its network."""
    if not toegang_van(door).mag(Recht.OVERLEG_PLANNEN, netwerk):
        raise Geweigerd("Je kan alleen groepen van je eigen netwerk toevoegen.")
    # The network is the lock: two groups of one name get two slugs.
    Netwerk.objects.select_for_update().get(pk=netwerk.pk)
    hoogste = Groep.objects.filter(netwerk=netwerk).aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    groep = Groep(netwerk=netwerk, volgorde=hoogste + 10, slug=_vrije_slug(waarden["naam"]))
    _schrijf(groep, waarden)
    groep.save()
    registreer(groep, "groep toegevoegd", door)
    return groep


def _vrije_slug(naam: str) -> str:
    # Short enough to be the key of its history, with a number behind it.
    basis = slugify(naam)[:36].strip("-") or "groep"
    bezet = set(Groep.objects.filter(slug__startswith=basis).values_list("slug", flat=True))
    return next(slug for n in range(1, len(bezet) + 2) if (slug := basis if n == 1 else f"{basis}-{n}") not in bezet)


def _op_slot(groep_id: int, door: Gebruiker) -> Groep:
    rijen = Groep.objects.bewerkbaar_voor(door).select_related("netwerk", "ouder")
    return op_slot(rijen, "Deze groep bestaat niet meer, of ze is niet van jouw netwerk.", pk=groep_id)


@dienst
def groep_wijzigen(*, groep_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker) -> Groep:
    """Change a group, field by field; raise Botst when a colleague changed the same one."""
    groep = _op_slot(groep_id, door)
    huidig = plat(groep)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return groep
    _schrijf(groep, bewaren)
    groep.redactie = [veld for veld in groep.redactie if veld not in bewaren]
    groep.save()
    verschillen = [
        verschil(veld, veldnaam(Groep, veld).capitalize(), huidig[veld], waarde) for veld, waarde in bewaren.items()
    ]
    registreer(groep, "groep gewijzigd", door, verschillen)
    return groep


@dienst
def thema_toevoegen(*, groep_id: int, jaar: int, tekst: str, door: Gebruiker) -> GroepThema:
    """Say what a group puts forward in a year."""
    groep = _op_slot(groep_id, door)
    thema, nieuw = GroepThema.objects.get_or_create(groep=groep, jaar=jaar, tekst=tekst)
    if nieuw:
        registreer(groep, "thema toegevoegd", door, [verschil("thema", "Thema", "", str(thema))])
    return thema


@dienst
def zetel_toevoegen(
    *,
    groep_id: int,
    organisatie_sleutel: str,
    eenheid_naam: str = "",
    persoon_sleutel: str = "",
    plaatsvervanger_sleutel: str = "",
    functie: str,
    van: datetime.date,
    door: Gebruiker,
) -> Vertegenwoordiging:
    """Give an organisation a seat; naming a person narrows its rights to that person and the plaatsvervanger."""
    groep = _op_slot(groep_id, door)
    organisatie = Organisatie.objects.filter(sleutel=organisatie_sleutel, netwerken=groep.netwerk_id).first()
    if organisatie is None:
        raise Geweigerd("Kies een organisatie van dit netwerk.", veld="organisatie")
    eenheid = Eenheid.objects.filter(organisatie=organisatie, naam=eenheid_naam).first() if eenheid_naam else None
    zetel = Vertegenwoordiging.objects.create(
        groep=groep,
        organisatie=organisatie,
        eenheid=eenheid,
        persoon=_iemand(persoon_sleutel, groep, organisatie, "persoon"),
        plaatsvervanger=_iemand(plaatsvervanger_sleutel, groep, organisatie, "plaatsvervanger"),
        functie=functie,
        van=van,
    )
    registreer(groep, "zetel gegeven", door, [verschil("zetel", "Zetel", "", f"{zetel.wie}, {functie}")])
    return zetel


def _iemand(sleutel: str, groep: Groep, organisatie: Organisatie, veld: str) -> Gebruiker | None:
    if not sleutel:
        return None
    persoon = Gebruiker.objects.filter(sleutel=sleutel, is_active=True).first()
    leden = persoon.lidmaatschappen.actief_op(timezone.localdate()) if persoon else None
    if leden is None or not leden.filter(netwerk=groep.netwerk_id, organisatie=organisatie).exists():
        raise Geweigerd(f"Kies iemand die in dit netwerk voor {organisatie.naam} werkt.", veld=veld)
    return persoon


@dienst
def zetel_beeindigen(*, zetel_id: int, door: Gebruiker) -> Vertegenwoordiging:
    """End a seat: yesterday was its last day. Its answers and attendance stay in the minutes.

    Who sat on it gets the meetings still to come out of the calendar, and the links to them stop.
    """
    groep_id = Vertegenwoordiging.objects.filter(pk=zetel_id).values_list("groep", flat=True).first()
    groep = _op_slot(groep_id or 0, door)
    zetel = Vertegenwoordiging.objects.select_related("organisatie", "eenheid", "persoon", "plaatsvervanger").get(
        pk=zetel_id
    )
    if zetel.tot is not None and zetel.tot < timezone.localdate():
        return zetel
    for persoon in {mens.pk: mens for mens in (zetel.persoon, zetel.plaatsvervanger) if mens}.values():
        afzeggen(persoon, list(komende_deelnames([zetel])))
    vandaag = timezone.localdate()
    if zetel.van >= vandaag and not zetel.deelnames.exists():
        # It never held a day: a mistake of today ends today.
        zetel.delete()
    else:
        zetel.tot = max(zetel.van, vandaag - datetime.timedelta(days=1))
        zetel.save()
    verschillen = [verschil("zetel", "Zetel", zetel.wie, "")]
    if zetel.persoon_id:
        verschillen.append(persoonsverschil("persoon", "Persoon"))
    registreer(groep, "zetel beëindigd", door, verschillen)
    return zetel
