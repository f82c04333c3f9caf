"""Signaal: what the field reports, and what came of it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bereik import Bereik, Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, Zetrij
from overlegplatform.keuzes import BEURTEN_SIGNAAL, Beleidsniveau, Signaalstand
from overlegplatform.querysets import SignaalQuerySet


class Signaal(Verteld, BewaaktModel, SleutelModel):
    """Raised by an organisation or by a group. Bundled ones (`bundel`) go the way of the one they are bundled with."""

    bewaarbeleid = Bewaarbeleid(
        reden="Signalen van het werkveld en wat ervan kwam.", persoonsvelden=("door", "ontvanger")
    )
    beurten = BEURTEN_SIGNAAL
    gevolgd = Gevolgd(namens="organisatie.naam")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="signalen")
    titel = models.CharField("kort", max_length=120)
    tekst = models.TextField("wat zie je gebeuren", blank=True)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="signalen"
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateTimeField(auto_now_add=True)
    stand = models.CharField(
        "stand", max_length=12, choices=Signaalstand.choices, default=Signaalstand.GEGEVEN, db_index=True
    )
    bundel = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="gebundeld")
    niveau = models.CharField("niveau", max_length=12, choices=Beleidsniveau.choices, blank=True)
    doorgegeven_aan = models.CharField("doorgegeven aan", max_length=160, blank=True)
    doorgegeven_op = models.DateField("doorgegeven op", null=True, blank=True)
    # Passed on inside this portal it is a signal of its own there, with the same thread.
    komt_van = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="doorgegeven_als", editable=False
    )
    # Passed on to somebody outside: who got the mail with the link, and what they answered.
    ontvanger = models.ForeignKey(
        Gebruiker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    ontvangen_antwoord = models.TextField("wat de ontvanger antwoordde", blank=True)
    ontvangen_antwoord_op = models.DateField(null=True, blank=True, editable=False)
    antwoord = models.TextField("wat ervan kwam", blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)
    # Nothing waits for ever: on this day the stafmedewerker is reminded.
    opvolgen_op = models.DateField("opvolgen op", null=True, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = SignaalQuerySet.as_manager()

    # As `gehoord`, of where it was passed on to.
    aangekomen: Bereik | None = None

    class Meta:
        ordering = ["-gegeven_op", "-pk"]
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand="beantwoord") | (~Q(antwoord="") & Q(beantwoord_op__isnull=False)),
                name="signaal_beantwoord_heeft_antwoord",
                violation_error_message="Schrijf wat ervan kwam.",
            ),
            models.CheckConstraint(
                condition=~Q(stand="doorgegeven")
                | (Q(doorgegeven_op__isnull=False) & ~Q(doorgegeven_aan="") & ~Q(niveau="")),
                name="signaal_doorgegeven_zegt_aan_wie",
                violation_error_message="Schrijf aan wie je het signaal doorgaf, en wanneer.",
            ),
            models.CheckConstraint(
                condition=Q(stand="beantwoord") | Q(opvolgen_op__isnull=False), name="signaal_wacht_niet_eeuwig"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Address of the page of this signal."""
        return reverse("overleg:signaal", args=[self.sleutel])


class SignaalZet(Zetrij):
    """One move of a signal."""

    bewaarbeleid = Bewaarbeleid(reden="Verloop van het signaal.", persoonsvelden=("door",))

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="zetten")
    van = models.CharField(max_length=12, choices=Signaalstand.choices)
    naar = models.CharField(max_length=12, choices=Signaalstand.choices)

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een signaal"
        verbose_name_plural = "zetten van een signaal"
