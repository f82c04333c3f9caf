"""Leesvoorstel (on screen: voorstel): an act that would let somebody new read files, until a second person says yes."""

import datetime
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models.basis import BewaakteQuerySet, BewaaktModel, Gevolgd, SleutelModel
from leerrecht.models.gebruiker import Gebruiker
from leerrecht.models.netwerk import Netwerk
from leerrecht.models.organisatie import Organisatie
from leerrecht.staat import Betekenis, Beurten, Partij
from leerrecht.versleuteldveld import VersleuteldJsonVeld, VersleuteldVeld

if TYPE_CHECKING:
    from leerrecht.bereik import Bereik

# Nobody answered in this time: it expires, and who asked hears it.
GELDIG = timedelta(days=14)


class Leesvoorstelstand(models.TextChoices):
    """How far it is. Out of "wacht" it goes once; the others are ends."""

    WACHT = "wacht", "wacht op een ja"
    AANVAARD = "aanvaard", "aanvaard"
    GEWEIGERD = "geweigerd", "geweigerd"
    INGETROKKEN = "ingetrokken", "ingetrokken"
    VERLOPEN = "verlopen", "verlopen zonder antwoord"


# Whose turn it is in each state (leerrecht/staat.py).
BEURTEN_VOORSTEL: Beurten = {
    Leesvoorstelstand.WACHT: Partij.BESLISSER,
    Leesvoorstelstand.AANVAARD: Betekenis.KLAAR,
    Leesvoorstelstand.GEWEIGERD: Betekenis.STIL,
    Leesvoorstelstand.INGETROKKEN: Betekenis.STIL,
    Leesvoorstelstand.VERLOPEN: Betekenis.STIL,
}


class Deursoort(models.TextChoices):
    """What an act opens, and so whose yes it needs."""

    MELDPUNT = "meldpunt", "alle dossiers van het Meldpunt"
    CLB = "clb", "wat scholen aan dit CLB vragen"
    AANBIEDER = "aanbieder", "de vragen aan deze aanbieder"
    EIGEN = "eigen", "wat deze persoon vroeger zelf aanmeldde"
    MEELEZEN = "meelezen", "dossiers die aan deze persoon overgedragen zijn"
    SOORT = "soort", "hoe deze organisatie dossiers leest"
    THUIS = "thuis", "meewerken in een ander netwerk"


class LeesvoorstelQuerySet(BewaakteQuerySet):
    """Proposals by whether they still wait."""

    def wachtend(self, moment: datetime.datetime) -> "LeesvoorstelQuerySet":
        """Those on which somebody can still say yes at `moment`."""
        return self.filter(stand=Leesvoorstelstand.WACHT, vervalt_op__gt=moment)


class Leesvoorstel(BewaaktModel, SleutelModel):
    """What was asked (`daad` with `inhoud`), by whom, about whom, and what became of it. Nothing of it holds before."""

    bewaarbeleid = Bewaarbeleid(
        reden="Wie met wiens ja dossiers ging lezen, is een jaar na te gaan; daarna zegt de geschiedenis het.",
        termijn=timedelta(days=365),
        vanaf="vervalt_op",
        persoonsvelden=("inhoud", "wat", "over", "door", "beslist_door", "reden"),
    )
    beurten = BEURTEN_VOORSTEL
    gevolgd = Gevolgd(soort="voorstel")
    # Who was told, from the outbox, on the row that a verb returns.
    gehoord: "Bereik | None" = None

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    daad = models.CharField(max_length=60)
    inhoud = VersleuteldJsonVeld()
    wat = VersleuteldVeld("wat er gevraagd wordt")
    over = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("gevraagd op", auto_now_add=True)
    vervalt_op = models.DateTimeField("vervalt op", db_index=True)
    stand = models.CharField("stand", max_length=12, choices=Leesvoorstelstand.choices, default=Leesvoorstelstand.WACHT)
    # Who said the last yes, or the no. Empty: the portal (expired), or who runs the server.
    beslist_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    reden = VersleuteldVeld("waarom niet", blank=True)

    objects = LeesvoorstelQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        constraints = [
            models.CheckConstraint(
                condition=Q(stand=Leesvoorstelstand.WACHT, beslist_op__isnull=True)
                | (~Q(stand=Leesvoorstelstand.WACHT) & Q(beslist_op__isnull=False)),
                name="voorstel_beslist_heeft_tijdstip",
            ),
            models.CheckConstraint(
                condition=~Q(stand=Leesvoorstelstand.AANVAARD)
                | Q(beslist_door__isnull=True)
                | (~Q(beslist_door=F("door")) & (Q(over__isnull=True) | ~Q(beslist_door=F("over")))),
                name="voorstel_ja_van_iemand_anders",
            ),
        ]

    def __str__(self) -> str:
        return f"voorstel {self.sleutel}"

    def get_absolute_url(self) -> str:
        """Address of its page."""
        return reverse("voorstel", args=[self.sleutel])


class Voorsteldeur(BewaaktModel):
    """One thing that a voorstel opens, and who said yes to it."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het voorstel.", persoonsvelden=("ja_door",))

    voorstel = models.ForeignKey(Leesvoorstel, on_delete=models.CASCADE, related_name="deuren")
    soort = models.CharField(max_length=10, choices=Deursoort.choices)
    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # In which network somebody joins, or as what an organisation would read.
    waarheen = models.CharField(max_length=50, blank=True)
    ja_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ja_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = "wat een voorstel opent"
        verbose_name_plural = "wat voorstellen openen"

    def __str__(self) -> str:
        return f"{self.soort} van {self.voorstel_id}"
