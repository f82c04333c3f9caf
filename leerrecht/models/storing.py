"""Storing: one row on which work that the portal does by itself keeps failing."""

from django.apps import apps
from django.db import models
from django.utils.text import capfirst

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.netwerk import Netwerk


class Storing(models.Model):
    """What work (`werk`), on which row (`wat` and `sleutel`), since when. Gone as soon as that row succeeds."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt zodra het werk voor deze rij wel lukt; houdt geen gegevens van de rij."
    )

    werk = models.CharField("werk", max_length=60)
    wat = models.CharField("wat", max_length=80)
    # A reference or a number: never something a person typed.
    sleutel = models.CharField("rij", max_length=60, blank=True)
    netwerk = models.ForeignKey(Netwerk, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    fout = models.CharField("soort fout", max_length=120)
    sinds = models.DateTimeField("sinds", auto_now_add=True)
    laatst = models.DateTimeField("laatst")
    keren = models.PositiveIntegerField("keren", default=1)

    class Meta:
        ordering = ["werk", "wat", "sleutel"]
        verbose_name = "storing"
        verbose_name_plural = "storingen"
        constraints = [models.UniqueConstraint(fields=["werk", "wat", "sleutel"], name="storing_een_per_rij")]

    def __str__(self) -> str:
        return f"{self.werk}: {self.wat} {self.sleutel}".strip()

    @property
    def naam(self) -> str:
        """What the row is called for people: its kind and its reference or number."""
        try:
            soort = str(apps.get_model(self.wat)._meta.verbose_name)
        except (LookupError, ValueError):
            soort = self.wat.replace("_", " ")
        return capfirst(f"{soort} {self.sleutel}".strip())
