"""Kloptvraag: once a week a provider is asked whether what stands there of its places is still right."""

import datetime

from django.db import models

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.querysets import KloptvraagQuerySet


class Kloptvraag(Verteld, BewaaktModel, SleutelModel):
    """One question to one provider in one week (`2026-W48`); asked twice it is one. It holds nothing of a file."""

    bewaarbeleid = Bewaarbeleid(
        reden="Zegt of een aanbieder de voorbije weken antwoordde, en dus of een getal te geloven is.",
        termijn=datetime.timedelta(days=365),
        vanaf="gevraagd_op",
        persoonsvelden=("beantwoord_door", "wie"),
    )
    gevolgd = Gevolgd(naam="aanbieder.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    aanbieder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="kloptvragen")
    week = models.CharField("week", max_length=8)
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    beantwoord_door = models.ForeignKey(Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # In a mailbox that more people read.
    wie = VersleuteldVeld("wie antwoordde", blank=True)

    objects = KloptvraagQuerySet.as_manager()

    class Meta:
        ordering = ["-gevraagd_op", "-pk"]
        verbose_name = "vraag of het nog klopt"
        verbose_name_plural = "vragen of het nog klopt"
        constraints = [
            models.UniqueConstraint(fields=["netwerk", "aanbieder", "week"], name="kloptvraag_een_per_week"),
        ]

    def __str__(self) -> str:
        return f"kloptvraag {self.week}"
