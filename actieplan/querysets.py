"""Who sees which row of the plan, and how it is searched. Reaches other models through relations only."""

import datetime

from django.db.models import F, Q

from actieplan.keuzes import DRAGENDE_SOORTEN, Versiestand
from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from leerrecht.zoeken import voorwaarde


class ActieplanQuerySet(BewaakteQuerySet):
    """Plans."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ActieplanQuerySet":
        """Plans with an approved version for everyone; the others for the staf of their network."""
        eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_VOORSTEL_LEZEN)
        goedgekeurd = Q(versies__stand=Versiestand.GOEDGEKEURD)
        return self.filter(goedgekeurd | Q(netwerk__in=eigen)).distinct()

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "ActieplanQuerySet":
        """Plans of the networks in which this person may edit."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN))


class DoelstellingQuerySet(BewaakteQuerySet):
    """Goals."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "DoelstellingQuerySet":
        """Goals of plans that this person may edit."""
        return self.filter(plan__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN))

    def dragend(self) -> "DoelstellingQuerySet":
        """Goals that carry actions: an action under another one would stand on no page."""
        return self.filter(soort__in=DRAGENDE_SOORTEN)


class ActieQuerySet(BewaakteQuerySet):
    """Living actions. Their wording is unapproved and for staf; the public reads `Versieregel`."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ActieQuerySet":
        """Actions in the approved version and public for everyone; proposals and internal ones for staf."""
        eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_VOORSTEL_LEZEN)
        publiek = Q(regels__versie__van_kracht=True, zichtbaarheid="publiek")
        return self.filter(publiek | Q(plan__netwerk__in=eigen)).distinct()

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "ActieQuerySet":
        """Actions of plans that this person may edit."""
        return self.filter(plan__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN))

    def eigen_voor(self, gebruiker: Iemand, dag: datetime.date) -> "ActieQuerySet":
        """Actions on which an organisation of this person is involved on `dag`, so that it may report progress.

        Only what they may read: a proposal or an internal action is for staf, whoever is named on it.
        """
        paren = toegang_van(gebruiker).organisaties_met(Recht.VOORTGANG_MELDEN)
        voorwaarde = Q(pk__in=[])
        for netwerk, organisatie in paren:
            voorwaarde |= Q(
                plan__netwerk=netwerk,
                betrokkenheden__organisatie=organisatie,
                betrokkenheden__van__lte=dag,
                betrokkenheden__tot__isnull=True,
            ) | Q(
                plan__netwerk=netwerk,
                betrokkenheden__organisatie=organisatie,
                betrokkenheden__van__lte=dag,
                betrokkenheden__tot__gte=dag,
            )
        return self.zichtbaar_voor(gebruiker).filter(voorwaarde).distinct()


class VersieQuerySet(BewaakteQuerySet):
    """Versions."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VersieQuerySet":
        """Approved versions for everyone, drafts for the staf of the network."""
        eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_VOORSTEL_LEZEN)
        return self.filter(Q(stand=Versiestand.GOEDGEKEURD) | Q(plan__netwerk__in=eigen))


class VersieregelQuerySet(BewaakteQuerySet):
    """Frozen lines: what the public reads."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VersieregelQuerySet":
        """Lines of approved versions whose action is not internal; staf of the network reads all.

        The living action decides; where it is gone, what the line itself says.
        """
        eigen = toegang_van(gebruiker).netwerken_met(Recht.PLAN_VOORSTEL_LEZEN)
        publiek = Q(versie__stand=Versiestand.GOEDGEKEURD) & (
            Q(soort="doelstelling")
            | Q(actie__zichtbaarheid="publiek")
            | Q(actie__isnull=True, inhoud__zichtbaarheid="publiek")
        )
        return self.filter(publiek | Q(versie__plan__netwerk__in=eigen))

    def zoek(self, zoekvraag: str) -> "VersieregelQuerySet":
        """Lines that hold every word typed, or another form of it; accents and case aside."""
        return self.filter(voorwaarde(zoekvraag, "zoektekst"))


class ActiepuntQuerySet(BewaakteQuerySet):
    """To-dos. They are for who must do them and for staf; a page of a meeting shows them to its own readers."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ActiepuntQuerySet":
        """To-dos of this person, of an organisation it acts for, and all of a network for its staf."""
        return self.filter(Q(netwerk__in=_staf_van(gebruiker)) | _eigen_punten(gebruiker))

    def eigen_voor(self, gebruiker: Iemand) -> "ActiepuntQuerySet":
        """To-dos this person must see to: named, or of the own organisation while nobody is named."""
        return self.filter(_eigen_punten(gebruiker))

    def open(self) -> "ActiepuntQuerySet":
        """To-dos that are not done; without a date last."""
        return self.filter(gedaan_op__isnull=True).order_by(F("tegen").asc(nulls_last=True), "pk")


def _staf_van(gebruiker: Iemand) -> set[int]:
    return toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN)


def _eigen_punten(gebruiker: Iemand) -> Q:
    toegang = toegang_van(gebruiker)
    eigen = Q(pk__in=[])
    for lid in toegang.lidmaatschappen:
        # A to-do stays with the organisation: who left it reads it no longer, also when named.
        wie = Q(persoon=gebruiker.pk)
        if (lid.netwerk_id, lid.organisatie_id) in toegang.organisaties_met(Recht.OVERLEG_DEELNEMEN):
            wie |= Q(persoon__isnull=True)
        eigen |= Q(netwerk=lid.netwerk_id, organisatie=lid.organisatie_id) & wie
    return eigen


class VoortgangQuerySet(BewaakteQuerySet):
    """Reports on how an action goes."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "VoortgangQuerySet":
        """Reports on actions of plans that this person may edit."""
        return self.filter(actie__plan__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.PLAN_BEWERKEN))

    def te_beslissen(self) -> "VoortgangQuerySet":
        """Reports of another stand than the action has, of which nobody said yet what comes of them."""
        return self.filter(beslist_op__isnull=True).exclude(stand=F("actie__stand"))
