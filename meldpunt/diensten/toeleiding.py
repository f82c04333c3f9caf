"""Verbs of the Meldpunt on a toeleiding: propose an offer, answer a question, withdraw, let lapse, wait on; the end."""

import datetime

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from meldpunt.berichten import toeleiding as mail
from meldpunt.diensten.antwoordlink import stuur_link, vertel_aanbieder
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import noteer, op_slot_meldpunt, verzet_deel
from meldpunt.diensten.toestemmingeinde import sluit_toestemmingen
from meldpunt.diensten.trajectbegin import begin_traject
from meldpunt.diensten.trajecteinde import eindig_met_dossier
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.keuzes.einde import EINDE_ZONDER_JA
from meldpunt.models import Aanbodfiche, Aanmelding, Toeleiding, Traject
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING
from meldpunt.regels.bekend import bekend_van
from meldpunt.regels.bereik import bereik_van_aanbieder, linkmensen_van
from meldpunt.regels.gezegd import Gezegde, erbij, velden_van
from meldpunt.regels.kaarthouder import Doener
from meldpunt.regels.namen import bewaak
from meldpunt.regels.passing import Toets, beeld_in_woorden, past_niet, toets, zoekbeeld_van
from meldpunt.regels.schoolextern import bewaak_zin, is_schoolextern, ontbreekt_voor_schoolextern
from meldpunt.regels.termijnen import dienstpunt_van, wek_op
from meldpunt.regels.voorstelbaar import bezwaar_van
from meldpunt.workflow import TOELEIDING

VRAAG_VOORBIJ = "Deze vraag staat niet meer open. Je hoeft niets meer te doen."


def wekdag(aanmelding: Aanmelding) -> datetime.date:
    """Return the school day on which somebody looks again, as the Meldpunt of this network set it."""
    return wek_op(dienstpunt_van(aanmelding.netwerk))


def zet_toeleiding(
    aanmelding: Aanmelding,
    rij: Toeleiding,
    naar: str,
    *,
    wat: str,
    door: Doener | None,
    reden: str = "",
    velden: tuple[str, ...] = (),
    kijk_op: datetime.date | None = None,
    gezegd: Gezegde | None = None,
) -> None:
    """Make one move: a waiting state gets its day to look again, an end none. Part of a dienst with the file locked.

    Accepted, by whichever road: here the traject begins.
    """
    rij.wek_op = (kijk_op or wekdag(aanmelding)) if naar in WACHTENDE_TOELEIDING else None
    if naar != Toeleidingstand.WACHTLIJST:
        rij.verwacht_op = None
    zet = velden_van(gezegd)
    wat = erbij(wat, gezegd)
    verzet_deel(aanmelding, rij, TOELEIDING, naar, wat=wat, door=door, reden=reden, velden=velden, zet=zet)
    if naar == Toeleidingstand.AANVAARD:
        begin_traject(aanmelding, rij, door)


def op_slot(toeleiding_id: int, door: Gebruiker) -> tuple[Aanmelding, Toeleiding]:
    """Return the file and the toeleiding of the Meldpunt of this person, locked in that order."""
    dossier = Toeleiding.objects.filter(pk=toeleiding_id).values_list("aanmelding", flat=True).first()
    aanmelding = op_slot_meldpunt(dossier, door)
    rijen = Toeleiding.objects.select_for_update(of=("self",)).select_related("fiche")
    return aanmelding, rijen.get(pk=toeleiding_id)


