"""The toeleidingen of one file as one person may see them: how far each is, why, and what that person can do now."""

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django.utils import timezone

from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.dagen import dag_in_woorden
from leerrecht.rechten import Recht
from leerrecht.staat import Partij
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Toeleidingstand
from meldpunt.models import Aanmelding, Toeleiding, ToeleidingZet
from meldpunt.models.toeleiding import WACHTENDE_TOELEIDING
from meldpunt.regels.gezegd import zin_van_zeggen
from meldpunt.regels.klokken import weken_zonder_les

_WACHT_OP_AANBIEDER = (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN)


@dataclass(frozen=True)
class Nulbeeld:
    """Tier 0 in words: enough to look for a place."""

    feiten: list[tuple[str, str]]
    vraag: str


def weken_in_woorden(aanmelding: Aanmelding) -> str:
    """Return about how long there were no lessons; "" when nobody knows."""
    weken = weken_zonder_les(aanmelding)
    if weken is None:
        return ""
    if not weken:
        return "minder dan een schoolweek"
    return f"ongeveer {weken} {'schoolweek' if weken == 1 else 'schoolweken'}"


def nulbeeld(aanmelding: Aanmelding) -> Nulbeeld:
    """Return what everybody who is asked may read."""
    velden = Aanmelding._meta.get_field
    paren = [
        ("Soort vraag", aanmelding.get_soort_vraag_display()),
        ("Leeftijd", aanmelding.get_leeftijdsband_display()),
        ("Niveau", aanmelding.get_niveau_display()),
        ("Regio", aanmelding.gebied.naam if aanmelding.gebied else ""),
        ("Waarover het gaat", ", ".join(velden("redenen").woorden(aanmelding.redenen))),
        ("Gewenst aanbod", ", ".join(velden("gewenst").woorden(aanmelding.gewenst))),
        ("Zonder les", weken_in_woorden(aanmelding)),
    ]
    return Nulbeeld([(naam, waarde) for naam, waarde in paren if waarde], aanmelding.vraag)


@dataclass(frozen=True)
class Toeleidingsregel:
    """One toeleiding on a page. `eerst`: the first of what can be done is what somebody waits for now.

    `gekozen`: why it was chosen and how it fitted on that day, for the Meldpunt alone.
    """

    rij: Toeleiding
    knoppen: list[Knop]
    eerst: bool = False
    gekozen: tuple[str, ...] = ()

    @property
    def sinds(self) -> datetime.datetime:
        """Since when it stands so."""
        zet = self._laatste_zet
        return zet.op if zet else self.rij.voorgesteld_op

    @property
    def _laatste_zet(self):
        return next(iter(self.rij.zetten.all()), None)

    @property
    def gezegd(self) -> str:
        """Who said what stands there, when another wrote it down."""
        return zin_van_zeggen(self._laatste_zet) if self._laatste_zet else ""

    @property
    def geen_antwoord(self) -> bool:
        """Whether the day to look again has come while the provider still owes an answer. Nothing is refused for it."""
        rij = self.rij
        return rij.stand in _WACHT_OP_AANBIEDER and rij.wek_op is not None and rij.wek_op <= timezone.localdate()

    @property
    def uitleg(self) -> str:
        """What there is to say about the stand, in a sentence."""
        rij = self.rij
        if rij.stand == Toeleidingstand.AANVAARD and rij.start_op:
            return f"Eerste dag: {dag_in_woorden(rij.start_op)}."
        if rij.stand == Toeleidingstand.GEWEIGERD:
            return f"Reden: {rij.get_reden_display()}. {rij.reden_tekst}"
        if self.geen_antwoord:
            return "Bel de aanbieder."
        waarom = self._laatste_zet.reden if self._laatste_zet else ""
        if rij.stand == Toeleidingstand.WACHTLIJST and rij.verwacht_op:
            waarom = f"Plaats verwacht op {dag_in_woorden(rij.verwacht_op)}. {waarom}".strip()
        if rij.stand in WACHTENDE_TOELEIDING and rij.wek_op:
            return f"{waarom} Het Meldpunt kijkt opnieuw op {dag_in_woorden(rij.wek_op)}.".strip()
        return waarom


@dataclass(frozen=True)
class Toeleidingsblok:
    """What the section on the page of a file shows. `zoek`: address of "zoek een plek", for the Meldpunt.

    `partij`: in whose place it is read. `laat`: whom an answer that stays away calls: the provider, who owes
    it, and the Meldpunt, who telephones.
    """

    regels: list[Toeleidingsregel]
    antwoordt: bool
    partij: str = ""
    zoek: str = ""

    @property
    def laat(self) -> str:
        """Who must do something when no answer came in time."""
        return self.partij or Partij.MELDPUNT


def toeleidingen_van(aanmelding: Aanmelding, gebruiker, rijen: list[Toeleiding]) -> Toeleidingsblok:
    """Return `rijen`, those that this person may see, with what can be done; those that run stand first."""
    toegang = toegang_van(gebruiker)
    behandelt = toegang.mag(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk)
    antwoordt = not behandelt and toegang.mag(Recht.TOELEIDING_BEANTWOORDEN, aanmelding.netwerk)
    prefetch_related_objects(rijen, Prefetch("zetten", ToeleidingZet.objects.select_related("door")))
    knoppen = daden_voor_lijst(rijen, gebruiker)
    regels = [
        Toeleidingsregel(
            rij,
            knoppen[rij.pk],
            antwoordt or rij.stand == Toeleidingstand.VRAAG,
            tuple(filter(None, (rij.keuze, rij.vergeleken))) if behandelt else (),
        )
        for rij in rijen
    ]
    regels.sort(key=lambda regel: regel.rij.stand not in LOPENDE_TOELEIDING)
    partij = Partij.MELDPUNT if behandelt else Partij.AANBIEDER if antwoordt else ""
    return Toeleidingsblok(regels, antwoordt, partij, zoek_adres(aanmelding, gebruiker))


def zoek_adres(aanmelding: Aanmelding, gebruiker) -> str:
    """Where the Meldpunt looks for a place for an open file; "" for anybody else."""
    mag = toegang_van(gebruiker).mag(Recht.DOSSIERS_BEHANDELEN, aanmelding.netwerk) and aanmelding.is_open
    return reverse("meldpunt:plek", args=[aanmelding.referentie]) if mag else ""
