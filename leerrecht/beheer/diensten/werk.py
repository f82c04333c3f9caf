"""Setting parked mail and failed work going again."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerrecht.beheer import bereik
from leerrecht.beheer.diensten import regels
from leerrecht.bel import Wachtrij, bel_na_vastlegging
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import registreer, registreer_los, verschil
from leerrecht.models import Achtergrondtaak, Bericht, Gebruiker, Taakstand


@dienst
def bericht_opnieuw(*, bericht: Bericht, door: Gebruiker) -> None:
    """Send a parked mail once more."""
    if not bereik.berichten(door).filter(pk=bericht.pk).exists():
        raise Geweigerd("Je bent geen beheerder van deze persoon.")
    bericht = regels.vers(bericht)
    was = bericht.get_stand_display()
    try:
        uitbox.stuur_opnieuw(bericht=bericht)
    except ValueError:
        if bericht.geldig_tot and bericht.geldig_tot <= timezone.now():
            raise Geweigerd("Wat in dit bericht staat, geldt niet meer. Het vertrekt niet meer.") from None
        raise Geweigerd(f"Dit bericht zit niet meer vast: {was}. Bekijk de lijst opnieuw.") from None
    anders = [verschil("stand", "stand", was, bericht.get_stand_display())]
    registreer(bericht, "bericht opnieuw verstuurd", door, anders)


@dienst
def post_opnieuw(*, door: Gebruiker) -> int:
    """Let all mail that waits or was refused leave again, and return how much that is; what is uncertain is left."""
    aantal = uitbox.stuur_alles_opnieuw(Bericht.objects.filter(pk__in=bereik.berichten(door).values("pk")))
    if not aantal:
        raise Geweigerd("Er zit geen post meer vast. Je hoeft niets te doen.")
    registreer_los(
        wat="alle post opnieuw verstuurd", soort="bericht", sleutel="", naam=f"{aantal} berichten", door=door
    )
    return aantal


@dienst
def taak_opnieuw(*, taak: Achtergrondtaak, door: Gebruiker) -> None:
    """Start failed work again: the same row, new tries."""
    if not bereik.taken(door).filter(pk=taak.pk).exists():
        raise Geweigerd("Je bent geen beheerder van deze taak.")
    taak = regels.vers(taak)
    if taak.stand != Taakstand.MISLUKT:
        raise Geweigerd(f"Deze taak is niet meer mislukt: {taak.get_stand_display()}. Bekijk de lijst opnieuw.")
    taak.stand, taak.pogingen, taak.voortgang = Taakstand.WACHT, 0, 0
    taak.klaar_op, taak.hartslag, taak.niet_voor = None, None, None
    taak.zin = taak.fout = ""
    try:
        with transaction.atomic():
            taak.save()
    except IntegrityError:
        raise Geweigerd("Dezelfde taak loopt al opnieuw. Je hoeft niets te doen.") from None
    bel_na_vastlegging(Wachtrij.WERK)
    anders = [verschil("stand", "stand", Taakstand.MISLUKT.label, taak.get_stand_display())]
    registreer(taak, "achtergrondtaak opnieuw gestart", door, anders)
