"""Open a survey, remind who did not answer, take in answers."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.bereik import Bereik, bereik
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.link.diensten import link_maken
from leerrecht.models import Bericht, Gebruiker
from leerrecht.models.basis import maak_sleutel
from leerrecht.versies import Uitslag, vergelijk
from monitoring.berichten import BevragingGevraagd
from monitoring.diensten.bevraging import in_opmaak
from monitoring.keuzes import Bevragingsstand, Vraagsoort
from monitoring.models import Bevraagde, Bevraging, Bevragingsblad

DOEL = "bevraging"
WOORD = ("school", "scholen")
# So long its link still says that the survey is closed.
NA_SLUITEN = datetime.timedelta(days=30)
LANGSTE = datetime.timedelta(days=366)
DICHT = "Deze bevraging is gesloten. Je antwoord is niet bewaard."


def vervalt_op(bevraging: Bevraging) -> datetime.datetime:
    """When its links stop."""
    if bevraging.sluit is None:
        return timezone.now()
    return timezone.make_aware(datetime.datetime.combine(bevraging.sluit, datetime.time.min)) + NA_SLUITEN


def wie_hoort(bevraging: Bevraging) -> Bereik:
    """Return who would hear it for each school that did not answer yet."""
    rijen = bevraging.bevraagden.filter(geantwoord_op__isnull=True)
    return bereik(list(rijen.select_related("organisatie", "bevraging")), woord=WOORD)


@dienst
def bevraging_openen(
    *, bevraging_id: int, opent: datetime.date, sluit: datetime.date, door: Gebruiker
) -> tuple[Bevraging, Bereik]:
    """Open it and mail every school; from here on its questions stand fast.

    Raises Geweigerd without questions or schools, and for days that cannot be.
    """
    bevraging = in_opmaak(bevraging_id, door)
    vandaag = timezone.localdate()
    if not bevraging.vragen.exclude(soort=Vraagsoort.OPEN).exists():
        raise Geweigerd("Er is nog geen vraag waarvan je de antwoorden kan tellen. Voeg er eerst een toe.")
    if bevraging.vraagt_scholen and not bevraging.bevraagden.exists():
        raise Geweigerd("Kies eerst welke scholen je vraagt.")
    if opent < vandaag:
        raise Geweigerd("De eerste dag is al voorbij. Kies vandaag of later.", veld="opent")
    if not opent <= sluit <= opent + LANGSTE:
        raise Geweigerd("De laatste dag komt na de eerste, hoogstens een jaar later.", veld="sluit")
    bevraging.stand, bevraging.opent, bevraging.sluit = Bevragingsstand.OPEN, opent, sluit
    bevraging.code = "" if bevraging.vraagt_scholen else maak_sleutel(8)
    bevraging.save()
    registreer(bevraging, "bevraging geopend", door)
    return bevraging, _verwittig(bevraging, herinnering=False)


@dienst
def scholen_herinneren(*, bevraging_id: int, door: Gebruiker) -> Bereik:
    """Mail who did not answer yet, at most once a day; return which schools it reached."""
    rijen = Bevraging.objects.bewerkbaar_voor(door).filter(stand=Bevragingsstand.OPEN)
    bevraging = op_slot(rijen.select_related("netwerk"), "Deze bevraging is niet open.", pk=bevraging_id)
    vandaag = timezone.localdate()
    if not bevraging.neemt_aan_op(vandaag):
        raise Geweigerd("Er kan vandaag niemand antwoorden: een herinnering heeft geen zin.")
    if bevraging.herinnerd_op == vandaag:
        raise Geweigerd("Vandaag ging er al een herinnering weg. Morgen kan het opnieuw.")
    if not bevraging.bevraagden.filter(geantwoord_op__isnull=True).exists():
        raise Geweigerd("Alle scholen antwoordden al.")
    horen = _verwittig(bevraging, herinnering=True)
    bevraging.herinnerd_op = vandaag
    bevraging.save(update_fields=["herinnerd_op"])
    registreer(bevraging, f"{len(horen.bereikt)} scholen herinnerd", door)
    return horen


def _verwittig(bevraging: Bevraging, *, herinnering: bool) -> Bereik:
    """Mail a link to everybody who answers for a school that did not yet."""
    horen = wie_hoort(bevraging)
    berichten: list[Bericht] = []
    for plek in horen.bereikt:
        for persoon in plek.mensen:
            pad = link_maken(doel=DOEL, voorwerp=plek.sleutel, eigenaar=persoon, vervalt_op=vervalt_op(bevraging))
            mail = BevragingGevraagd(
                bevraging=bevraging, school=plek.naam, aan=persoon, pad=pad, herinnering=herinnering
            )
            berichten += uitbox.verstuur(mail)
    return horen.verstuurd(berichten)


@dienst
def school_antwoorden(
    *, bevraagde_id: int, waarden: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Uitslag:
    """Keep what a school answers; what a colleague answered meanwhile comes back as Botsing.

    Raises Geweigerd when it is not open, or not this person's school.
    """
    rijen = Bevraagde.objects.beantwoordbaar_voor(door).select_related("bevraging__netwerk", "organisatie")
    rij = op_slot(rijen, "Je kan hier niet meer antwoorden.", pk=bevraagde_id)
    if (
        not Bevraging.objects.select_for_update(of=("self",))
        .get(pk=rij.bevraging_id)
        .neemt_aan_op(timezone.localdate())
    ):
        raise Geweigerd(DICHT)
    huidig = {veld: rij.waarden.get(veld) for veld in waarden}
    uitslag = vergelijk(origineel=origineel, huidig=huidig, mijn=waarden)
    nieuw = {**rij.waarden, **uitslag.bewaren}
    rij.waarden = {veld: waarde for veld, waarde in nieuw.items() if waarde not in (None, "", [])}
    if uitslag.bewaren or rij.geantwoord_op is None and not uitslag.botsingen:
        rij.geantwoord_op = timezone.now()
        rij.save()
        # Who has no account stays unnamed in the history: that name goes after a year.
        wie = door if door.heeft_account else None
        registreer(rij, "bevraging beantwoord", wie, [persoonsverschil("waarden", "antwoorden")])
    return Uitslag(["antwoorden"] if uitslag.bewaren else [], uitslag.botsingen)


@dienst
def bevragingsblad_insturen(*, bevraging: str, kenmerk: str, waarden: Mapping[str, Any]) -> None:
    """Keep one sheet, once for each form that was sent. It writes no history: an hour would say who answered when."""
    rijen = Bevraging.objects.filter(stand=Bevragingsstand.OPEN).exclude(code="")
    rij = op_slot(rijen, DICHT, sleutel=bevraging)
    if not rij.neemt_aan_op(timezone.localdate()):
        raise Geweigerd(DICHT)
    if not rij.bladen.filter(kenmerk=kenmerk).exists():
        Bevragingsblad.objects.create(bevraging=rij, kenmerk=kenmerk, waarden=dict(waarden))
