"""Rondetafel: the people around one young person sit together, at the start, on the way, or to close."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.rondetafel import BEURTEN_TAFEL, KOMENDE_TAFEL, TAFEL_MET_DAG, Tafelsoort, Tafelstand
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import RondetafelQuerySet, ViaOuderQuerySet


class Rondetafel(Verteld, BewaaktModel, SleutelModel):
    """One table. `volgnummer` rises with every change that a calendar must hear of.

    `tekst_nummer` rises when what was written about the talk changes: who confirmed an older one is asked anew.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("plaats", "eigen_woorden", "verslag", "door")
    )
    beurten = BEURTEN_TAFEL
    gevolgd = Gevolgd(netwerk="aanmelding.netwerk")

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="rondetafels")
    soort = models.CharField("soort", max_length=12, choices=Tafelsoort.choices)
    stand = models.CharField("stand", max_length=12, choices=Tafelstand.choices, default=Tafelstand.VOORSTEL)
    plaats = VersleuteldVeld("plaats of telefoon", blank=True)
    duur = models.PositiveSmallIntegerField("duur in minuten", default=45)
    begin = models.DateTimeField("dag en uur", null=True, blank=True, db_index=True)
    volgnummer = models.PositiveSmallIntegerField(default=0, editable=False)
    eigen_woorden = VersleuteldVeld("wat de jongere zelf zegt", blank=True)
    # Without this only who works on the file and the young person read those words.
    woorden_delen = models.BooleanField("de jongere wil dat wie aan tafel zit dit leest", default=False)
    verslag = VersleuteldVeld("verslag", blank=True)
    tekst_nummer = models.PositiveSmallIntegerField(default=0, editable=False)
    gevraagd_nummer = models.PositiveSmallIntegerField("gevraagd te bevestigen", null=True, blank=True, editable=False)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = RondetafelQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "rondetafel"
        verbose_name_plural = "rondetafels"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(stand__in=KOMENDE_TAFEL),
                name="rondetafel_een_komende",
                violation_error_message="Er komt al een rondetafel. Hou die eerst, of annuleer ze.",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=TAFEL_MET_DAG) | Q(begin__isnull=False), name="rondetafel_gepland_heeft_dag"
            ),
            models.CheckConstraint(
                condition=~Q(stand=Tafelstand.VOORSTEL) | Q(begin__isnull=True), name="rondetafel_voorstel_zoekt_dag"
            ),
            models.CheckConstraint(
                condition=Q(gevraagd_nummer__isnull=True) | Q(gevraagd_nummer__lte=F("tekst_nummer")),
                name="rondetafel_vraagt_wat_er_is",
            ),
            models.CheckConstraint(condition=Q(duur__gte=15, duur__lte=480), name="rondetafel_duur_in_een_dag"),
        ]

    def __str__(self) -> str:
        return f"rondetafel {self.get_soort_display()}"

    def get_absolute_url(self) -> str:
        """Its page in the file."""
        return reverse("meldpunt:rondetafel_een", args=[self.aanmelding.referentie, self.sleutel])

    @property
    def einde(self) -> datetime.datetime | None:
        """When it ends, once it has a day."""
        return self.begin + datetime.timedelta(minutes=self.duur) if self.begin else None

    @property
    def is_komend(self) -> bool:
        """Whether it still has to sit."""
        return self.stand in KOMENDE_TAFEL

    @property
    def uid(self) -> str:
        """How a calendar knows it, for ever; it says nothing about whom or what."""
        return f"overleg-{self.sleutel}@leerrecht"


class RondetafelZet(Zetrij):
    """One move of a round table. Empty `door`: the portal, when the last confirmed or the file was closed."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    rondetafel = models.ForeignKey(Rondetafel, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Tafelstand.choices)
    naar = models.CharField(max_length=12, choices=Tafelstand.choices)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ViaOuderQuerySet.as_manager()
    ouder = "rondetafel"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een rondetafel"
        verbose_name_plural = "zetten van rondetafels"
