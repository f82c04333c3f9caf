"""Verbs on what belongs to a figure: its target, and the actions it says something about."""

from decimal import Decimal

from actieplan.models import Actie
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker
from monitoring.diensten.studio import NIET_HIER
from monitoring.keuzes import Richting
from monitoring.models import Actiecijfer, Cijfer, Indicator, Streefwaarde


def gebieden_van(indicator: Indicator) -> list[str]:
    """Return of which areas there are figures, and of which a target stands."""
    cijfers = Cijfer.objects.filter(indicator=indicator, actief=True).order_by().values_list("gebied", flat=True)
    doelen = indicator.streefwaarden.values_list("gebied", flat=True)
    return sorted({*cijfers.distinct(), *doelen})


@dienst
def streefwaarde_zetten(
    *,
    indicator_id: int,
    gebied: str,
    waarde: Decimal,
    richting: str,
    tegen: int | None,
    besluit: str,
    door: Gebruiker,
) -> Streefwaarde:
    """Say what the number of an area should become and who decided so; one that stands there is replaced.

    Raises Geweigerd for an area without figures, or a target without its decision.
    """
    indicator = op_slot(Indicator.objects.bewerkbaar_voor(door), NIET_HIER, pk=indicator_id)
    if gebied not in gebieden_van(indicator):
        raise Geweigerd("Kies een gebied waarvan er cijfers zijn.", veld="gebied")
    if richting not in Richting.values:
        raise Geweigerd("Kies hoogstens of minstens.", veld="richting")
    if not besluit.strip():
        raise Geweigerd("Schrijf wie dit besliste, en waar het staat.", veld="besluit")
    oud = indicator.streefwaarden.filter(gebied=gebied).first()
    rij = oud or Streefwaarde(indicator=indicator, gebied=gebied)
    was = str(oud) if oud else ""
    rij.waarde, rij.richting, rij.tegen, rij.besluit = waarde, richting, tegen, besluit.strip()
    rij.save()
    wat = "streefwaarde gewijzigd" if oud else "streefwaarde toegevoegd"
    registreer(indicator, wat, door, [verschil("streefwaarde", "streefwaarde", was, str(rij))], reden=rij.besluit)
    return rij


@dienst
def streefwaarde_weghalen(*, indicator_id: int, gebied: str, reden: str, door: Gebruiker) -> str:
    """Take a target away; return for where it was."""
    indicator = op_slot(Indicator.objects.bewerkbaar_voor(door), NIET_HIER, pk=indicator_id)
    rij = op_slot(indicator.streefwaarden.all(), "Die streefwaarde is er niet meer.", gebied=gebied)
    registreer(indicator, "streefwaarde weggehaald", door, naam=str(rij), reden=reden)
    rij.delete()
    return gebied


@dienst
def actie_koppelen(*, indicator_id: int, actie_sleutel: str, waarom: str, door: Gebruiker) -> Actiecijfer:
    """Put the figures beside an action of the own plan, and say why they belong there.

    Raises Geweigerd for an action of another network, or one that has this figure already.
    """
    indicator = op_slot(Indicator.objects.bewerkbaar_voor(door), NIET_HIER, pk=indicator_id)
    actie = Actie.objects.bewerkbaar_voor(door).filter(sleutel=actie_sleutel).select_related("plan").first()
    if actie is None or actie.plan.netwerk_id != indicator.netwerk_id:
        raise Geweigerd("Kies een actie uit je eigen plan.", veld="actie")
    if not waarom.strip():
        raise Geweigerd("Schrijf waarom dit cijfer iets zegt over de actie.", veld="waarom")
    if indicator.actiecijfers.filter(actie=actie).exists():
        raise Geweigerd("Dit cijfer staat al bij die actie.", veld="actie")
    # Staf lays the link, no plan did: that is said beside it.
    rij = Actiecijfer.objects.create(indicator=indicator, actie=actie, waarom=waarom.strip(), door_redactie=True)
    registreer(indicator, "cijfer bij actie gezet", door, naam=str(rij), reden=rij.waarom)
    return rij


@dienst
def actie_loskoppelen(*, indicator_id: int, actie_sleutel: str, reden: str, door: Gebruiker) -> Actie:
    """Take the figures away from an action."""
    indicator = op_slot(Indicator.objects.bewerkbaar_voor(door), NIET_HIER, pk=indicator_id)
    rijen = indicator.actiecijfers.select_related("actie")
    rij = op_slot(rijen, "Dit cijfer staat niet meer bij die actie.", actie__sleutel=actie_sleutel)
    registreer(indicator, "cijfer bij actie weggehaald", door, naam=str(rij), reden=reden)
    rij.delete()
    return rij.actie
