"""Betrokkene: a parent, voogd or supporter of a young person, encrypted."""

from django.db import models

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.leesrichting import apart
from leerrecht.models.basis import BewaaktModel, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Gezag, Relatie
from meldpunt.models.jongere import Jongere
from meldpunt.querysets import BetrokkeneQuerySet

# What the form asks about each: a field of the table of who reads what.
VAN_EEN_BETROKKENE = ("relatie", "naam", "telefoon", "email", "taal", "noot")


class Betrokkene(BewaaktModel, SleutelModel):
    """Somebody around the young person."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met de jongere.",
        persoonsvelden=("jongere", "naam", "telefoon", "email", "taal", "noot", "gezag_noot"),
    )

    jongere = models.ForeignKey(Jongere, on_delete=models.CASCADE, related_name="betrokkenen")
    relatie = models.CharField("wie dit is", max_length=12, choices=Relatie.choices)
    naam = VersleuteldVeld("naam")
    telefoon = VersleuteldVeld("telefoon", blank=True)
    email = VersleuteldVeld("e-mailadres", blank=True)
    taal = VersleuteldVeld("taal", blank=True)
    noot = VersleuteldVeld("noot", blank=True)
    # Empty: not asked. Who then decides is what the law presumes (`meldpunt.regels.gezag`).
    gezag = models.CharField("beslist", max_length=10, choices=Gezag.choices, blank=True)
    gezag_noot = VersleuteldVeld("wat er geregeld is", blank=True)
    niet_contacteren = models.BooleanField("mag niet gecontacteerd worden", default=False)

    objects = BetrokkeneQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "betrokkene"
        verbose_name_plural = "betrokkenen"

    def __str__(self) -> str:
        return self.get_relatie_display()

    @property
    def aangeduid(self) -> str:
        """How a choice or a sentence says who this is: what they are to the young person, and their name set apart."""
        return f"{self.get_relatie_display().capitalize()} {apart(self.naam)}"
