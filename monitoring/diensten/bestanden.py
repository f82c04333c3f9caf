"""What people delivered is kept no longer than it takes to decide, and never longer than seven days."""

from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.historiek import registreer
from leerrecht.models import Gebruiker
from leerrecht.rondgang import Rondgang
from monitoring.diensten.controle import zet
from monitoring.inlezen.bestand import BEWAARTIJD, gooi_weg
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering

TE_LAAT = "Zeven dagen lang besliste niemand over dit bestand."
_OPEN = (Aanleverstand.GELADEN, Aanleverstand.GECONTROLEERD, Aanleverstand.VOORVERTONING)


def ruim_bestanden_op(ronde: Rondgang) -> None:
    """Take away the files that waited too long, and turn down the deliveries that could not do without."""
    oud = Aanlevering.objects.filter(op__lt=timezone.now() - BEWAARTIJD).exclude(bestand="")
    if ronde.proef:
        ronde.tel("bestanden van aanleveringen", oud.count())
        return
    for sleutel in list(oud.order_by("pk").values_list("pk", flat=True)):
        with ronde.stap("bestanden van aanleveringen", sleutel):
            _wis_bestand(aanlevering_id=sleutel)
            ronde.tel("bestanden van aanleveringen", 1)


@dienst
def _wis_bestand(*, aanlevering_id: int) -> None:
    aanlevering = Aanlevering.objects.select_for_update().get(pk=aanlevering_id)
    if aanlevering.stand in _OPEN:
        verwerp(aanlevering, TE_LAAT, None)
        return
    gooi_weg(aanlevering)
    aanlevering.save()


def verwerp(aanlevering: Aanlevering, reden: str, door: Gebruiker | None) -> None:
    """Turn a delivery down: its figures, its report (which quotes cells) and its file go. Part of a dienst.

    Raises Geweigerd when it is past turning down.
    """
    zet(aanlevering, Aanleverstand.VERWORPEN, door, reden)
    aanlevering.cijfers.all().delete()
    aanlevering.fouten, aanlevering.foutsoorten, aanlevering.verschil = [], [], {}
    gooi_weg(aanlevering)
    aanlevering.save()
    registreer(aanlevering, "cijfers verworpen", door, reden=reden)
