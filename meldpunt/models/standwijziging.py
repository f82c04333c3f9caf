"""AanbodStandWijziging: one move of the stand of an offer, as a row."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import Zetrij
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models.aanbodfiche import Aanbodfiche


class AanbodStandWijziging(Zetrij):
    """From, to, why, by whom."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verloop van het aanbod: waarom iets opgeschort of gestopt werd.", persoonsvelden=("door",)
    )

    fiche = models.ForeignKey(Aanbodfiche, on_delete=models.PROTECT, related_name="zetten")
    van = models.CharField(max_length=12, choices=Aanbodstand.choices)
    naar = models.CharField(max_length=12, choices=Aanbodstand.choices)

    class Meta(Zetrij.Meta):
        verbose_name = "wijziging van de stand van een aanbod"
        verbose_name_plural = "wijzigingen van de stand van een aanbod"
