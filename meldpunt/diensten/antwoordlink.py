"""Telling a provider about a toeleiding, by every road: its accounts by mail, its other addresses by a link.

A link is made where its mail is written; it opens this one toeleiding, for this one address, until it ends.
"""

import datetime
from collections.abc import Callable

from django.utils import timezone

from leerrecht.bereik import Bereik, Weg, weg_naar
from leerrecht.berichten import uitbox
from leerrecht.link.diensten import link_maken, links_intrekken
from leerrecht.models import Bericht, Gebruiker
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.antwoordlink import Antwoordlink
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.linklezer import TOONT_MET_NAAM, mag_namen_lezen

DOEL = "meldpunt.toeleiding"
GELDIG = datetime.timedelta(days=30)


def vervalt_op(toeleiding: Toeleiding | None = None) -> datetime.datetime:
    """Return until when a link made now works."""
    return timezone.now() + GELDIG


def vertel_aanbieder(
    soort: type[mail.Dossiernieuws], aanmelding: Aanmelding, rij: Toeleiding, *, zonder: Gebruiker | None = None
) -> Bereik:
    """Mail who answers for the provider, and return who really got something. Part of a dienst.

    What can no longer be read (`slot`) goes without a link, and ends the links that went before.
    """
    if soort.slot:
        links_intrekken(doel=DOEL, voorwerp=rij.sleutel)
        horen = bereik_van_aanbieder(aanmelding.netwerk, rij.fiche.aanbieder)
        return horen.verstuurd(mail.stuur(soort, aanmelding, list(horen.mensen), zonder=zonder))
    return _met_link(soort, aanmelding, rij, zonder=zonder)


def vertel_toegang(aanmelding: Aanmelding, rij: Toeleiding, trap: str) -> Bereik:
    """Tell the provider that what it reads changed with a yes for `trap`: only those for whom it did. Part of a dienst.

    Behind a link stands no more than a name, and that only at an address that a second person confirmed.
    """

    def leest_anders(persoon: Gebruiker) -> bool:
        return trap in TOONT_MET_NAAM and mag_namen_lezen(persoon, rij)

    return _met_link(mail.ToegangGewijzigd, aanmelding, rij, aan=leest_anders)


def vertel_genoteerd(aanmelding: Aanmelding, rij: Toeleiding) -> Bereik:
    """Tell the provider that the Meldpunt noted how its traject goes. Part of a dienst."""
    return vertel_aanbieder(mail.TrajectGenoteerd, aanmelding, rij)


def vertel_einde(aanmelding: Aanmelding, rij: Toeleiding) -> Bereik:
    """Tell the provider that the Meldpunt noted the end. Part of a dienst.

    Who answers by a link keeps a new one for the weeks that were not noted yet; it shows nothing of the file any more.
    """
    if rij.traject.gestart_op is None:
        return vertel_aanbieder(mail.TrajectVoorbij, aanmelding, rij)
    return _met_link(mail.TrajectVoorbij, aanmelding, rij)


def _met_link(
    soort: type[mail.Dossiernieuws],
    aanmelding: Aanmelding,
    rij: Toeleiding,
    *,
    zonder: Gebruiker | None = None,
    aan: Callable[[Gebruiker], bool] = lambda persoon: True,
) -> Bereik:
    """Mail who answers with an account, and a new link to who has none and is one of `aan`."""
    horen = bereik_van_aanbieder(aanmelding.netwerk, rij.fiche.aanbieder)
    met_account = [persoon for persoon in horen.mensen if weg_naar(persoon) == Weg.ACCOUNT]
    berichten = mail.stuur(soort, aanmelding, met_account, zonder=zonder)
    for persoon in horen.mensen:
        if weg_naar(persoon) != Weg.ACCOUNT and aan(persoon):
            berichten += stuur_link(aanmelding, rij, persoon, soort)
    return horen.verstuurd(berichten)


def stuur_link(
    aanmelding: Aanmelding, rij: Toeleiding, persoon: Gebruiker, soort: type[mail.Dossiernieuws]
) -> list[Bericht]:
    """Mail one address a new link; the earlier one stops. Part of a dienst."""
    pad = link_maken(doel=DOEL, voorwerp=rij.sleutel, eigenaar=persoon, vervalt_op=vervalt_op())
    zinnen = {} if soort is mail.ToeleidingVoorgesteld else {"kop": soort.kop, "zin": soort.zin}
    return uitbox.verstuur(Antwoordlink(aanmelding=aanmelding, aan=persoon, pad=pad, **zinnen))
