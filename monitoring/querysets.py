"""Who sees which figure, round and evaluation. Pages select from published cells; raw figures are for staf."""

import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from monitoring.keuzes import Bevragingsstand, Evaluatiestand, Jaarevaluatiestand, Leest, Sessiestand

if TYPE_CHECKING:
    from leerrecht.models import Netwerk


def _mag_lezen(gebruiker: Iemand) -> Q:
    """Public cells for everyone, cells for partners inside the networks where this person may read them."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_PARTNER_LEZEN)
    return Q(voor=Leest.PUBLIEK) | Q(voor=Leest.PARTNER, publicatie__netwerk__in=netwerken)


class IndicatorQuerySet(BewaakteQuerySet):
    """Indicators."""

    def voor_netwerk(self, netwerk: "Netwerk | None") -> "IndicatorQuerySet":
        """Indicators of this network and those for all of Flanders."""
        return self.filter(Q(netwerk=netwerk) | Q(netwerk__isnull=True))

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "IndicatorQuerySet":
        """Indicators of the networks whose figures this person keeps; one for all of Flanders belongs to nobody."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "IndicatorQuerySet":
        """Indicators with a cell, in the release in force, that this person may read."""
        # Reached through the relation, as querysets import no models.
        cellen = verwant(self.model, "cellen").objects.zichtbaar_voor(gebruiker).van_kracht()
        # Each has a marked cell; to look through the others would cost seconds.
        return self.filter(pk__in=cellen.filter(op_overzicht=True).values("indicator"))


class ActiecijferQuerySet(BewaakteQuerySet):
    """Links between figures and actions."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ActiecijferQuerySet":
        """Links of which this person may read both ends."""
        indicatoren = verwant(self.model, "indicator").objects.zichtbaar_voor(gebruiker)
        acties = verwant(self.model, "actie").objects.zichtbaar_voor(gebruiker)
        return self.filter(indicator__in=indicatoren, actie__in=acties)


class GegevensbronQuerySet(BewaakteQuerySet):
    """Sources of figures."""

    def na_te_zien_door(self, gebruiker: Iemand) -> "GegevensbronQuerySet":
        """Sources of which this person reads the thresholds: of the own network, and those shared by all."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.BESCHERMING_NAZIEN)
        if not netwerken:
            return self.none()
        return self.filter(Q(netwerk__in=netwerken) | Q(netwerk__isnull=True))

    def te_bepalen_door(self, gebruiker: Iemand) -> "GegevensbronQuerySet":
        """Sources of which this person sets the thresholds; one that all networks share belongs to nobody alone."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.BESCHERMING_NAZIEN))


class DrempelQuerySet(BewaakteQuerySet):
    """Thresholds by source and grain."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "DrempelQuerySet":
        """Those of the networks whose figures this person keeps."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))

    def na_te_zien_door(self, gebruiker: Iemand) -> "DrempelQuerySet":
        """Those of which this person gives advice."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.BESCHERMING_NAZIEN))

    def gelden(self) -> "DrempelQuerySet":
        """Those in force: what hides less than the rest asks for advice first, and for advice in favour."""
        return self.filter(Q(openbaar=False, drempel__gt=1) | Q(advies_gunstig=True))


class AanleveringQuerySet(BewaakteQuerySet):
    """Deliveries."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "AanleveringQuerySet":
        """Deliveries of the networks in which this person handles figures."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "AanleveringQuerySet":
        """The same: nobody else has business with a raw file."""
        return self.bewerkbaar_voor(gebruiker)


_VERZONNEN = Q(aanlevering__synthetisch=True) | Q(indicator__synthetisch=True)


class CijferQuerySet(BewaakteQuerySet):
    """Raw figures: unprotected, so never on a page for others than staf."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "CijferQuerySet":
        """Figures delivered to the networks of this staf, and those for all of Flanders."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        if not netwerken:
            return self.none()
        return self.filter(Q(aanlevering__netwerk__in=netwerken) | Q(aanlevering__netwerk__isnull=True))

    def te_publiceren(self, netwerk: "Netwerk") -> "CijferQuerySet":
        """Figures in force that belong in a release of `netwerk`; what is invented only where everything is."""
        van_hier = Q(aanlevering__netwerk=netwerk) | Q(aanlevering__netwerk__isnull=True)
        rijen = self.filter(van_hier, actief=True)
        return rijen if settings.VOORBEELD else rijen.exclude(_VERZONNEN)


