"""Vergadering: one meeting of a group, and its moves."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import GEEN_PERSOON, Bewaarbeleid
from leerrecht.grenzen import LINK
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel, Zetrij, maak_sleutel
from overlegplatform.keuzes import AGENDA_OPEN, BEURTEN_VERGADERING, KOMEND, UITKOMST_OPEN, Vergaderstand
from overlegplatform.models.groep import Groep
from overlegplatform.querysets import VergaderingQuerySet


def maak_uid() -> str:
    """Return an identity for calendars. It never changes and names no host: a portal may move."""
    return f"{maak_sleutel(20)}@vergadering.leerrecht"


class Vergadering(Verteld, BewaaktModel, SleutelModel):
    """When, where and about what. `uid` and `volgnummer` are what calendars know it by (UID and SEQUENCE)."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    beurten = BEURTEN_VERGADERING
    gevolgd = Gevolgd(naam="__str__", netwerk="groep.netwerk")

    groep = models.ForeignKey(Groep, on_delete=models.PROTECT, related_name="vergaderingen")
    thema = models.CharField("thema", max_length=200, blank=True)
    begin = models.DateTimeField("begin", db_index=True)
    einde = models.DateTimeField("einde")
    plaats = models.CharField("plaats", max_length=200, blank=True)
    videolink = models.URLField("link om online mee te doen", max_length=LINK, blank=True)
    stand = models.CharField(
        "stand", max_length=12, choices=Vergaderstand.choices, default=Vergaderstand.GEPLAND, db_index=True
    )
    uid = models.CharField(max_length=60, unique=True, editable=False, default=maak_uid)
    # Rises with every move, change of time or place, and cancel, in the same transaction (diensten/vergadering.py).
    volgnummer = models.PositiveIntegerField(default=0, editable=False)
    goedgekeurd_verslag = models.ForeignKey(
        "overlegplatform.Verslag", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    voorbeeld = models.BooleanField("verzonnen voorbeeld", default=False, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = VergaderingQuerySet.as_manager()

    class Meta:
        ordering = ["begin", "pk"]
        verbose_name = "vergadering"
        verbose_name_plural = "vergaderingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(einde__gt=F("begin")),
                name="vergadering_einde_na_begin",
                violation_error_message="Het einde ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=~Q(stand="goedgekeurd") | Q(goedgekeurd_verslag__isnull=False),
                name="vergadering_goedgekeurd_heeft_verslag",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.groep.naam}, {self.datum_tekst}"

    def get_absolute_url(self) -> str:
        """Address of the page of this meeting."""
        return reverse("overleg:vergadering", args=[self.sleutel])

    @property
    def datum(self) -> datetime.date:
        """The day, in Brussels."""
        return timezone.localtime(self.begin).date()

    @property
    def datum_tekst(self) -> str:
        """The day in words, unbroken."""
        return date_format(self.datum, "j F Y").replace(" ", "\u00a0")

    @property
    def uren_tekst(self) -> str:
        """From when to when, in Brussels."""
        van, tot = (date_format(timezone.localtime(uur), "G.i") for uur in (self.begin, self.einde))
        return f"{van} tot {tot} uur"

    @property
    def is_komend(self) -> bool:
        """It has not started."""
        return self.stand in KOMEND

    @property
    def agenda_open(self) -> bool:
        """Items may still come and go."""
        return self.stand in AGENDA_OPEN

    @property
    def uitkomst_open(self) -> bool:
        """Attendance and outcomes may be written."""
        return self.stand in UITKOMST_OPEN


class VergaderingZet(Zetrij):
    """One move of a meeting."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(
        reden="Verloop van de vergadering, ook waarom ze niet doorging.", persoonsvelden=("door",)
    )

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="zetten")
    van = models.CharField(max_length=12, choices=Vergaderstand.choices)
    naar = models.CharField(max_length=12, choices=Vergaderstand.choices)

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een vergadering"
        verbose_name_plural = "zetten van een vergadering"
