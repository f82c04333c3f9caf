"""What the figures show on the page of an action."""

from actieplan.models import Actie
from leerrecht.panelen import Paneel
from monitoring.models import Actiecijfer
from monitoring.overzicht import overzicht


def bij_actie(gebruiker, actie: Actie) -> Paneel | None:
    """Return the figures that say something about this action, each with why it stands here."""
    koppelingen = {
        rij.indicator_id: rij for rij in Actiecijfer.objects.zichtbaar_voor(gebruiker).filter(actie=actie.pk)
    }
    if not koppelingen:
        return None
    weergaven = [w for groep in overzicht(gebruiker, koppelingen.keys()).groepen for w in groep.weergaven]
    rijen = [{"weergave": weergave, "koppeling": koppelingen[weergave.indicator.pk]} for weergave in weergaven]
    rijen.sort(key=lambda rij: (rij["koppeling"].volgorde, rij["koppeling"].pk))
    return Paneel("monitoring/_bij_actie.html", {"rijen": rijen}) if rijen else None
