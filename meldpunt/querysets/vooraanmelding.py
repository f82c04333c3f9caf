"""What comes before a file: somebody's own concept, and what a school asked its CLB to refer."""

from django.db.models import Q
from django.utils import timezone

from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.rechten import Recht
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.dossier import WACHTENDE_VOORAANMELDING, Trap, Vooraanmeldingstand
from meldpunt.querysets.dossier import NIETS
from meldpunt.querysets.gekend import behandelt

_WACHT = Q(stand__in=WACHTENDE_VOORAANMELDING)


class ConceptQuerySet(BewaakteQuerySet):
    """What somebody is still writing: nobody else's business."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "ConceptQuerySet":
        """Concepts of this person, for organisations for which they may still refer or ask."""
        toegang, mag = toegang_van(gebruiker), NIETS
        for netwerk, organisatie in toegang.organisaties_met(Recht.AANMELDEN) | toegang.organisaties_met(
            Recht.CONSULT_STARTEN
        ):
            mag |= Q(eigenaar=gebruiker.pk, netwerk=netwerk, organisatie=organisatie)
        return self.filter(mag)

    def met_alles(self) -> "ConceptQuerySet":
        """With what every page of a concept shows."""
        return self.select_related("netwerk", "organisatie", "vooraanmelding").prefetch_related("delen")


class VooraanmeldingQuerySet(BewaakteQuerySet):
    """What a school asked its CLB to refer."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "VooraanmeldingQuerySet":
        """Own ones for the school's person; what waits for the own CLB for all its people, so that it waits for nobody.

        Once decided it is no longer every colleague's business: sent, it is as visible as tier B of its file; not
        sent, for who decided. The Meldpunt sees what stays silent too long, and what became a file.
        """
        verstuurd = Q(stand=Vooraanmeldingstand.INGEDIEND)
        mag = _wie_het_afwacht(gebruiker) | behandelt(gebruiker) & verstuurd
        namens = toegang_van(gebruiker).organisaties_met(Recht.AANMELDEN)
        if not namens:
            return self.filter(mag)
        besliste = self.model._default_manager.filter(zetten__door=gebruiker.pk).values("pk")
        dossiers = verwant(self.model, "aanmelding")._default_manager.all()
        leesbaar = dossiers.met_trap(gebruiker, Trap.B).values("pk")
        for netwerk, organisatie in namens:
            leest = verstuurd & Q(aanmelding__in=leesbaar) | ~verstuurd & ~_WACHT & Q(pk__in=besliste)
            mag |= Q(netwerk=netwerk, clb=organisatie) & leest
            mag |= Q(netwerk=netwerk, school=organisatie, door=gebruiker.pk)
        return self.filter(mag)

    def wachtend_voor(self, gebruiker: Iemand) -> "VooraanmeldingQuerySet":
        """Those of `zichtbaar_voor` that still wait: no file is asked for them, so lists read these."""
        return self.filter(_wie_het_afwacht(gebruiker))

    def stil_voor(self, gebruiker: Iemand) -> "VooraanmeldingQuerySet":
        """Those about which the Meldpunt calls: its CLB is silent for too long."""
        return self.filter(behandelt(gebruiker) & Q(wek_op__lte=timezone.localdate()) & _WACHT)

    def van_clb_voor(self, gebruiker: Iemand) -> "VooraanmeldingQuerySet":
        """Those for the own CLB that this person may read."""
        return self.zichtbaar_voor(gebruiker).filter(_van_eigen_clb(gebruiker))

    def opneembaar_voor(self, gebruiker: Iemand) -> "VooraanmeldingQuerySet":
        """Those this person may take up or decline: waiting for the own CLB."""
        return self.wachtend_voor(gebruiker).filter(_van_eigen_clb(gebruiker))


def _van_eigen_clb(gebruiker: Iemand) -> Q:
    mag = NIETS
    for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.AANMELDEN):
        mag |= Q(netwerk=netwerk, clb=organisatie)
    return mag


def _wie_het_afwacht(gebruiker: Iemand) -> Q:
    """Waiting ones: own ones of the school's person, all of the own CLB, and for the Meldpunt what stays silent."""
    mag = behandelt(gebruiker) & Q(wek_op__lte=timezone.localdate())
    for netwerk, organisatie in toegang_van(gebruiker).organisaties_met(Recht.AANMELDEN):
        mag |= Q(netwerk=netwerk, clb=organisatie)
        mag |= Q(netwerk=netwerk, school=organisatie, door=gebruiker.pk)
    return mag & _WACHT
