"""Clbwissel: a file that goes to the CLB of a new school, and what the young person and the parents say about that."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe, Wie
from meldpunt.keuzes.wissel import BEURTEN_WISSEL, Wisselantwoord, Wisselstand
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets import EigenQuerySet, ViaOuderQuerySet


class Clbwissel(BewaaktModel):
    """To which CLB, and who follows it there. Until it is passed on the former CLB follows, and the new one reads
    nothing."""

    beurten = BEURTEN_WISSEL
    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("aanmelding", "clb", "volger", "gemeld_door")
    )
    gevolgd = Gevolgd(sleutel="aanmelding.referentie", netwerk="aanmelding.netwerk")

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="wissels")
    clb = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    volger = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField("stand", max_length=12, choices=Wisselstand.choices, default=Wisselstand.WACHT)
    van = models.DateField("gewisseld op")
    gemeld_op = models.DateTimeField("genoteerd op", auto_now_add=True)
    gemeld_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    # After it was passed on: the Meldpunt looks on this day whether the new CLB took it up.
    kijk_op = models.DateField("opgenomen tegen", null=True, blank=True)
    opgenomen_op = models.DateField("opgenomen op", null=True, blank=True)

    objects = EigenQuerySet.as_manager()

    class Meta:
        ordering = ["-gemeld_op", "-pk"]
        verbose_name = "wissel van CLB"
        verbose_name_plural = "wissels van CLB"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(stand=Wisselstand.WACHT),
                name="clbwissel_een_lopende",
                violation_error_message="Dit dossier gaat al naar een ander CLB.",
            ),
            models.CheckConstraint(
                condition=Q(opgenomen_op__isnull=True) | Q(stand=Wisselstand.DOORGEGEVEN),
                name="clbwissel_opgenomen_na_doorgeven",
            ),
        ]

    def __str__(self) -> str:
        return f"wissel {self.pk}"


class ClbwisselZet(Zetrij):
    """One move of it. The portal itself makes some: ten days passed."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door"))

    wissel = models.ForeignKey(Clbwissel, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Wisselstand.choices)
    naar = models.CharField(max_length=12, choices=Wisselstand.choices)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ViaOuderQuerySet.as_manager()
    ouder = "wissel"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een wissel"
        verbose_name_plural = "zetten van wissels"


class Wisselwoord(BewaaktModel):
    """What one person said about one change, and since when he or she knows. Every answer is a row; the last counts."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.", persoonsvelden=("betrokkene", "tekst", "genoteerd_door")
    )

    wissel = models.ForeignKey(Clbwissel, on_delete=models.CASCADE, related_name="woorden")
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    antwoord = models.CharField("antwoord", max_length=8, choices=Wisselantwoord.choices)
    op = models.DateField("wanneer")
    hoe = models.CharField("hoe", max_length=10, choices=Hoe.choices, blank=True)
    tekst = VersleuteldVeld("wat hij of zij erover zei", blank=True)
    # Empty: the person did it, with the card of the own page.
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    genoteerd_op = models.DateTimeField(auto_now_add=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "wissel"

    class Meta:
        ordering = ["pk"]
        verbose_name = "woord over een wissel"
        verbose_name_plural = "woorden over wissels"
        constraints = [
            models.CheckConstraint(
                condition=Q(wie=Wie.JONGERE, betrokkene__isnull=True) | Q(wie=Wie.OUDER, betrokkene__isnull=False),
                name="wisselwoord_van_wie",
            ),
        ]

    def __str__(self) -> str:
        return f"woord {self.pk}"
