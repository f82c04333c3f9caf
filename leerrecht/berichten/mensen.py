"""Who may get a mail: only people whose rights hold today."""

from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met


def mensen_met(recht: Recht, netwerk_id: int, organisatie_id: int | None = None) -> list[Gebruiker]:
    """Return the people who hold `recht` in this network today, for one organisation when given."""
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(rol__in=rollen_met(recht), netwerk=netwerk_id)
    if organisatie_id is not None:
        leden = leden.filter(organisatie=organisatie_id)
    return list(Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True).order_by("pk"))
