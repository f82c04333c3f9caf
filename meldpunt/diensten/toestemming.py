"""Verbs on a toestemming to share: ask, note the answer, take it back. How one ends by itself: `toestemmingeinde`.

Whose answer opens the file is derived (`meldpunt.regels.beslissers`), never chosen. Access follows from these rows
in every query, so what closes here is closed when the transaction ends.
"""

import datetime
from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.schooljaar import Schooljaar
from meldpunt.berichten import toeleiding as mail
from meldpunt.berichten.ontvangers import aanmelder
from meldpunt.diensten.onthouden import onthoud_ja
from meldpunt.diensten.schoolnieuws import meld_aan_school
from meldpunt.diensten.slot import dossier_op_slot, noteer, verzet_deel
from meldpunt.diensten.stil import eis_niet_stil
from meldpunt.diensten.toestemmingeinde import is_achterhaald, is_voorbij, meld, stop_school, verloop
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.keuzes.dossier import Hoe, Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.models import Aanmelding, Betrokkene, Toeleiding, Toestemming
from meldpunt.models.toestemming import DEELBAAR, LOPEND
from meldpunt.regels.beslissers import beslist, kan_beslissen, laatste_dag, nee_telt
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.toestemmingszin import formuleer, is_smaller
from meldpunt.workflow import TOESTEMMING

# Shorter than this before the summer makes no sense as a default.
_KORT = datetime.timedelta(days=60)
_ANDERE_ZIN = "De zin van toen noemt niet alles wat nu gevraagd wordt. Het is opnieuw gevraagd."


def ontvangers_voor(aanmelding: Aanmelding) -> QuerySet[Organisatie]:
    """Return the providers with whom this file may be shared: with an open offer here, or a toeleiding that runs."""
    met_aanbod = Q(aanbod__netwerk=aanmelding.netwerk_id, aanbod__stand__in=PUBLIEKE_STANDEN)
    lopend = Toeleiding.objects.lopend().filter(aanmelding=aanmelding).values("fiche__aanbieder")
    rijen = Organisatie.objects.filter(met_aanbod | Q(pk__in=lopend)).distinct()
    return rijen.exclude(soort__in=LEEST_NOOIT)


def school_van(aanmelding: Aanmelding) -> Organisatie | None:
    """Return the school of the young person now: the only school with which this file may be shared."""
    return aanmelding.periode.school if aanmelding.periode else None


def voorstel_geldig_tot() -> datetime.date:
    """Return the last day a form proposes: the end of the school year, or of the next when that is near."""
    jaar = Schooljaar.huidig()
    return jaar.laatste_dag if jaar.laatste_dag - timezone.localdate() > _KORT else jaar.volgende().laatste_dag


