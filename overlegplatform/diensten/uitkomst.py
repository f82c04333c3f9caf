"""Verbs on an outcome: note it while meeting, correct it, take it back. What it points to comes and goes with it."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils.text import Truncator

from actieplan.diensten.actiepunt import maak_actiepunt, zet_velden
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.versies import te_bewaren
from overlegplatform.diensten.basis import eis_uitkomst_open, geleide_vergadering, noteer
from overlegplatform.diensten.signaal import maak_signaal
from overlegplatform.keuzes import Signaalstand, Uitkomstsoort
from overlegplatform.models import Agendapunt, Uitkomst, Vergadering

LABELS = {"tekst": "Tekst", "wie": "Wie", "tegen": "Tegen"}


def plat(uitkomst: Uitkomst) -> dict[str, str]:
    """Return the fields as a form holds them: who as `organisatie` or `organisatie:persoon`, by their keys."""
    punt = uitkomst.actiepunt
    if punt is None:
        return {"tekst": uitkomst.tekst, "wie": "", "tegen": ""}
    persoon = f":{punt.persoon.sleutel}" if punt.persoon else ""
    return {
        "tekst": uitkomst.tekst,
        "wie": f"{punt.organisatie.sleutel}{persoon}",
        "tegen": punt.tegen.isoformat() if punt.tegen else "",
    }


def _kort(tekst: str) -> str:
    """The title of a signal that was noted in full: its beginning, and a sign that more follows."""
    return Truncator(" ".join(tekst.split())).chars(120)


def _wie(waarde: str) -> dict[str, Any]:
    organisatie, _, persoon = waarde.partition(":")
    gevonden = Organisatie.objects.filter(sleutel=organisatie).first()
    if gevonden is None:
        raise Geweigerd("Kies wie dit doet.", veld="wie")
    return {
        "organisatie": gevonden,
        "persoon": Gebruiker.objects.filter(sleutel=persoon).first() if persoon else None,
    }


def _actiepuntvelden(waarden: Mapping[str, str]) -> dict[str, Any]:
    tegen = datetime.date.fromisoformat(waarden["tegen"]) if waarden["tegen"] else None
    return {"wat": waarden["tekst"], "tegen": tegen, **_wie(waarden["wie"])}


@dienst
def uitkomst_noteren(*, punt_id: int, soort: str, waarden: Mapping[str, str], door: Gebruiker) -> Uitkomst:
    """Note what came of an item. A to-do becomes an Actiepunt at once, a signal a Signaal of the network."""
    gevonden = Agendapunt.objects.filter(pk=punt_id).values_list("vergadering", flat=True).first()
    vergadering = geleide_vergadering(gevonden or 0, door)
    eis_uitkomst_open(vergadering)
    punt = Agendapunt.objects.select_related("actie").get(pk=punt_id)
    uitkomst = Uitkomst(agendapunt=punt, soort=soort, tekst=waarden["tekst"], door=door)
    netwerk = vergadering.groep.netwerk
    if soort == Uitkomstsoort.ACTIEPUNT:
        uitkomst.actiepunt = maak_actiepunt(netwerk=netwerk, actie=punt.actie, **_actiepuntvelden(waarden))
    elif soort == Uitkomstsoort.SIGNAAL:
        uitkomst.signaal = maak_signaal(
            netwerk=netwerk, organisatie=None, titel=_kort(waarden["tekst"]), tekst=waarden["tekst"], door=door
        )
    uitkomst.save()
    noteer(vergadering, f"{uitkomst.get_soort_display()} genoteerd", door)
    return uitkomst


def _op_slot(uitkomst_id: int, door: Gebruiker) -> tuple[Uitkomst, Vergadering]:
    rij = Uitkomst.objects.filter(pk=uitkomst_id).values_list("agendapunt__vergadering", flat=True).first()
    vergadering = geleide_vergadering(rij or 0, door)
    eis_uitkomst_open(vergadering)
    met = Uitkomst.objects.select_related("actiepunt__organisatie", "actiepunt__persoon", "signaal", "agendapunt")
    return met.get(pk=uitkomst_id), vergadering


@dienst
def uitkomst_wijzigen(
    *, uitkomst_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Uitkomst:
    """Correct an outcome and what it points to, field by field; raise Botst when a colleague did meanwhile."""
    uitkomst, vergadering = _op_slot(uitkomst_id, door)
    huidig = plat(uitkomst)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return uitkomst
    nieuw = {**huidig, **bewaren}
    uitkomst.tekst = nieuw["tekst"]
    if uitkomst.actiepunt:
        zet_velden(uitkomst.actiepunt, **_actiepuntvelden(nieuw))
    if uitkomst.signaal and uitkomst.signaal.stand == Signaalstand.GEGEVEN:
        uitkomst.signaal.titel, uitkomst.signaal.tekst = _kort(nieuw["tekst"]), nieuw["tekst"]
        uitkomst.signaal.versie += 1
        uitkomst.signaal.save()
    uitkomst.versie += 1
    uitkomst.save()
    # Which fields, never what they say: the item may be confidential.
    verschillen = [{"veld": veld, "label": LABELS[veld]} for veld in bewaren]
    wat = f"{uitkomst.get_soort_display()} verbeterd"
    noteer(vergadering, wat, door, verschillen, over=uitkomst)
    return uitkomst


@dienst
def uitkomst_verwijderen(*, uitkomst_id: int, door: Gebruiker) -> None:
    """Take a wrong outcome back, with the to-do or signal it made, as long as nobody acted on that."""
    uitkomst, vergadering = _op_slot(uitkomst_id, door)
    actiepunt, signaal = uitkomst.actiepunt, uitkomst.signaal
    if actiepunt and actiepunt.gedaan_op:
        raise Geweigerd("Dit actiepunt is al gedaan. Het blijft in het verslag staan.")
    if signaal and (signaal.zetten.exists() or signaal.gebundeld.exists()):
        raise Geweigerd("Met dit signaal is al iets gebeurd. Het blijft in het verslag staan.")
    if uitkomst.agendapunt.verslag_van_id and uitkomst.soort == Uitkomstsoort.BESLUIT and _keurde_goed(uitkomst):
        raise Geweigerd("Dit besluit keurde een verslag goed. Dat wordt niet teruggedraaid.")
    noteer(vergadering, f"{uitkomst.get_soort_display()} geschrapt", door)
    uitkomst.delete()
    for rij in (actiepunt, signaal):
        if rij is not None:
            rij.delete()


def _keurde_goed(uitkomst: Uitkomst) -> bool:
    verslag_van = uitkomst.agendapunt.verslag_van
    return verslag_van is not None and verslag_van.stand == "goedgekeurd"
