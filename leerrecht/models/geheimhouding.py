"""Geheimhouding: that somebody read by what he or she is bound, and said so."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel
from leerrecht.models.gebruiker import Gebruiker


class Geheimhouding(BewaaktModel):
    """One confirmation: who, which text, when. Never changed; another text is another row."""

    bewaarbeleid = Bewaarbeleid(
        reden="Bewijs dat wie dossiers leest, weet waaraan die gebonden is; zolang de naam in de geschiedenis staat.",
        persoonsvelden=("gebruiker",),
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="geheimhoudingen")
    versie = models.CharField("versie van de tekst", max_length=30)
    tekst = models.TextField("tekst zoals ze bevestigd is")
    op = models.DateTimeField("bevestigd op", auto_now_add=True)

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "bevestiging van geheimhouding"
        verbose_name_plural = "bevestigingen van geheimhouding"
        constraints = [models.UniqueConstraint(fields=["gebruiker", "versie"], name="geheimhouding_een_per_tekst")]

    def __str__(self) -> str:
        return f"{self.versie} door {self.gebruiker_id}"
