"""Toeleiding: the way of one young person to one offer. Nothing is refused by itself."""

from django.db import models
from django.db.models import Q

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.dossier import BEURTEN_TOELEIDING, LOPENDE_TOELEIDING, Toeleidingstand, Weigering
from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.querysets import ToeleidingQuerySet, ViaOuderQuerySet

# Somebody must look again on a day: while the provider owes an answer, and while the young person waits.
WACHTENDE_TOELEIDING = (
    Toeleidingstand.VOORGESTELD,
    Toeleidingstand.BEKEKEN,
    Toeleidingstand.VRAAG,
    Toeleidingstand.WACHTLIJST,
)


class Toeleiding(Verteld, BewaaktModel, SleutelModel):
    """Proposed by the Meldpunt, answered by the provider. `vraag` and `antwoord`: what they asked each other last."""

    bewaarbeleid = Bewaarbeleid(
        reden="Verdwijnt met het dossier.",
        persoonsvelden=("uitleg", "keuze", "vergeleken", "reden_tekst", "vraag", "antwoord", "door"),
    )
    beurten = BEURTEN_TOELEIDING

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="toeleidingen")
    fiche = models.ForeignKey(Aanbodfiche, on_delete=models.PROTECT, related_name="toeleidingen")
    stand = models.CharField(
        "stand", max_length=16, choices=Toeleidingstand.choices, default=Toeleidingstand.VOORGESTELD
    )
    uitleg = VersleuteldVeld("waarom dit aanbod", blank=True, help_text="zonder naam: de aanbieder leest dit eerst")
    # Why this one, in the words of who chose; and how it fitted on that day, as the offer was then.
    keuze = VersleuteldVeld("waarom gekozen", blank=True)
    vergeleken = VersleuteldVeld("wat vergeleken werd", blank=True)
    reden = models.CharField("reden van de weigering", max_length=12, choices=Weigering.choices, blank=True)
    reden_tekst = VersleuteldVeld("uitleg bij de weigering", blank=True)
    vraag = VersleuteldVeld("vraag van de aanbieder", blank=True)
    antwoord = VersleuteldVeld("antwoord van het Meldpunt", blank=True)
    wek_op = models.DateField("kijk opnieuw op", null=True, blank=True, db_index=True)
    # What the provider said of a place to come; empty: it does not know. Only while the young person waits.
    verwacht_op = models.DateField("plaats verwacht op", null=True, blank=True)
    start_op = models.DateField("eerste dag bij de aanbieder", null=True, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    voorgesteld_op = models.DateTimeField(auto_now_add=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)

    objects = ToeleidingQuerySet.as_manager()

    class Meta:
        ordering = ["-voorgesteld_op", "-pk"]
        verbose_name = "toeleiding"
        verbose_name_plural = "toeleidingen"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding", "fiche"],
                condition=Q(stand__in=LOPENDE_TOELEIDING),
                name="toeleiding_een_lopende",
                violation_error_message="Dit aanbod is voor deze jongere al voorgesteld.",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=WACHTENDE_TOELEIDING) | Q(wek_op__isnull=False),
                name="toeleiding_wacht_tot_een_dag",
            ),
            models.CheckConstraint(
                condition=Q(stand=Toeleidingstand.GEWEIGERD) & ~Q(reden="")
                | ~Q(stand=Toeleidingstand.GEWEIGERD) & Q(reden=""),
                name="toeleiding_geweigerd_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"toeleiding {self.sleutel}"

    @property
    def is_lopend(self) -> bool:
        """Whether it has not ended."""
        return self.stand in LOPENDE_TOELEIDING


class ToeleidingZet(Zetrij):
    """One move of a toeleiding. Empty `door`: the portal, when a sibling was accepted or an answer stayed away."""

    bewaarbeleid = Bewaarbeleid(reden="Verdwijnt met het dossier.", persoonsvelden=("reden", "door", "gezegd_door"))

    toeleiding = models.ForeignKey(Toeleiding, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=16, choices=Toeleidingstand.choices)
    naar = models.CharField(max_length=16, choices=Toeleidingstand.choices)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Who said it, when another than `door`: see `meldpunt.regels.gezegd`.
    gezegd_door = VersleuteldVeld("wie het zei", blank=True)
    gezegd_op = models.DateField("gezegd op", null=True, blank=True)
    telefonisch = models.BooleanField("na een telefoon genoteerd", default=False)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "toeleiding"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een toeleiding"
        verbose_name_plural = "zetten van toeleidingen"
