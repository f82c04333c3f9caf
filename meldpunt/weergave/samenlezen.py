"""Reading together: one page turned to the young person, with per reader what would go to it and what was said."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from leerrecht.daden import Knop, daden_voor_lijst
from leerrecht.models import Organisatie
from leerrecht.toegang import Iemand
from meldpunt.diensten.toestemming import ontvangers_voor, school_van
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Ontvangersoort, Toestemmingstand, Trap, Wie
from meldpunt.models import Aanmelding, Bladkaart, Eigenwoord, Toestemming
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.bladkaart import bezwaar
from meldpunt.regels.bladzicht import GROEPEN, Regel, inhoud_op_blad, regels_van
from meldpunt.regels.leesinhoud import leesinhoud
from meldpunt.regels.meldpuntlezer import ontvanger_meldpunt
from meldpunt.regels.rechten_van_ouders import wie_beslist_hier
from meldpunt.regels.toestemmingszin import zin_aan_meldpunt, zin_van_ja, zin_zonder_ja
from meldpunt.weergave.bladouder import Ouderkeuze, ouders_van

_GEZEGD = {Toestemmingstand.GEGEVEN: "ja", Toestemmingstand.GEWEIGERD: "nee", Toestemmingstand.INGETROKKEN: "nee"}


@dataclass(frozen=True)
class Samentrap:
    """One tier for one reader: the sentence a yes keeps, what stands there now, what was said before."""

    trap: Trap
    zin: str
    regels: list[Regel]
    gezegd: str

    @property
    def gevuld(self) -> list[Regel]:
        """What stands there; empty fields hand over nothing."""
        return [regel for regel in self.regels if regel[1]]


@dataclass(frozen=True)
class Samenlezer:
    """One reader about whom one says yes or no."""

    soort: str
    ontvanger: Organisatie
    trappen: list[Samentrap]

    @property
    def sleutel(self) -> str:
        """How a form names it."""
        return f"{self.soort}-{self.ontvanger.sleutel}"

    @property
    def klaar(self) -> bool:
        """Whether all of it was answered."""
        return all(een.gezegd for een in self.trappen)


@dataclass(frozen=True)
class Samenlezen:
    """The page."""

    aanmelding: Aanmelding
    lezers: list[Samenlezer]
    meldpunt: str
    meldpunt_gezegd: str
    zonder_ja: str
    eigen: list[Regel]
    woorden: list[str]
    ouders: list[Ouderkeuze]
    beslist: str
    kaarten: list[tuple[Bladkaart, list[Knop]]]
    geen_kaart: str

    @property
    def gelezen(self) -> int:
        """How many readers were answered."""
        return sum(lezer.klaar for lezer in self.lezers)

    @property
    def adres_kaart(self) -> str:
        """Where a card is made."""
        return reverse("meldpunt:kaart_maken", args=[self.aanmelding.referentie])


def lezers_om_samen_te_lezen(aanmelding: Aanmelding) -> list[Samenlezer]:
    """Return the readers of a file: providers that are asked or were spoken about, and the school."""
    rijen = list(Toestemming.objects.filter(aanmelding=aanmelding).order_by("pk"))
    gezegd = {
        (rij.ontvanger_id, rij.ontvangersoort, rij.trap): _GEZEGD.get(Toestemmingstand(rij.stand), "") for rij in rijen
    }
    inhoud = {trap: leesinhoud(aanmelding, trap) for trap in (Trap.A, Trap.B)}
    lopend = aanmelding.toeleidingen.filter(stand__in=LOPENDE_TOELEIDING).values_list("fiche__aanbieder", flat=True)
    besproken = {rij.ontvanger_id for rij in rijen if rij.ontvangersoort == Ontvangersoort.AANBIEDER}
    aanbieders = ontvangers_voor(aanmelding).filter(pk__in={*lopend, *besproken}).order_by("sorteersleutel", "pk")
    wie: list[tuple[Ontvangersoort, Organisatie, tuple[Trap, ...]]] = [
        (Ontvangersoort.AANBIEDER, rij, (Trap.A, Trap.B)) for rij in aanbieders
    ]
    if school := school_van(aanmelding):
        wie.append((Ontvangersoort.SCHOOL, school, (Trap.A,)))
    return [
        Samenlezer(
            soort,
            rij,
            [
                Samentrap(trap, zin_van_ja(rij.naam, trap), inhoud[trap], gezegd.get((rij.pk, soort, trap), ""))
                for trap in trappen
            ],
        )
        for soort, rij, trappen in wie
    ]


def samenlezen_van(aanmelding: Aanmelding, gebruiker: Iemand) -> Samenlezen:
    """Return the page for who reads together with the young person."""
    meldpunt = ontvanger_meldpunt(aanmelding)
    ja = aanmelding.toestemmingen.filter(ontvangersoort=Ontvangersoort.MELDPUNT).order_by("pk").last()
    kaarten = list(Bladkaart.objects.zichtbaar_voor(gebruiker).filter(aanmelding=aanmelding, gesloten_op__isnull=True))
    knoppen = daden_voor_lijst(kaarten, gebruiker)
    zelf = beslisser(aanmelding) == Wie.JONGERE
    return Samenlezen(
        aanmelding=aanmelding,
        lezers=lezers_om_samen_te_lezen(aanmelding),
        meldpunt=zin_aan_meldpunt(aanmelding.netwerk, meldpunt) if meldpunt else "",
        meldpunt_gezegd=_GEZEGD.get(Toestemmingstand(ja.stand), "") if ja else "",
        zonder_ja=zin_zonder_ja(),
        eigen=_eigen(aanmelding),
        woorden=[rij.tekst for rij in Eigenwoord.objects.filter(aanmelding=aanmelding).order_by("op", "pk")],
        ouders=ouders_van(aanmelding) if zelf else [],
        beslist=wie_beslist_hier(aanmelding),
        kaarten=[(kaart, knoppen[kaart.pk]) for kaart in kaarten],
        geen_kaart=bezwaar(aanmelding, Wie.JONGERE, None),
    )


def _eigen(aanmelding: Aanmelding) -> list[Regel]:
    inhoud: dict[str, dict[str, Any]] = inhoud_op_blad(aanmelding)
    return [regel for groep in GROEPEN if groep.slug == "zelf" for regel in regels_van(groep, inhoud)]
