"""Deelname: an invited or attending organisation at one meeting."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, SleutelModel
from overlegplatform.keuzes import Aanwezigheid, Antwoord
from overlegplatform.models.vergadering import Vergadering
from overlegplatform.models.vertegenwoordiging import Vertegenwoordiging
from overlegplatform.querysets import DeelnameQuerySet


class Deelname(BewaaktModel, SleutelModel):
    """Answer and attendance of one seat, or of a guest without a seat.

    `token_hash` is of the secret in the personal link of the invitation; the secret itself is only in that mail.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Wie er was, hoort bij het verslag.", persoonsvelden=("persoon", "wie", "vervanger", "token_hash")
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
    antwoord = models.CharField("antwoord", max_length=10, choices=Antwoord.choices, blank=True)
    antwoord_op = models.DateTimeField("antwoord op", null=True, blank=True)
    vervanger = models.CharField("wie komt in de plaats", max_length=120, blank=True)
    aanwezigheid = models.CharField("aanwezigheid", max_length=16, choices=Aanwezigheid.choices, blank=True)
    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)

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
