"""Each reader of a file in the words of the own page: who it is, what it reads, what can be said about it.

Of staff the service is named and not the person, as under “Wie keek?”; of who sits at a table the name by which the
young person knows them, and on the page of a parent the role alone. A kind without words here has no page: a test
walks them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leerrecht.leesrichting import apart
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Tafelrol
from meldpunt.models import Betrokkene, Tafelpartij
from meldpunt.regels.bladtaal import Bladtaal
from meldpunt.regels.kaarthouder import Kaarthouder
from meldpunt.regels.meldpuntmensen import meldpunt_in_woorden
from meldpunt.regels.schoollijn import Lijnopening
from meldpunt.regels.wie_leest import Lezersoort, Meelezer

# How deep, of the file itself.
_DIEP = {
    Trap.NUL: "leest de vraag, zonder naam.",
    Trap.A: "leest de vraag, wie je bent en op welke school je zit.",
    Trap.B: "leest de vraag, wie je bent, je school, en ook over thuis, gezondheid en zorg.",
    Trap.EIGEN: "leest alles.",
}
_DIEP_OUDER = {
    Trap.NUL: "leest de vraag, zonder naam.",
    Trap.A: "leest de vraag, wie je kind is en op welke school.",
    Trap.B: "leest de vraag, wie je kind is, de school, en ook over thuis, gezondheid en zorg.",
    Trap.EIGEN: "leest alles.",
}
_TAFEL = {
    Trap.NUL: "leest van de rondetafel de dag, de plaats en wat niemand noemt.",
    Trap.A: "leest van de rondetafel ook over wie het gaat.",
    Trap.B: "leest van de rondetafel alles, ook over thuis en zorg.",
}
_SCHOOL = {
    Lijnopening.DICHT: "leest wat de school zelf schreef. Niets van wat daarna kwam.",
    Lijnopening.NETWERK: "leest wat de school zelf schreef, en hoever het staat. Niet op welke plek.",
    Lijnopening.JA: "leest wat de school zelf schreef, hoever het staat en op welke plek.",
}
_VOLGER = "leest alles, behalve wat het Meldpunt voor zichzelf noteert."
_KAART = "leest wat op het blad voor ouders staat."
_WIE_VOLGT, _WIE_VOLGT_OUDER = "Wie jou volgt bij {naam}", "Wie je kind volgt bij {naam}"
# Who sees something of every file: in this order, and in full.
_ALTIJD = {
    Lezersoort.LOGBOEK: (
        "De functionaris voor gegevensbescherming",
        "kijkt na of alles eerlijk gaat. Leest wie keek en wanneer, en welk ja of nee er is, zonder naam. Vraagt "
        "iemand iets over het dossier, dan leest die wat het Meldpunt voorstelt. Die kan ook nakijken waarom iemand "
        "oordeelde wie mag beslissen. Verder niets van wat erin staat.",
    ),
    Lezersoort.VERZOEK: (
        "Wie voor het netwerk beslist over een vraag om een dossier te lezen, te verbeteren of te wissen",
        "leest wat het Meldpunt voorstelt en wat de functionaris daarvan vindt. Niet over wie het gaat.",
    ),
    Lezersoort.SERVER: (
        "Wie de computer van dit portaal beheert",
        "kan aan de databank. Namen en teksten zijn daar versleuteld: niemand leest ze zomaar.",
    ),
    Lezersoort.POST: ("Wie de mails verstuurt", "ziet een nummer en een link, nooit een naam."),
}
_TERUG = {
    Lezersoort.MELDPUNT: "Wil je dat niet meer? Bij “Stop” lees je wat er dan gebeurt.",
    Lezersoort.MEELEZER: "Wil je dat niet? Zeg het aan wie je de kaart gaf: meelezen kan altijd stoppen.",
}
_DOOR_HET_NETWERK = "Dat besliste het netwerk. Een nee tegen die school stopt het: zeg het aan wie je de kaart gaf."
_ZONDER_NAAM = "Daarvoor is geen ja nodig: er staat geen naam in."
_VAN_WIE_BESLIST = "Daarvoor is er een ja van wie mag beslissen. Ben je het niet eens? Zeg het aan wie je de kaart gaf."
_BESLIST_MEE = "Die mag nu voor jou beslissen, en leest daarom alles van de tafel."
_TERUG_SCHOOL = {Lijnopening.DICHT: "", Lijnopening.NETWERK: _DOOR_HET_NETWERK, Lijnopening.JA: _VAN_WIE_BESLIST}
_MET_DE_ORGANISATIE = "Dat gaat mee met het ja of nee voor {naam}."


@dataclass(frozen=True)
class Leeswoord:
    """A reader in words: who, what it reads, and what can be said about it, or taken back."""

    wie: str
    leest: str
    terug: str = ""


def leeswoord(lezer: Meelezer, wie: Kaarthouder, taal: Bladtaal) -> Leeswoord:
    """Return one reader in the words of this page."""
    van_ouder = wie.betrokkene is not None
    if lezer.soort in _ALTIJD:
        return Leeswoord(*(taal.zin(deel) for deel in _ALTIJD[lezer.soort]))
    if lezer.gast is not None:
        return _aan_tafel(lezer.gast.plaatsen, lezer.gast.diepste, wie.betrokkene, taal)
    if lezer.ouder is not None:
        naam = taal.zin("Een ouder met een kaart") if van_ouder else lezer.ouder.aangeduid
        return Leeswoord(naam, taal.zin(_KAART))
    naam = lezer.organisatie.naam if lezer.organisatie else ""
    if lezer.opening is not None:
        return Leeswoord(
            taal.zin("Wie het aan het CLB vroeg,"),
            taal.zin(_SCHOOL[lezer.opening]),
            taal.zin(_TERUG_SCHOOL[lezer.opening]),
        )
    if lezer.soort == Lezersoort.VOLGER:
        return Leeswoord(taal.zin(_WIE_VOLGT_OUDER if van_ouder else _WIE_VOLGT, naam=naam), taal.zin(_VOLGER))
    diep = taal.zin((_DIEP_OUDER if van_ouder else _DIEP)[lezer.diepste or Trap.NUL])
    if lezer.soort == Lezersoort.MEELEZER:
        wie_leest = taal.zin("Een collega bij {naam}, die meeleest", naam=naam)
        return Leeswoord(wie_leest, diep, taal.zin(_TERUG[lezer.soort]))
    if lezer.soort == Lezersoort.AANBIEDER:
        hoe = taal.zin("Wie daar met een link antwoordt,") if lezer.met_link else taal.zin("Wie daar antwoordt,")
        return Leeswoord(hoe, diep, taal.zin(_ZONDER_NAAM if lezer.diepste == Trap.NUL else _VAN_WIE_BESLIST))
    return Leeswoord(naam, diep, taal.zin(_TERUG[lezer.soort]))


def meldpunt_op_blad(lezer: Kaarthouder) -> str:
    """Return the Meldpunt, with whose people work there."""
    naam = meldpunt_in_woorden(lezer.kaart.aanmelding.netwerk)
    return naam[:1].upper() + naam[1:]


def _aan_tafel(plaatsen: Sequence[Tafelpartij], diepste: Trap, ouder: Betrokkene | None, taal: Bladtaal) -> Leeswoord:
    eerste, terug = plaatsen[0], ""
    if eerste.organisatie:
        terug = taal.zin(_MET_DE_ORGANISATIE, naam=eerste.organisatie.naam)
    elif diepste == Trap.A:
        terug = taal.zin(_VAN_WIE_BESLIST)
    elif diepste == Trap.B and ouder is None:
        terug = taal.zin(_BESLIST_MEE)
    return Leeswoord(wie_aan_tafel(eerste, ouder, taal), van_de_tafel(diepste, taal), terug)


def van_de_tafel(diepste: Trap, taal: Bladtaal) -> str:
    """Return how deep somebody reads what lies on the table."""
    return taal.zin(_TAFEL[diepste])


def wie_aan_tafel(partij: Tafelpartij, ouder: Betrokkene | None, taal: Bladtaal) -> str:
    """Return who sits there: to a young person by name, to a parent as what."""
    van = partij.organisatie.naam if partij.organisatie else ""
    if ouder is None:
        wie = f"{apart(partij.naam)} ({van})" if van else apart(partij.naam)
        return taal.zin("{wie}, aan de rondetafel", wie=wie)
    if partij.betrokkene_id == ouder.pk:
        return taal.zin("Jij, aan de rondetafel")
    if van:
        return taal.zin("Iemand van {naam} aan de rondetafel", naam=van)
    if partij.rol == Tafelrol.OUDER:
        return taal.zin("Een ouder aan de rondetafel")
    return taal.zin("Iemand aan de rondetafel")
