"""Need to know inside the Meldpunt: which files somebody opens from day to day, and which only after saying why.

That a file exists, and whose it is, everybody of the Meldpunt sees on the work list. What stands in it opens for who
works on it, for all as long as nobody does, and in the own region; any other one for a day, with a reason.
"""

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.models import Lidmaatschap
from leerrecht.models.basis import BewaakteQuerySet
from leerrecht.rechten import Recht, rollen_met
from leerrecht.toegang import Iemand, toegang_van


def behandelt(gebruiker: Iemand, pad: str = "") -> Q:
    """Files of the networks for whose Meldpunt this person works. `pad` leads from the row to the aanmelding."""
    return Q(**{f"{pad}netwerk__in": toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)})


def _aan_het_werk(netwerken: set[int]) -> QuerySet:
    """Keys of who works for these Meldpunten today: who left is replaced, by whoever is there."""
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(gebruiker__is_active=True)
    return leden.filter(netwerk__in=netwerken, rol__in=rollen_met(Recht.DOSSIERS_BEHANDELEN)).values("gebruiker")


def zonder_reden(gebruiker: Iemand, pad: str = "") -> Q:
    """Files of the own Meldpunt that open without a word: own ones, nobody's, of who left, and of the region."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN)
    if not netwerken:
        return behandelt(gebruiker, pad)  # none: what is added to it would be asked, and change nothing
    wie = getattr(gebruiker, "pk", None)
    van_niemand = Q(**{f"{pad}behandelaar__isnull": True})
    eigen = Q(**{f"{pad}behandelaar": wie}) | Q(**{f"{pad}ingediend_door": wie})
    van_wie_wegging = ~Q(**{f"{pad}behandelaar__in": _aan_het_werk(netwerken)})
    return behandelt(gebruiker, pad) & (van_niemand | eigen | van_wie_wegging | _in_de_regio(wie, pad))


def _in_de_regio(wie: int | None, pad: str) -> Q:
    """In an area given to this person, or in a part of it: a quarter lies in its town, a town in its region."""
    gebieden = apps.get_model("meldpunt", "Werkregio")._default_manager.filter(gebruiker=wie).values("gebied")
    raak = Q()
    for diep in ("gebied", "gebied__ligt_in", "gebied__ligt_in__ligt_in"):
        raak |= Q(**{f"{pad}{diep}__in": gebieden})
    return raak


def met_reden(gebruiker: Iemand, pad: str = "") -> Q:
    """Files that this person opened with a reason, less than a day ago."""
    if not toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN):
        return behandelt(gebruiker, pad)
    lopend = apps.get_model("meldpunt", "Dossieropening")._default_manager.filter(
        door=getattr(gebruiker, "pk", None), tot__gt=timezone.now()
    )
    return behandelt(gebruiker, pad) & Q(**{f"{pad}pk__in": lopend.values("aanmelding")})


def kent(gebruiker: Iemand, pad: str = "") -> Q:
    """Files of the own Meldpunt of which this person may read what stands in them now."""
    return zonder_reden(gebruiker, pad) | met_reden(gebruiker, pad)


class OpeningQuerySet(BewaakteQuerySet):
    """Who opened a file that was not theirs, and why."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "OpeningQuerySet":
        """For the functionaris of that network, and for who works on the file."""
        toegang = toegang_van(gebruiker)
        toezicht = Q(aanmelding__netwerk__in=toegang.netwerken_met(Recht.RAADPLEGINGEN_LEZEN))
        return self.filter(toezicht | kent(gebruiker, "aanmelding__"))


class WerkregioQuerySet(BewaakteQuerySet):
    """Which area somebody of the Meldpunt works in."""

    def zichtbaar_voor(self, gebruiker: Iemand) -> "WerkregioQuerySet":
        """For the colleagues of that Meldpunt."""
        return self.filter(gebied__netwerk__in=toegang_van(gebruiker).netwerken_met(Recht.DOSSIERS_BEHANDELEN))
