"""Who may get a mail that says "read it in Leerrecht": only people with an account, whose rights hold today.

Who else can be reached, and who cannot, says `leerrecht/bereik.py`.
"""

from django.utils import timezone

from leerrecht.models import Aanspreekpunt, Gebruiker, Gebruikersoort, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met


def mensen_met(recht: Recht, netwerk_id: int, organisatie_id: int | None = None) -> list[Gebruiker]:
    """Return the people who hold `recht` in this network today, for one organisation when given."""
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(rol__in=rollen_met(recht), netwerk=netwerk_id)
    if organisatie_id is not None:
        leden = leden.filter(organisatie=organisatie_id)
    rijen = Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True, soort=Gebruikersoort.ACCOUNT)
    return list(rijen.order_by("pk"))


def portaalbeheerders() -> list[Gebruiker]:
    """Return who begins networks on this portal."""
    rijen = Gebruiker.objects.filter(portaalbeheer_sinds__isnull=False, is_active=True, soort=Gebruikersoort.ACCOUNT)
    return list(rijen.order_by("pk"))


def antwoordadres(ontvanger: Gebruiker) -> str:
    """Return the mailbox of the service that answers for the network of this person; "" when it has none.

    Somebody in several networks gets the first service of the first of them by name.
    """
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(gebruiker=ontvanger)
    punten = Aanspreekpunt.objects.filter(netwerk__in=leden.values("netwerk")).exclude(email="")
    return punten.order_by("netwerk__naam", "volgorde", "functie").values_list("email", flat=True).first() or ""
