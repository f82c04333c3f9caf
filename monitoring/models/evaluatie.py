"""Evaluatie: what the trekker of one action answers in one round."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from actieplan.models import Actie
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, Gevolgd, Paginas, SleutelModel, Zetrij
from monitoring.keuzes import BEURTEN_EVALUATIE, Evaluatiestand, Kleur
from monitoring.models.ronde import Ronde
from monitoring.querysets import EvaluatieQuerySet

_BELEID = Bewaarbeleid(reden="Verloop van het plan; hoort bij de jaarevaluatie.", persoonsvelden=("ingediend_door",))


class Evaluatie(BewaaktModel, SleutelModel):
    """Two kleuren, three short texts, and the figures of that moment. Kleuren are public once vastgesteld."""

    publieke_pagina = Paginas.NETWERK
    bewaarbeleid = _BELEID
    beurten = BEURTEN_EVALUATIE
    gevolgd = Gevolgd(naam="__str__", netwerk="ronde.netwerk")

    ronde = models.ForeignKey(Ronde, on_delete=models.CASCADE, related_name="evaluaties")
    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="evaluaties")
    uitvoering = models.CharField("uitvoering", max_length=8, choices=Kleur.choices, blank=True)
    effect = models.CharField("effect", max_length=8, choices=Kleur.choices, blank=True)
    gedaan = models.TextField("wat is er gedaan", blank=True)
    opgeleverd = models.TextField("wat leverde het op", blank=True)
    vervolg = models.TextField("wat vragen of veranderen we", blank=True)
    # Plain data from the release in force at that moment (monitoring/jaarevaluatie/cijfers.py).
    cijfers = models.JSONField("bevroren cijfers", default=list, blank=True)
    stand = models.CharField(
        "stand", max_length=12, choices=Evaluatiestand.choices, default=Evaluatiestand.OPEN, db_index=True
    )
    ingediend_op = models.DateTimeField(null=True, blank=True)
    ingediend_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    namens = models.CharField("ingediend namens", max_length=250, blank=True)

    objects = EvaluatieQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        constraints = [
            models.UniqueConstraint(fields=["ronde", "actie"], name="evaluatie_een_per_actie_en_ronde"),
            models.CheckConstraint(
                condition=Q(stand="open") | (~Q(uitvoering="") & ~Q(effect="")),
                name="evaluatie_ingediend_heeft_kleuren",
                violation_error_message="Kies een kleur voor de uitvoering en een voor het effect.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actie} in {self.ronde.schooljaar}"

    def get_absolute_url(self) -> str:
        """Address of the form of this answer."""
        return self._adres("evaluatie:invullen")

    @property
    def nalezen(self) -> str:
        """Address where staf edits this answer."""
        return self._adres("evaluatie:nalezen")

    def _adres(self, naam: str) -> str:
        return reverse(naam, args=[self.ronde.plan.slug, str(self.ronde.schooljaar), self.actie.sleutel])

    @property
    def beantwoord(self) -> bool:
        """Whether somebody handed this in. What was only saved is for who wrote it, whatever becomes of the round."""
        return self.ingediend_op is not None

    @property
    def leeg(self) -> bool:
        """Whether nothing was filled in yet."""
        return not any((self.uitvoering, self.effect, self.gedaan, self.opgeleverd, self.vervolg))


class EvaluatieZet(Zetrij):
    """One move of an answer, as a row."""

    bewaarbeleid = Bewaarbeleid(reden="Weg van een antwoord naar de jaarevaluatie.", persoonsvelden=("door",))

    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Evaluatiestand.choices)
    naar = models.CharField(max_length=12, choices=Evaluatiestand.choices)
    # None: loaded with the example.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een evaluatie"
        verbose_name_plural = "zetten van een evaluatie"
