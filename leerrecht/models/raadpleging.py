"""Raadpleging: the append-only log of who looked at which file of a young person."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.gebeurtenis import AlleenToevoegen, wissen_mag

# The trigger on PostgreSQL (migration 0003) holds the same term: younger rows cannot be deleted at all.
TERMIJN = timedelta(days=5 * 365)


class RaadplegingQuerySet(models.QuerySet):
    """The log grows; only what outlived its term may go."""

    def over(self, referentie: str) -> "RaadplegingQuerySet":
        """Every look at one file, newest first."""
        return self.filter(referentie=referentie)

    def update(self, **velden):
        """Refused: the log is append-only."""
        raise AlleenToevoegen("Een raadpleging verandert niet meer.")

    def delete(self):
        """Delete what outlived its term; refused when a younger row is among them."""
        if self.filter(op__gt=timezone.now() - TERMIJN).exists():
            raise AlleenToevoegen("Een raadpleging wordt niet gewist voor haar termijn voorbij is.")
        with wissen_mag(self.db):  # the clock of the database may be another one
            return super().delete()


class Raadpleging(models.Model):
    """One look: by whom, for which organisation, at which file, on which page, down to which tier. Never a name."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie een dossier zag, is na te gaan door de jongere, de aanmelder en de functionaris: vijf jaar lang, en "
        "zolang het dossier er is altijd.",
        termijn=TERMIJN,
        vanaf="op",
        persoonsvelden=("door_naam",),
    )

    op = models.DateTimeField("op", default=timezone.now, db_index=True)
    referentie = models.CharField("dossier", max_length=40, db_index=True)
    netwerk_slug = models.CharField(max_length=50, blank=True, db_index=True)
    wat = models.CharField("wat", max_length=60)
    trap = models.CharField("tot welke trap", max_length=5, blank=True)
    door_sleutel = models.CharField(max_length=12, blank=True, db_index=True)
    door_naam = models.CharField("door", max_length=120)
    namens = models.CharField("namens", max_length=160, blank=True)
    # Which organisation that is, whatever it is called later; empty in rows of before the portal kept it.
    namens_sleutel = models.CharField(max_length=12, blank=True, db_index=True)
    # In which quality, in the words of the room whose file it is; empty in rows of before the portal kept it.
    als = models.CharField("als", max_length=12, blank=True)

    objects = RaadplegingQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "raadpleging"
        verbose_name_plural = "raadplegingen"

    def __str__(self) -> str:
        return f"{self.wat} {self.referentie}"

    def save(self, *args, **opties):
        """Insert; a second save is refused."""
        if self.pk:
            raise AlleenToevoegen("Een raadpleging verandert niet meer.")
        super().save(*args, **opties)

    def delete(self, *args, **opties):
        """Refused: only the retention run deletes, in bulk."""
        raise AlleenToevoegen("Een raadpleging wordt niet gewist.")
