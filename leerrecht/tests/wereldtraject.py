"""What follows an acceptance, in the world of the matrix of rights."""

from functools import cached_property
from typing import Any

from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Bijlage, Jongerendoel, Navraag, Traject
from meldpunt.tests.bijlagehulp import maak_bijlage
from meldpunt.tests.bouwers import maak_aanvraag, maak_schooltraject
from meldpunt.tests.dossierbouwers import maak_aanmelding
from meldpunt.tests.trajecthulp import maak_traject

SCHOOLVELDEN = {
    "meldpunt:aanvraag_stellen slug": lambda w: w.fiche.slug,
    "meldpunt:aanvraag sleutel": lambda w: w.aanvraag.sleutel,
    "meldpunt:schooltraject sleutel": lambda w: w.schooltraject.sleutel,
    "meldpunt:schooltrajectpunt_nieuw sleutel": lambda w: w.schooltraject.sleutel,
    "meldpunt:schooltrajectpunt_wijzigen sleutel": lambda w: w.schooltraject.punten.get().sleutel,
    "meldpunt:schooltrajectpunt_oordeel sleutel": lambda w: w.schooltraject.punten.get().sleutel,
}


class WereldTraject:
    """A traject that runs, a goal, and a question how it goes."""

    netwerk: Any
    fiche: Any
    dossier: Any
    iemand: Any
    organisatie: Any

    # What the organisation of this world asked itself, and does with itself: it is school and provider at once.
    aanvraag = cached_property(lambda self: maak_aanvraag(self.fiche, self.organisatie, self.iemand))
    schooltraject = cached_property(lambda self: maak_schooltraject(self.fiche, self.organisatie, self.iemand))

    @cached_property
    def traject(self) -> Traject:
        """What was agreed with the organisation of this world, in another file than the one it is asked about."""
        begon = {"stand": Trajectstand.GESTART, "gestart_op": timezone.localdate()}
        return maak_traject(maak_aanmelding(netwerk=self.netwerk), fiche=self.fiche, **begon)

    @cached_property
    def bijlage(self) -> Bijlage:
        """Something that was given with the file of this world."""
        return maak_bijlage(self.dossier, door=self.dossier.ingediend_door)

    @cached_property
    def jongerendoel(self) -> Jongerendoel:
        """A goal in the file of this world."""
        with schrijven_toegestaan():
            return Jongerendoel.objects.create(
                aanmelding=self.dossier,
                tekst="Een krukje maken.",
                afgesproken_op=timezone.localdate(),
                genoteerd_door=self.iemand,
            )

    @cached_property
    def navraag(self) -> Navraag:
        """Asked today, after the traject of this world."""
        waar = {"aanmelding": self.traject.aanmelding, "traject": self.traject}
        with schrijven_toegestaan():
            return Navraag.objects.create(**waar, maanden=3, vraag_op=timezone.localdate())
