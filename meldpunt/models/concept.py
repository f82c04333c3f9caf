"""Concept: what somebody is still writing. A record of its own, saved per section, deleted when stale."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldJsonVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.vooraanmelding import Vooraanmelding
from meldpunt.querysets import ConceptQuerySet, ViaOuderQuerySet

# Counted from the last time something was saved in it.
TERMIJN = timedelta(days=90)


def bewaard_tot(gewijzigd_op: datetime) -> datetime:
    """Return the moment at which what was last saved then is deleted."""
    return gewijzigd_op + TERMIJN


class Conceptsoort(models.TextChoices):
    """What it will become."""

    AANMELDING = "aanmelding", "aanmelding"
    VOORAANMELDING = "vooraanmelding", "vooraanmelding"
    CONSULT = "consult", "consult"


class Concept(BewaaktModel, SleutelModel):
    """A form under way. `vooraanmelding`: the school's part it began with; `consult`: the question it began with."""

    bewaarbeleid = Bewaarbeleid(
        reden="Een concept dat 90 dagen stilligt, wordt gewist.",
        termijn=TERMIJN,
        vanaf="gewijzigd_op",
        persoonsvelden=("eigenaar",),
    )
    gevolgd = Gevolgd(namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField("soort", max_length=14, choices=Conceptsoort.choices)
    eigenaar = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="concepten")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    vooraanmelding = models.OneToOneField(
        Vooraanmelding, on_delete=models.SET_NULL, null=True, blank=True, related_name="concept"
    )
    consult = models.ForeignKey(Aanmelding, on_delete=models.SET_NULL, null=True, blank=True, related_name="concepten")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(auto_now_add=True, db_index=True)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        ordering = ["-gewijzigd_op", "-pk"]
        verbose_name = "concept"
        verbose_name_plural = "concepten"
        constraints = [
            models.CheckConstraint(
                condition=Q(vooraanmelding__isnull=True) | Q(soort=Conceptsoort.AANMELDING),
                name="concept_uit_vooraanmelding_is_aanmelding",
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"

    def get_absolute_url(self) -> str:
        """Address of its task list."""
        return reverse("meldpunt:concept", args=[self.sleutel])

    @property
    def bewaard_tot(self):
        """The moment it is deleted when nothing more is saved in it."""
        return bewaard_tot(self.gewijzigd_op)


class Conceptdeel(BewaaktModel):
    """One section of a concept, encrypted. `klaar`: everything this section asks was filled in."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het concept.", persoonsvelden=("inhoud",))

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="delen")
    sectie = models.CharField(max_length=20)
    inhoud = VersleuteldJsonVeld()
    klaar = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "concept"

    class Meta:
        ordering = ["pk"]
        verbose_name = "deel van een concept"
        verbose_name_plural = "delen van concepten"
        constraints = [models.UniqueConstraint(fields=["concept", "sectie"], name="conceptdeel_een_per_sectie")]

    def __str__(self) -> str:
        return f"{self.sectie} van {self.concept_id}"
