"""Versie: the plan as a body approved it. Its lines are frozen text, readable without the living rows."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from actieplan.keuzes import BEURTEN_VERSIE, Versiestand
from actieplan.models.actie import Actie
from actieplan.models.plan import Actieplan
from actieplan.querysets import VersieQuerySet, VersieregelQuerySet
from leerrecht.bewaartermijn import GEEN_PERSOON, Bewaarbeleid
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, Zetrij
from leerrecht.zoeken import zoektekst_met_vormen


def zoektekst_van(inhoud: dict[str, Any]) -> str:
    """Return the search column of a line with this text."""
    delen = (inhoud["nummer"], inhoud["titel"], inhoud["omschrijving"])
    return zoektekst_met_vormen(*delen, *inhoud.get("betrokkenen", ()), *inhoud.get("themas", ()))


class Versie(BewaaktModel):
    """A state of the plan on its way to approval, or approved."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON
    beurten = BEURTEN_VERSIE
    gevolgd = Gevolgd(naam="titel", sleutel="kenmerk", netwerk="plan.netwerk")

    plan = models.ForeignKey(Actieplan, on_delete=models.PROTECT, related_name="versies")
    jaar = models.PositiveSmallIntegerField("jaar")
    titel = models.CharField("titel", max_length=160)
    stand = models.CharField("stand", max_length=12, choices=Versiestand.choices, default=Versiestand.ONTWERP)
    orgaan = models.CharField("goedgekeurd door", max_length=160, blank=True)
    datum = models.DateField("datum", null=True, blank=True)
    datum_tekst = models.CharField("datum zoals de bron ze geeft", max_length=60, blank=True)
    referentie = models.CharField("referentie", max_length=120, blank=True)
    # Exactly one approved version per plan is in force: the one the public page shows.
    van_kracht = models.BooleanField(default=False, editable=False)

    objects = VersieQuerySet.as_manager()

    class Meta:
        ordering = ["-jaar"]
        verbose_name = "versie"
        verbose_name_plural = "versies"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "jaar"],
                name="versie_een_per_jaar",
                violation_error_message="Er is al een versie met dat jaar.",
            ),
            models.UniqueConstraint(fields=["plan"], condition=Q(van_kracht=True), name="versie_een_van_kracht"),
            models.CheckConstraint(
                condition=Q(van_kracht=False) | Q(stand="goedgekeurd"), name="versie_van_kracht_is_goedgekeurd"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def kenmerk(self) -> str:
        """Its name in the history."""
        return f"{self.plan.slug}-{self.jaar}"

    def get_absolute_url(self) -> str:
        """Address of the plan as this version holds it."""
        return reverse("actieplan:versie", args=[self.plan.slug, self.jaar])


class Versieregel(BewaaktModel):
    """One goal or action as it stood in a version: self-contained text, with a link to the living row to walk on."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = GEEN_PERSOON

    versie = models.ForeignKey(Versie, on_delete=models.CASCADE, related_name="regels")
    soort = models.CharField(max_length=12, choices=[("doelstelling", "doelstelling"), ("actie", "actie")])
    sleutel = models.CharField(max_length=12)
    doel_sleutel = models.CharField(max_length=12)
    ouder_sleutel = models.CharField(max_length=12, blank=True)
    diepte = models.PositiveSmallIntegerField(default=1)
    volgorde = models.PositiveIntegerField()
    inhoud = models.JSONField()
    zoektekst = models.TextField(editable=False)
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, null=True, blank=True, related_name="regels")

    objects = VersieregelQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde"]
        verbose_name = "regel van een versie"
        verbose_name_plural = "regels van een versie"
        constraints = [models.UniqueConstraint(fields=["versie", "sleutel"], name="versieregel_een_per_sleutel")]

    def __str__(self) -> str:
        return self.inhoud.get("titel", self.sleutel)

    def zet_zoektekst(self) -> None:
        """Fill the search column from the frozen text."""
        self.zoektekst = zoektekst_van(self.inhoud)


class VersieZet(Zetrij):
    """One move of a version, as a row."""

    bewaarbeleid = Bewaarbeleid(reden="Weg van een plan naar het college.", persoonsvelden=("door",))

    versie = models.ForeignKey(Versie, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Versiestand.choices)
    naar = models.CharField(max_length=12, choices=Versiestand.choices)

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een versie"
        verbose_name_plural = "zetten van een versie"
