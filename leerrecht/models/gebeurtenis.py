"""Gebeurtenis: the log of who did what, and why. It only grows; what tells about a file goes with that file."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.db import connections, models, transaction
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import bewaak

# What the trigger on PostgreSQL asks before it lets a row go (migration gebeurtenissen_volgen_hun_dossier).
VERGEET = "leerrecht.vergeet"


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

    def van(self, sleutels: Collection[str]) -> "GebeurtenisQuerySet":
        """Everything about objects that one of these keys or references names, and about parts of them."""
        return self.filter(Q(object_sleutel__in=sleutels) | Q(object_naam__in=sleutels))

    def vergeet(self) -> int:
        """Delete these, inside the dienst that erases what they are about; return how many went."""
        bewaak(self.model)
        with wissen_mag(self.db):
            return self.order_by()._raw_delete(self.db)


@contextmanager
def wissen_mag(databank: str) -> Iterator[None]:
    """Let the trigger of a log on PostgreSQL know that what goes now may go; SQLite has no trigger."""
    with transaction.atomic(using=databank):
        _zeg_de_trekker(databank, "ja")
        yield
        _zeg_de_trekker(databank, "")


def _zeg_de_trekker(databank: str, waarde: str) -> None:
    if connections[databank].vendor == "postgresql":
        with connections[databank].cursor() as cursor:
            cursor.execute("SELECT set_config(%s, %s, true)", [VERGEET, waarde])


class Gebeurtenis(models.Model):
    """One act. No foreign keys, so that history never blocks or follows a delete of what it tells about."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verantwoording; voor persoonsvelden staat er alleen de veldnaam, nooit een waarde. Wat over een dossier "
        "van een jongere gaat, verdwijnt ermee (leerrecht.sporen).",
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
