"""Agendapunt: one item of a meeting."""

from django.db import models
from django.db.models import Q

from actieplan.models import Actie
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.grenzen import LINK
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel
from overlegplatform.keuzes import Puntaard
from overlegplatform.models.signaal import Signaal
from overlegplatform.models.vergadering import Vergadering
from overlegplatform.querysets import AgendapuntQuerySet

_HOOGSTENS_EEN = (
    Q(actie__isnull=True, signaal__isnull=True)
    | Q(actie__isnull=True, verslag_van__isnull=True)
    | Q(signaal__isnull=True, verslag_van__isnull=True)
)


class Agendapunt(BewaaktModel, SleutelModel):
    """Order, minutes, who brings it, what it asks. Put off, it is a new row in the next meeting: `uitgesteld_van`."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = Bewaarbeleid(reden="De agenda verklaart de besluiten van het netwerk.", persoonsvelden=("brenger",))
    gevolgd = Gevolgd(naam="vergadering.__str__", netwerk="vergadering.groep.netwerk")

    vergadering = models.ForeignKey(Vergadering, on_delete=models.PROTECT, related_name="agendapunten")
    volgorde = models.PositiveIntegerField(default=0)
    titel = models.CharField("titel", max_length=160)
    toelichting = models.TextField("toelichting", blank=True)
    duur = models.PositiveSmallIntegerField("duur in minuten", default=15)
    brenger = models.CharField("wie brengt dit", max_length=160, blank=True)
    aard = models.CharField("wat vraagt dit punt", max_length=12, choices=Puntaard.choices, default=Puntaard.INFORMEREN)
    vertrouwelijk = models.BooleanField("vertrouwelijk", default=False)
    link = models.URLField("document of pagina", max_length=LINK, blank=True)
    # An action may be taken back as a proposal: the item stays, without its link.
    actie = models.ForeignKey(
        Actie, on_delete=models.SET_NULL, null=True, blank=True, related_name="agendapunten", verbose_name="actie"
    )
    signaal = models.ForeignKey(
        Signaal, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten", verbose_name="signaal"
    )
    # The item that approves the minutes of an earlier meeting.
    verslag_van = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="goedkeuringspunten"
    )
    uitgesteld_van = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervolg"
    )
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = AgendapuntQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]
        verbose_name = "agendapunt"
        verbose_name_plural = "agendapunten"
        constraints = [
            models.CheckConstraint(condition=_HOOGSTENS_EEN, name="agendapunt_wijst_naar_hoogstens_een"),
            models.CheckConstraint(
                condition=Q(duur__gte=1, duur__lte=480),
                name="agendapunt_duur_is_mogelijk",
                violation_error_message="Schrijf een duur van 1 tot 480 minuten.",
            ),
            models.UniqueConstraint(
                fields=["vergadering", "verslag_van"],
                name="agendapunt_keurt_een_verslag_een_keer",
                violation_error_message="Dat verslag staat al op deze agenda.",
            ),
        ]
        indexes = [models.Index(fields=["vergadering", "volgorde"], name="agendapunt_in_volgorde")]

    def __str__(self) -> str:
        return self.titel