@dienst
def toeleiding_voorstellen(
    *,
    aanmelding_id: int,
    fiche_id: int,
    uitleg: str,
    naast_andere: bool,
    door: Gebruiker,
    geen_naam: bool = False,
    keuze: str = "",
) -> Toeleiding:
    """Ask the provider of an open offer whether it fits; beside another that runs only when `naast_andere` says so.

    What was compared is kept with it, and `keuze`: why this one, for the Meldpunt alone. Raises Geweigerd without it
    where a point does not fit; NaamGevonden while the text, or the question that goes along, tells who it is.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if bezwaar := bezwaar_van(aanmelding):
        raise Geweigerd(bezwaar.zin)
    fiche = _open_fiche(aanmelding, fiche_id)
    toetsen = _vergelijk(aanmelding, fiche, keuze)
    if not uitleg.strip():
        raise Geweigerd("Schrijf in een paar zinnen wat je vraagt, zonder naam.", veld="uitleg")
    # The question goes along: whatever was let through before, it is read again now that somebody new will.
    teksten = {"uitleg": uitleg, "vraag": aanmelding.vraag}
    gelezen = bewaak(bekend_van(aanmelding), teksten, geen_naam=geen_naam, waar={"vraag": "In de vraag die meegaat"})
    _bewaak_andere(aanmelding, fiche, naast_andere)
    nieuw = Toeleiding.objects.create(
        aanmelding=aanmelding,
        fiche=fiche,
        uitleg=uitleg,
        keuze=keuze,
        vergeleken=beeld_in_woorden(toetsen),
        wek_op=wekdag(aanmelding),
        door=door,
    )
    noteer(aanmelding, "aanbod voorgesteld", door, "stand", "uitleg", over=nieuw)
    noteer_geen_naam(aanmelding, gelezen, door)
    nieuw.gehoord = vertel_aanbieder(mail.ToeleidingVoorgesteld, aanmelding, nieuw)
    return nieuw


def _open_fiche(aanmelding: Aanmelding, fiche_id: int) -> Aanbodfiche:
    fiche = Aanbodfiche.objects.openbaar().filter(pk=fiche_id, netwerk=aanmelding.netwerk_id).first()
    if fiche is None:
        raise Geweigerd("Dit aanbod staat niet meer open. Kies een ander aanbod.")
    if is_schoolextern(fiche) and (stappen := ontbreekt_voor_schoolextern(aanmelding)):
        raise Geweigerd(bewaak_zin(stappen))
    return fiche


def _vergelijk(aanmelding: Aanmelding, fiche: Aanbodfiche, keuze: str) -> tuple[Toets, ...]:
    toetsen = toets(zoekbeeld_van(aanmelding), fiche)
    if (niet := past_niet(toetsen)) and not keuze.strip():
        zin = f"Dit past niet op elk punt ({'; '.join(niet)}). Schrijf waarom je het toch kiest."
        raise Geweigerd(zin, veld="keuze")
    return toetsen


def _bewaak_andere(aanmelding: Aanmelding, fiche: Aanbodfiche, naast_andere: bool) -> None:
    lopend = list(Toeleiding.objects.lopend().filter(aanmelding=aanmelding).select_related("fiche"))
    if any(rij.fiche_id == fiche.pk for rij in lopend):
        raise Geweigerd("Dit aanbod is al voorgesteld. Wacht het antwoord af, of kies een ander aanbod.")
    if lopend and not naast_andere:
        raise Geweigerd(
            f"“{lopend[0].fiche.titel}” loopt nog. Vink aan dat je dit er bewust naast voorstelt.", veld="naast_andere"
        )


@dienst
def toeleiding_vraag_beantwoorden(
    *, toeleiding_id: int, antwoord: str, door: Gebruiker, geen_naam: bool = False
) -> Toeleiding:
    """Answer what the provider asked: it looks again. Raises NaamGevonden while the answer tells who it is."""
    aanmelding, rij = op_slot(toeleiding_id, door)
    if rij.stand != Toeleidingstand.VRAAG:
        raise Geweigerd("Er staat geen vraag van de aanbieder meer open.")
    if not antwoord.strip():
        raise Geweigerd("Schrijf je antwoord.", veld="antwoord")
    gelezen = bewaak(bekend_van(aanmelding), {"antwoord": antwoord}, geen_naam=geen_naam)
    noteer_geen_naam(aanmelding, gelezen, door)
    rij.antwoord = antwoord
    zet_toeleiding(
        aanmelding,
        rij,
        Toeleidingstand.BEKEKEN,
        wat="vraag van de aanbieder beantwoord",
        door=door,
        velden=("antwoord",),
    )
    rij.gehoord = vertel_aanbieder(mail.ToeleidingVraagBeantwoord, aanmelding, rij)
    return rij


@dienst
def toeleiding_intrekken(*, toeleiding_id: int, reden: str, door: Gebruiker) -> Toeleiding:
    """Take the question back: the provider reads nothing any more, in this transaction.

    Not of a young person who started there: then the traject is stopped, on a day and with a reason.
    """
    gestart = Traject.objects.lopend().filter(toeleiding=toeleiding_id, gestart_op__isnull=False)
    if gestart.exists():
        raise Geweigerd("Het traject loopt al. Noteer dat het stopt, dan leest de aanbieder niets meer.")
    return _beeindig(toeleiding_id, Toeleidingstand.INGETROKKEN, "toeleiding ingetrokken", reden, door)


@dienst
def toeleiding_vervallen(*, toeleiding_id: int, reden: str, door: Gebruiker) -> Toeleiding:
    """Say, as a person, that no answer came. The portal never does this by itself."""
    return _beeindig(toeleiding_id, Toeleidingstand.VERVALLEN, "toeleiding vervallen verklaard", reden, door)


def _beeindig(toeleiding_id: int, naar: str, wat: str, reden: str, door: Gebruiker) -> Toeleiding:
    aanmelding, rij = op_slot(toeleiding_id, door)
    _sluit(aanmelding, rij, naar, wat=wat, reden=reden, door=door)
    return rij


def _sluit(aanmelding: Aanmelding, rij: Toeleiding, naar: str, *, wat: str, reden: str, door: Doener | None) -> None:
    eindig_met_dossier(aanmelding, rij, reden, door)
    zet_toeleiding(aanmelding, rij, naar, wat=wat, door=door, reden=reden)
    rij.gehoord = vertel_aanbieder(mail.ToeleidingGesloten, aanmelding, rij)


@dienst
def toeleiding_wachten(*, toeleiding_id: int, door: Gebruiker) -> Toeleiding:
    """Wait another term for an answer, from today. The young person's school days without lessons go on counting."""
    aanmelding, rij = op_slot(toeleiding_id, door)
    if rij.stand not in WACHTENDE_TOELEIDING:
        raise Geweigerd("Hier komt geen antwoord meer.")
    rij.wek_op = wekdag(aanmelding)
    rij.save()
    noteer(aanmelding, "later opnieuw kijken", door, "wek_op", over=rij)
    return rij


