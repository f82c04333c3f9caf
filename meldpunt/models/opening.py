"""Dossieropening: somebody of the Meldpunt opened a file that was not theirs, for a day, and said why."""

from datetime import timedelta

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.opening import Openingsoort, Openreden
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.werkgebied import Werkgebied
from meldpunt.querysets import OpeningQuerySet, WerkregioQuerySet

# After that the reason is asked again.
DUUR = timedelta(hours=24)


class Dossieropening(BewaaktModel):
    """One file, one person, one day."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier; dat iemand met reden keek, blijft in de raadplegingen staan.",
        persoonsvelden=("door", "uitleg"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="openingen")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField("soort", max_length=6, choices=Openingsoort.choices)
    waarom = models.CharField("waarom", max_length=10, choices=Openreden.choices)
    uitleg = VersleuteldVeld("in eigen woorden", blank=True)
    op = models.DateTimeField(auto_now_add=True)
    tot = models.DateTimeField("open tot", db_index=True)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "opening met reden"
        verbose_name_plural = "openingen met reden"

    def __str__(self) -> str:
        return f"opening van {self.aanmelding_id}"


class Werkregio(BewaaktModel):
    """An area in which somebody of the Meldpunt works: files there are that person's business, whoever has them."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie in welke regio werkt; verdwijnt als een collega het wegneemt.", persoonsvelden=("gebruiker", "door")
    )

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    gebied = models.ForeignKey(Werkgebied, on_delete=models.CASCADE, related_name="werkregios")
    # A colleague, never the person: nobody opens a region for oneself.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    objects = WerkregioQuerySet.as_manager()

    class Meta:
        ordering = ["gebied__volgorde", "pk"]
        verbose_name = "werkregio"
        verbose_name_plural = "werkregio's"
        constraints = [
            models.UniqueConstraint(fields=["gebruiker", "gebied"], name="werkregio_een_keer"),
            models.CheckConstraint(condition=~models.Q(gebruiker=models.F("door")), name="werkregio_van_een_collega"),
        ]

    def __str__(self) -> str:
        return f"werkregio {self.pk}"
