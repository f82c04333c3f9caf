"""Opening a file that is not one's own: for a day, with a reason that stays in the log."""

from django.utils import timezone

from leerrecht.berichten.mensen import mensen_met
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import Recht
from meldpunt.berichten import opening as mail
from meldpunt.berichten.nieuws import stuur
from meldpunt.diensten.slot import dossier_op_slot, noteer
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.opening import Openingsoort, Openreden
from meldpunt.models import Aanmelding, Dossieropening
from meldpunt.models.opening import DUUR
from meldpunt.regels.gekend import hoe_te_openen
from meldpunt.regels.openen import voor_wie


@dienst
def dossier_openen_met_reden(*, aanmelding_id: int, waarom: str, uitleg: str, door: Gebruiker) -> Dossieropening:
    """Open one file for a day. Outside the own region it is an emergency: the functionaris hears it at once.

    Raises Geweigerd for a file one may open already, and without words where a click is not enough.
    """
    aanmelding = dossier_op_slot(Aanmelding.objects.behandelbaar_voor(door), aanmelding_id, van_wie="jouw Meldpunt")
    if Aanmelding.objects.gekend_voor(door).filter(pk=aanmelding.pk).exists():
        raise Geweigerd("Je kan dit dossier al openen.")
    soort, uitleg = hoe_te_openen(aanmelding, door), uitleg.strip()
    if not uitleg and (waarom == Openreden.ANDERS or soort == Openingsoort.NOOD):
        raise Geweigerd("Schrijf in één zin waarom je dit dossier nu opent.", veld="uitleg")
    opening = Dossieropening.objects.create(
        aanmelding=aanmelding, door=door, soort=soort, waarom=waarom, uitleg=uitleg, tot=timezone.now() + DUUR
    )
    noteer_raadpleging(
        referentie=aanmelding.referentie,
        wat=f"{soort.label}: {Openreden(waarom).label}",
        door=door,
        trap=Trap.NUL,
        namens=voor_wie(aanmelding, door),
        netwerk=aanmelding.netwerk,
        als=Hoedanigheid.MELDPUNT,
    )
    if soort == Openingsoort.NOOD:
        behandelaar = [aanmelding.behandelaar] if aanmelding.behandelaar else []
        stuur(mail.NoodVoorCollega, aanmelding, behandelaar)
        stuur(mail.NoodVoorToezicht, aanmelding, mensen_met(Recht.RAADPLEGINGEN_LEZEN, aanmelding.netwerk_id))
    noteer(aanmelding, f"dossier geopend, {soort.label}", door)
    return opening
