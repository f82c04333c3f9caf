"""Gebeurtenis: the append-only log of who did what, and why."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid


class AlleenToevoegen(RuntimeError):
    """Somebody tried to change or delete a row of the log."""


class GebeurtenisQuerySet(models.QuerySet):
    """The log can be read and grown, nothing else."""

    def over(self, soort: str, sleutel: str) -> "GebeurtenisQuerySet":
        """Everything that happened to one object, newest first."""
        return self.filter(object_soort=soort, object_sleutel=sleutel)

    def update(self, **velden):
        """Refused: the log is append-only."""
        raise AlleenToevoegen("Een gebeurtenis verandert niet meer.")

    def delete(self):
        """Refused: the log is append-only."""
        raise AlleenToevoegen("Een gebeurtenis wordt niet gewist.")


class Gebeurtenis(models.Model):
    """One act. No foreign keys, so that history never blocks or follows a delete of what it tells about."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verantwoording van het plan; voor persoonsvelden staat er alleen de veldnaam, nooit een waarde.",
        persoonsvelden=("door_naam",),
    )

    op = models.DateTimeField("op", db_index=True)
    wat = models.CharField("wat", max_length=60, db_index=True)
    object_soort = models.CharField(max_length=40)
    object_sleutel = models.CharField(max_length=40)
    object_naam = models.CharField(max_length=200, blank=True)
    netwerk_slug = models.CharField(max_length=50, blank=True, db_index=True)
    door_sleutel = models.CharField(max_length=12, blank=True)
    door_naam = models.CharField(max_length=120, blank=True)
    namens = models.CharField(max_length=160, blank=True)
    verschil = models.JSONField(default=list, blank=True)
    reden = models.TextField(blank=True)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        indexes = [models.Index(fields=["object_soort", "object_sleutel", "-op"], name="gebeurtenis_object")]

    def __str__(self) -> str:
        return f"{self.wat} {self.object_soort} {self.object_sleutel}"

    def save(self, *args, **opties):
        """Insert; a second save is refused."""
        if self.pk:
            raise AlleenToevoegen("Een gebeurtenis verandert niet meer.")
        super().save(*args, **opties)

    def delete(self, *args, **opties):
        """Refused: the log is append-only."""
        raise AlleenToevoegen("Een gebeurtenis wordt niet gewist.")