def om_te_delen_op_slot(aanmelding_id: int | None, door: Gebruiker) -> Aanmelding:
    """Return an open file about one young person, locked, of the own Meldpunt or sent in by this person."""
    aanmelding = dossier_op_slot(Aanmelding.objects.met_trap(door, Trap.EIGEN).select_related("jongere"), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd("Dit dossier is afgerond. Er wordt niets meer gedeeld.")
    if aanmelding.jongere is None:
        raise Geweigerd("Dit dossier gaat niet over een jongere met een naam. Er is geen toestemming nodig.")
    return aanmelding


def _op_slot(toestemming_id: int, door: Gebruiker) -> tuple[Aanmelding, Toestemming]:
    dossier = Toestemming.objects.filter(pk=toestemming_id).values_list("aanmelding", flat=True).first()
    aanmelding = om_te_delen_op_slot(dossier, door)
    rijen = Toestemming.objects.select_for_update(of=("self",)).select_related("betrokkene", "ontvanger")
    return aanmelding, rijen.get(pk=toestemming_id)


@dienst
def toestemming_vragen(
    *,
    aanmelding_id: int,
    betrokkene: str,
    ontvanger_id: int,
    trappen: Iterable[str],
    door: Gebruiker,
    soort: str = Ontvangersoort.AANBIEDER,
) -> list[Toestemming]:
    """Ask a person (`betrokkene`: a key; empty: the young person) to share each of `trappen` with one receiver."""
    aanmelding = om_te_delen_op_slot(aanmelding_id, door)
    gekozen = [trap for trap in DEELBAAR if trap in set(trappen)]
    if not gekozen:
        raise Geweigerd("Kies wat je wil delen.", veld="trappen")
    eis_niet_stil(aanmelding)
    ontvanger = ontvanger_of_weiger(aanmelding, soort, ontvanger_id)
    if soort == Ontvangersoort.SCHOOL and Trap.B in gekozen:
        raise Geweigerd("Een school leest nooit wat er staat over thuis, gezondheid en zorg.", veld="trappen")
    ouder = next((rij for rij in kan_beslissen(aanmelding) if rij.sleutel == betrokkene), None)
    if betrokkene and ouder is None:
        raise Geweigerd(
            "Kies de jongere, of iemand uit dit dossier die gezag heeft en die je mag contacteren.", veld="betrokkene"
        )
    nieuw = [vraag_een_trap(aanmelding, ouder, (soort, ontvanger), trap, door) for trap in gekozen]
    if all(rij is None for rij in nieuw):
        raise Geweigerd("Dit is al gevraagd of gegeven. Noteer het antwoord hieronder.", veld="trappen")
    if not _is_aanmelder(aanmelding, door):
        mail.stuur(mail.ToestemmingGevraagd, aanmelding, aanmelder(aanmelding), zonder=door)
    return [rij for rij in nieuw if rij is not None]


def ontvanger_of_weiger(aanmelding: Aanmelding, soort: str, ontvanger_id: int) -> Organisatie:
    """Return the school or provider with whom this file may be shared now; Geweigerd for any other."""
    if soort == Ontvangersoort.SCHOOL:
        school = school_van(aanmelding)
        if school is None or school.pk != ontvanger_id:
            raise Geweigerd("Kies de school van de jongere.", veld="ontvanger")
        return school
    aanbieder = ontvangers_voor(aanmelding).filter(pk=ontvanger_id).first()
    if soort != Ontvangersoort.AANBIEDER or aanbieder is None:
        raise Geweigerd("Kies een aanbieder met aanbod dat open staat.", veld="ontvanger")
    return aanbieder


def _is_aanmelder(aanmelding: Aanmelding, door: Gebruiker) -> bool:
    return aanmelding.ingediend_door_id == door.pk


def vraag_een_trap(
    aanmelding: Aanmelding, ouder: Betrokkene | None, naar: tuple[str, Organisatie], trap: str, door: Doener
) -> Toestemming | None:
    """Ask one tier; None when that runs already. A yes from before a birthday makes place for the question of now.

    Part of a dienst, file locked.
    """
    wie = Wie.OUDER if ouder else Wie.JONGERE
    soort, ontvanger = naar
    van_wie = {"wie": wie, "betrokkene": ouder, "ontvanger": ontvanger, "ontvangersoort": soort, "trap": trap}
    lopend = Toestemming.objects.filter(aanmelding=aanmelding, stand__in=LOPEND, **van_wie).first()
    if lopend and not (is_voorbij(lopend) or is_achterhaald(aanmelding, lopend) or is_smaller(lopend)):
        return None
    if lopend:
        verloop(aanmelding, lopend, door=None, reden="" if is_voorbij(lopend) else _ANDERE_ZIN)
    nieuw = Toestemming(
        aanmelding=aanmelding,
        genoteerd_door=als_gebruiker(door),
        beslist=beslist(aanmelding, wie, ouder),
        **van_wie,
    )
    formuleer(nieuw).save()
    noteer(aanmelding, "toestemming gevraagd", door, "wie", "ontvanger", "trap", over=nieuw)
    return nieuw


@dienst
def toestemming_noteren(
    *,
    toestemming_id: int,
    stand: str,
    op: datetime.date,
    hoe: str,
    taal: str,
    geldig_tot: datetime.date | None,
    door: Gebruiker,
) -> Toestemming:
    """Note what the person answered, when, how and in which language it was explained, and until when a yes holds."""
    aanmelding, rij = _op_slot(toestemming_id, door)
    if stand not in (Toestemmingstand.GEGEVEN, Toestemmingstand.GEWEIGERD):
        raise Geweigerd("Kies ja of nee.", veld="stand")
    if hoe not in Hoe.values:
        raise Geweigerd("Kies hoe het antwoord gegeven werd.", veld="hoe")
    if not taal.strip():
        raise Geweigerd("Schrijf in welke taal het uitgelegd is.", veld="taal")
    if op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Kies vandaag of een dag die voorbij is.", veld="op")
    return noteer_antwoord(aanmelding, rij, stand=stand, op=op, hoe=hoe, taal=taal, geldig_tot=geldig_tot, door=door)


def noteer_antwoord(
    aanmelding: Aanmelding,
    rij: Toestemming,
    *,
    stand: str,
    op: datetime.date,
    hoe: str,
    taal: str,
    geldig_tot: datetime.date | None,
    door: Doener,
) -> Toestemming:
    """Write an answer on a toestemming. Part of a dienst, file and row locked, with who may say it checked."""
    rij.antwoord_op, rij.hoe, rij.taal, rij.genoteerd_door = op, hoe, taal.strip(), als_gebruiker(door)
    if not rij.zin:
        # Asked before the sentences were kept: the page shows this one, and it is read aloud now.
        formuleer(rij)
    telt = beslist if stand == Toestemmingstand.GEGEVEN else nee_telt
    rij.beslist = telt(aanmelding, rij.wie, rij.betrokkene)
    if rij.beslist and stand == Toestemmingstand.GEGEVEN:
        eis_niet_stil(aanmelding, door)
    rij.geldig_tot = _termijn(aanmelding, rij, geldig_tot) if stand == Toestemmingstand.GEGEVEN else None
    wat = "toestemming gegeven" if stand == Toestemmingstand.GEGEVEN else "toestemming geweigerd"
    velden = ("antwoord_op", "hoe", "taal", "geldig_tot")
    verzet_deel(aanmelding, rij, TOESTEMMING, stand, wat=wat, door=door, velden=velden)
    meld(aanmelding, rij, door, toegang=stand == Toestemmingstand.GEGEVEN and rij.beslist)
    if rij.ontvangersoort == Ontvangersoort.SCHOOL and stand == Toestemmingstand.GEGEVEN:
        meld_aan_school(aanmelding)
    return rij


def _termijn(aanmelding: Aanmelding, rij: Toestemming, geldig_tot: datetime.date | None) -> datetime.date:
    """Return until when this yes holds: at most what is asked, never past the birthday on which somebody else decides,
    and for thuis en gezondheid never longer than the yes that says who it is."""
    vandaag, verst = timezone.localdate(), Schooljaar.huidig().volgende().laatste_dag
    if geldig_tot is None or not vandaag <= geldig_tot <= verst:
        raise Geweigerd(f"Kies een dag van vandaag tot en met {verst:%-d/%-m/%Y}.", veld="geldig_tot")
    grenzen = [geldig_tot, laatste_dag(aanmelding, rij.wie)]
    if rij.trap == Trap.B:
        geldig = Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=vandaag)
        basis = _zelfde(rij).filter(geldig, trap=Trap.A, stand=Toestemmingstand.GEGEVEN).first()
        if basis is None or not basis.beslist and rij.beslist:
            raise Geweigerd("Noteer eerst een ja om te delen wie het is en de school. Zonder die ja kan dit niet.")
        grenzen.append(basis.geldig_tot)
    return min(dag for dag in grenzen if dag)


