"""Who may get a mail that says "read it in Leerrecht": only people with an account, whose rights hold today.

Who else can be reached, and who cannot, says `leerrecht/bereik.py`.
"""

from django.utils import timezone

from leerrecht.models import Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met


def mensen_met(recht: Recht, netwerk_id: int, organisatie_id: int | None = None) -> list[Gebruiker]:
    """Return the people who hold `recht` in this network today, for one organisation when given."""
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(rol__in=rollen_met(recht), netwerk=netwerk_id)
    if organisatie_id is not None:
        leden = leden.filter(organisatie=organisatie_id)
    rijen = Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True, soort=Gebruikersoort.ACCOUNT)
    return list(rijen.order_by("pk"))
