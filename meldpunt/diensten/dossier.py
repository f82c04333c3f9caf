"""Verbs of the Meldpunt on a file: take it, give it to a colleague, look again later, close and open it again."""

import datetime
from collections.abc import Iterable, Mapping

from django.utils import timezone

from leerrecht import herhaling
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import Verschil, verschil
from leerrecht.models import Gebruiker, Lidmaatschap
from leerrecht.rechten import Recht, rollen_met
from leerrecht.versies import als_dag, te_bewaren, waarden_van
from leerrecht.workflow import verzet
from leerrecht.zoeken import op_naam
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.onthouden import onthoud_werk
from meldpunt.diensten.slot import noteer, op_slot_meldpunt
from meldpunt.keuzes.dossier import Antwoordweg, Dossierstand
from meldpunt.keuzes.opening import Openingsoort, Openreden
from meldpunt.models import Aanmelding, Dossieropening
from meldpunt.models.opening import DUUR
from meldpunt.regels import termijnen
from meldpunt.regels.gekend import lopende_opening, waarom_niet_overnemen
from meldpunt.regels.instemming import nee_aan_meldpunt, nee_van_wie_beslist
from meldpunt.regels.kaarthouder import Doener
from meldpunt.regels.klokken import stop_eerste
from meldpunt.workflow import DOSSIER

# Nobody looks further ahead for a young person without lessons.
VERSTE = datetime.timedelta(days=120)


def bewaar(
    aanmelding: Aanmelding, wat: str, door: Doener | None, *velden: str, verschillen: Iterable[Verschil] = ()
) -> None:
    """Save the file and write its event: names of fields, never the value of a personal one."""
    aanmelding.versie += 1
    aanmelding.save()
    noteer(aanmelding, wat, door, *velden, verschillen=verschillen)


def behandelaars(netwerk_id: int) -> list[Gebruiker]:
    """Return who may work on files of this network today."""
    rollen = rollen_met(Recht.DOSSIERS_BEHANDELEN)
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(netwerk=netwerk_id, rol__in=rollen)
    return op_naam(Gebruiker.objects.filter(pk__in=leden.values("gebruiker"), is_active=True).order_by("pk"))


@dienst
def in_behandeling_nemen(*, aanmelding_id: int, door: Gebruiker) -> Aanmelding:
    """Take a new file. When two press at once the second hears who has it."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if aanmelding.stand != Dossierstand.INGEDIEND:
        wie = aanmelding.behandelaar.naam if aanmelding.behandelaar else "Een collega"
        raise Geweigerd(f"{wie} nam dit dossier intussen op.")
    verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
    aanmelding.behandelaar, aanmelding.wek_op = door, None
    mail.stuur(mail.InBehandeling, aanmelding, ontvangers.aanmelder(aanmelding))
    bewaar(aanmelding, "in behandeling genomen", door)
    return aanmelding


def behandelaar_van(aanmelding: Aanmelding) -> dict[str, str]:
    """Return the key of who works on the file, as its form holds it."""
    return {"behandelaar": aanmelding.behandelaar.sleutel if aanmelding.behandelaar else ""}


def leest_nog_een_dag(aanmelding: Aanmelding, wie: Gebruiker, door: Gebruiker, *, met_opening: bool) -> set[Gebruiker]:
    """Return who reads one day more when `door` gives the file to `wie`: to hand it over, to finish a sentence.

    `met_opening`: `door` opened it for a day. That day ends when it ends, whatever is done in it.
    """
    mensen = {aanmelding.behandelaar, None if met_opening else door}
    return {mens for mens in mensen if mens is not None and mens != wie}


def vind_behandelaar(netwerk_id: int, sleutel: str) -> Gebruiker:
    """Return who works for this Meldpunt today, by key. Raises Geweigerd."""
    wie = next((mens for mens in behandelaars(netwerk_id) if mens.sleutel == sleutel), None)
    if wie is None:
        raise Geweigerd("Deze persoon werkt niet voor het Meldpunt. Kies iemand uit de lijst.", veld="behandelaar")
    return wie


def geef_aan(aanmelding: Aanmelding, wie: Gebruiker, door: Gebruiker) -> None:
    """Give a locked file to a colleague and write it; a new one is taken by that. Part of a dienst.

    Tells who had it, not `wie`. Raises Geweigerd for oneself, when one knows the file only because one opened it.
    """
    vorige = aanmelding.behandelaar
    was = vorige.naam if vorige else "niemand"
    met_opening = lopende_opening(aanmelding, door) is not None
    if met_opening and wie == door:
        raise Geweigerd(waarom_niet_overnemen(aanmelding), veld="behandelaar")
    if aanmelding.stand == Dossierstand.INGEDIEND:
        verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
        aanmelding.wek_op = None
        mail.stuur(mail.InBehandeling, aanmelding, ontvangers.aanmelder(aanmelding))
    for mens in leest_nog_een_dag(aanmelding, wie, door, met_opening=met_opening):
        Dossieropening.objects.create(
            aanmelding=aanmelding,
            door=mens,
            soort=Openingsoort.REDEN,
            waarom=Openreden.OVERDRACHT,
            tot=timezone.now() + DUUR,
        )
    aanmelding.behandelaar = wie
    bewaar(aanmelding, "dossier toegewezen", door, verschillen=[verschil("behandelaar", "Behandelaar", was, wie.naam)])
    if vorige is not None and vorige not in (wie, door):
        mail.stuur(mail.NaarCollega, aanmelding, [vorige])


@dienst
def dossier_toewijzen(
    *, aanmelding_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Aanmelding:
    """Give a file to a colleague of the Meldpunt, by key. Raises Botst when it was given to somebody else meanwhile."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    bewaren = te_bewaren(origineel=origineel, huidig=behandelaar_van(aanmelding), mijn=mijn)
    if not bewaren:
        return aanmelding
    wie = vind_behandelaar(aanmelding.netwerk_id, bewaren["behandelaar"])
    geef_aan(aanmelding, wie, door)
    mail.stuur(mail.Toegewezen, aanmelding, [wie], zonder=door)
    return aanmelding


