"""Aanmelding: the file. Its own columns are tier 0; who it is about and what was told are rows beside it."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from leerrecht.bereik import Verteld
from leerrecht.bewaartermijn import Bewaarbeleid
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from leerrecht.models.basis import BewaaktModel, Gevolgd, Zetrij
from leerrecht.versleuteldveld import VersleuteldVeld
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import (
    BEURTEN_DOSSIER,
    OPEN_STANDEN,
    OVER_EEN_JONGERE,
    Dossierstand,
    Kanaal,
    Leeftijdsband,
    Reden,
    SoortVraag,
)
from meldpunt.keuzes.einde import Einde
from meldpunt.lijstveld import LijstVeld
from meldpunt.models.jongere import Jongere
from meldpunt.models.werkgebied import Werkgebied
from meldpunt.querysets import AanmeldingQuerySet, EigenQuerySet
from meldpunt.referentie import maak_referentie

if TYPE_CHECKING:
    from meldpunt.models.begeleidingsperiode import Begeleidingsperiode
    from meldpunt.models.betrokkene import Betrokkene
    from meldpunt.models.vraag import Vraag


class Aanmelding(Verteld, BewaaktModel):
    """One question to the Meldpunt, with or without a young person's name."""

    bewaarbeleid = Bewaarbeleid(
        reden="Dossier van een jongere: na de termijn van het netwerk blijven alleen aantallen over "
        "(meldpunt.diensten.wissen).",
        persoonsvelden=("jongere", "vraag", "advies", "ingediend_door"),
    )
    beurten = BEURTEN_DOSSIER
    gevolgd = Gevolgd(naam="referentie", sleutel="referentie")

    netwerk = models.ForeignKey(Netwerk, on_delete=models.PROTECT, related_name="aanmeldingen")
    referentie = models.CharField(max_length=14, unique=True, editable=False, default=maak_referentie)
    kanaal = models.CharField("hoe ze binnenkwam", max_length=10, choices=Kanaal.choices, default=Kanaal.WEB)
    soort_vraag = models.CharField("soort vraag", max_length=12, choices=SoortVraag.choices)
    jongere = models.ForeignKey(Jongere, on_delete=models.PROTECT, null=True, blank=True, related_name="aanmeldingen")

    # Tier 0: enough to look for a place.
    leeftijdsband = models.CharField("leeftijd", max_length=6, choices=Leeftijdsband.choices, blank=True)
    niveau = models.CharField("niveau", max_length=14, choices=Niveau.choices, blank=True)
    gebied = models.ForeignKey(Werkgebied, on_delete=models.PROTECT, null=True, blank=True, related_name="aanmeldingen")
    redenen = LijstVeld("waarover het gaat", keuzes=Reden.choices)
    gewenst = LijstVeld("gewenst aanbod", keuzes=Aanbodsoort.choices, help_text="leeg: weet ik niet")
    vraag = VersleuteldVeld("de vraag, zonder naam", blank=True)

    laatste_les_op = models.DateField("laatste dag met les", null=True, blank=True, db_index=True)
    stand = models.CharField(
        "stand", max_length=14, choices=Dossierstand.choices, default=Dossierstand.INGEDIEND, db_index=True
    )
    einde = models.CharField("reden van het einde", max_length=12, choices=Einde.choices, blank=True)
    advies = VersleuteldVeld("advies of uitleg bij het einde", blank=True)
    dubbel_van = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="dubbelen")
    ingediend_op = models.DateTimeField("ingediend op", db_index=True)
    ingediend_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="aanmeldingen")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="aanmeldingen", verbose_name="aangemeld door"
    )
    behandelaar = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    antwoord_voor = models.DateField("antwoord ten laatste op", null=True, blank=True)
    # The promise that a person answers at all, and when that was; empty `eerste_voor`: nothing was promised.
    eerste_voor = models.DateField("eerste antwoord ten laatste op", null=True, blank=True)
    eerste_op = models.DateTimeField("eerste antwoord gegeven op", null=True, blank=True)
    wek_op = models.DateField("kijk opnieuw op", null=True, blank=True, db_index=True)
    afgesloten_op = models.DateTimeField("afgesloten op", null=True, blank=True, db_index=True)
    # The last thing a person did to it after it was sent; empty: nothing. Every term counts from it.
    actief_op = models.DateTimeField("laatst iets gedaan op", null=True, blank=True, editable=False)
    # A yes was taken back, or a request allowed: from this day it is erased, whatever term its network chose.
    te_wissen_vanaf = models.DateField("te wissen vanaf", null=True, blank=True, db_index=True)
    # Somebody contests what it says or what is done with it (AVG art. 18): no term erases it while this stands.
    beperkt = models.BooleanField("verwerking beperkt", default=False)
    gewaarschuwd_op = models.DateTimeField("gewaarschuwd dat het gewist wordt op", null=True, blank=True)
    # The concept it was sent from: sent twice, from two tabs or after a lost connection, it is still one.
    concept_sleutel = models.CharField(max_length=12, unique=True, null=True, blank=True, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)

    objects = AanmeldingQuerySet.as_manager()

    class Meta:
        ordering = ["-ingediend_op", "-pk"]
        verbose_name = "aanmelding"
        verbose_name_plural = "aanmeldingen"
        indexes = [
            # The work list: open files of a network, longest without lessons first.
            models.Index(fields=["netwerk", "stand", "laatste_les_op", "ingediend_op"], name="aanmelding_werklijst"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(stand__in=Dossierstand.values), name="aanmelding_stand_bestaat"),
            models.CheckConstraint(
                condition=Q(stand=Dossierstand.AFGEROND, afgesloten_op__isnull=False) & ~Q(einde="")
                | Q(stand__in=OPEN_STANDEN, afgesloten_op__isnull=True, einde=""),
                name="aanmelding_afgerond_met_reden",
                violation_error_message="Een dossier is afgerond met een reden, of het loopt nog.",
            ),
            models.CheckConstraint(
                condition=~Q(stand=Dossierstand.WACHT) | Q(wek_op__isnull=False),
                name="aanmelding_wacht_tot_een_dag",
                violation_error_message="Wie wacht, wordt op een dag gewekt: kies die dag.",
            ),
            models.CheckConstraint(
                condition=~Q(soort_vraag__in=OVER_EEN_JONGERE) | Q(jongere__isnull=False),
                name="aanmelding_over_een_jongere",
                violation_error_message="Deze vraag gaat over een jongere: wie is het?",
            ),
            models.CheckConstraint(
                condition=~Q(einde=Einde.DUBBEL) | Q(dubbel_van__isnull=False),
                name="aanmelding_dubbel_van_een_dossier",
                violation_error_message="Zeg van welk dossier dit een dubbel is.",
            ),
        ]

    def __str__(self) -> str:
        return self.referentie

    def get_absolute_url(self) -> str:
        """Address of the file."""
        return reverse("meldpunt:dossier", args=[self.referentie])

    @property
    def is_open(self) -> bool:
        """Whether the Meldpunt still works on it."""
        return self.stand in OPEN_STANDEN

    @property
    def betrokkenen(self) -> "list[Betrokkene]":
        """Who is around the young person; nobody where the file is about no young person by name."""
        return list(self.jongere.betrokkenen.all()) if self.jongere else []

    @cached_property
    def open_vraag(self) -> "Vraag | None":
        """The question to who referred that waits for an answer."""
        return self.vragen.filter(beantwoord_op__isnull=True).first()

    @cached_property
    def periode(self) -> "Begeleidingsperiode | None":
        """The school and CLB it belongs to now, as far as they are known."""
        return self.perioden.filter(tot__isnull=True).select_related("school", "clb").first()


class AanmeldingZet(Zetrij):
    """One move of a file. The portal itself makes some: an answer wakes a file."""

    bewaarbeleid = Bewaarbeleid(reden="Verloop van het dossier; verdwijnt ermee.", persoonsvelden=("reden", "door"))

    aanmelding = models.ForeignKey(Aanmelding, on_delete=models.CASCADE, related_name="zetten")
    van = models.CharField(max_length=14, choices=Dossierstand.choices)
    naar = models.CharField(max_length=14, choices=Dossierstand.choices)
    # Encrypted: a reason about a young person may hold a story.
    reden = VersleuteldVeld(blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    # Reasons are for the Meldpunt and who referred, whatever else of the file somebody reads.
    objects = EigenQuerySet.as_manager()

    class Meta(Zetrij.Meta):
        verbose_name = "zet van een aanmelding"
        verbose_name_plural = "zetten van aanmeldingen"
