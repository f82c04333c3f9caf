"""Two invented young people who wait for a place, so that a waiting list with its order can be seen."""

import datetime

from django.db import transaction
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.rechten import Rol
from meldpunt.diensten.dossier import in_behandeling_nemen
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.diensten.toeleidingantwoord import toeleiding_wachtlijst
from meldpunt.inhoud.voorbeelddossiers import Mensen, bouw_dossier, fiche_van_de_aanbieder, voorbeeldmensen
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanbodfiche, Toeleiding

# First name, days since was asked, days until a place is expected.
_RIJEN = (("Twaalf", 38, 12), ("Dertien", 17, None))


def laad() -> dict[str, int]:
    """Make them when nobody waits; nothing while the example accounts or an offer of the provider are missing."""
    mensen = voorbeeldmensen()
    arne = mensen.get(Rol.AANBIEDER)
    fiche = fiche_van_de_aanbieder(mensen) if arne else None
    wacht = Toeleiding.objects.filter(stand=Toeleidingstand.WACHTLIJST).exists()
    if fiche is None or arne is None or wacht or fiche.aanbieder_id != arne.lidmaatschappen.get().organisatie_id:
        return {"wachtenden": 0}
    with transaction.atomic():
        for voornaam, dagen, over in _RIJEN:
            _maak(mensen, fiche, voornaam, dagen, over)
    return {"wachtenden": len(_RIJEN)}


def _maak(mensen: Mensen, fiche: Aanbodfiche, voornaam: str, dagen: int, over: int | None) -> None:
    aanmelding = bouw_dossier(mensen=mensen, voornaam=voornaam, jaar=15, zonder_les=dagen, dagen_oud=dagen + 4)
    in_behandeling_nemen(aanmelding_id=aanmelding.pk, door=mensen[Rol.MELDPUNT])
    toeleiding = toeleiding_voorstellen(
        aanmelding_id=aanmelding.pk,
        fiche_id=fiche.pk,
        naast_andere=False,
        door=mensen[Rol.MELDPUNT],
        uitleg="Jongere van 15, zoekt een plek om opnieuw ritme te krijgen.",
        keuze="Ligt op de weg naar school.",
    )
    dag = None if over is None else timezone.localdate() + datetime.timedelta(days=over)
    toeleiding_wachtlijst(
        toeleiding_id=toeleiding.pk,
        verwacht_op=dag,
        uitleg="" if dag else "We zitten vol tot na de vakantie.",
        door=mensen[Rol.AANBIEDER],
    )
    _vroeg_eerder(toeleiding_id=toeleiding.pk, dagen=dagen)


@dienst
def _vroeg_eerder(*, toeleiding_id: int, dagen: int) -> None:
    """The question of the example lies in the past, where nobody can ask."""
    toen = timezone.now() - datetime.timedelta(days=dagen)
    Toeleiding.objects.filter(pk=toeleiding_id).update(voorgesteld_op=toen, beantwoord_op=toen)
