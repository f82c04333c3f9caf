"""What the page of parents opens, for whom: from age, gezag and the yes of the young person, each time anew.

Source: decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 and 22: who is able to judge reads the own file
and decides who else does; for who is not, who has gezag reads and decides. From 18 nobody but a bewindvoerder.
"""

from meldpunt.keuzes.blad import Ouderrecht
from meldpunt.keuzes.dossier import Relatie, Toestemmingstand, Wie
from meldpunt.models import Aanmelding, Betrokkene, Ouderja
from meldpunt.regels.beslissers import beslisser, beslist
from meldpunt.regels.instemming import hulp_geweigerd

# Whom a young person may let read on the page of parents. A steunfiguur is told by the young person.
_MAG_LEZEN = (Relatie.OUDER, Relatie.PLUSOUDER, Relatie.PLEEGOUDER, Relatie.VOOGD, Relatie.BEWINDVOERDER)


def kan_gelaten_worden(mens: Betrokkene) -> bool:
    """Tell whether a young person can let this person read: never who may not be contacted."""
    return mens.relatie in _MAG_LEZEN and not mens.niet_contacteren


def laatste_ouderja(aanmelding: Aanmelding, mens: Betrokkene) -> Ouderja | None:
    """Return the last thing the young person said about this person reading."""
    return aanmelding.ouderjas.filter(betrokkene=mens).order_by("pk").last()


def ja_geldt(aanmelding: Aanmelding, laatste: Ouderja | None) -> bool:
    """Tell whether what was said last lets this person read: once the help was refused nobody reads along any more,
    and nobody while the file is held still."""
    gegeven = laatste is not None and laatste.antwoord == Toestemmingstand.GEGEVEN
    return gegeven and not aanmelding.beperkt and not hulp_geweigerd(aanmelding)


def ouderrecht(aanmelding: Aanmelding, mens: Betrokkene) -> Ouderrecht:
    """Return what this person may do today on the page of parents."""
    if mens.niet_contacteren or aanmelding.jongere_id != mens.jongere_id:
        return Ouderrecht.NIETS
    if beslist(aanmelding, Wie.OUDER, mens):
        return Ouderrecht.BESLIST
    # Who cannot decide cannot let somebody else read either: then only gezag counts.
    if beslisser(aanmelding) != Wie.JONGERE or not kan_gelaten_worden(mens):
        return Ouderrecht.NIETS
    return Ouderrecht.LEEST if ja_geldt(aanmelding, laatste_ouderja(aanmelding, mens)) else Ouderrecht.NIETS


def zin_ouderja(mens: Betrokkene) -> str:
    """Return what a yes for this person means, to read aloud; it is kept as it was agreed to."""
    return (
        f"{mens.aangeduid} leest: mijn school, mijn afwezigheden, naar welke plek het Meldpunt zoekt, en wat er komt. "
        "Niet: wat ik zelf vertel, wat anderen over mij schrijven, zorg, en wie nog meeleest. "
        "Dit ja kan ik altijd intrekken, zonder reden."
    )
