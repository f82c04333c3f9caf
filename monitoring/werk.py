"""How far the long work on one object is, for the page that shows it."""

from leerrecht.models import Achtergrondtaak, Taakstand


def lopend_werk(soort: str, object_sleutel: str) -> Achtergrondtaak | None:
    """Return the newest piece of this work when it waits, runs or failed; None when there is none or it is done."""
    taak = Achtergrondtaak.objects.filter(soort=soort, object_sleutel=object_sleutel).order_by("-pk").first()
    return None if taak is None or taak.stand == Taakstand.KLAAR else taak
