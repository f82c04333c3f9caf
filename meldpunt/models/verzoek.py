"""Verzoek: what somebody asked about what stands about him or her, with its clock, its advice and its answer."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import BewaaktModel, Gevolgd, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.verzoek import (
    BEURTEN_VERZOEK,
    OPEN_VERZOEK,
    Adviesgevolg,
    Verzoeksoort,
    Verzoekstand,
    Verzoekuitkomst,
    Vrager,
)
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.querysets.verzoek import VerzoekQuerySet, VerzoekZetQuerySet

# As long as somebody may complain about the answer; counted from the day it was asked.
BEWIJS = timedelta(days=5 * 365)


class Verzoek(BewaaktModel, SleutelModel):
    """One request about one file. After an erasure the row stays as proof: without the file and without a name.

    Who is asking and what exactly only the Meldpunt reads; who advises and who decides read kind, clock and proposal.
    """

    bewaarbeleid = Bewaarbeleid(
        reden="Bewijs dat op tijd geantwoord is; na het wissen van het dossier zonder naam en zonder inhoud.",
        termijn=BEWIJS,
        vanaf="gemaakt_op",
        persoonsvelden=(
            "aanmelding",
            "betrokkene",
            "wie",
            "nagekeken",
            "inhoud",
            "verlengd_waarom",
            "voorstel",
            "advies",
            "motivering",
            "antwoord",
        ),
    )
    beurten = BEURTEN_VERZOEK
    gevolgd = Gevolgd()

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="verzoeken")
    aanmelding = models.ForeignKey(
        Aanmelding, on_delete=models.SET_NULL, null=True, blank=True, related_name="verzoeken"
    )
    soort = models.CharField("wat gevraagd wordt", max_length=12, choices=Verzoeksoort.choices)
    vrager = models.CharField("wie het vraagt", max_length=10, choices=Vrager.choices)
    # Which parent asked it with a card; empty for a request that was noted, and for the young person.
    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    stand = models.CharField("stand", max_length=12, choices=Verzoekstand.choices, default=Verzoekstand.ONTVANGEN)
    wie = VersleuteldVeld("naam en hoe je die persoon bereikt", blank=True)
    nagekeken = VersleuteldVeld("hoe je nakeek wie het vraagt", blank=True)
    inhoud = VersleuteldVeld("wat precies gevraagd wordt", blank=True)

    ontvangen_op = models.DateField("gevraagd op")
    antwoord_tegen = models.DateField("antwoord ten laatste op", db_index=True)
    verlengd = models.BooleanField("termijn verlengd", default=False)
    verlengd_waarom = VersleuteldVeld("waarom het langer duurt", blank=True)

    voorstel = VersleuteldVeld("wat het Meldpunt voorstelt", blank=True)
    advies = VersleuteldVeld("advies van de functionaris", blank=True)
    advies_op = models.DateField("advies gegeven op", null=True, blank=True)
    advies_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    uitkomst = models.CharField("beslissing", max_length=8, choices=Verzoekuitkomst.choices, blank=True)
    besluit_van = models.CharField("wie besliste", max_length=160, blank=True)
    beslist_op = models.DateField("beslist op", null=True, blank=True)
    gevolg_advies = models.CharField("advies gevolgd", max_length=8, choices=Adviesgevolg.choices, blank=True)
    motivering = VersleuteldVeld("waarom", blank=True)
    antwoord = VersleuteldVeld("wat gedaan en gezegd is", blank=True)
    # Of a request to hold still that was granted: since when the file goes on again.
    opgeheven_op = models.DateField("beperking opgeheven op", null=True, blank=True)
    hoe = models.CharField("hoe het antwoord gegeven is", max_length=10, choices=Hoe.choices, blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)
    gewaarschuwd_op = models.DateField(null=True, blank=True, editable=False)
    # Empty: the person did it, with the card of the own page.
    genoteerd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = VerzoekQuerySet.as_manager()

    class Meta:
        ordering = ["antwoord_tegen", "pk"]
        verbose_name = "verzoek"
        verbose_name_plural = "verzoeken"
        constraints = [
            models.CheckConstraint(condition=Q(antwoord_tegen__gt=F("ontvangen_op")), name="verzoek_termijn_na_begin"),
            models.CheckConstraint(
                condition=Q(stand__in=[Verzoekstand.ONTVANGEN, Verzoekstand.VOORGELEGD, Verzoekstand.INGETROKKEN])
                | Q(advies_op__isnull=False),
                name="verzoek_beslist_na_advies",
                violation_error_message="Eerst geeft de functionaris advies.",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=[Verzoekstand.BESLIST, Verzoekstand.BEANTWOORD])
                | Q(beslist_op__isnull=False) & ~Q(uitkomst="") & ~Q(gevolg_advies="") & ~Q(besluit_van=""),
                name="verzoek_beslissing_volledig",
            ),
            models.CheckConstraint(
                condition=~Q(stand=Verzoekstand.BEANTWOORD) | Q(beantwoord_op__isnull=False),
                name="verzoek_antwoord_heeft_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"verzoek {self.sleutel}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("meldpunt:verzoek", args=[self.sleutel])

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for the answer."""
        return self.stand in OPEN_VERZOEK

    @property
    def mag_uit(self) -> bool:
        """Whether what was asked is to be done, wholly or in part."""
        return self.uitkomst in (Verzoekuitkomst.JA, Verzoekuitkomst.DEELS)

    @property
    def wist_alles(self) -> bool:
        """Whether answering it wipes the file: an erasure that was allowed in part never does."""
        return self.soort == Verzoeksoort.WISSEN and self.uitkomst == Verzoekuitkomst.JA


class VerzoekZet(Zetrij):
    """One move of a request."""

    bewaarbeleid = Bewaarbeleid(reden="Verloop van het verzoek; verdwijnt ermee.", persoonsvelden=("reden", "door"))

    verzoek = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=12, choices=Verzoekstand.choices)
    naar = models.CharField(max_length=12, choices=Verzoekstand.choices)
    reden = VersleuteldVeld(blank=True)

    objects = VerzoekZetQuerySet.as_manager()

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een verzoek"
        verbose_name_plural = "zetten van verzoeken"
