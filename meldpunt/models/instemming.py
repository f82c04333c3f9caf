"""Instemming: the young person's or a parent's yes to the help itself. Not the same as toestemming to share."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import BEURTEN_INSTEMMING, Hoe, Instemmingsantwoord, Wie
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets import EigenQuerySet


class Instemming(BewaaktModel):
    """Who, what they said, when and how; `afwijking`: how it was motivated before `Bekwaamheid`."""

    beurten, standveld = BEURTEN_INSTEMMING, "antwoord"
    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("betrokkene", "reden", "afwijking", "grond", "genoteerd_door"),
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="instemmingen")
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    antwoord = models.CharField(
        "antwoord", max_length=14, choices=Instemmingsantwoord.choices, default=Instemmingsantwoord.NOG_TE_VRAGEN
    )
    op = models.DateField("wanneer", null=True, blank=True)
    hoe = models.CharField("hoe", max_length=10, choices=Hoe.choices, blank=True)
    reden = VersleuteldVeld("wat hij of zij erover zei", blank=True)
    afwijking = VersleuteldVeld("waarom de jongere niet zelf beslist", blank=True)
    # Of a no: why the file is kept all the same. Empty: it is erased.
    grond = VersleuteldVeld("op welke andere grond het dossier blijft", blank=True)
    # Empty: the person did it, with the card of the own page.
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "instemming"
        verbose_name_plural = "instemmingen"

    def __str__(self) -> str:
        return f"instemming van {self.wie}"
