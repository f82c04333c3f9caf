"""Figures and actions of a plan, read from both ends."""

from actieplan.models import Actie
from leerrecht.panelen import Paneel
from monitoring.models import Actiecijfer, Indicator
from monitoring.weergave.dashboard import overzicht


def bij_actie(gebruiker, actie: Actie) -> Paneel | None:
    """Return the figures that say something about this action, each with why it stands here."""
    koppelingen = {
        rij.indicator_id: rij for rij in Actiecijfer.objects.zichtbaar_voor(gebruiker).filter(actie=actie.pk)
    }
    if not koppelingen:
        return None
    weergaven = overzicht(gebruiker, koppelingen.keys()).weergaven
    rijen = [{"weergave": weergave, "koppeling": koppelingen[weergave.indicator.pk]} for weergave in weergaven]
    rijen.sort(key=lambda rij: (rij["koppeling"].volgorde, rij["koppeling"].pk))
    return Paneel("monitoring/_bij_actie.html", {"rijen": rijen}) if rijen else None


def acties_van(gebruiker, indicator: Indicator) -> list[Actiecijfer]:
    """Return the actions that this figure stands beside, as far as this reader may see them."""
    rijen = Actiecijfer.objects.zichtbaar_voor(gebruiker).filter(indicator=indicator)
    return list(rijen.select_related("actie__plan__netwerk").order_by("actie__plan", "actie__volgorde", "pk"))
