"""Drempel: how small a count of a source a network shows, at one grain."""

from django.db import models
from django.db.models import Q

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from monitoring.keuzes import Korrel
from monitoring.models.aanlevering import Aanlevering
from monitoring.models.gegevensbron import Gegevensbron
from monitoring.querysets import DrempelQuerySet


class Drempel(Verteld, BewaaktModel, SleutelModel):
    """A decision of the controller of a network about one source at one grain, or about one delivery of it.

    1 hides nothing, and is decided for one delivery at a time; `openbaar` says that everybody knows these figures
    already. Both count only with the name of the controller and with the advice of the DPO written beside it.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Wie besliste hoe klein een getoond aantal mag zijn, en met welk advies: bewijs bij elke publicatie.",
        persoonsvelden=("verantwoordelijke", "door", "advies", "advies_door"),
    )
    gevolgd = Gevolgd(naam="in_het_kort")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="drempels")
    gegevensbron = models.ForeignKey(Gegevensbron, on_delete=models.PROTECT, related_name="drempels")
    korrel = models.CharField("hoe fijn", max_length=10, choices=Korrel.choices)
    # Only for the figures of this delivery; None: for all of the source.
    aanlevering = models.ForeignKey(
        Aanlevering, on_delete=models.PROTECT, null=True, blank=True, related_name="drempels"
    )
    drempel = models.PositiveSmallIntegerField("kleinste aantal dat we tonen", default=5)
    drempel_noemer = models.PositiveSmallIntegerField("kleinste noemer van een percentage", default=10)
    openbaar = models.BooleanField("de bron maakt deze cijfers zelf bekend", default=False)
    verantwoordelijke = models.CharField("verwerkingsverantwoordelijke", max_length=200, blank=True)
    motivering = models.TextField("waarom deze drempel")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gezet op", auto_now=True)
    advies = models.TextField("advies van de functionaris", blank=True)
    advies_gunstig = models.BooleanField("gunstig", null=True, blank=True)
    advies_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    advies_op = models.DateTimeField("advies gegeven op", null=True, blank=True)

    objects = DrempelQuerySet.as_manager()

    class Meta:
        ordering = ["gegevensbron", "korrel", "pk"]
        verbose_name = "drempel"
        verbose_name_plural = "drempels"
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "gegevensbron", "korrel"],
                condition=Q(aanlevering__isnull=True),
                name="drempel_een_per_korrel",
            ),
            models.UniqueConstraint(
                fields=["aanlevering", "korrel"],
                condition=Q(aanlevering__isnull=False),
                name="drempel_een_per_aanlevering",
            ),
            models.CheckConstraint(condition=Q(drempel__gte=1), name="drempel_minstens_1"),
            models.CheckConstraint(
                condition=Q(drempel__gt=1) | Q(aanlevering__isnull=False), name="drempel_1_voor_een_aanlevering"
            ),
            models.CheckConstraint(
                condition=Q(drempel__gt=1, openbaar=False) | ~Q(verantwoordelijke=""),
                name="drempel_open_heeft_verantwoordelijke",
            ),
            models.CheckConstraint(condition=~Q(motivering=""), name="drempel_gemotiveerd"),
            models.CheckConstraint(
                condition=Q(advies_op__isnull=True, advies="", advies_gunstig__isnull=True, advies_door__isnull=True)
                | Q(advies_op__isnull=False, advies_gunstig__isnull=False, advies_door__isnull=False) & ~Q(advies=""),
                name="drempel_advies_heel",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gegevensbron}: {self.get_korrel_display()}"

    @property
    def vraagt_advies(self) -> bool:
        """Whether it opens what would else stay hidden, so that the DPO advises first."""
        return self.openbaar or self.drempel == 1

    @property
    def geldt(self) -> bool:
        """Whether it counts in the next release."""
        return not self.vraagt_advies or bool(self.advies_gunstig)

    def in_het_kort(self) -> str:
        """How the history names it: source and grain."""
        return f"{self.gegevensbron.naam}, {self.get_korrel_display()}"
