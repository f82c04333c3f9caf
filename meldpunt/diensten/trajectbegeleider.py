"""Verbs on the trajectbegeleider: choose one with the young person, hear whether it can be, note that it ended."""

from django.utils import timezone

from leerrecht.contact.diensten import persoon_zonder_account
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import Gebruiker
from leerrecht.opsporing import NOOIT, adressen_van_opsporing
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.berichten.trajectbegeleider import BegeleiderGekozen
from meldpunt.diensten.begeleidernieuws import vertel_begeleider
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.keuzes.traject import Begeleiderwoord
from meldpunt.models import Aanmelding, Trajectbegeleider
from meldpunt.regels.bereik import bereik_van_wie_vroeg


def _op_slot(aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    return aanmelding


@dienst
def trajectbegeleider_kiezen(
    *,
    aanmelding_id: int,
    naam: str,
    dienst: str,
    telefoon: str,
    hoe: str,
    woorden: str,
    school_mag: bool,
    door: Gebruiker,
    email: str = "",
) -> Trajectbegeleider:
    """Note who stays with the young person, and ask at the address. Who was it before, is it no more.

    Nobody reads anything of the file by this, with a link or without.

    Raises Geweigerd for a file without a name, one that is closed, while the young person does not know, or for an
    address of police or justice.
    """
    aanmelding = _op_slot(aanmelding_id, door)
    if aanmelding.jongere_id is None:
        raise Geweigerd("Een vraag zonder naam heeft geen trajectbegeleider.")
    if not naam.strip():
        raise Geweigerd("Schrijf wie het is.", veld="naam")
    if hoe not in Hoe.values:
        raise Geweigerd("Bespreek het eerst met de jongere, en zeg hoe.", veld="hoe")
    if adressen_van_opsporing([email]):
        raise Geweigerd(NOOIT, veld="email")
    vandaag = timezone.localdate()
    Trajectbegeleider.objects.filter(aanmelding=aanmelding, tot__isnull=True).update(tot=vandaag)
    rij = Trajectbegeleider.objects.create(
        aanmelding=aanmelding,
        naam=naam.strip(),
        persoon=persoon_zonder_account(naam=naam, email=email) if email.strip() else None,
        dienst=dienst.strip(),
        telefoon=telefoon.strip(),
        hoe=hoe,
        woorden=woorden.strip(),
        school_mag=school_mag,
        van=vandaag,
        genoteerd_door=door,
    )
    noteer(aanmelding, "trajectbegeleider gekozen", door)
    rij.gehoord = vertel_begeleider(rij, BegeleiderGekozen)
    return rij


@dienst
def trajectbegeleider_antwoorden(*, begeleider_id: int, antwoord: str, door: Gebruiker) -> Trajectbegeleider:
    """Say, as who was chosen, whether one does it. A no ends it, so that somebody else is sought; once is enough."""
    rijen = Trajectbegeleider.objects.eigen_van(door).filter(antwoord="").select_related("aanmelding")
    rij = op_slot(rijen, "Je antwoord staat er al. Bel als het anders is.", pk=begeleider_id)
    if antwoord not in Begeleiderwoord.values:
        raise Geweigerd("Kies of het voor jou kan.", veld="antwoord")
    rij.antwoord, rij.geantwoord_op = antwoord, timezone.localdate()
    if antwoord == Begeleiderwoord.NEE:
        rij.tot = timezone.localdate()
    rij.save()
    noteer(rij.aanmelding, f"trajectbegeleider: {rij.get_antwoord_display()}", door)
    horen = ontvangers.van_meldpunt(rij.aanmelding), ontvangers.aanmelder(rij.aanmelding)
    berichten = mail.stuur(mail.BegeleiderAntwoordde, rij.aanmelding, *horen)
    rij.gehoord = bereik_van_wie_vroeg(rij.aanmelding).verstuurd(berichten)
    return rij


@dienst
def trajectbegeleider_stoppen(*, aanmelding_id: int, door: Gebruiker) -> None:
    """Note that nobody is it any more. Once is enough."""
    aanmelding = _op_slot(aanmelding_id, door)
    if Trajectbegeleider.objects.filter(aanmelding=aanmelding, tot__isnull=True).update(tot=timezone.localdate()):
        noteer(aanmelding, "trajectbegeleider gestopt", door)
