"""Naamgrond: why a name may stand in a file that came in by telephone, and by when the young person is told."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, Gevolgd
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Naamgrond(BewaaktModel):
    """The ground, noted before the name; and the clock of AVG art. 14: the young person is told on time, or why not."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("aanmelding", "uitleg", "verteld_door", "uitstel", "genoteerd_door"),
    )
    gevolgd = Gevolgd(sleutel="aanmelding.referentie", netwerk="aanmelding.netwerk")

    aanmelding = models.OneToOneField(Aanmelding, on_delete=models.CASCADE, related_name="naamgrond")
    grond = models.CharField("waarom de naam hier staat", max_length=12, choices=Naamreden.choices)
    uitleg = VersleuteldVeld("wie dat zei en wanneer", blank=True)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)
    inlichten_tegen = models.DateField("jongere ingelicht tegen", db_index=True)
    ingelicht_op = models.DateField("jongere ingelicht op", null=True, blank=True)
    hoe = models.CharField("hoe", max_length=10, choices=Hoe.choices, blank=True)
    verteld_door = VersleuteldVeld("wie het de jongere vertelde", blank=True)
    uitstel = VersleuteldVeld("waarom het nog niet kan", blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        verbose_name = "grond van een naam"
        verbose_name_plural = "gronden van namen"
        constraints = [
            models.CheckConstraint(condition=Q(grond__in=Naamreden.values), name="naamgrond_bestaat"),
            models.CheckConstraint(
                condition=Q(ingelicht_op__isnull=True) | ~Q(hoe=""), name="naamgrond_ingelicht_zegt_hoe"
            ),
        ]

    def __str__(self) -> str:
        return self.grond
