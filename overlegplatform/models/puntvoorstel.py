"""Puntvoorstel: an item that an invited person proposes by the personal link; who leads the meeting decides."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaaktModel, SleutelModel
from overlegplatform.keuzes import BEURTEN_PUNTVOORSTEL, Voorstelstand
from overlegplatform.models.agendapunt import Agendapunt
from overlegplatform.models.deelname import Deelname
from overlegplatform.models.vergadering import Vergadering
from overlegplatform.querysets import PuntvoorstelQuerySet


class Puntvoorstel(BewaaktModel, SleutelModel):
    """What, why, for which seat; taken up as an item, or not, with a reason."""

    bewaarbeleid = Bewaarbeleid(reden="Verklaart waar een agendapunt vandaan komt.")
    beurten = BEURTEN_PUNTVOORSTEL

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="voorstellen")
    deelname = models.ForeignKey(Deelname, on_delete=models.PROTECT, related_name="voorstellen")
    titel = models.CharField("welk punt", max_length=160)
    toelichting = models.TextField("waarom", blank=True)
    stand = models.CharField(max_length=10, choices=Voorstelstand.choices, default=Voorstelstand.NIEUW)
    reden = models.TextField("waarom niet", blank=True)
    punt = models.OneToOneField(Agendapunt, on_delete=models.SET_NULL, null=True, blank=True, related_name="voorstel")
    op = models.DateTimeField(auto_now_add=True)

    objects = PuntvoorstelQuerySet.as_manager()

    class Meta:
        ordering = ["op", "pk"]
        verbose_name = "voorstel van een agendapunt"
        verbose_name_plural = "voorstellen van agendapunten"
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand=Voorstelstand.NIET) | ~Q(reden=""), name="puntvoorstel_niet_met_reden"
            )
        ]

    def __str__(self) -> str:
        return self.titel