def _zelfde(rij: Toestemming) -> QuerySet[Toestemming]:
    """Other rows of the same person, for the same provider, in the same file."""
    return Toestemming.objects.filter(
        aanmelding=rij.aanmelding_id,
        ontvanger=rij.ontvanger_id,
        ontvangersoort=rij.ontvangersoort,
        wie=rij.wie,
        betrokkene=rij.betrokkene_id,
    ).exclude(pk=rij.pk)


@dienst
def toestemming_intrekken(*, toestemming_id: int, door: Gebruiker) -> Toestemming:
    """Take a yes back. It needs no reason. A tier that stood on it goes with it, in the same transaction."""
    aanmelding, rij = _op_slot(toestemming_id, door)
    if rij.ontvangersoort == Ontvangersoort.MELDPUNT:
        raise Geweigerd("Het ja aan het Meldpunt neem je terug op de pagina van het dossier: dan stopt alles.")
    return trek_in(aanmelding, rij, door)


def trek_in(aanmelding: Aanmelding, rij: Toestemming, door: Doener) -> Toestemming:
    """Take a yes back, and what stood on it. Part of a dienst, file and row locked."""
    rijen = [rij]
    if rij.trap == Trap.A:
        erboven = _zelfde(rij).filter(trap=Trap.B, stand=Toestemmingstand.GEGEVEN)
        rijen += erboven.select_for_update(of=("self",))
    for een in rijen:
        verzet_deel(
            aanmelding,
            een,
            TOESTEMMING,
            Toestemmingstand.INGETROKKEN,
            wat="toestemming ingetrokken",
            door=door,
        )
        onthoud_ja(een)
    stop_school(rij)
    meld(aanmelding, rij, door, toegang=rij.beslist)
    return rij
