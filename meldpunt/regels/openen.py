"""Opening a file: what this person may read of it, and the row that tells that he or she looked."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.utils.functional import cached_property

from leerrecht.models import Lidmaatschap, Organisatie, Raadpleging, Soort
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.staat import Partij
from leerrecht.toegang import Iemand, toegang_van
from meldpunt.keuzes.dossier import TRAPPEN, Trap
from meldpunt.keuzes.hoedanigheid import Hoedanigheid
from meldpunt.keuzes.leesveld import sleutel_van
from meldpunt.models import Aanmelding
from meldpunt.regels.gekend import lopende_opening
from meldpunt.regels.velden import leesbare_velden

# So long after a look somebody may still have the file before his or her eyes.
AANWEZIG = datetime.timedelta(minutes=10)
# In this order: who works for the Meldpunt and for a school looks on behalf of the Meldpunt.
_WEGEN = {
    Recht.DOSSIERS_BEHANDELEN: Hoedanigheid.MELDPUNT,
    Recht.DOSSIERS_VOLGEN: Hoedanigheid.VOLGER,
    Recht.TOELEIDING_BEANTWOORDEN: Hoedanigheid.AANBIEDER,
}


@dataclass(frozen=True)
class Inzage:
    """One person before one file. `trappen`: the tiers of which this person may read the parts, today.

    `met_link_van`: behind a personal link, the organisation whose link it is.
    """

    aanmelding: Aanmelding
    gebruiker: Iemand
    trappen: frozenset[Trap] = field(default_factory=frozenset)
    met_link_van: Organisatie | None = None

    @cached_property
    def velden(self) -> frozenset[str]:
        """The fields this person may read, by their name in the table."""
        return leesbare_velden(self.aanmelding, self.gebruiker, self.trappen)

    def leest(self, sectie: str, veld: str) -> bool:
        """Whether this person may read one field; what the table does not know is for who reads all."""
        return self.leest_alles or sleutel_van(sectie, veld) in self.velden

    @property
    def behandelt(self) -> bool:
        """Whether this person works on it for the Meldpunt."""
        return toegang_van(self.gebruiker).mag(Recht.DOSSIERS_BEHANDELEN, self.aanmelding.netwerk)

    @property
    def is_aanmelder(self) -> bool:
        """Whether this person follows it as the one who referred, still for the organisation that did.

        Never for a school when it is about a young person, as in `meldpunt.querysets.dossier.diende_in`.
        """
        aanmelding = self.aanmelding
        if aanmelding.jongere_id and aanmelding.organisatie.soort == Soort.SCHOOL:
            return False
        namens_wie = toegang_van(self.gebruiker).organisaties_met(Recht.DOSSIERS_VOLGEN)
        eigen = aanmelding.ingediend_door_id == self.gebruiker.pk
        return eigen and (aanmelding.netwerk_id, aanmelding.organisatie_id) in namens_wie

    @property
    def partij(self) -> str:
        """In whose place this person reads it, for whom a state can call."""
        if self.behandelt:
            return Partij.MELDPUNT
        return Partij.AANMELDER if self.is_aanmelder else ""

    @property
    def diepste(self) -> Trap:
        """The deepest tier that is shown."""
        return [trap for trap in TRAPPEN if trap in self.trappen][-1]

    @property
    def leest_alles(self) -> bool:
        """The Meldpunt and who referred: also what is theirs alone."""
        return Trap.EIGEN in self.trappen

    @property
    def weet_wie(self) -> bool:
        """Who it is, and the school."""
        return Trap.A in self.trappen


def inzage_van(aanmelding: Aanmelding, gebruiker: Iemand) -> Inzage:
    """Return what this person may read: the one query door, asked for every tier in one query."""
    alle = Aanmelding.objects.all()
    vragen = {trap.name: Exists(alle.met_trap(gebruiker, trap).filter(pk=OuterRef("pk"))) for trap in TRAPPEN}
    rij = Aanmelding.objects.filter(pk=aanmelding.pk).values(**vragen).first() or {}
    return Inzage(aanmelding, gebruiker, frozenset(trap for trap in TRAPPEN if rij.get(trap.name)))


def _plaats_van(aanmelding: Aanmelding, door: Iemand) -> tuple[Lidmaatschap | None, str]:
    """Return by which membership somebody stands before the file, and in which quality."""
    leden = [lid for lid in toegang_van(door).lidmaatschappen if lid.netwerk_id == aanmelding.netwerk_id]
    for recht, als in _WEGEN.items():
        for lid in leden:
            if recht in ROLRECHTEN[Rol(lid.rol)]:
                return lid, als
    return None, ""


def voor_wie(aanmelding: Aanmelding, door: Iemand) -> Organisatie | None:
    """Return the organisation for which this person stands before the file."""
    lid, _ = _plaats_van(aanmelding, door)
    return lid.organisatie if lid else None


def namens(aanmelding: Aanmelding, door: Iemand) -> str:
    """Return the name of that organisation, as the history keeps it."""
    organisatie = voor_wie(aanmelding, door)
    return organisatie.naam if organisatie else ""


def _met_reden(inzage: Inzage, wat: str) -> str:
    """The look in words; of a file that is not one's own it says so."""
    opening = lopende_opening(inzage.aanmelding, inzage.gebruiker) if inzage.behandelt else None
    return f"{wat}, {opening.get_soort_display()}" if opening else wat


def noteer_inzage(inzage: Inzage, wat: str = "dossier geopend") -> Raadpleging:
    """Write down that this person looks now. Call it in the transaction of the read, before it."""
    aanmelding = inzage.aanmelding
    lid, als = _plaats_van(aanmelding, inzage.gebruiker)
    return noteer_raadpleging(
        referentie=aanmelding.referentie,
        wat=_met_reden(inzage, wat),
        door=inzage.gebruiker,
        trap=inzage.diepste,
        namens=inzage.met_link_van or (lid.organisatie if lid else None),
        netwerk=aanmelding.netwerk,
        als=Hoedanigheid.LINK if inzage.met_link_van else als,
    )


def noteer_in_lijst(aanmelding: Aanmelding, gebruiker: Iemand, wat: str) -> Raadpleging:
    """Write down that somebody of the Meldpunt saw in a list who a file is about: no deeper than tier A."""
    return noteer_raadpleging(
        referentie=aanmelding.referentie,
        wat=wat,
        door=gebruiker,
        trap=Trap.A,
        namens=voor_wie(aanmelding, gebruiker),
        netwerk=aanmelding.netwerk,
        als=Hoedanigheid.MELDPUNT,
    )


def noteer_over_alles(gebruiker: Iemand, wat: str) -> None:
    """Write down a look at no one file in particular: a search that found nobody, a list that was downloaded."""
    for lid in toegang_van(gebruiker).lidmaatschappen:
        if Recht.DOSSIERS_BEHANDELEN in ROLRECHTEN[Rol(lid.rol)]:
            noteer_raadpleging(
                referentie="",
                wat=wat,
                door=gebruiker,
                namens=lid.organisatie,
                trap=Trap.NUL,
                netwerk=lid.netwerk,
                als=Hoedanigheid.MELDPUNT,
            )
