"""Who sees what of a round table: all for who reads all of the file, the own tier for who sits at it."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from leerrecht.models import Gebruikersoort
from leerrecht.models.basis import BewaakteQuerySet, verwant
from leerrecht.toegang import Iemand
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Tafelstand
from meldpunt.querysets.dossier import NIETS, ViaOuderQuerySet, diende_in
from meldpunt.querysets.gekend import kent


def is_gast(gebruiker: Iemand) -> bool:
    """Whether this is somebody who comes in by a link to one table only."""
    return getattr(gebruiker, "soort", "") == Gebruikersoort.GAST


def _leest_alles(gebruiker: Iemand, pad: str) -> Q:
    return kent(gebruiker, pad) | diende_in(gebruiker, pad)


def _zit_aan(gebruiker: Iemand, tafels: type[models.Model], *, ook_geannuleerd: bool = False) -> Q:
    """Tables of open files at which this person sits; of who has an account, as long as the file is visible at all.

    `ook_geannuleerd`: also one that was cancelled when its file closed, of which nothing is left to read but why.
    """
    if getattr(gebruiker, "pk", None) is None:
        return NIETS
    plaatsen = verwant(tafels, "partijen")._default_manager.filter(gebruiker=gebruiker.pk)
    dossiers = verwant(tafels, "aanmelding")._default_manager.open()
    if not is_gast(gebruiker):
        dossiers = dossiers.zichtbaar_voor(gebruiker)
    mag = Q(aanmelding__in=dossiers.values("pk"))
    if ook_geannuleerd:
        mag |= Q(stand=Tafelstand.GEANNULEERD)
    return Q(pk__in=plaatsen.values("rondetafel")) & mag


class RondetafelQuerySet(BewaakteQuerySet):
    """Round tables."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "RondetafelQuerySet":
        """All of a file for the Meldpunt and who referred; for others those at which they sit."""
        return self.filter(_leest_alles(gebruiker, "aanmelding__") | _zit_aan(gebruiker, self.model))

    def behandelbaar_voor(self, gebruiker: Iemand) -> "RondetafelQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "aanmelding__"))


class TafelpartijQuerySet(BewaakteQuerySet):
    """Who sits at a table."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "TafelpartijQuerySet":
        """The own place; all of a table for who reads all of the file, or may read who it is about."""
        tafels = verwant(self.model, "rondetafel")
        mag = _leest_alles(gebruiker, "rondetafel__aanmelding__")
        eigen = tafels._default_manager.filter(_zit_aan(gebruiker, tafels))
        mag |= Q(gebruiker=getattr(gebruiker, "pk", None), rondetafel__in=eigen.values("pk"))
        if not is_gast(gebruiker):
            weet_wie = verwant(tafels, "aanmelding")._default_manager.met_trap(gebruiker, Trap.A)
            mag |= Q(rondetafel__in=eigen.filter(aanmelding__in=weet_wie.values("pk")).values("pk"))
        return self.filter(mag)

    def behandelbaar_voor(self, gebruiker: Iemand) -> "TafelpartijQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "rondetafel__aanmelding__"))

    def na_te_bellen_voor(self, gebruiker: Iemand) -> "TafelpartijQuerySet":
        """Those of files that this person works on for the Meldpunt, and of own files."""
        return self.filter(_leest_alles(gebruiker, "rondetafel__aanmelding__"))

    def eigen_van(self, gebruiker: Iemand) -> "TafelpartijQuerySet":
        """The places of this person, in open files or at a table that was cancelled: what a personal link opens.

        Of who may not be contacted, as the file says since, nothing opens.
        """
        tafels = verwant(self.model, "rondetafel")
        eigen = tafels._default_manager.filter(_zit_aan(gebruiker, tafels, ook_geannuleerd=True))
        rijen = self.filter(gebruiker=getattr(gebruiker, "pk", None), rondetafel__in=eigen.values("pk"))
        return rijen.exclude(betrokkene__niet_contacteren=True)


class TafeldagQuerySet(ViaOuderQuerySet):
    """Days that were proposed for a table."""

    def behandelbaar_voor(self, gebruiker: Iemand) -> "TafeldagQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "rondetafel__aanmelding__"))


class TafelregelQuerySet(BewaakteQuerySet):
    """Lines of the agenda and agreements: each of one tier."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "TafelregelQuerySet":
        """What this person may read by the tiers of the file; a guest without more only what names nobody (tier 0).

        What a guest may read beyond that follows from a yes, and is asked of `meldpunt.regels.rondetafel`.
        """
        tafels = verwant(self.model, "rondetafel")
        mag = _leest_alles(gebruiker, "rondetafel__aanmelding__")
        eigen = tafels._default_manager.filter(_zit_aan(gebruiker, tafels))
        if is_gast(gebruiker):
            return self.filter(mag | Q(trap=Trap.NUL, rondetafel__in=eigen.values("pk")))
        aanmeldingen = verwant(tafels, "aanmelding")._default_manager
        for trap in (Trap.NUL, Trap.A, Trap.B):
            leest = aanmeldingen.met_trap(gebruiker, trap)
            mag |= Q(trap=trap, rondetafel__in=eigen.filter(aanmelding__in=leest.values("pk")).values("pk"))
        return self.filter(mag)

    def behandelbaar_voor(self, gebruiker: Iemand) -> "TafelregelQuerySet":
        """Those of files this person works on for the Meldpunt."""
        return self.filter(kent(gebruiker, "rondetafel__aanmelding__"))

    def tot(self, trappen: Iterable[Trap]) -> "TafelregelQuerySet":
        """Of these tiers only: what somebody may not read, never leaves the database."""
        return self.filter(trap__in=list(trappen))
