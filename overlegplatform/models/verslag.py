"""Verslag: one revision of the minutes. It is written once and never changed."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, Paginas, SchrijvenBuitenDienst, SleutelModel
from overlegplatform.models.vergadering import Vergadering


class VerslagLigtVast(SchrijvenBuitenDienst):
    """Somebody tried to change or delete a revision of the minutes; not even a dienst may."""


class VerslagQuerySet(BewaakteQuerySet):
    """Revisions can be read and added, nothing else."""

    def zichtbaar_voor(self, gebruiker):
        """Revisions for the members of the group and staf; which items of it, is up to `leesbaar_deel`."""
        return self.filter(vergadering__in=Vergadering.objects.leesbaar_voor(gebruiker))

    def update(self, **velden):
        """Refused: a revision is written once."""
        raise VerslagLigtVast("Een Verslag verandert niet meer. Leg een nieuwe versie vast.")

    def delete(self):
        """Refused: minutes are kept."""
        raise VerslagLigtVast("Een Verslag wordt niet gewist.")


class Verslag(BewaaktModel, SleutelModel):
    """The view of agenda, outcomes and attendance, frozen as data: readable when the rows behind it are gone."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(
        reden="Het goedgekeurde verslag is een stuk van het netwerk.", persoonsvelden=("door", "inhoud")
    )

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="verslagen")
    nummer = models.PositiveSmallIntegerField("versie")
    inhoud = models.JSONField("inhoud")
    noot = models.CharField("wat er veranderde", max_length=250, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = VerslagQuerySet.as_manager()

    class Meta:
        ordering = ["-nummer"]
        verbose_name = "verslag"
        verbose_name_plural = "verslagen"
        constraints = [models.UniqueConstraint(fields=["vergadering", "nummer"], name="verslag_een_per_nummer")]

    def __str__(self) -> str:
        return f"versie {self.nummer}"

    def save(self, *args, **opties):
        """Insert; a second save is refused."""
        if not self._state.adding:
            raise VerslagLigtVast("Een Verslag verandert niet meer. Leg een nieuwe versie vast.")
        super().save(*args, **opties)

    def delete(self, *args, **opties):
        """Refused: minutes are kept."""
        raise VerslagLigtVast("Een Verslag wordt niet gewist.")
