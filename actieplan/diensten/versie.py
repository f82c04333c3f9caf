"""Verbs on a version: freeze the living plan, bring it to the platform and the college."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from actieplan.keuzes import Versiestand
from actieplan.models import Actieplan, Versie, Versieregel, VersieZet
from actieplan.regels.levend import levende_regels
from actieplan.workflow import VERSIE
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, verschil
from leerrecht.models import Gebruiker
from leerrecht.workflow import overgang


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
    plan = Actieplan.objects.bewerkbaar_voor(door).select_for_update(of=("self",)).filter(pk=plan_id).first()
    if plan is None:
        raise Geweigerd("Dit plan is niet van jouw netwerk.")
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
    _meld(versie, door, "versie opgemaakt")
    return versie


@dienst
def versie_verversen(*, versie_id: int, door: Gebruiker) -> Versie:
    """Take the living plan over into a draft once more. Raises Geweigerd once it has been advised."""
    versie = _op_slot(versie_id, door)
    if versie.stand != Versiestand.ONTWERP:
        raise Geweigerd("Deze versie is al geadviseerd. Zet ze eerst terug naar ontwerp.")
    regels_vastleggen(versie=versie)
    _meld(versie, door, "versie bijgewerkt")
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
    van, _ = overgang(werkstroom=VERSIE, rij=versie, veld="stand", naar=naar, reden=reden)
    if naar == Versiestand.GOEDGEKEURD:
        _bewaak_besluit(orgaan, datum)
        versie.orgaan, versie.datum, versie.referentie = orgaan, datum, referentie
        versie.plan.versies.filter(van_kracht=True).update(van_kracht=False)
        versie.van_kracht = True
    versie.save()
    VersieZet.objects.create(versie=versie, van=van, naar=naar, reden=reden, door=door)
    labels = VERSIE.labels
    _meld(versie, door, "versie verplaatst", [verschil("stand", "Stand", labels[van], labels[naar])], reden)
    return versie


def _bewaak_besluit(orgaan: str, datum: datetime.date | None) -> None:
    if not orgaan or datum is None:
        raise Geweigerd("Geef het orgaan dat goedkeurde en de datum.", veld="orgaan" if not orgaan else "datum")
    if datum > timezone.localdate():
        raise Geweigerd("Die datum moet nog komen. Geef de dag waarop het orgaan besliste.", veld="datum")


def _op_slot(versie_id: int, door: Gebruiker) -> Versie:
    plannen = Actieplan.objects.bewerkbaar_voor(door)
    versie = (
        Versie.objects.select_for_update(of=("self",))
        .select_related("plan")
        .filter(pk=versie_id, plan__in=plannen)
        .first()
    )
    if versie is None:
        raise Geweigerd("Deze versie bestaat niet meer of is niet van jouw netwerk.")
    # Two approvals at once must not both think they replace the same version.
    Actieplan.objects.select_for_update().get(pk=versie.plan_id)
    return versie


def _meld(versie: Versie, door: Gebruiker, wat: str, verschillen=None, reden: str = "") -> None:
    registreer(
        wat=wat,
        soort="versie",
        sleutel=f"{versie.plan.slug}-{versie.jaar}",
        naam=versie.titel,
        door=door,
        netwerk=versie.plan.netwerk,
        verschillen=verschillen,
        reden=reden,
    )
