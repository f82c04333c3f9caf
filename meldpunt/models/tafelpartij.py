"""Tafelpartij: somebody who sits at a round table, with an account or without."""

from django.db import models
from django.db.models import Q

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Wie
from meldpunt.keuzes.rondetafel import Tafelrol, Verslagwoord
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.models.rondetafel import Rondetafel
from meldpunt.querysets import TafelpartijQuerySet


class Tafelpartij(BewaaktModel, SleutelModel):
    """One person. `gebruiker`: the account, or the guest that links and looks are of; none: only by telephone.

    `ja_*`: who decides agreed that this person reads what is written about the talk (tier A). It counts as long as the
    same person still decides; of an organisation its toestemming decides, and this stays empty.
    `adres_*`: who typed the mail address, and the second person who knows it. Until then a link to it opens no name.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=(
            "gebruiker",
            "betrokkene",
            "naam",
            "functie",
            "email",
            "telefoon",
            "ja_gehoord_van",
            "ja_zin",
            "opmerking",
            "bevestiging_gehoord_van",
            "adres_door",
            "adres_bevestigd_door",
        ),
    )
    gevolgd = Gevolgd(netwerk="rondetafel.aanmelding.netwerk")

    rondetafel = models.ForeignKey(Rondetafel, on_delete=models.CASCADE, related_name="partijen")
    rol = models.CharField("wie dit is", max_length=10, choices=Tafelrol.choices)
    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="tafelplaatsen"
    )
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    naam = VersleuteldVeld("naam")
    functie = VersleuteldVeld("functie", blank=True)
    email = VersleuteldVeld("e-mailadres", blank=True)
    telefoon = VersleuteldVeld("telefoon", blank=True)
    adres_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    adres_bevestigd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    adres_bevestigd_op = models.DateTimeField(null=True, blank=True)
    gevraagd_op = models.DateTimeField("laatst gemaild", null=True, blank=True)
    ja_wie = models.CharField("wie zei ja", max_length=8, choices=Wie.choices, blank=True)
    ja_op = models.DateField("op", null=True, blank=True)
    ja_gehoord_van = VersleuteldVeld("gehoord van", blank=True)
    ja_zin = VersleuteldVeld("de zin van het ja", blank=True)
    bevestiging = models.CharField("bevestiging", max_length=10, choices=Verslagwoord.choices, blank=True)
    bevestigd_nummer = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    opmerking = VersleuteldVeld("opmerking", blank=True)
    bevestiging_gehoord_van = VersleuteldVeld("gehoord van", blank=True)

    objects = TafelpartijQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = "plaats aan een rondetafel"
        verbose_name_plural = "plaatsen aan rondetafels"
        constraints = [
            models.UniqueConstraint(
                fields=["rondetafel", "gebruiker"],
                condition=Q(gebruiker__isnull=False),
                name="tafelpartij_een_keer",
                violation_error_message="Deze persoon zit al aan tafel.",
            ),
            models.UniqueConstraint(
                fields=["rondetafel"],
                condition=Q(rol=Tafelrol.JONGERE),
                name="tafelpartij_een_jongere",
                violation_error_message="De jongere zit al aan tafel.",
            ),
            models.CheckConstraint(
                condition=Q(ja_wie="", ja_op__isnull=True) | (~Q(ja_wie="") & Q(ja_op__isnull=False)),
                name="tafelpartij_ja_heeft_een_dag",
            ),
            models.CheckConstraint(
                condition=Q(bevestiging="", bevestigd_nummer__isnull=True, bevestigd_op__isnull=True)
                | (~Q(bevestiging="") & Q(bevestigd_nummer__isnull=False, bevestigd_op__isnull=False)),
                name="tafelpartij_bevestigt_een_tekst",
            ),
            models.CheckConstraint(
                condition=Q(adres_bevestigd_door__isnull=True)
                | (Q(adres_door__isnull=False) & ~Q(adres_bevestigd_door=models.F("adres_door"))),
                name="tafelpartij_adres_door_een_tweede_bevestigd",
            ),
        ]

    def __str__(self) -> str:
        return f"plaats {self.sleutel}"

    @property
    def is_gast(self) -> bool:
        """Whether this person comes in by a link only, with no account behind it."""
        return self.gebruiker is None or not self.gebruiker.heeft_account
