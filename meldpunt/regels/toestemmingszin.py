"""The sentence of a toestemming: made from the fields it opens, read aloud, and kept as it was agreed to.

Consent is specific and informed (AVG art. 4(11) and 7): the words are a list of what is read and a list of what is not,
both out of the one table. A yes opens what its own sentence named and nothing else, however the table changes later.
"""

from collections.abc import Iterable, Mapping

from leerrecht.models import Netwerk, Organisatie
from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.keuzes.leesveld import LIJN, LIJNVELDEN, opsomming, velden_van_trap, vingerafdruk, woorden_van
from meldpunt.models import Toestemming
from meldpunt.regels.meldpuntmensen import zin_wie_daar_werkt

_DELEN = (Trap.A, Trap.B)


def _groot(naam: str) -> str:
    """Return a name as a sentence begins."""
    return naam[:1].upper() + naam[1:]


def zin_van_ja(ontvanger: str, trap: Trap) -> str:
    """Return what a yes for this tier means, to read aloud: what this receiver reads, what not, and how long."""
    leest = opsomming(woorden_van(velden_van_trap(trap)))
    if trap == Trap.B:
        return (
            f"Aanvaardt {ontvanger} de vraag, dan leest {ontvanger} ook: {leest}. Niet ervoor, en niet na het einde. "
            "Dit ja kan je altijd intrekken, zonder reden."
        )
    niet = opsomming(woorden_van(velden_van_trap(Trap.B)))
    return (
        f"{_groot(ontvanger)} leest: {leest}. {_groot(ontvanger)} leest met dit ja niet: {niet}. "
        "Dit ja kan je altijd intrekken, zonder reden."
    )


def zin_aan_meldpunt(netwerk: Netwerk, organisatie: Organisatie) -> str:
    """Return what the yes to the Meldpunt that this organisation runs means, with whose people they are who read."""
    delen = (
        f"{_groot(organisatie.naam)} leest als Meldpunt alles wat in dit dossier staat, en zoekt daarmee hulp.",
        zin_wie_daar_werkt(netwerk, organisatie),
        "Dit ja kan je altijd intrekken, zonder reden: dan stopt alles.",
    )
    return " ".join(deel for deel in delen if deel)


def zin_van_lijn(school: str) -> str:
    """Return what a school reads beside that: how far it stands."""
    return f"{_groot(school)} leest ook hoever het staat: {opsomming(regel.woord for regel in LIJN)}."


def zin_zonder_ja(ontvanger: str = "een aanbieder") -> str:
    """Return what a provider reads before any yes. It is not anonymous: who knows the child may see who it is."""
    leest = opsomming(woorden_van(velden_van_trap(Trap.NUL)))
    return (
        f"{_groot(ontvanger)} leest zodra het Meldpunt de vraag voorlegt, zonder ja: {leest}. "
        "Er staat geen naam bij, wel een referentie. Wie de jongere al kent, kan die herkennen."
    )


def formuleer(rij: Toestemming) -> Toestemming:
    """Write on a toestemming the sentence of today, the fields it names and the version of the table. Returns it."""
    trap = Trap(rij.trap)
    velden = velden_van_trap(*Trap) if trap == Trap.EIGEN else velden_van_trap(trap)
    if trap == Trap.EIGEN:
        rij.zin = zin_aan_meldpunt(rij.aanmelding.netwerk, rij.ontvanger)
    else:
        rij.zin = zin_van_ja(rij.ontvanger.naam, trap)
    if rij.ontvangersoort == Ontvangersoort.SCHOOL:
        rij.zin, velden = f"{rij.zin} {zin_van_lijn(rij.ontvanger.naam)}", velden | LIJNVELDEN
    rij.velden = sorted(velden)
    rij.veldversie = vingerafdruk()
    return rij


def is_smaller(rij: Toestemming) -> bool:
    """Whether its sentence names less than what this tier holds today: then the rest stays shut until asked again."""
    return bool(verzwegen(rij))


def verzwegen(rij: Toestemming) -> frozenset[str]:
    """Return the fields of its tier of today that its sentence does not name."""
    lijn = LIJNVELDEN if rij.ontvangersoort == Ontvangersoort.SCHOOL else frozenset()
    return (velden_van_trap(Trap(rij.trap)) | lijn) - frozenset(rij.velden)


def geopend(genoemd: Mapping[Trap, Iterable[str]], trappen: Iterable[Trap]) -> frozenset[str]:
    """Return the fields that yeses open: by tier the fields their sentences named, for the tiers that are open now.

    A field is read when its tier of today is open and a sentence that counts there named it. So a field that moved to
    a tier since does not open under a yes of before, and one that moved deeper shuts under it.
    """
    open_nu, uit, namen = set(trappen), set[str](), set[str]()
    # Deepest first: what was agreed to for B may be read with B, also when it is A by now.
    for trap in reversed(_DELEN):
        if trap in open_nu:
            namen |= set(genoemd.get(trap, ()))
            uit |= namen & velden_van_trap(trap)
    return frozenset(uit)


def zin_nu(velden: Iterable[str], *, en_wat_niet: bool = True) -> str:
    """Return what somebody reads now, and for who decides also what not."""
    leest = frozenset(velden)
    if not leest:
        return "leest nu niets."
    niet = opsomming(woorden_van(velden_van_trap(Trap.NUL, *_DELEN) - leest)) if en_wat_niet else ""
    wat = opsomming(woorden_van(leest))
    zonder_naam = "" if leest - velden_van_trap(Trap.NUL) else " zonder naam"
    return f"leest nu{zonder_naam}: {wat}." + (f" Leest niet: {niet}." if niet else "")