class PublicatieQuerySet(BewaakteQuerySet):
    """Releases."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "PublicatieQuerySet":
        """Releases that are ready and were not withdrawn for everyone; all for the staf of the network."""
        eigen = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        return self.filter(Q(ingetrokken_op__isnull=True, klaar=True) | Q(netwerk__in=eigen))

    def na_te_zien_door(self, gebruiker: Iemand) -> "PublicatieQuerySet":
        """Releases of which this person may read what was hidden and why."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.BESCHERMING_NAZIEN)
        return self.filter(netwerk__in=netwerken, klaar=True)

    def van_kracht(self) -> "PublicatieQuerySet":
        """The release in force of each network."""
        return self.filter(van_kracht=True)


class CelQuerySet(BewaakteQuerySet):
    """Published cells: the only figures that a page, picture, table or download may show."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "CelQuerySet":
        """Cells of releases that are ready and were not withdrawn, public or for the partners of the network."""
        return self.filter(_mag_lezen(gebruiker), publicatie__ingetrokken_op__isnull=True, publicatie__klaar=True)

    def van_kracht(self) -> "CelQuerySet":
        """Cells of the releases in force."""
        return self.filter(publicatie__van_kracht=True)


class CijferreeksQuerySet(BewaakteQuerySet):
    """Series of releases, and what one can choose by: as much of them as of the cells they stand for."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "CijferreeksQuerySet":
        """Those whose cells this person may read."""
        return self.filter(_mag_lezen(gebruiker), publicatie__ingetrokken_op__isnull=True, publicatie__klaar=True)


class RondeQuerySet(BewaakteQuerySet):
    """Yearly rounds."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "RondeQuerySet":
        """Rounds of the networks in which this person leads them."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.EVALUATIE_BEHEREN))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "RondeQuerySet":
        """Own rounds for staf and who may answer; the others once their evaluation may be read."""
        toegang = toegang_van(gebruiker)
        eigen = toegang.netwerken_met(Recht.EVALUATIE_BEHEREN) | toegang.netwerken_met(Recht.EVALUATIE_INVULLEN)
        # Reached through the relation, as querysets import no models.
        leesbaar = verwant(self.model, "jaarevaluatie").objects.zichtbaar_voor(gebruiker)
        return self.filter(Q(netwerk__in=eigen) | Q(pk__in=leesbaar.order_by().values("ronde")))


class EvaluatieQuerySet(BewaakteQuerySet):
    """Answers of trekkers. An action that became internal takes its answers along."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "EvaluatieQuerySet":
        """Answers in rounds that this person leads."""
        return self.filter(ronde__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.EVALUATIE_BEHEREN))

    def eigen_voor(self, gebruiker: Iemand, dag: datetime.date) -> "EvaluatieQuerySet":
        """Answers about actions that an organisation of this person carries on `dag`.

        Who is trekker; where an action has no trekker, who carries it out or works on it. A sounding board never.
        """
        paren = toegang_van(gebruiker).organisaties_met(Recht.EVALUATIE_INVULLEN)
        rollen = verwant(verwant(self.model, "actie"), "betrokkenheden")
        lopend = rollen.objects.actief_op(dag).filter(actie=OuterRef("actie"))
        eigen = Q(pk__in=[])
        for netwerk, organisatie in paren:
            hier = Q(ronde__netwerk=netwerk)
            trekt = Exists(lopend.filter(organisatie=organisatie, rol="trekker"))
            werkt = Exists(lopend.filter(organisatie=organisatie, rol__in=["uitvoerder", "medewerker"]))
            eigen |= hier & Q(trekt) | hier & Q(werkt) & ~Q(Exists(lopend.filter(rol="trekker")))
        return self.filter(eigen, actie__zichtbaarheid="publiek")

    def vastgesteld(self) -> "EvaluatieQuerySet":
        """Answers that everybody may read."""
        return self.filter(stand=Evaluatiestand.VASTGESTELD, actie__zichtbaarheid="publiek")


class JaarevaluatieQuerySet(BewaakteQuerySet):
    """Yearly evaluations."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "JaarevaluatieQuerySet":
        """Evaluations of networks in which this person makes them."""
        return self.filter(ronde__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.EVALUATIE_BEHEREN))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "JaarevaluatieQuerySet":
        """Vastgesteld: everyone. Before the college: who reads along there. Drafts: staf."""
        toegang = toegang_van(gebruiker)
        beheert = Q(ronde__netwerk__in=toegang.netwerken_met(Recht.EVALUATIE_BEHEREN))
        leest = Q(
            ronde__netwerk__in=toegang.netwerken_met(Recht.EVALUATIE_VOORGELEGD_LEZEN),
            stand=Jaarevaluatiestand.VOORGELEGD,
        )
        return self.filter(Q(stand=Jaarevaluatiestand.VASTGESTELD) | beheert | leest)


