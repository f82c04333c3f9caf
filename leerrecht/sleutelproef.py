"""Do our keys belong to this database? Asked before a process starts: with other keys names stay unreadable."""

from django.db import DatabaseError, InterfaceError

from leerrecht.herversleuteling import een_geheim
from leerrecht.models import Sleutelproef
from leerrecht.models.sleutelproef import NAAM
from leerrecht.versleuteling import Onleesbaar, blinde_index, ontsleutel_op, vernieuw, versleutel
from leerrecht.zoeken import VOUWVERSIE

_WOORD = "leerrecht"
ANDERE_SLEUTEL = (
    "LEERRECHT_VERSLEUTELSLEUTELS past niet bij deze databank: de gegevens zijn met een andere sleutel bewaard. Zet de "
    "vorige sleutel terug, achteraan na een komma. Lees docs/beheer/sleutels.md. Er is niets gewijzigd."
)
ANDERE_INDEX = (
    "LEERRECHT_BLINDE_SLEUTEL past niet bij deze databank: zoeken op naam zou niets meer vinden. Zet de vorige sleutel "
    "terug, of reken alles opnieuw uit met `python manage.py versleutel_opnieuw`. Lees docs/beheer/sleutels.md."
)


def _blind() -> str:
    return blinde_index("sleutelproef", _WOORD)


def bezwaar() -> str:
    """Return the sentence that stops the start, "" when the keys fit or nothing was ever written with a key.

    A database that cannot be reached or has no tables yet is not for us to judge.
    """
    try:
        rij = Sleutelproef.objects.filter(naam=NAAM).first()
        geheim = rij.versleuteld if rij else een_geheim()
    except (DatabaseError, InterfaceError):
        return ""
    try:
        if geheim:
            ontsleutel_op(geheim)
    except Onleesbaar:
        return ANDERE_SLEUTEL
    return ANDERE_INDEX if rij and rij.blind != _blind() else ""


def onthoud() -> None:
    """Remember the keys of this database, once. Call it only when there is no `bezwaar` and all columns are made."""
    waarden = {"versleuteld": versleutel(_WOORD), "blind": _blind(), "vouw": VOUWVERSIE}
    Sleutelproef.objects.get_or_create(naam=NAAM, defaults=waarden)


def vernieuw_proef() -> None:
    """Remember the newest keys, when all else was made anew with them: until then the older key must stay."""
    onthoud()
    rij = Sleutelproef.objects.get(naam=NAAM)
    nieuw = vernieuw(rij.versleuteld) or rij.versleuteld
    Sleutelproef.objects.filter(pk=rij.pk).update(versleuteld=nieuw, blind=_blind())
