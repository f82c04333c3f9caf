"""What the page of a round table shows in its file, for who may read it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.daden import Knop, daden_voor, daden_voor_lijst, per_blok
from leerrecht.leesrichting import apart
from leerrecht.staat import betekenis
from leerrecht.toegang import Iemand
from meldpunt.keuzes.rondetafel import GEHOUDEN_TAFEL, LOPENDE_TAFEL, Dagkeuze, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafeldag, Tafelpartij, Tafelpunt
from meldpunt.regels.openen import Inzage, inzage_van
from meldpunt.regels.rondetafel import is_bevestigd_door, is_te_laat, leest_woorden, waarom_niet, wie_leest
from meldpunt.weergave.tafelgenodigden import genodigden_uit, kandidaten_van
from meldpunt.weergave.tafelsuggestie import Suggestie, suggestie_van, suggesties_van

__all__ = [
    "dagkeuzes",
    "genodigden_uit",
    "kandidaten_van",
    "mensen_aan",
    "suggestie_van",
    "tafelpagina_van",
    "tafels_van",
]


@dataclass(frozen=True)
class Dagregel:
    """One proposed day, and who can come then."""

    dag: Tafeldag
    zin: str
    knoppen: list[Knop]


@dataclass(frozen=True)
class Wieregel:
    """One person at the table."""

    partij: Tafelpartij
    als_wat: str
    bij: str
    knoppen: list[Knop]


@dataclass(frozen=True)
class Afspraakregel:
    """One agreement, and whether its day passed."""

    rij: Tafelafspraak
    te_laat: bool
    leest: str
    knoppen: list[Knop]


@dataclass(frozen=True)
class Tafelpagina:
    """One table as one person sees it; `tafel` None: there is none yet."""

    aanmelding: Aanmelding
    inzage: Inzage
    tafel: Rondetafel | None
    soort: str = ""
    knoppen: dict[str, list[Knop]] = field(default_factory=dict)
    dagen: list[Dagregel] = field(default_factory=list)
    wie: list[Wieregel] = field(default_factory=list)
    punten: list[tuple[Tafelpunt, str, list[Knop]]] = field(default_factory=list)
    afspraken: list[Afspraakregel] = field(default_factory=list)
    suggesties: list[Suggestie] = field(default_factory=list)
    reden: str = ""

    @property
    def toont_verslag(self) -> bool:
        """Whether this person reads what says who it is about."""
        return self.inzage.weet_wie

    @property
    def toont_woorden(self) -> bool:
        """Whether this person reads the own words."""
        wie = {"weet_wie": self.inzage.weet_wie, "behandelt": self.inzage.behandelt}
        return self.tafel is not None and leest_woorden(self.tafel, **wie)


def tafels_van(aanmelding: Aanmelding, gebruiker: Iemand) -> list[Rondetafel]:
    """Return the tables of a file that this person may see, newest first."""
    rijen = list(Rondetafel.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding))
    for rij in rijen:
        rij.aanmelding = aanmelding
    return rijen


def tafelpagina_van(aanmelding: Aanmelding, tafel: Rondetafel | None, gebruiker: Iemand) -> Tafelpagina:
    """Return what one table shows this person: lines of the own tiers, the acts of who works on the file."""
    inzage = inzage_van(aanmelding, gebruiker)
    if tafel is None:
        nieuw = [knop for knop in daden_voor(aanmelding, gebruiker) if knop.naam == "rondetafel_voorstellen"]
        return Tafelpagina(aanmelding, inzage, None, knoppen={"daden": nieuw})
    aan_tafel = Tafelpartij.objects.zichtbaar_voor(gebruiker).filter(rondetafel=tafel)
    partijen = _met_tafel(aan_tafel.select_related("gebruiker", "organisatie", "betrokkene"), tafel)
    punten = list(Tafelpunt.objects.zichtbaar_voor(gebruiker).filter(rondetafel=tafel))
    per_punt = daden_voor_lijst(_met_tafel(punten, tafel), gebruiker)
    return Tafelpagina(
        aanmelding,
        inzage,
        tafel,
        soort=str(betekenis(tafel, inzage.partij)),
        knoppen=per_blok([*_eigen(partijen, gebruiker), *_knoppen(aanmelding, tafel, gebruiker)]),
        dagen=_dagen(tafel, partijen, gebruiker) if inzage.leest_alles else [],
        wie=_wie(partijen, inzage, gebruiker),
        punten=[(punt, wie_leest(punt.trap), per_punt[punt.pk]) for punt in punten],
        afspraken=_afspraken(tafel, gebruiker),
        suggesties=suggesties_van(tafel, gebruiker) if inzage.behandelt and tafel.stand in LOPENDE_TAFEL else [],
        reden=laatste_reden(tafel),
    )


def _eigen(partijen: list[Tafelpartij], gebruiker: Iemand) -> list[Knop]:
    """What is asked of this person at the own place: it stands above everything."""
    mijn = [rij for rij in partijen if rij.gebruiker_id == getattr(gebruiker, "pk", None)]
    return [knop for rij in mijn for knop in daden_voor(rij, gebruiker) if knop.blok == "zelf"]


def _knoppen(aanmelding: Aanmelding, tafel: Rondetafel, gebruiker: Iemand) -> list[Knop]:
    """The acts on the table; once it is over also the next one."""
    nieuw = daden_voor(aanmelding, gebruiker) if not tafel.is_komend else []
    return [*daden_voor(tafel, gebruiker), *(knop for knop in nieuw if knop.naam == "rondetafel_voorstellen")]


def _met_tafel(rijen: Iterable[Any], tafel: Rondetafel) -> list[Any]:
    uit = list(rijen)
    for rij in uit:
        rij.rondetafel = tafel
    return uit


def laatste_reden(tafel: Rondetafel) -> str:
    """Return why the day fell through or the table was cancelled; guarded for names, for everybody who was asked."""
    if tafel.stand not in (Tafelstand.GEANNULEERD, Tafelstand.VOORSTEL):
        return ""
    zet = tafel.zetten.filter(naar=tafel.stand).order_by("-op", "-pk").first()
    return zet.reden if zet else ""


def _dagen(tafel: Rondetafel, partijen: list[Tafelpartij], gebruiker: Iemand) -> list[Dagregel]:
    rijen = _met_tafel(tafel.dagen.prefetch_related("antwoorden"), tafel)
    per_dag = daden_voor_lijst(rijen, gebruiker)
    return [Dagregel(dag, wie_kan(dag, partijen), per_dag[dag.pk]) for dag in rijen]


def wie_kan(dag: Tafeldag, partijen: list[Tafelpartij]) -> str:
    """Return in a sentence who can come on a day, naming who cannot."""
    keuze = {antwoord.partij_id: antwoord.keuze for antwoord in dag.antwoorden.all()}
    stil = [rij for rij in partijen if rij.pk not in keuze]
    kan = sum(keuze.get(rij.pk) == Dagkeuze.KAN for rij in partijen)
    if partijen and kan == len(partijen):
        return "Iedereen kan."
    zinnen = [f"{kan} van {len(partijen)} {'kan' if kan == 1 else 'kunnen'}."]
    for waarde, woord in ((Dagkeuze.KAN_NIET, "niet"), (Dagkeuze.MISSCHIEN, "misschien")):
        if namen := [apart(rij.naam) for rij in partijen if keuze.get(rij.pk) == waarde]:
            zinnen.append(f"{', '.join(namen)}: {woord}.")
    if stil:
        zinnen.append(f"Nog geen antwoord van {', '.join(apart(rij.naam) for rij in stil)}.")
    return " ".join(zinnen)


def dagkeuzes(tafel: Rondetafel) -> list[tuple[str, str]]:
    """Return the days that still come, with who can, for the form that fixes one."""
    partijen = list(tafel.partijen.all())
    dagen = tafel.dagen.filter(begin__gt=timezone.now()).prefetch_related("antwoorden")
    return [
        (dag.sleutel, f"{date_format(timezone.localtime(dag.begin), 'l j F, H.i')} uur. {wie_kan(dag, partijen)}")
        for dag in dagen
    ]


def mensen_aan(tafel: Rondetafel) -> list[tuple[str, str]]:
    """Return who sits at the table, for the form of an agreement."""
    return [(rij.sleutel, apart(rij.naam)) for rij in tafel.partijen.all()]


def _wie(partijen: list[Tafelpartij], inzage: Inzage, gebruiker: Iemand) -> list[Wieregel]:
    alle = daden_voor_lijst(partijen, gebruiker) if inzage.leest_alles else {rij.pk: [] for rij in partijen}
    per_partij = {pk: [knop for knop in knoppen if knop.blok != "zelf"] for pk, knoppen in alle.items()}
    return [Wieregel(rij, _als_wat(rij), _bij(rij, inzage), per_partij[rij.pk]) for rij in partijen]


def _als_wat(partij: Tafelpartij) -> str:
    """As what somebody sits there: function or role, and for which organisation."""
    wat = partij.functie or str(partij.get_rol_display())
    organisatie = partij.organisatie.naam if partij.organisatie else ""
    return f"{wat}, {organisatie}" if organisatie and organisatie != wat else wat


def _bij(partij: Tafelpartij, inzage: Inzage) -> str:
    """How far this person is; for who reads all of the file also what he or she reads, and how to call."""
    zinnen = [stand_van(partij)]
    if partij.bevestiging_gehoord_van:
        zinnen.append(f"gehoord van {apart(partij.bevestiging_gehoord_van)}")
    if inzage.leest_alles:
        zinnen += [waarom_niet(partij), partij.telefoon]
    return ". ".join(f"{zin[:1].upper()}{zin[1:]}" for zin in zinnen if zin)


def stand_van(partij: Tafelpartij) -> str:
    """Return in a few words how far this person is: asked, answered, confirmed."""
    tafel = partij.rondetafel
    if tafel.stand in GEHOUDEN_TAFEL:
        if is_bevestigd_door(partij):
            return "bevestigd"
        if partij.opmerking and partij.bevestigd_nummer == tafel.tekst_nummer:
            return "er klopt iets niet"
        if partij.bevestigd_nummer is not None:
            return "bevestigde een vorige tekst"
        return "bevestigde nog niet"
    if tafel.stand == Tafelstand.VOORSTEL:
        if partij.antwoorden.exists():
            return "gaf dagen door"
        return "gevraagd" if partij.gevraagd_op else "nog niet gevraagd"
    return ""


def _afspraken(tafel: Rondetafel, gebruiker: Iemand) -> list[Afspraakregel]:
    rijen = Tafelafspraak.objects.zichtbaar_voor(gebruiker).filter(rondetafel=tafel).select_related("wie")
    lijst = _met_tafel(rijen, tafel)
    per_rij = daden_voor_lijst(lijst, gebruiker)
    return [Afspraakregel(rij, is_te_laat(rij), wie_leest(rij.trap), per_rij[rij.pk]) for rij in lijst]
