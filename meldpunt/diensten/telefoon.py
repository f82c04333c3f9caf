"""A telephone call of the Meldpunt, in ten fields: it is a file from the first minute."""

import datetime

from django.utils import timezone

from leerrecht.dagen import leeftijd_op
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.toegang import toegang_van
from leerrecht.workflow import verzet
from meldpunt import secties
from meldpunt.diensten.slot import noteer
from meldpunt.keuzes.dossier import OVER_EEN_JONGERE, Dossierstand, Kanaal
from meldpunt.models import Aanmelding, Dossierdeel, Jongere, Werkgebied
from meldpunt.regels import termijnen
from meldpunt.regels.leeftijd import JONGST, OUDST, band_van
from meldpunt.workflow import DOSSIER


@dienst
def telefoon_noteren(
    *,
    wie_belde: str,
    soort_vraag: str,
    leeftijdsband: str,
    niveau: str,
    gebied: str,
    vraag: str,
    voornaam: str,
    naam: str,
    geboren: datetime.date | None,
    laatste_les_op: datetime.date | None,
    netwerk: Netwerk,
    door: Gebruiker,
) -> Aanmelding:
    """Make a file of a call; who answered the telephone has it in hand. Without a name it is about no one person."""
    lid = _lid(netwerk, door)
    wie = (voornaam.strip(), naam.strip(), geboren)
    _bewaak(wie, soort_vraag, vraag, laatste_les_op)
    jongere = _jongere(netwerk, wie[0], wie[1], geboren) if geboren and all(wie) else None
    aanmelding = Aanmelding.objects.create(
        netwerk=netwerk,
        kanaal=Kanaal.TELEFOON,
        soort_vraag=soort_vraag,
        jongere=jongere,
        leeftijdsband=band_van(geboren) if geboren else leeftijdsband,
        niveau=niveau,
        gebied=Werkgebied.objects.filter(netwerk=netwerk, slug=gebied).first(),
        vraag=vraag,
        laatste_les_op=laatste_les_op,
        ingediend_op=timezone.now(),
        ingediend_door=door,
        organisatie=lid.organisatie,
        behandelaar=door,
        antwoord_voor=termijnen.antwoord_voor(termijnen.dienstpunt_van(netwerk)),
    )
    _noteer_wie_belde(aanmelding, wie_belde.strip())
    verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
    aanmelding.save()
    noteer(aanmelding, "telefoon genoteerd", door)
    return aanmelding


def _lid(netwerk: Netwerk, door: Gebruiker) -> Lidmaatschap:
    """Return the membership for which this person answers the telephone."""
    for lid in toegang_van(door).lidmaatschappen:
        if lid.netwerk_id == netwerk.pk and Recht.DOSSIERS_BEHANDELEN in ROLRECHTEN[Rol(lid.rol)]:
            return lid
    raise Geweigerd("Alleen een medewerker van het Meldpunt noteert een telefoon.")


def _bewaak(wie: tuple, soort_vraag: str, vraag: str, laatste_les_op: datetime.date | None) -> None:
    voornaam, naam, geboren = wie
    if not vraag.strip():
        raise Geweigerd("Schrijf in een paar zinnen wat er gevraagd wordt, zonder naam.", veld="vraag")
    if any(wie) and not all(wie):
        ontbreekt = "voornaam" if not voornaam else "naam" if not naam else "geboren"
        raise Geweigerd("Vul voornaam, familienaam en geboortedatum samen in, of geen van de drie.", veld=ontbreekt)
    if not any(wie) and soort_vraag in OVER_EEN_JONGERE:
        raise Geweigerd("Zonder naam is dit een consult. Kies “een consult”, of vul de naam in.", veld="soort_vraag")
    if geboren and not JONGST <= leeftijd_op(geboren) <= OUDST:
        raise Geweigerd(f"Klopt deze datum? De jongere is dan geen {JONGST} tot {OUDST} jaar.", veld="geboren")
    if laatste_les_op and laatste_les_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Schrijf de laatste dag waarop er les was.", veld="laatste_les_op")
    for deel in (voornaam, naam):
        if len(deel) > 2 and deel.casefold() in vraag.casefold().split():
            raise Geweigerd("In de vraag staat de naam van de jongere. Schrijf ze zonder naam.", veld="vraag")


def _noteer_wie_belde(aanmelding: Aanmelding, wie_belde: str) -> None:
    if wie_belde:
        sectie = secties.TELEFOON
        inhoud = {"wie_belde": wie_belde}
        Dossierdeel.objects.create(aanmelding=aanmelding, sectie=sectie.slug, trap=sectie.trap, inhoud=inhoud)


def _jongere(netwerk: Netwerk, voornaam: str, naam: str, geboren: datetime.date) -> Jongere:
    """Write who it is. Always a new row: whether the name is known already is seen on the page of the file."""
    jongere = Jongere(netwerk=netwerk, voornaam=voornaam, naam=naam, geboren=geboren.isoformat())
    jongere.zet_indexen()
    jongere.save()
    return jongere
