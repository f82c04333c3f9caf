"""Whether the copy of a file may be made for who asked for it: it follows from who asks, and who decides today."""

from meldpunt.keuzes.dossier import Wie
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand, Verzoekuitkomst, Vrager
from meldpunt.models import Verzoek
from meldpunt.regels.beslissers import beslisser

_ZELF = "De jongere beslist zelf. Een ouder krijgt hier niets zonder de jongere: vraag het eerst daar."
_HOE = (
    "Mag deze ouder het lezen van de jongere, noteer dan een verzoek van de jongere zelf. Anders beslist de "
    "verwerkingsverantwoordelijke, na advies. Tot dan is hier geen kopie."
)
_BESLIST = "De jongere beslist zelf. De verwerkingsverantwoordelijke besliste dat deze ouder toch een kopie krijgt."


def ouder_zonder_de_jongere(verzoek: Verzoek) -> bool:
    """Whether a parent asks something about a young person who decides today: by age, or by a judgement."""
    aanmelding = verzoek.aanmelding
    if verzoek.vrager != Vrager.OUDER or aanmelding is None or aanmelding.jongere_id is None:
        return False
    return beslisser(aanmelding) == Wie.JONGERE


def mag_kopie(verzoek: Verzoek) -> bool:
    """Whether it may be made: not for somebody else, not once it was refused, and for a parent of a young person who
    decides only once the controller decided so. What the young person wants given, is a request of the young person.
    """
    geweigerd = verzoek.stand == Verzoekstand.INGETROKKEN or verzoek.uitkomst == Verzoekuitkomst.NEE
    if verzoek.soort != Verzoeksoort.KOPIE or verzoek.aanmelding is None or geweigerd:
        return False
    if verzoek.vrager == Vrager.ANDER:
        return False
    return verzoek.mag_uit or not ouder_zonder_de_jongere(verzoek)


def zin_voor_ouder(verzoek: Verzoek) -> str:
    """Return what the Meldpunt does when a parent asks and the young person decides; "" when that is not so."""
    if not ouder_zonder_de_jongere(verzoek):
        return ""
    if verzoek.soort != Verzoeksoort.KOPIE:
        return _ZELF
    return _BESLIST if mag_kopie(verzoek) else f"{_ZELF} {_HOE}"
