"""The wake-up of proposals: who waited in vain hears it."""

from django.utils import timezone

from leerrecht.models import Leesvoorstel, Leesvoorstelstand
from leerrecht.rondgang import Rondgang
from leerrecht.voorstel.diensten import voorstel_verlopen

_WAT = "voorstellen verlopen"


def laat_voorstellen_verlopen(ronde: Rondgang) -> None:
    """End what nobody answered in time."""
    rijen = Leesvoorstel.objects.filter(stand=Leesvoorstelstand.WACHT, vervalt_op__lte=timezone.now())
    for voorstel in ronde.langs(rijen, _WAT):
        ronde.tel(_WAT)
        if not ronde.proef:
            with ronde.stap(_WAT, voorstel.sleutel, voorstel.netwerk_id):
                voorstel_verlopen(voorstel=voorstel)
