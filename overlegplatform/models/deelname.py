"""Deelname: an invited or attending organisation at one meeting."""

import datetime

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, SleutelModel
from overlegplatform.keuzes import NIET_UITGENODIGD, Aanwezigheid, Antwoord
from overlegplatform.models.vergadering import Vergadering
from overlegplatform.models.vertegenwoordiging import Vertegenwoordiging
from overlegplatform.querysets import DeelnameQuerySet


class Deelname(BewaaktModel, SleutelModel):
    """Answer and attendance of one seat, or of a guest without a seat.

    An answer is about the day of the meeting as it then was: a move keeps it as `vorig_antwoord` and asks again.
    `uitgenodigd_op` is written only for a seat that was reached.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Wie er was, hoort bij het verslag.", persoonsvelden=("persoon", "wie", "vervanger", "vorige_vervanger")
    )

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="deelnames")
    zetel = models.ForeignKey(
        Vertegenwoordiging, on_delete=models.PROTECT, null=True, blank=True, related_name="deelnames"
    )
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="deelnames")
    # As it was called on that day: a seat may get another name later.
    wie = models.CharField("wie", max_length=160)
    persoon = models.ForeignKey(Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    uitgenodigd_op = models.DateTimeField("uitgenodigd op", null=True, blank=True)
    per_telefoon = models.BooleanField("uitgenodigd aan de telefoon", default=False)
    antwoord = models.CharField("antwoord", max_length=10, choices=Antwoord.choices, blank=True)
    antwoord_op = models.DateTimeField("antwoord op", null=True, blank=True)
    vervanger = models.CharField("wie komt in de plaats", max_length=120, blank=True)
    aanwezigheid = models.CharField("aanwezigheid", max_length=16, choices=Aanwezigheid.choices, blank=True)
    vorig_antwoord = models.CharField(
        "antwoord op de vorige datum", max_length=10, choices=Antwoord.choices, blank=True, editable=False
    )
    vorige_vervanger = models.CharField(max_length=120, blank=True, editable=False)
    vorig_begin = models.DateTimeField("de vorige datum", null=True, blank=True, editable=False)

    objects = DeelnameQuerySet.as_manager()

    class Meta:
        ordering = ["organisatie__sorteersleutel", "pk"]
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
        constraints = [
            models.UniqueConstraint(
                fields=["vergadering", "zetel"],
                condition=Q(zetel__isnull=False),
                name="deelname_een_per_zetel",
                violation_error_message="Deze zetel staat al in de lijst.",
            ),
        ]

    def __str__(self) -> str:
        return self.wie

    @property
    def antwoordwaarde(self) -> list[str]:
        """The answer with who comes instead, as one value."""
        return [self.antwoord, self.vervanger]

    @property
    def stand_van_antwoord(self) -> str:
        """What the list says: the answer, or that nobody was asked."""
        if self.zetel_id and not self.uitgenodigd_op and not self.antwoord:
            return NIET_UITGENODIGD
        return str(self.get_antwoord_display())

    def vraag_opnieuw(self, begin: datetime.datetime) -> None:
        """The meeting moved away from `begin`: what was answered was about that day. The caller saves."""
        if self.antwoord:
            self.vorig_antwoord, self.vorige_vervanger, self.vorig_begin = self.antwoord, self.vervanger, begin
            self.antwoord, self.vervanger, self.antwoord_op = "", "", None
