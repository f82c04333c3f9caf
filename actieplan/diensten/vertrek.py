"""To-dos of somebody who leaves: to a colleague, or back to the organisation."""

from django.db.models import QuerySet
from django.utils import timezone

from actieplan.models import Actiepunt
from leerrecht.diensten import dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.vertrek import Reikwijdte, Werksoort
from leerrecht.zoeken import op_naam


def _open_punten(bereik: Reikwijdte) -> QuerySet[Actiepunt]:
    rijen = Actiepunt.objects.filter(persoon=bereik.persoon, gedaan_op__isnull=True, netwerk__in=bereik.netwerken)
    return bereik.binnen(rijen)


def _collegas(bereik: Reikwijdte) -> list[Gebruiker]:
    """Who works for one of these organisations today."""
    organisaties = _open_punten(bereik).values("organisatie")
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(
        netwerk__in=bereik.netwerken, organisatie__in=organisaties
    )
    mensen = Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True)
    return op_naam(mensen.exclude(pk=bereik.persoon.pk).order_by("pk"))


@dienst
def actiepunten_overdragen(*, bereik: Reikwijdte, aan: Gebruiker | None, door: Gebruiker) -> int:
    """Put `aan` on the open to-dos of who leaves; without one they are of the organisation as a whole."""
    gedaan = 0
    vandaag = timezone.localdate()
    for punt in _open_punten(bereik).select_for_update(of=("self",)).select_related("netwerk", "organisatie"):
        if (
            aan is not None
            and not aan.lidmaatschappen.actief_op(vandaag)
            .filter(organisatie=punt.organisatie_id, netwerk=punt.netwerk_id)
            .exists()
        ):
            continue
        punt.persoon = aan
        punt.versie += 1
        punt.save()
        registreer(punt, "actiepunt overgedragen", door, [persoonsverschil("persoon", "Persoon")])
        gedaan += 1
    return gedaan


ACTIEPUNTEN = Werksoort(
    sleutel="actiepunten",
    een="open actiepunt",
    meer="open actiepunten",
    zonder="Ze zijn dan van de organisatie als geheel.",
    rijen=_open_punten,
    overnemers=_collegas,
    draag_over=actiepunten_overdragen,
)
