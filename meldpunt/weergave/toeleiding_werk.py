"""The block "toeleidingen" of mijn werk: for a provider what is asked, for the Meldpunt what was answered or not."""

import datetime
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import OPEN_STANDEN, Toeleidingstand
from meldpunt.models import Toeleiding

HOOGSTENS = 8
# An answer is news for this long; the file says it ever after.
NIEUWS = datetime.timedelta(days=10)
_TE_BEANTWOORDEN = (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN)
_VOOR_AANBIEDER = {
    Toeleidingstand.VOORGESTELD: ("nieuw", "wacht"),
    Toeleidingstand.BEKEKEN: ("wacht op jullie antwoord", "wacht"),
    Toeleidingstand.VRAAG: ("het Meldpunt antwoordt nog", "actief"),
    Toeleidingstand.WACHTLIJST: ("wachtlijst", "actief"),
}


@dataclass(frozen=True)
class Werkregel:
    """One toeleiding in the list: no name, a reference and the offer."""

    rij: Toeleiding
    tekst: str
    look: str


@dataclass(frozen=True)
class Toeleidingswerk:
    """What waits, most urgent first."""

    zin: str
    regels: list[Werkregel]
    aantal: int
    van_meldpunt: bool


def mijn_toeleidingen(gebruiker) -> Toeleidingswerk | None:
    """Return the block for this person; None for who proposes nothing and answers nothing."""
    toegang = toegang_van(gebruiker)
    if toegang.mag(Recht.DOSSIERS_BEHANDELEN):
        return _van_meldpunt(gebruiker)
    return _van_aanbieder(gebruiker) if toegang.mag(Recht.TOELEIDING_BEANTWOORDEN) else None


def _kort(rijen: QuerySet) -> QuerySet:
    """Only what the list shows: no text of the file is even selected."""
    return rijen.select_related("aanmelding", "fiche__aanbieder").only(
        "sleutel",
        "stand",
        "wek_op",
        "beantwoord_op",
        "voorgesteld_op",
        "aanmelding__referentie",
        "fiche__titel",
        "fiche__slug",
        "fiche__aanbieder__naam",
    )


def _van_aanbieder(gebruiker) -> Toeleidingswerk:
    rang = [When(stand=stand, then=Value(plek)) for plek, stand in enumerate(_VOOR_AANBIEDER)]
    rijen = Toeleiding.objects.beantwoordbaar_voor(gebruiker).filter(stand__in=_VOOR_AANBIEDER)
    rijen = rijen.annotate(rang=Case(*rang, output_field=IntegerField())).order_by("rang", "voorgesteld_op", "pk")
    regels = [Werkregel(rij, *_VOOR_AANBIEDER[Toeleidingstand(rij.stand)]) for rij in _kort(rijen)[:HOOGSTENS]]
    wachtend = rijen.filter(stand__in=_TE_BEANTWOORDEN).count()
    zin = {0: "Geen vraag wacht op jullie antwoord.", 1: "1 vraag wacht op jullie antwoord."}.get(
        wachtend, f"{wachtend} vragen wachten op jullie antwoord."
    )
    return Toeleidingswerk(zin, regels, wachtend, van_meldpunt=False)


def _van_meldpunt(gebruiker) -> Toeleidingswerk:
    vandaag = timezone.localdate()
    vraag = Q(stand=Toeleidingstand.VRAAG)
    stil = Q(stand__in=(*_TE_BEANTWOORDEN, Toeleidingstand.WACHTLIJST), wek_op__lte=vandaag)
    nieuws = Q(beantwoord_op__gte=timezone.now() - NIEUWS)
    rijen = Toeleiding.objects.behandelbaar_voor(gebruiker).filter(
        vraag | stil | nieuws, aanmelding__stand__in=OPEN_STANDEN
    )
    rang = Case(When(vraag, then=Value(0)), When(stil, then=Value(1)), default=Value(2), output_field=IntegerField())
    rijen = rijen.annotate(rang=rang).order_by("rang", "-beantwoord_op", "wek_op", "pk")
    regels = [Werkregel(rij, *_woord(rij, vandaag)) for rij in _kort(rijen)[:HOOGSTENS]]
    aantal = rijen.count()
    zin = {0: "Geen antwoord van een aanbieder wacht op jou.", 1: "Bij 1 voorstel is er iets te doen of te lezen."}.get(
        aantal, f"Bij {aantal} voorstellen is er iets te doen of te lezen."
    )
    return Toeleidingswerk(zin, regels, aantal, van_meldpunt=True)


def _woord(rij: Toeleiding, vandaag: datetime.date) -> tuple[str, str]:
    if rij.stand == Toeleidingstand.VRAAG:
        return "vraag van de aanbieder", "wacht"
    if rij.stand in _TE_BEANTWOORDEN:
        return "nog geen antwoord", "wacht"
    if rij.stand == Toeleidingstand.WACHTLIJST and rij.wek_op and rij.wek_op <= vandaag:
        return "wachtlijst: kijk opnieuw", "wacht"
    return rij.get_stand_display(), "klaar" if rij.stand == Toeleidingstand.AANVAARD else "gewoon"
