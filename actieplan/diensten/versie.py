"""Verbs on a version: freeze the living plan, bring it to the platform and the college."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.keuzes import Versiestand
from actieplan.models import Actieplan, Versie, Versieregel
from actieplan.regels.levend import levende_regels
from actieplan.workflow import VERSIE
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet


def regels_vastleggen(*, versie: Versie) -> int:
    """Freeze the living plan as the lines of `versie`, replacing earlier ones. Part of a dienst."""
    versie.regels.all().delete()
    regels = levende_regels(versie.plan)
    Versieregel.objects.bulk_create(
        [
            Versieregel(
                versie=versie,
                soort=regel.soort,
                sleutel=regel.sleutel,
                doel_sleutel=regel.doel_sleutel,
                ouder_sleutel=regel.ouder_sleutel,
                diepte=regel.diepte,
                volgorde=nummer,
                inhoud=regel.inhoud,
                zoektekst=regel.zoektekst,
                actie=regel.actie,
            )
            for nummer, regel in enumerate(regels)
        ],
        batch_size=500,
    )
    return len(regels)


@dienst
def versie_opmaken(*, plan_id: int, jaar: int, titel: str, door: Gebruiker) -> Versie:
    """Freeze the living plan as a draft version. Raises Geweigerd when the year is taken or another draft is open."""
    plan = op_slot(Actieplan.objects.bewerkbaar_voor(door), "Dit plan is niet van jouw netwerk.", pk=plan_id)
    van_kracht = plan.versies.filter(van_kracht=True).first()
    if van_kracht and jaar <= van_kracht.jaar:
        raise Geweigerd(f"{van_kracht.titel} is van kracht. Kies een later jaar dan {van_kracht.jaar}.", veld="jaar")
    open_versie = plan.versies.exclude(stand=Versiestand.GOEDGEKEURD).first()
    if open_versie:
        raise Geweigerd(f"{open_versie.titel} is nog onderweg naar het college. Werk die eerst af.")
    try:
        with transaction.atomic():
            versie = Versie.objects.create(plan=plan, jaar=jaar, titel=titel)
    except IntegrityError:
        raise Geweigerd(f"Er is al een versie met het jaar {jaar}.", veld="jaar") from None
    regels_vastleggen(versie=versie)
    registreer(versie, "versie opgemaakt", door)
    return versie


@dienst
def versie_verversen(*, versie_id: int, door: Gebruiker) -> Versie:
    """Take the living plan over into a draft once more. Raises Geweigerd once it has been advised."""
    versie = _op_slot(versie_id, door)
    if versie.stand != Versiestand.ONTWERP:
        raise Geweigerd("Deze versie is al geadviseerd. Zet ze eerst terug naar ontwerp.")
    regels_vastleggen(versie=versie)
    registreer(versie, "versie bijgewerkt", door)
    return versie


@dienst
def versie_zetten(
    *,
    versie_id: int,
    naar: str,
    orgaan: str = "",
    datum: datetime.date | None = None,
    referentie: str = "",
    reden: str = "",
    door: Gebruiker,
) -> Versie:
    """Move a version along its table. Approval needs body and date, and puts it in force instead of the one before."""
    versie = _op_slot(versie_id, door)
    anders = verzet(versie, VERSIE, naar, door, reden)
    if naar == Versiestand.GOEDGEKEURD:
        _bewaak_besluit(orgaan, datum)
        versie.orgaan, versie.datum, versie.referentie = orgaan, datum, referentie
        versie.plan.versies.filter(van_kracht=True).update(van_kracht=False)
        versie.van_kracht = True
    versie.save()
    registreer(versie, "versie verplaatst", door, [anders], reden=reden)
    return versie


def _bewaak_besluit(orgaan: str, datum: datetime.date | None) -> None:
    if not orgaan or datum is None:
        raise Geweigerd("Geef het orgaan dat goedkeurde en de datum.", veld="orgaan" if not orgaan else "datum")
    if datum > timezone.localdate():
        raise Geweigerd("Die datum moet nog komen. Geef de dag waarop het orgaan besliste.", veld="datum")


def _op_slot(versie_id: int, door: Gebruiker) -> Versie:
    rijen = Versie.objects.filter(plan__in=Actieplan.objects.bewerkbaar_voor(door)).select_related("plan")
    versie = op_slot(rijen, "Deze versie bestaat niet meer of is niet van jouw netwerk.", pk=versie_id)
    # Two approvals at once must not both think they replace the same version.
    Actieplan.objects.select_for_update().get(pk=versie.plan_id)
    return versie
