"""Aanvraag: what a school or CLB asks a provider straight away (a buddy, a laptop, a bill): no name, and no file."""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.aanvraag import BEURTEN_AANVRAAG, Aanvraagstand
from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.querysets import AanvraagQuerySet, ViaOuderQuerySet

MEESTE = 30


class Aanvraag(Verteld, BewaaktModel, SleutelModel):
    """One question, and the one answer to it. The portal knows no young person here: the school does."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wat een school rechtstreeks vroeg, en wat het antwoord was. De aantallen blijven (Jaartelling).",
        termijn=datetime.timedelta(days=365),
        vanaf="afgesloten_op",
        persoonsvelden=("door", "bij_wie", "vraag", "antwoord", "wie"),
    )
    beurten = BEURTEN_AANVRAAG
    gevolgd = Gevolgd(naam="fiche.titel", namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="aanvragen")
    fiche = models.ForeignKey(Aanbodfiche, on_delete=models.PROTECT, related_name="aanvragen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    bij_wie = VersleuteldVeld("bij wie de dienst terechtkan")
    aantal = models.PositiveSmallIntegerField("voor hoeveel leerlingen")
    niveau = models.CharField("niveau", max_length=14, choices=Niveau.choices, blank=True)
    vraag = VersleuteldVeld("de vraag", help_text="zonder naam")
    stand = models.CharField("stand", max_length=12, choices=Aanvraagstand.choices, default=Aanvraagstand.GEVRAAGD)
    antwoord = VersleuteldVeld("het antwoord", blank=True)
    wie = VersleuteldVeld("wie antwoordde", blank=True)
    wek_op = models.DateField("antwoord verwacht tegen")
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    afgesloten_op = models.DateTimeField(null=True, blank=True)

    objects = AanvraagQuerySet.as_manager()

    class Meta:
        ordering = ["-gevraagd_op", "-pk"]
        verbose_name = "aanvraag"
        verbose_name_plural = "aanvragen"
        constraints = [
            models.CheckConstraint(condition=Q(stand__in=Aanvraagstand.values), name="aanvraag_stand_bestaat"),
            models.CheckConstraint(
                condition=Q(aantal__range=(1, MEESTE)),
                name="aanvraag_voor_een_klas",
                violation_error_message=f"Kies een aantal van 1 tot {MEESTE}.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Aanvraagstand.GEVRAAGD, afgesloten_op__isnull=True)
                | ~Q(stand=Aanvraagstand.GEVRAAGD) & Q(afgesloten_op__isnull=False),
                name="aanvraag_einde_heeft_tijdstip",
            ),
        ]

    def __str__(self) -> str:
        return f"aanvraag {self.sleutel}"

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.stand == Aanvraagstand.GEVRAAGD

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("meldpunt:aanvraag", args=[self.sleutel])


class AanvraagZet(Zetrij):
    """One move of it. The portal makes one: nobody answered."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met de aanvraag.", persoonsvelden=("reden", "door"))

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Aanvraagstand.choices)
    naar = models.CharField(max_length=12, choices=Aanvraagstand.choices)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")  # type: ignore[assignment]  # the portal itself

    objects = ViaOuderQuerySet.as_manager()
    ouder = "aanvraag"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een aanvraag"
        verbose_name_plural = "zetten van aanvragen"
