"""The kleuren of an action on its own page: the newest that were vastgesteld."""

from leerrecht.panelen import Paneel
from monitoring.evaluatievelden import BETEKENIS, LABELS
from monitoring.keuzes import Kleur
from monitoring.models import Evaluatie


def kleuren_bij_actie(gebruiker, actie) -> Paneel | None:
    """Return the paneel, or None while no round about this action was vastgesteld. The same for every reader."""
    rijen = Evaluatie.objects.vastgesteld().filter(actie=actie).select_related("ronde__plan")
    laatste = rijen.order_by("-ronde__beginjaar").first()
    if laatste is None:
        return None
    kleuren = [
        (LABELS[veld], kleur, BETEKENIS[veld][Kleur(kleur)])
        for veld, kleur in (("uitvoering", laatste.uitvoering), ("effect", laatste.effect))
    ]
    return Paneel("monitoring/evaluatie/_paneel_actie.html", {"ronde": laatste.ronde, "kleuren": kleuren})
