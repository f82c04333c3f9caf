"""Verbs on a goal: add it, write it anew, take it back. What was approved stays as it was for the public."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Max

from actieplan.keuzes import SoortDoelstelling
from actieplan.models import Actieplan, Doelstelling, Versieregel
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.models.basis import veldnaam
from leerrecht.versies import te_bewaren, waarden_van

VELDEN = ("soort", "nummer", "titel", "omschrijving")
LABELS = {veld: veldnaam(Doelstelling, veld) for veld in VELDEN}
NIET_HIER = "Deze doelstelling bestaat niet meer of is niet van jouw netwerk."


def stond_in_versie(doel: Doelstelling) -> bool:
    """Whether some version holds this goal: then others read it somewhere."""
    return Versieregel.objects.filter(versie__plan=doel.plan_id, sleutel=doel.sleutel, soort="doelstelling").exists()


def _vereis_tekst(soort: str, titel: str, omschrijving: str) -> None:
    if not titel and not omschrijving:
        raise Geweigerd("Schrijf wat de doelstelling is: een titel, of een tekst.", veld="titel")
    if soort not in SoortDoelstelling.values:
        raise Geweigerd("Kies een soort.", veld="soort")


@dienst
def doel_toevoegen(
    *, plan_id: int, soort: str, nummer: str, titel: str, omschrijving: str, door: Gebruiker
) -> Doelstelling:
    """Add a goal at the end of the plan."""
    plan = op_slot(Actieplan.objects.bewerkbaar_voor(door), "Dit plan is niet van jouw netwerk.", pk=plan_id)
    _vereis_tekst(soort, titel, omschrijving)
    laatste = plan.doelstellingen.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    doel = Doelstelling.objects.create(
        plan=plan, soort=soort, nummer=nummer, titel=titel, omschrijving=omschrijving, volgorde=laatste + 10
    )
    registreer(doel, "doelstelling toegevoegd", door)
    return doel


@dienst
def doel_wijzigen(
    *, doel_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], reden: str, door: Gebruiker
) -> Doelstelling:
    """Write a goal anew; raise Botst when a colleague changed the same field, Geweigerd where a reason is due."""
    doel = op_slot(Doelstelling.objects.bewerkbaar_voor(door), NIET_HIER, pk=doel_id)
    was = waarden_van(doel, VELDEN)
    bewaren = te_bewaren(origineel=origineel, huidig=was, mijn=mijn)
    if not bewaren:
        return doel
    for veld, waarde in bewaren.items():
        setattr(doel, veld, waarde)
    _vereis_tekst(doel.soort, doel.titel, doel.omschrijving)
    if stond_in_versie(doel) and not reden.strip():
        raise Geweigerd("Deze tekst stond in een versie. Schrijf kort waarom ze verandert.", veld="reden")
    doel.save()
    soorten = dict(SoortDoelstelling.choices)
    verschillen = verschillen_van(LABELS, was, bewaren, lambda veld, waarde: soorten.get(waarde, waarde))
    registreer(doel, "doelstelling gewijzigd", door, verschillen, reden=reden)
    return doel


@dienst
def doel_intrekken(*, doel_id: int, door: Gebruiker) -> None:
    """Remove a goal that was in no version and carries no action. Its history stays."""
    doel = op_slot(Doelstelling.objects.bewerkbaar_voor(door), NIET_HIER, pk=doel_id)
    if doel.acties.exists() or doel.kinderen.exists():
        raise Geweigerd("Onder deze doelstelling staat nog iets. Verplaats dat eerst.")
    if stond_in_versie(doel):
        raise Geweigerd("Deze doelstelling stond al in een versie en blijft. Wijzig de tekst, met de reden.")
    registreer(doel, "doelstelling ingetrokken", door)
    doel.delete()
