"""Verbs on a survey in the making: begin one, write its questions, choose the schools. Open, all stands fast."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Max

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil, verschillen_van
from leerrecht.models import Gebruiker, Netwerk, Organisatie, Soort
from leerrecht.models.basis import veldnaam
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren, waarden_van
from monitoring.bescherming.hierarchie import ALLES
from monitoring.keuzes import Bevragingsdoel, Bevragingsstand, Vraagsoort
from monitoring.models import Bevraagde, Bevraging, Bevragingsvraag
from monitoring.regels.bevraging import GROOTSTE_GETAL, MEESTE_OPTIES, MEESTE_VRAGEN

NIET_HIER = "Deze bevraging is niet meer in opmaak. De vragen liggen vast zodra ze open is."
VELDEN = ("titel", "inleiding")
VRAAGVELDEN = ("soort", "tekst", "uitleg", "opties", "eenheid")


def in_opmaak(bevraging_id: int, door: Gebruiker) -> Bevraging:
    """Return the survey, locked, while its questions may change. Part of a dienst."""
    rijen = Bevraging.objects.bewerkbaar_voor(door).filter(stand=Bevragingsstand.ONTWERP)
    return op_slot(rijen.select_related("netwerk"), NIET_HIER, pk=bevraging_id)


@dienst
def bevraging_beginnen(*, netwerk_id: int, doelgroep: str, titel: str, inleiding: str, door: Gebruiker) -> Bevraging:
    """Begin a survey; of schools all schools of the network are in it until staf chooses."""
    netwerk = Netwerk.objects.filter(pk=netwerk_id).first()
    if netwerk is None or not toegang_van(door).mag(Recht.CIJFERS_BEHEREN, netwerk):
        raise Geweigerd("Je kan voor dit netwerk geen bevraging maken.")
    if doelgroep not in Bevragingsdoel.values:
        raise Geweigerd("Kies wie antwoordt.", veld="doelgroep")
    bevraging = Bevraging.objects.create(
        netwerk=netwerk, doelgroep=doelgroep, titel=titel.strip(), inleiding=inleiding.strip(), door=door
    )
    if bevraging.vraagt_scholen:
        for school in scholen_van(netwerk):
            Bevraagde.objects.create(bevraging=bevraging, organisatie=school)
    registreer(bevraging, "bevraging begonnen", door)
    return bevraging


def scholen_van(netwerk: Netwerk) -> list[Organisatie]:
    """Return the schools of a network that can be asked."""
    return list(Organisatie.objects.filter(netwerken=netwerk, soort=Soort.SCHOOL, actief=True))


@dienst
def bevraging_wijzigen(
    *, bevraging_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Bevraging:
    """Say otherwise what it is about. Raises Botst when a colleague changed the same text."""
    bevraging = in_opmaak(bevraging_id, door)
    was = waarden_van(bevraging, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    for veld, waarde in bewaren.items():
        setattr(bevraging, veld, waarde)
    if bewaren:
        bevraging.save()
        labels = {veld: veldnaam(Bevraging, veld) for veld in VELDEN}
        registreer(bevraging, "bevraging gewijzigd", door, verschillen_van(labels, was, bewaren))
    return bevraging


@dienst
def bevraging_weggooien(*, bevraging_id: int, door: Gebruiker) -> Bevraging:
    """Throw away one that nobody was asked."""
    bevraging = in_opmaak(bevraging_id, door)
    registreer(bevraging, "bevraging weggegooid", door)
    bevraging.delete()
    return bevraging


@dienst
def vraag_toevoegen(
    *, bevraging_id: int, soort: str, tekst: str, uitleg: str, opties: list[Any], eenheid: str, door: Gebruiker
) -> Bevragingsvraag:
    """Add a question at the end. Geweigerd for answers that cannot be counted."""
    bevraging = in_opmaak(bevraging_id, door)
    if bevraging.vragen.count() >= MEESTE_VRAGEN:
        raise Geweigerd(f"Hoogstens {MEESTE_VRAGEN} vragen: een langere lijst vult niemand in.")
    laatste = bevraging.vragen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    vraag = Bevragingsvraag(bevraging=bevraging, volgorde=laatste + 1)
    _vul(vraag, {"soort": soort, "tekst": tekst, "uitleg": uitleg, "opties": opties, "eenheid": eenheid})
    registreer(bevraging, "vraag toegevoegd", door, naam=vraag.tekst)
    return vraag


@dienst
def vraag_wijzigen(
    *, vraag_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Bevragingsvraag:
    """Ask it otherwise. Raises Botst when a colleague changed the same part."""
    vraag = _vraag(vraag_id, door)
    was = waarden_van(vraag, VRAAGVELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if bewaren:
        _vul(vraag, {**was, **bewaren})
        anders = [
            verschil(veld, veldnaam(Bevragingsvraag, veld), str(was[veld]), str(bewaren[veld])) for veld in bewaren
        ]
        registreer(vraag.bevraging, "vraag gewijzigd", door, anders, naam=vraag.tekst)
    return vraag


@dienst
def vraag_weghalen(*, vraag_id: int, door: Gebruiker) -> Bevragingsvraag:
    """Ask it no more."""
    vraag = _vraag(vraag_id, door)
    registreer(vraag.bevraging, "vraag weggehaald", door, naam=vraag.tekst)
    vraag.delete()
    return vraag


@dienst
def vraag_omhoog(*, vraag_id: int, door: Gebruiker) -> Bevragingsvraag:
    """Ask it before the one above it."""
    vraag = _vraag(vraag_id, door)
    rij = list(vraag.bevraging.vragen.all())
    plek = next(nummer for nummer, een in enumerate(rij) if een.pk == vraag.pk)
    if plek:
        rij[plek - 1], rij[plek] = rij[plek], rij[plek - 1]
        for nummer, een in enumerate(rij, start=1):
            een.volgorde = nummer
            een.save(update_fields=["volgorde"])
        registreer(vraag.bevraging, "vraag verplaatst", door, naam=vraag.tekst)
    return vraag


@dienst
def scholen_kiezen(*, bevraging_id: int, scholen: Collection[str], door: Gebruiker) -> Bevraging:
    """Choose which schools are asked. Geweigerd for one that is no school of this network."""
    bevraging = in_opmaak(bevraging_id, door)
    mogelijk = {school.sleutel: school for school in scholen_van(bevraging.netwerk)}
    if not bevraging.vraagt_scholen or set(scholen) - mogelijk.keys():
        raise Geweigerd("Kies scholen van je eigen netwerk.", veld="scholen")
    al = set(bevraging.bevraagden.values_list("organisatie__sleutel", flat=True))
    bevraging.bevraagden.exclude(organisatie__sleutel__in=scholen).delete()
    for sleutel in set(scholen) - al:
        Bevraagde.objects.create(bevraging=bevraging, organisatie=mogelijk[sleutel])
    registreer(bevraging, "scholen gekozen", door, [verschil("scholen", "scholen", len(al), len(set(scholen)))])
    return bevraging


def _vraag(vraag_id: int, door: Gebruiker) -> Bevragingsvraag:
    vraag = Bevragingsvraag.objects.filter(pk=vraag_id).first()
    if vraag is None:
        raise Geweigerd("Deze vraag is er niet meer.")
    bevraging = in_opmaak(vraag.bevraging_id, door)
    vraag = op_slot(bevraging.vragen.all(), "Deze vraag is er niet meer.", pk=vraag_id)
    vraag.bevraging = bevraging
    return vraag


def _vul(vraag: Bevragingsvraag, waarden: Mapping[str, Any]) -> None:
    """Write a question, once its answers can be counted."""
    if waarden["soort"] not in Vraagsoort.values:
        raise Geweigerd("Kies een soort vraag.", veld="soort")
    vast = waarden["soort"] in (Vraagsoort.SCHAAL, Vraagsoort.OPEN)
    opties = [] if vast else list(waarden["opties"])
    _vereis_opties(waarden["soort"], opties)
    vraag.soort, vraag.opties = waarden["soort"], opties
    vraag.tekst, vraag.uitleg = waarden["tekst"].strip(), waarden["uitleg"].strip()
    vraag.eenheid = waarden["eenheid"].strip() if waarden["soort"] == Vraagsoort.GETAL else ""
    vraag.save()


def _vereis_opties(soort: str, opties: list[Any]) -> None:
    if soort in (Vraagsoort.SCHAAL, Vraagsoort.OPEN):
        return
    if soort == Vraagsoort.GETAL:
        oplopend = all(een < twee for een, twee in zip(opties, opties[1:], strict=False))
        if not opties or not oplopend or not 0 < opties[0] <= opties[-1] <= GROOTSTE_GETAL:
            raise Geweigerd("Schrijf minstens één grens, van klein naar groot, zoals 100 en 250.", veld="opties")
    elif len(opties) < 2:
        raise Geweigerd("Schrijf minstens twee antwoorden, elk op een eigen regel.", veld="opties")
    if len(opties) > MEESTE_OPTIES:
        raise Geweigerd(f"Hoogstens {MEESTE_OPTIES}: meer leest niemand.", veld="opties")
    klein = [str(optie).lower() for optie in opties]
    if len(set(klein)) < len(klein):
        raise Geweigerd("Twee antwoorden zijn hetzelfde.", veld="opties")
    if vreemd := ALLES & set(klein):
        zin = f"“{min(vreemd)}” alleen betekent in de cijfers iedereen samen. Schrijf het antwoord voluit."
        raise Geweigerd(zin, veld="opties")
