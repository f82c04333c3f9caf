"""Traject: what follows an acceptance, until the young person goes on. Its presence week by week."""

from django.db import models
from django.db.models import F, Q

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker
from leerrecht.models.basis import BewaaktModel, SleutelModel, Zetrij
from leerrecht.versleuteldveld import VersleuteldJsonVeld, VersleuteldVeld
from meldpunt.keuzes.traject import (
    BEURTEN_TRAJECT,
    LOPEND_TRAJECT,
    MET_STOPREDEN,
    NA_DE_START,
    Dagdeel,
    Stopreden,
    Trajectstand,
    Zegsman,
)
from meldpunt.lijstveld import LijstVeld
from meldpunt.models.aanmelding import Aanmelding
from meldpunt.models.toeleiding import Toeleiding
from meldpunt.querysets import TrajectQuerySet, ViaOuderQuerySet

_MET_HET_DOSSIER = "Verdwijnt met het dossier."


class Traject(Verteld, BewaaktModel, SleutelModel):
    """Born with an acceptance. `eerste_dag`, `tot_op`, `dagdelen`: agreed; `gestart_op`, `laatste_dag`: happened."""

    bewaarbeleid = Bewaarbeleid(reden=_MET_HET_DOSSIER, persoonsvelden=("reden_tekst",))
    beurten = BEURTEN_TRAJECT

    toeleiding = models.OneToOneField(Toeleiding, on_delete=models.CASCADE, related_name="traject")
    stand = models.CharField(
        "stand", max_length=16, choices=Trajectstand.choices, default=Trajectstand.AFGESPROKEN, db_index=True
    )
    eerste_dag = models.DateField("afgesproken eerste dag", null=True, blank=True)
    tot_op = models.DateField("afgesproken tot en met", null=True, blank=True)
    dagdelen = LijstVeld("afgesproken dagdelen", keuzes=Dagdeel.choices)
    gestart_op = models.DateField("gestart op", null=True, blank=True)
    laatste_dag = models.DateField("laatste dag", null=True, blank=True)
    reden = models.CharField("reden van het stoppen", max_length=12, choices=Stopreden.choices, blank=True)
    reden_tekst = VersleuteldVeld("uitleg bij het stoppen", blank=True)
    # Whether a reported free place went to it: only then one comes free at its end.
    nam_plaats = models.BooleanField("nam een vrije plaats", default=False, editable=False)
    begonnen_op = models.DateTimeField(auto_now_add=True)

    objects = TrajectQuerySet.as_manager()

    class Meta:
        ordering = ["-begonnen_op", "-pk"]
        verbose_name = "traject"
        verbose_name_plural = "trajecten"
        constraints = [
            models.CheckConstraint(condition=Q(stand__in=Trajectstand.values), name="traject_stand_bestaat"),
            models.CheckConstraint(
                condition=Q(stand__in=NA_DE_START, gestart_op__isnull=False)
                | ~Q(stand__in=NA_DE_START) & Q(gestart_op__isnull=True),
                name="traject_gestart_op_een_dag",
                violation_error_message="Een traject dat startte, heeft een startdag.",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=LOPEND_TRAJECT, laatste_dag__isnull=True)
                | ~Q(stand__in=LOPEND_TRAJECT) & Q(laatste_dag__isnull=False),
                name="traject_voorbij_op_een_dag",
                violation_error_message="Een traject dat voorbij is, heeft een laatste dag.",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=MET_STOPREDEN) & ~Q(reden="") | ~Q(stand__in=MET_STOPREDEN) & Q(reden=""),
                name="traject_gestopt_met_reden",
                violation_error_message="Zeg waarom het traject stopt.",
            ),
            models.CheckConstraint(
                condition=Q(gestart_op__isnull=True)
                | Q(laatste_dag__isnull=True)
                | Q(laatste_dag__gte=F("gestart_op")),
                name="traject_eindigt_na_de_start",
                violation_error_message="De laatste dag ligt voor de startdag.",
            ),
            models.CheckConstraint(
                condition=Q(eerste_dag__isnull=True) | Q(tot_op__isnull=True) | Q(tot_op__gte=F("eerste_dag")),
                name="traject_afgesproken_tot_na_van",
                violation_error_message="De afgesproken laatste dag ligt voor de eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"traject {self.sleutel}"

    @property
    def aanmelding(self) -> Aanmelding:
        """The file it belongs to."""
        return self.toeleiding.aanmelding

    @property
    def is_lopend(self) -> bool:
        """Whether it has not ended."""
        return self.stand in LOPEND_TRAJECT


class TrajectZet(Zetrij):
    """One move of a traject. `wie_zei`: who told it, when the Meldpunt noted it."""

    bewaarbeleid = Bewaarbeleid(reden=_MET_HET_DOSSIER, persoonsvelden=("reden", "wie_zei", "door"))

    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=16, choices=Trajectstand.choices)
    naar = models.CharField(max_length=16, choices=Trajectstand.choices)
    zegsman = models.CharField("wie het zegt", max_length=10, choices=Zegsman.choices)
    wie_zei = VersleuteldVeld("wie het zei", blank=True)
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ViaOuderQuerySet.as_manager()
    ouder = "traject"

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een traject"
        verbose_name_plural = "zetten van trajecten"


class Lesperiode(BewaaktModel):
    """Days in which the young person learns at a provider: then no school day counts as one without lessons."""

    bewaarbeleid = Bewaarbeleid(reden=_MET_HET_DOSSIER)

    # Of the file as well: its clock asks nothing else of a traject.
    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="lesperioden")
    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, related_name="lesperioden")
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "traject"

    class Meta:
        ordering = ["van", "pk"]
        verbose_name = "lesperiode"
        verbose_name_plural = "lesperioden"
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding"], condition=Q(tot__isnull=True), name="lesperiode_een_lopende"
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="lesperiode_eindigt_na_begin"
            ),
        ]

    def __str__(self) -> str:
        return f"lesperiode {self.pk}"


class Trajectweek(BewaaktModel):
    """Presence in one week, half day by half day. `aanwezig`: {dagdeel: er, gemeld or niet}."""

    bewaarbeleid = Bewaarbeleid(reden=_MET_HET_DOSSIER, persoonsvelden=("aanwezig", "noot", "wie_zei", "door"))

    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, related_name="weken")
    maandag = models.DateField("week van maandag")
    aanwezig = VersleuteldJsonVeld()
    noot = VersleuteldVeld("wat je erbij wil zeggen", blank=True)
    wie_zei = VersleuteldVeld("wie het zei", blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("genoteerd op", auto_now=True)

    objects = ViaOuderQuerySet.as_manager()
    ouder = "traject"

    class Meta:
        ordering = ["-maandag"]
        verbose_name = "week van een traject"
        verbose_name_plural = "weken van trajecten"
        constraints = [
            models.UniqueConstraint(fields=["traject", "maandag"], name="trajectweek_een_per_week"),
        ]

    def __str__(self) -> str:
        return f"week {self.maandag}"
