"""One file whose young person was accepted, for the tests of the traject."""

import datetime
from typing import Any

from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.traject import traject_starten, traject_stoppen
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.traject import Stopreden
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding, Traject
from meldpunt.tests.dossierbouwers import maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak, vers


def maak_traject(aanmelding: Aanmelding, *, fiche: Aanbodfiche | None = None, **velden: Any) -> Traject:
    """Return a traject of this file at an offer: agreed, the first day tomorrow."""
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    toeleiding = maak_toeleiding(aanmelding, fiche=fiche, stand=Toeleidingstand.AANVAARD, start_op=morgen)
    with schrijven_toegestaan():
        return Traject.objects.create(toeleiding=toeleiding, **{"eerste_dag": morgen, **velden})


DAG = datetime.timedelta(days=1)


class Geplaatst(Zaak):
    """A file with an accepted toeleiding, and its traject."""

    def __init__(self, **velden: Any) -> None:
        super().__init__(**velden)
        self.toeleiding: Toeleiding = self.stel_voor()
        toeleiding_aanvaarden(toeleiding_id=self.toeleiding.pk, start_op=timezone.localdate(), door=self.aanbieder)

    @property
    def traject(self) -> Traject:
        """As it is stored now."""
        return Traject.objects.select_related("toeleiding__aanmelding__netwerk").get(toeleiding=self.toeleiding)

    def start(self, dagen_geleden: int = 0, **velden: Any) -> Traject:
        """Say that the young person was there, some days ago."""
        op = timezone.localdate() - DAG * dagen_geleden
        velden = {"door": self.aanbieder, "gestart_op": op, **velden}
        return traject_starten(traject_id=self.traject.pk, **velden)

    def stop(self, **velden: Any) -> Traject:
        """Stop it today."""
        velden = {
            "door": self.aanbieder,
            "laatste_dag": timezone.localdate(),
            "reden": Stopreden.JONGERE,
            "uitleg": "Komt niet meer.",
            **velden,
        }
        return traject_stoppen(traject_id=self.traject.pk, **velden)

    def ziet(self, gebruiker: Gebruiker | None = None) -> bool:
        """Whether this person (the provider) sees the traject."""
        return Traject.objects.zichtbaar_voor(vers(gebruiker or self.aanbieder)).filter(pk=self.traject.pk).exists()
