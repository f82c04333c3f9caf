"""A telephone call of the Meldpunt: it is a file from the first minute."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from leerrecht.dagen import leeftijd_op
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.toegang import toegang_van
from leerrecht.workflow import verzet
from meldpunt import secties
from meldpunt.diensten.dossierbouw import schrijf_sectie
from meldpunt.diensten.naambesluit import noteer_geen_naam
from meldpunt.diensten.slot import noteer
from meldpunt.keuzes.dossier import OVER_EEN_JONGERE, Dossierstand, Kanaal
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding, Jongere, Naamgrond, Werkgebied
from meldpunt.regels import namen, termijnen
from meldpunt.regels.inlichten import inlichten_tegen
from meldpunt.regels.leeftijd import JONGST, OUDST, band_van
from meldpunt.regels.naamvormen import Bekend
from meldpunt.workflow import DOSSIER

_GRONDLOOS = (
    "Zonder grond komt er geen naam in het dossier. Kies waarom je de naam mag noteren. Weet je dat niet, maak de naam "
    "en de geboortedatum dan leeg, schrijf initialen en kies “een consult”."
)
_SAMEN = "Vul voornaam, familienaam en geboortedatum samen in, of duid aan wat er niet is."


@dataclass(frozen=True)
class Genoemde:
    """About whom somebody calls, as far as it was said."""

    voornaam: str
    naam: str
    geboren: datetime.date | None
    een_naam: bool
    geboren_onbekend: bool
    grond: str
    grond_uitleg: str

    @property
    def namen(self) -> list[str]:
        """The names that were given."""
        return [deel for deel in (self.voornaam, self.naam) if deel]

    @property
    def geboren_iso(self) -> str:
        """The date of birth as it is stored."""
        return self.geboren.isoformat() if self.geboren else ""

    def bekend(self, wie_belde: str) -> Bekend:
        """What the rule for names knows of this call."""
        return Bekend(self.voornaam, self.naam, telefoons=(wie_belde,), geboren=self.geboren_iso)

    @property
    def is_genoemd(self) -> bool:
        """Whether the file is about one young person."""
        return bool(self.namen)

    def bewaak(self, soort_vraag: str) -> None:
        """Raise Geweigerd when half of who it is was given, and nobody said that there is no more."""
        if not self.is_genoemd:
            if self.geboren or self.een_naam or self.geboren_onbekend:
                raise Geweigerd(f"Vul de naam in, of maak ook de rest leeg. {_SAMEN}", veld="voornaam")
            if soort_vraag in OVER_EEN_JONGERE:
                zin = "Zonder naam is dit een consult. Kies “een consult”, of vul de naam in."
                raise Geweigerd(zin, veld="soort_vraag")
            return
        self._bewaak_grond(soort_vraag)
        if self.een_naam and len(self.namen) == 2:
            raise Geweigerd("Er staan twee namen. Maak er één leeg, of haal het vinkje weg.", veld="een_naam")
        if not self.een_naam and len(self.namen) == 1:
            raise Geweigerd(_SAMEN, veld="naam" if self.voornaam else "voornaam")
        if self.geboren and self.geboren_onbekend:
            zin = "Er staat een geboortedatum. Maak ze leeg, of haal het vinkje weg."
            raise Geweigerd(zin, veld="geboren_onbekend")
        if not self.geboren and not self.geboren_onbekend:
            raise Geweigerd(_SAMEN, veld="geboren")
        if self.geboren and not JONGST <= leeftijd_op(self.geboren) <= OUDST:
            raise Geweigerd(f"Klopt deze datum? De jongere is dan geen {JONGST} tot {OUDST} jaar.", veld="geboren")

    def _bewaak_grond(self, soort_vraag: str) -> None:
        """A name stands only in a file about one young person, and only with a reason why it may (AVG art. 6 and 9)."""
        if soort_vraag not in OVER_EEN_JONGERE:
            zin = "Deze vraag heeft geen naam. Kies “hulp voor één jongere”, of maak de naam leeg en schrijf initialen."
            raise Geweigerd(zin, veld="soort_vraag")
        if self.grond not in Naamreden.values:
            raise Geweigerd(_GRONDLOOS, veld="grond")
        if not self.grond_uitleg.strip():
            raise Geweigerd("Schrijf wie dat zei en wanneer. Eén zin is genoeg.", veld="grond_uitleg")


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
    een_naam: bool = False,
    geboren_onbekend: bool = False,
    geen_naam: bool = False,
    grond: str = "",
    grond_uitleg: str = "",
    initialen: str = "",
) -> Aanmelding:
    """Make a file of a call; who answered the telephone has it in hand. Without a name it is about no one person.

    `een_naam`, `geboren_onbekend`: there is no second name, nobody knows the date; so neither was forgotten.
    `geen_naam`: a word in the question that is a name elsewhere, is none here. `grond`: why the name may be noted, and
    `grond_uitleg` who said so; without it Geweigerd for a name. `initialen`: what one writes instead.
    """
    lid = _lid(netwerk, door)
    wie = Genoemde(voornaam.strip(), naam.strip(), geboren, een_naam, geboren_onbekend, grond, grond_uitleg)
    wie.bewaak(soort_vraag)
    _bewaak(vraag, laatste_les_op)
    gelezen = namen.bewaak(wie.bekend(wie_belde), {"vraag": vraag}, geen_naam=geen_naam)
    jongere, nu = _jongere(netwerk, wie) if wie.is_genoemd else None, timezone.now()
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
        ingediend_op=nu,
        eerste_op=nu,  # who called had somebody on the line
        ingediend_door=door,
        organisatie=lid.organisatie,
        behandelaar=door,
        antwoord_voor=termijnen.antwoord_voor(termijnen.dienstpunt_van(netwerk)),
    )
    _noteer_wie_belde(aanmelding, wie_belde=wie_belde.strip(), initialen="" if jongere else initialen.strip())
    if jongere:
        _noteer_grond(aanmelding, wie, door)
    _begin(aanmelding, door)
    noteer_geen_naam(aanmelding, gelezen, door)
    return aanmelding


def _begin(aanmelding: Aanmelding, door: Gebruiker) -> None:
    verzet(aanmelding, DOSSIER, Dossierstand.IN_BEHANDELING, door)
    aanmelding.save()
    noteer(aanmelding, "telefoon genoteerd", door)


def _lid(netwerk: Netwerk, door: Gebruiker) -> Lidmaatschap:
    """Return the membership for which this person answers the telephone."""
    for lid in toegang_van(door).lidmaatschappen:
        if lid.netwerk_id == netwerk.pk and Recht.DOSSIERS_BEHANDELEN in ROLRECHTEN[Rol(lid.rol)]:
            return lid
    raise Geweigerd("Alleen een medewerker van het Meldpunt noteert een telefoon.")


def _bewaak(vraag: str, laatste_les_op: datetime.date | None) -> None:
    if not vraag.strip():
        raise Geweigerd("Schrijf in een paar zinnen wat er gevraagd wordt, zonder naam.", veld="vraag")
    if laatste_les_op and laatste_les_op > timezone.localdate():
        raise Geweigerd("Die dag moet nog komen. Schrijf de laatste dag waarop er les was.", veld="laatste_les_op")


def _noteer_wie_belde(aanmelding: Aanmelding, **inhoud: str) -> None:
    inhoud = {naam: tekst for naam, tekst in inhoud.items() if tekst}
    if inhoud:
        schrijf_sectie(aanmelding, secties.TELEFOON, inhoud)


def _noteer_grond(aanmelding: Aanmelding, wie: Genoemde, door: Gebruiker) -> None:
    rij = Naamgrond.objects.create(
        aanmelding=aanmelding,
        grond=wie.grond,
        uitleg=wie.grond_uitleg.strip(),
        genoteerd_door=door,
        inlichten_tegen=inlichten_tegen(),
    )
    noteer(aanmelding, "grond van de naam genoteerd", door, "grond", "uitleg", "inlichten_tegen", over=rij)


def _jongere(netwerk: Netwerk, wie: Genoemde) -> Jongere:
    """Write who it is. Always a new row: whether the name is known already is seen on the page of the file."""
    jongere = Jongere(netwerk=netwerk, voornaam=wie.voornaam, naam=wie.naam, geboren=wie.geboren_iso)
    jongere.zet_indexen()
    jongere.save()
    return jongere
