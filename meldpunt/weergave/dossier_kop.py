"""Who a file is about and how long there were no lessons, in a few words: the head of the file, on every page of it."""

from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Jongere
from meldpunt.regels.klokken import dagen_zonder_les, staat_stil_sinds
from meldpunt.regels.openen import Inzage
from meldpunt.weergave.toeleiding import weken_in_woorden


def wie_in_woorden(aanmelding: Aanmelding, jongere: Jongere | None, leeftijd: int | None = None) -> str:
    """Initials and age (or its band) for who may know who it is; else the age band; else the kind of question."""
    band = aanmelding.get_leeftijdsband_display()
    if jongere is not None:
        oud = f"{leeftijd} jaar" if leeftijd is not None else band
        return ", ".join(deel for deel in (jongere.initialen, oud) if deel)
    return f"Jongere, {band}" if band else SoortVraag(aanmelding.soort_vraag).label.capitalize()


def dagen_in_woorden(inzage: Inzage) -> tuple[str, str]:
    """The key number and the words beside it: days and the day, or (tier 0) about how many weeks."""
    if inzage.leest("aanmelding", "laatste_les_op"):
        return _dagen(inzage.aanmelding)
    weken = weken_in_woorden(inzage.aanmelding)
    return "", f"{weken} zonder les" if weken else "Hoe lang er geen les was, is niet bekend."


def _dagen(aanmelding: Aanmelding) -> tuple[str, str]:
    dagen = dagen_zonder_les(aanmelding)
    if dagen is None or aanmelding.laatste_les_op is None:
        return "", "De laatste dag met les is niet bekend."
    woord = "schooldag" if dagen == 1 else "schooldagen"
    tot = "" if aanmelding.is_open else " en tot het einde van dit dossier"
    if stil := staat_stil_sinds(aanmelding):
        return str(dagen), f"{woord} zonder les, staat stil sinds {dag_in_woorden(stil)}"
    return str(dagen), f"{woord} zonder les, sinds {dag_in_woorden(aanmelding.laatste_les_op)}{tot}"
