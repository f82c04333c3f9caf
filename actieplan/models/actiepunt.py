"""Actiepunt: somebody's to-do. An agreement of a meeting or of an evaluation points to it; it points to none."""

from django.db import models
from django.db.models import Q
from django.utils.text import Truncator

from actieplan.models.actie import Actie
from actieplan.querysets import ActiepuntQuerySet
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel

# A to-do that was noted as a whole story stands in lists with its beginning.
KORT = 160


class Actiepunt(BewaaktModel, SleutelModel):
    """What, who, by when, done when."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(
        reden="Wat afgesproken werd en of het gebeurde, is nodig voor de evaluatie.",
        persoonsvelden=("persoon", "gedaan_door"),
    )
    gevolgd = Gevolgd(namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="actiepunten")
    # An action may be taken back as a proposal: the to-do stays, without its link.
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, null=True, blank=True, related_name="actiepunten")
    wat = models.TextField("wat")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="actiepunten", verbose_name="organisatie"
    )
    persoon = models.ForeignKey(
        Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    tegen = models.DateField("tegen wanneer", null=True, blank=True)
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    gedaan_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = ActiepuntQuerySet.as_manager()

    class Meta:
        ordering = ["tegen", "pk"]
        verbose_name = "actiepunt"
        verbose_name_plural = "actiepunten"
        constraints = [
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True, gedaan_door__isnull=True)
                | Q(gedaan_op__isnull=False, gedaan_door__isnull=False),
                name="actiepunt_gedaan_door_iemand",
            ),
        ]
        indexes = [models.Index(fields=["organisatie", "gedaan_op"], name="actiepunt_open_per_organisatie")]

    def __str__(self) -> str:
        return Truncator(self.wat).chars(KORT)

    @property
    def is_lang(self) -> bool:
        """Whether the name in a list is only its beginning, so that the page shows the whole text below it."""
        return len(self.wat) > KORT

    @property
    def wie(self) -> str:
        """Who does it: the person where one is named, with the organisation."""
        return f"{apart(self.persoon.naam_nu)} ({self.organisatie.naam})" if self.persoon else self.organisatie.naam
