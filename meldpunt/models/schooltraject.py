"""Schooltraject: school x provider x theme, with goals, steps and an evaluation. No pupil is in it."""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.schooltraject import (
    BEURTEN_SCHOOLTRAJECT,
    OPEN_SCHOOLTRAJECT,
    Assistentvorm,
    Bereikt,
    Puntsoort,
    Schoolthema,
    Schooltrajectstand,
)
from meldpunt.lijstveld import LijstVeld
from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.querysets import SchooltrajectQuerySet, ViaOuderQuerySet


class Schooltraject(Verteld, BewaaktModel, SleutelModel):
    """What a school and a provider do together. Texts are encrypted all the same: somebody may name a person in one."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wat een school en een aanbieder samen deden, tot drie jaar na het einde: een beleidsperiode.",
        termijn=datetime.timedelta(days=3 * 365),
        vanaf="afgesloten_op",
        persoonsvelden=("door", "waarover", "evaluatie"),
    )
    beurten = BEURTEN_SCHOOLTRAJECT
    gevolgd = Gevolgd(naam="fiche.titel", namens="school.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="schooltrajecten")
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="schooltrajecten")
    # The offer names the provider.
    fiche = models.ForeignKey(Aanbodfiche, on_delete=models.PROTECT, related_name="schooltrajecten")
    thema = models.CharField("thema", max_length=14, choices=Schoolthema.choices)
    waarover = VersleuteldVeld("waarover het gaat")
    assistent = LijstVeld("onderwijsassistent", keuzes=Assistentvorm.choices)
    van = models.DateField("van", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    stand = models.CharField(
        "stand", max_length=12, choices=Schooltrajectstand.choices, default=Schooltrajectstand.VOORGESTELD
    )
    # Somebody looks again on this day: whether it began, whether it is over.
    wek_op = models.DateField("kijk opnieuw op", null=True, blank=True)
    uitkomst = models.CharField("wat ervan kwam", max_length=5, choices=Bereikt.choices, blank=True)
    evaluatie = VersleuteldVeld("evaluatie", blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    afgesloten_op = models.DateTimeField(null=True, blank=True)

    objects = SchooltrajectQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt_op", "-pk"]
        verbose_name = "schooltraject"
        verbose_name_plural = "schooltrajecten"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "fiche", "thema"],
                condition=Q(stand__in=OPEN_SCHOOLTRAJECT),
                name="schooltraject_een_open",
                violation_error_message="Dit traject is er al voor deze school.",
            ),
            models.CheckConstraint(
                condition=Q(van__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=models.F("van")),
                name="schooltraject_in_volgorde",
                violation_error_message="Het einde ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=OPEN_SCHOOLTRAJECT, afgesloten_op__isnull=True, wek_op__isnull=False)
                | ~Q(stand__in=OPEN_SCHOOLTRAJECT) & Q(afgesloten_op__isnull=False),
                name="schooltraject_wacht_of_is_voorbij",
            ),
        ]

    def __str__(self) -> str:
        return f"schooltraject {self.sleutel}"

    @property
    def is_open(self) -> bool:
        """Whether it did not end."""
        return self.stand in OPEN_SCHOOLTRAJECT

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("meldpunt:schooltraject", args=[self.sleutel])


class Schooltrajectpunt(Verteld, BewaaktModel, SleutelModel):
    """A goal, or a step with a day; and what became of it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het schooltraject.", persoonsvelden=("wat", "noot"))
    gevolgd = Gevolgd(naam="traject.fiche.titel", netwerk="traject.netwerk", namens="traject.school.naam")

    traject = models.ForeignKey(Schooltraject, on_delete=models.CASCADE, related_name="punten")
    soort = models.CharField("doel of stap", max_length=4, choices=Puntsoort.choices)
    wat = VersleuteldVeld("wat")
    tegen = models.DateField("tegen", null=True, blank=True)
    uitkomst = models.CharField("wat ervan kwam", max_length=5, choices=Bereikt.choices, blank=True)
    noot = VersleuteldVeld("wat erbij hoort", blank=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "traject"

    class Meta:
        ordering = ["soort", "pk"]
        verbose_name = "doel of stap van een schooltraject"
        verbose_name_plural = "doelen en stappen van schooltrajecten"

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"


class SchooltrajectZet(Zetrij):
    """One move of it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het schooltraject.", persoonsvelden=("reden", "door"))

    traject = models.ForeignKey(Schooltraject, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Schooltrajectstand.choices)
    naar = models.CharField(max_length=12, choices=Schooltrajectstand.choices)
    reden = VersleuteldVeld(blank=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "traject"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een schooltraject"
        verbose_name_plural = "zetten van schooltrajecten"
