"""Who must still learn and has no school: that file looks for a school first; nobody left anything."""

from collections.abc import Iterable

from meldpunt.antwoorden.keuzes import JaNee
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Jongere
from meldpunt.regels.leerplicht import is_leerplichtig
from meldpunt.regels.openen import Inzage
from meldpunt.weergave.dossier_delen import Deel


def is_zonder_school(inzage: Inzage, jongere: Jongere | None, delen: Iterable[Deel]) -> bool:
    """Tell whether a file is about a young person of leerplicht who is not enrolled: to who works on it or referred."""
    aanmelding = inzage.aanmelding
    if jongere is None or not inzage.leest_alles or aanmelding.soort_vraag == SoortVraag.UITSTROOM:
        return False
    nee = JaNee.NEE.label
    zegt_nee = any(regel.veld == "ingeschreven" and regel.tekst == nee for deel in delen for regel in deel.regels)
    return zegt_nee and is_leerplichtig(jongere.geboortedatum, aanmelding.leeftijdsband)
