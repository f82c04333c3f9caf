"""Uitstroomgesprek: the closing talk with a young person who leaves school without a qualification."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.uitstroom import Leerweg, Uitstroomuitkomst
from meldpunt.lijstveld import LijstVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import EigenQuerySet


class Uitstroomgesprek(BewaaktModel):
    """What the young person wants, who and what helps, which roads were spoken of, and what he or she chose."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("aanmelding", "doelen", "hulpbronnen", "genoteerd_door")
    )

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="uitstroomgesprekken")
    op = models.DateField("wanneer")
    doelen = VersleuteldVeld("wat de jongere wil", blank=True)
    hulpbronnen = VersleuteldVeld("wie en wat helpt", blank=True)
    wegen = LijstVeld("besproken wegen", keuzes=Leerweg.choices)
    uitkomst = models.CharField("uitkomst", max_length=12, choices=Uitstroomuitkomst.choices)
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "uitstroomgesprek"
        verbose_name_plural = "uitstroomgesprekken"
        constraints = [
            models.CheckConstraint(
                condition=Q(uitkomst__in=Uitstroomuitkomst.values), name="uitstroomgesprek_uitkomst_bestaat"
            ),
        ]

    def __str__(self) -> str:
        return f"uitstroomgesprek {self.pk}"
