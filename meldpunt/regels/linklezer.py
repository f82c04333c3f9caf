"""Who reads behind a link of a provider or a school: with the rights of an account there, on that object alone."""

from django.utils import timezone

from leerrecht.models import Gebruiker, Lidmaatschap, Soort
from leerrecht.opsporing import is_van_opsporing
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import Toegang
from meldpunt.keuzes.dossier import Trap
from meldpunt.models import Antwoordadres, Toeleiding
from meldpunt.regels.openen import Inzage, inzage_van

# Behind a link nobody does anything but answer.
_DICHT = frozenset(Recht) - {Recht.TOELEIDING_BEANTWOORDEN}
_DICHT_VOOR_SCHOOL = frozenset(Recht) - {Recht.AANMELDEN}
# How deep a page behind a link goes at most, whatever the account of a colleague may read.
TOONT_MET_NAAM = frozenset({Trap.NUL, Trap.A})
_ZONDER_NAAM = frozenset({Trap.NUL})


def als_aanbieder(eigenaar: Gebruiker) -> Gebruiker | None:
    """Give the owner of a link the rights that its addresses carry today; None when none is left.

    Every query door then answers as it does for an account of the provider. It holds for this object of Gebruiker,
    so for one request: anywhere else the same person reads no file.
    """
    adressen = Antwoordadres.objects.geldig().filter(gebruiker=eigenaar.pk).select_related("netwerk", "aanbieder")
    leden = tuple(
        Lidmaatschap(netwerk=rij.netwerk, organisatie=rij.aanbieder, gebruiker=eigenaar, rol=Rol.AANBIEDER)
        for rij in adressen
    )
    eigenaar._toegang = Toegang(leden, _DICHT)  # type: ignore[attr-defined]  # as leerrecht.toegang keeps it
    return eigenaar if leden else None


def als_school(eigenaar: Gebruiker) -> Gebruiker | None:
    """Give a contact of a school what an account of that school has; None once nobody is one any more,
    or for who works for police or justice.

    Only for what has no pupil in it, and for this object of Gebruiker: the contact itself still signs in nowhere.
    """
    if is_van_opsporing(eigenaar) or Antwoordadres.objects.van_opsporing().filter(gebruiker=eigenaar.pk).exists():
        return None
    vandaag = timezone.localdate()
    contacten = eigenaar.lidmaatschappen.actief_op(vandaag).filter(rol=Rol.CONTACT, organisatie__soort=Soort.SCHOOL)
    leden = tuple(
        Lidmaatschap(netwerk=lid.netwerk, organisatie=lid.organisatie, gebruiker=eigenaar, rol=Rol.AANMELDER)
        for lid in contacten.filter(organisatie__actief=True).select_related("netwerk", "organisatie")
    )
    eigenaar._toegang = Toegang(leden, _DICHT_VOOR_SCHOOL)  # type: ignore[attr-defined]  # as leerrecht.toegang keeps it
    return eigenaar if leden else None


def mag_namen_lezen(eigenaar: Gebruiker, toeleiding: Toeleiding) -> bool:
    """Whether a second person confirmed that this address belongs to the provider of `toeleiding`."""
    adressen = Antwoordadres.objects.geldig().bevestigd().filter(gebruiker=eigenaar.pk)
    return adressen.filter(netwerk=toeleiding.aanmelding.netwerk_id, aanbieder=toeleiding.fiche.aanbieder_id).exists()


def inzage_met_link(toeleiding: Toeleiding, lezer: Gebruiker) -> Inzage:
    """Return what the page behind the link shows this address: the rights of the provider, cut to what stands there.

    An address that no second person confirmed reads no name, also after a yes.
    """
    van_aanbieder = inzage_van(toeleiding.aanmelding, lezer)
    hoogstens = TOONT_MET_NAAM if mag_namen_lezen(lezer, toeleiding) else _ZONDER_NAAM
    trappen = van_aanbieder.trappen & hoogstens
    return Inzage(toeleiding.aanmelding, lezer, trappen, met_link_van=toeleiding.fiche.aanbieder)