class EditieQuerySet(BewaakteQuerySet):
    """Editions: what was frozen, draft by draft."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "EditieQuerySet":
        """Everyone reads the one that was vastgesteld, the college the one before it, staf of the network all."""
        toegang = toegang_van(gebruiker)
        beheert = Q(jaarevaluatie__ronde__netwerk__in=toegang.netwerken_met(Recht.EVALUATIE_BEHEREN))
        voor = Jaarevaluatiestand.VOORGELEGD
        leest = Q(
            jaarevaluatie__ronde__netwerk__in=toegang.netwerken_met(Recht.EVALUATIE_VOORGELEGD_LEZEN),
            jaarevaluatie__stand=voor,
            stand=voor,
        )
        return self.filter(Q(stand=Jaarevaluatiestand.VASTGESTELD) | beheert | leest)


class WelbevindensessieQuerySet(BewaakteQuerySet):
    """Sessions about wellbeing."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "WelbevindensessieQuerySet":
        """Only what this person opened: how a class feels is for that class and who asked it."""
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.WELBEVINDEN_VRAGEN)
        return self.filter(door=gebruiker, netwerk__in=netwerken) if netwerken else self.none()

    def open_op(self, nu: datetime.datetime) -> "WelbevindensessieQuerySet":
        """Sessions in which one can still answer."""
        return self.filter(stand=Sessiestand.OPEN, open_tot__gt=nu)

    def voorbij_op(self, nu: datetime.datetime) -> "WelbevindensessieQuerySet":
        """Sessions whose time is over and that nobody counted yet."""
        return self.filter(stand=Sessiestand.OPEN, open_tot__lte=nu)


class GespreksrondeQuerySet(BewaakteQuerySet):
    """Talks of a quarter. On no page: a release tells what they said."""

    def voorbij_op(self, kwartaal: datetime.date) -> "GespreksrondeQuerySet":
        """Those of before the quarter that begins on this day, and that nobody counted yet."""
        return self.filter(stand=Sessiestand.OPEN, kwartaal__lt=kwartaal)


class BevragingQuerySet(BewaakteQuerySet):
    """Surveys."""

    def bewerkbaar_voor(self, gebruiker: Iemand) -> "BevragingQuerySet":
        """Those of the networks whose figures this person keeps."""
        return self.filter(netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))

    def met_uitslag_voor(self, gebruiker: Iemand) -> "BevragingQuerySet":
        """Those of which this person may read a figure in the release in force."""
        vragen = verwant(self.model, "vragen")
        cijfers = verwant(vragen, "indicator").objects.zichtbaar_voor(gebruiker)
        geleverd = vragen.objects.filter(indicator__in=cijfers.order_by().values("pk"))
        return self.filter(stand=Bevragingsstand.GETELD, pk__in=geleverd.order_by().values("bevraging"))

    def zichtbaar_voor(self, gebruiker: Iemand) -> "BevragingQuerySet":
        """Own ones for staf, at every state; for everybody else those with a published figure."""
        eigen = self.bewerkbaar_voor(gebruiker).order_by().values("pk")
        return self.filter(Q(pk__in=eigen) | Q(pk__in=self.met_uitslag_voor(gebruiker).order_by().values("pk")))

    def met_code(self, code: str) -> "BevragingQuerySet":
        """The open one with this code."""
        return self.filter(stand=Bevragingsstand.OPEN, code=code).exclude(code="")

    def voorbij_op(self, dag: datetime.date) -> "BevragingQuerySet":
        """Open ones whose last day is over."""
        return self.filter(stand=Bevragingsstand.OPEN, sluit__lt=dag)


class BevraagdeQuerySet(BewaakteQuerySet):
    """Schools in a survey."""

    def beantwoordbaar_voor(self, gebruiker: Iemand) -> "BevraagdeQuerySet":
        """Those for which this person answers: of the own organisation, in that network."""
        gevonden = Q(pk__in=[])
        for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.BEVRAGING_BEANTWOORDEN):
            gevonden |= Q(bevraging__netwerk=netwerk, organisatie=organisatie)
        return self.filter(gevonden)