@dienst
def laatste_les_bijwerken(
    *, aanmelding_id: int, mijn: Mapping[str, str | None], origineel: Mapping[str, str | None], door: Gebruiker
) -> Aanmelding:
    """Correct the last day with lessons. Raises Botst when a colleague changed it meanwhile."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    bewaren = te_bewaren(origineel=origineel, huidig=waarden_van(aanmelding, ("laatste_les_op",)), mijn=mijn)
    if not bewaren:
        return aanmelding
    dag = als_dag(bewaren["laatste_les_op"])
    if dag and dag > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Schrijf de laatste dag waarop er les was.", veld="laatste_les_op")
    aanmelding.laatste_les_op = dag
    bewaar(aanmelding, "laatste dag met les bijgewerkt", door, "laatste_les_op")
    return aanmelding


def bewaak_wekdag(dag: datetime.date, veld: str = "wek_op") -> None:
    """A day to look again lies ahead, and not far."""
    vandaag = timezone.localdate()
    if dag <= vandaag:
        raise Geweigerd("Kies een dag na vandaag.", veld=veld)
    if dag > vandaag + VERSTE:
        raise Geweigerd("Kies een dag binnen vier maanden.", veld=veld)


@dienst
def opnieuw_bekijken(
    *, aanmelding_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str | None], door: Gebruiker
) -> Aanmelding:
    """Choose the day on which the file comes on top again. No clock stops for it.

    Raises Botst when a colleague chose another day meanwhile.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    bewaren = te_bewaren(origineel=origineel, huidig=waarden_van(aanmelding, ("wek_op",)), mijn=mijn)
    if not bewaren:
        return aanmelding
    dag = datetime.date.fromisoformat(bewaren["wek_op"])
    bewaak_wekdag(dag)
    aanmelding.wek_op = dag
    bewaar(aanmelding, "dag gekozen om opnieuw te kijken", door, "wek_op")
    return aanmelding


@dienst
def eerste_antwoord_noteren(*, aanmelding_id: int, hoe: str, door: Gebruiker) -> Aanmelding:
    """Note that who referred was spoken to outside the portal: the clock of the first answer stops."""
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if hoe not in Antwoordweg.values:
        raise Geweigerd("Kies hoe je antwoordde.", veld="hoe")
    if not stop_eerste(aanmelding):
        raise Geweigerd("Er staat al een eerste antwoord.")
    bewaar(
        aanmelding,
        "eerste antwoord genoteerd",
        door,
        verschillen=[verschil("eerste_op", "Eerste antwoord", "", Antwoordweg(hoe).label)],
    )
    return aanmelding


@dienst
def dossier_heropenen(*, aanmelding_id: int, reden: str, door: Gebruiker) -> Aanmelding:
    """Open a closed file again: the file and all that was told stay one, and the promise of news begins anew.

    Whoever opened it for a day does not take it by that: it stays with who had it.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door, open_vereist=False)
    if aanmelding.is_open:
        raise Geweigerd("Dit dossier is al open.")
    if aanmelding.jongere_id and (nee_van_wie_beslist(aanmelding) or nee_aan_meldpunt(aanmelding)):
        raise Geweigerd("Het ja is teruggenomen. Noteer eerst een nieuw ja.")
    verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door, reden)
    aanmelding.einde, aanmelding.afgesloten_op, aanmelding.dubbel_van = "", None, None
    if aanmelding.behandelaar is None or lopende_opening(aanmelding, door) is None:
        aanmelding.behandelaar = door
    aanmelding.antwoord_voor = termijnen.antwoord_voor(termijnen.dienstpunt_van(aanmelding.netwerk))
    mail.stuur(mail.Heropend, aanmelding, ontvangers.aanmelder(aanmelding), zonder=door)
    bewaar(aanmelding, "dossier heropend", door, "einde")
    onthoud_werk(aanmelding, herhaling.OPEN)
    return aanmelding
