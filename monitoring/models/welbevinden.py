"""Welbevindensessie: a class that answers without names. Welbevindenblad: one sheet, as long as its session is open."""

import datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldJsonVeld
from monitoring.keuzes import BEURTEN_SESSIE, GENOEG_ANTWOORDEN, GROOTSTE_KLAS, Klasgraad, Sessiestand
from monitoring.querysets import WelbevindensessieQuerySet


class Welbevindensessie(BewaaktModel, SleutelModel):
    """Who asked which class, and what is kept of it: rounded counts (`uitslag`), never a sheet.

    Too few answers: that alone is kept, not how many there were.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Een klas vergelijkt zich met vroeger. Wat gepubliceerd is, blijft in de publicaties.",
        termijn=datetime.timedelta(days=5 * 365),
        vanaf="open_tot",
        persoonsvelden=("door",),
    )
    beurten = BEURTEN_SESSIE
    gevolgd = Gevolgd(namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="welbevindensessies")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    groep = models.CharField("klas of groep", max_length=20)
    graad = models.CharField("graad", max_length=8, choices=Klasgraad.choices)
    leerlingen = models.PositiveSmallIntegerField("leerlingen")
    lijst = models.PositiveSmallIntegerField("versie van de vragen")
    op = models.DateField("op")
    # Gone once the session is closed: then it opens nothing.
    code = models.CharField("code", max_length=6, blank=True)
    open_tot = models.DateTimeField("open tot")
    stand = models.CharField("stand", max_length=10, choices=Sessiestand.choices, default=Sessiestand.OPEN)
    antwoorden = models.PositiveSmallIntegerField("antwoorden", null=True, blank=True)
    uitslag = models.JSONField(default=dict, blank=True)

    objects = WelbevindensessieQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "sessie over welbevinden"
        verbose_name_plural = "sessies over welbevinden"
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="open") & ~Q(code="") | ~Q(stand="open") & Q(code=""),
                name="welbevindensessie_code_zolang_open",
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="welbevindensessie_code_uniek"),
            models.UniqueConstraint(
                fields=["door"],
                condition=Q(stand="open"),
                name="welbevindensessie_een_open_per_mens",
                violation_error_message="Je hebt al een open sessie.",
            ),
            models.CheckConstraint(
                condition=Q(stand="geteld", antwoorden__gte=GENOEG_ANTWOORDEN)
                | ~Q(stand="geteld") & Q(antwoorden__isnull=True),
                name="welbevindensessie_geteld_is_genoeg",
            ),
            models.CheckConstraint(
                condition=Q(leerlingen__gte=GENOEG_ANTWOORDEN, leerlingen__lte=GROOTSTE_KLAS),
                name="welbevindensessie_grootte",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.groep}, {self.organisatie}"

    @property
    def code_op_het_bord(self) -> str:
        """The code as one writes it on a board."""
        return f"{self.code[:3]} {self.code[3:]}".upper()

    def get_absolute_url(self) -> str:
        """Address of its page, for who opened it."""
        return reverse("monitoring:welbevindensessie", args=[self.sleutel])


class Welbevindenblad(BewaaktModel):
    """One sheet: no name, no moment, no order. Its key comes from the form it was sent with: sent twice is one sheet.

    It lies encrypted, and goes when the session closes.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Een blad zonder naam, tot de sessie sluit.",
        persoonsvelden=("waarden",),
    )

    kenmerk = models.CharField(max_length=64, primary_key=True, editable=False)
    sessie = models.ForeignKey(Welbevindensessie, on_delete=models.CASCADE, related_name="bladen")
    # Key of a sentence -> 1 to 5; what was left open is not there.
    waarden = VersleuteldJsonVeld()

    class Meta:
        ordering = ["kenmerk"]
        verbose_name = "blad over welbevinden"
        verbose_name_plural = "bladen over welbevinden"
        constraints = [models.CheckConstraint(condition=~Q(kenmerk=""), name="welbevindenblad_met_kenmerk")]

    def __str__(self) -> str:
        return "een blad"