@dienst
def antwoordlink_opnieuw(*, toeleiding_id: int, door: Gebruiker) -> Toeleiding:
    """Send every address of the provider a new link, for the Meldpunt: the mail was lost, or an address is new."""
    aanmelding, rij = op_slot(toeleiding_id, door)
    if not rij.is_lopend:
        raise Geweigerd("Deze vraag staat niet meer open.")
    mensen = linkmensen_van(aanmelding.netwerk, rij.fiche.aanbieder)
    if not mensen:
        raise Geweigerd("Deze aanbieder heeft geen adres voor een link. Voeg er eerst een toe bij het aanbod.")
    berichten = [een for wie in mensen for een in stuur_link(aanmelding, rij, wie, mail.ToeleidingVoorgesteld)]
    noteer(aanmelding, "link naar de aanbieder opnieuw gestuurd", door, over=rij)
    rij.gehoord = bereik_van_aanbieder(aanmelding.netwerk, rij.fiche.aanbieder).verstuurd(berichten)
    return rij


def sluit_zussen(aanmelding: Aanmelding, behalve: Toeleiding) -> None:
    """End what ran beside an accepted toeleiding, by the portal. Part of a dienst with the file locked."""
    andere = Toeleiding.objects.lopend().filter(aanmelding=aanmelding).exclude(pk=behalve.pk)
    for rij in andere.select_for_update(of=("self",)).select_related("fiche"):
        _sluit(
            aanmelding,
            rij,
            Toeleidingstand.NIET_MEER_NODIG,
            wat="toeleiding niet meer nodig",
            reden="Een andere aanbieder aanvaardde.",
            door=None,
        )


def sluit_toeleidingen(*, aanmelding: Aanmelding, waarom: str, door: Doener | None) -> int:
    """End every toeleiding that runs in a file that is being closed, and return how many. Part of that dienst.

    Call it with the file locked, its `stand` and `einde` set. The yeses to share end too: a file that is opened again
    asks them again. A traject that still runs ends with it: only who withdraws the file, or takes the yes back, gets
    here with one (see `bewaak_traject`).
    """
    naar = Toeleidingstand.INGETROKKEN if aanmelding.einde in EINDE_ZONDER_JA else Toeleidingstand.NIET_MEER_NODIG
    lopend = Toeleiding.objects.lopend().filter(aanmelding=aanmelding)
    rijen = list(lopend.select_for_update(of=("self",)).select_related("fiche"))
    for rij in rijen:
        _sluit(aanmelding, rij, naar, wat="toeleiding afgesloten met het dossier", reden=waarom, door=door)
    sluit_toestemmingen(aanmelding=aanmelding, door=door)
    return len(rijen)
