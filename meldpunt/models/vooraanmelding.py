"""Vooraanmelding: what a school asks its CLB to refer. The school never reads what the CLB adds."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, Zetrij
from leerrecht.versleuteldveld import VersleuteldJsonVeld, VersleuteldVeld, voor_lijst
from meldpunt.keuzes.dossier import BEURTEN_VOORAANMELDING, WACHTENDE_VOORAANMELDING, Vooraanmeldingstand
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import ViaOuderQuerySet, VooraanmeldingQuerySet
from meldpunt.referentie import maak_referentie

WACHTEND = WACHTENDE_VOORAANMELDING


class Vooraanmelding(Verteld, BewaaktModel):
    """The school's own part, per section, and what became of it."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier; wat het CLB niet aanmeldt, na de termijn van het netwerk "
        "(meldpunt.diensten.wissen).",
        persoonsvelden=("inhoud", "uitleg", "door", "initialen", "gezegd_door"),
    )
    beurten = BEURTEN_VOORAANMELDING
    gevolgd = Gevolgd(naam="referentie", sleutel="referentie")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="vooraanmeldingen")
    referentie = models.CharField(max_length=14, unique=True, editable=False, default=maak_referentie)
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    clb = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="vooraanmeldingen")
    initialen = VersleuteldVeld("initialen")
    inhoud = VersleuteldJsonVeld(help_text="per section what the school filled in")
    stand = models.CharField(
        "stand", max_length=12, choices=Vooraanmeldingstand.choices, default=Vooraanmeldingstand.VERSTUURD
    )
    uitleg = VersleuteldVeld("waarom het CLB niet aanmeldt", blank=True)
    # What the CLB said last on the telephone was noted by the Meldpunt: who said it, and when.
    gezegd_door = VersleuteldVeld("wie het zei", blank=True)
    gezegd_op = models.DateField("gezegd op", null=True, blank=True)
    verstuurd_op = models.DateTimeField()
    wek_op = models.DateField("het Meldpunt kijkt mee vanaf", null=True, blank=True, db_index=True)
    aanmelding = models.OneToOneField(
        Aanmelding, on_delete=models.CASCADE, null=True, blank=True, related_name="vooraanmelding"
    )
    afgehandeld_op = models.DateTimeField(null=True, blank=True)
    # When the Meldpunt was told that the CLB is silent; empty again once the CLB moves.
    gewekt_op = models.DateTimeField(null=True, blank=True)
    # As on a file: see Aanmelding.
    actief_op = models.DateTimeField("laatst iets gedaan op", null=True, blank=True, editable=False)
    te_wissen_vanaf = models.DateField("te wissen vanaf", null=True, blank=True, db_index=True)
    beperkt = models.BooleanField("verwerking beperkt", default=False)
    gewaarschuwd_op = models.DateTimeField("gewaarschuwd dat ze gewist wordt op", null=True, blank=True)
    # The concept it was sent from: sent twice it is still one.
    concept_sleutel = models.CharField(max_length=12, unique=True, null=True, blank=True, editable=False)

    objects = VooraanmeldingQuerySet.as_manager()

    class Meta:
        ordering = ["-verstuurd_op", "-pk"]
        verbose_name = "vooraanmelding"
        verbose_name_plural = "vooraanmeldingen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand__in=WACHTEND) | Q(wek_op__isnull=False), name="vooraanmelding_wacht_tot_een_dag"
            ),
            models.CheckConstraint(
                condition=Q(stand=Vooraanmeldingstand.INGEDIEND, aanmelding__isnull=False)
                | (~Q(stand=Vooraanmeldingstand.INGEDIEND) & Q(aanmelding__isnull=True)),
                name="vooraanmelding_ingediend_heeft_dossier",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=WACHTEND, afgehandeld_op__isnull=True)
                | (~Q(stand__in=WACHTEND) & Q(afgehandeld_op__isnull=False)),
                name="vooraanmelding_afgehandeld_heeft_tijdstip",
            ),
        ]

    def __str__(self) -> str:
        return self.referentie

    @property
    def over_wie(self) -> str:
        """What a list shows instead of a name."""
        return voor_lijst(lambda: self.initialen)

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("meldpunt:vooraanmelding", args=[self.referentie])


class VooraanmeldingZet(Zetrij):
    """One move of a vooraanmelding."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met de vooraanmelding.", persoonsvelden=("reden", "door"))

    vooraanmelding = models.ForeignKey(Vooraanmelding, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Vooraanmeldingstand.choices)
    naar = models.CharField(max_length=12, choices=Vooraanmeldingstand.choices)
    reden = VersleuteldVeld(blank=True)
    # Empty: the portal put it back, when the concept of the CLB had lain still too long.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ViaOuderQuerySet.as_manager()
    ouder = "vooraanmelding"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een vooraanmelding"
        verbose_name_plural = "zetten van vooraanmeldingen"
