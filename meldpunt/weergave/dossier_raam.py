"""The frame of a file: its strip on every page inside, the views with their counts, and the rail."""

from collections.abc import Sequence

from leerrecht.daden import Knop
from leerrecht.dagen import dag_in_woorden
from leerrecht.raam import Aanzicht, Raam, Strook, Weetje
from leerrecht.staat import betekenis
from leerrecht.toegang import Iemand
from meldpunt.models import Aanmelding, Jongere
from meldpunt.models.jongere import VAN_DE_JONGERE
from meldpunt.regels.openen import Inzage, inzage_van
from meldpunt.weergave.dossier import Dossierpagina
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht, aanzichten_van
from meldpunt.weergave.dossier_kop import dagen_in_woorden, wie_in_woorden
from meldpunt.weergave.dossier_nu import lopend_van

# What a list does not show either: the strip of an act holds initials and an age band, as a row of the work list does.
_NIET_IN_EEN_STROOK = tuple(veld for veld in VAN_DE_JONGERE if veld not in ("voornaam", "naam"))


def raam_van(pagina: Dossierpagina, hier: Dossieraanzicht, daden: Sequence[Knop]) -> Raam:
    """Return the frame of one view, with what can be done on the file."""
    inzage, telt = pagina.inzage, _aantallen(pagina)
    strook = _strook(inzage, pagina.titel, _beloofd(inzage))
    # The page of a file was one page once: its places are found from its address, which is the first view now. Who does
    # not read all has them there still.
    oud = hier == Dossieraanzicht.NU and inzage.leest_alles
    bladen = [
        Aanzicht(een, een.label, een.adres(inzage.aanmelding), telt.get(een), een.value if oud and een != hier else "")
        for een in aanzichten_van(inzage)
    ]
    # The state stands in the strip.
    weetjes = [Weetje(naam, waarde) for naam, waarde in pagina.feiten if naam != "Stand"]
    return Raam("dit dossier", strook, bladen, hier, weetjes, daden)


def strook_binnen(aanmelding: Aanmelding, gebruiker: Iemand) -> Strook | None:
    """Return the strip of an act or another page inside a file; it shows no more than a list, so it is no look."""
    return strook_van(inzage_van(aanmelding, gebruiker))


def strook_van(inzage: Inzage) -> Strook | None:
    """Return that strip for what somebody may read; None for who may read nothing."""
    if not inzage.trappen:
        return None
    aanmelding = inzage.aanmelding
    rijen = Jongere.objects.zichtbaar_voor(inzage.gebruiker).filter(pk=aanmelding.jongere_id)
    rijen = rijen.defer(*_NIET_IN_EEN_STROOK)
    jongere = rijen.first() if inzage.weet_wie and aanmelding.jongere_id else None
    return _strook(inzage, wie_in_woorden(aanmelding, jongere)).binnen(aanmelding.get_absolute_url())


def _strook(inzage: Inzage, wie: str, bij: str = "") -> Strook:
    aanmelding = inzage.aanmelding
    cijfer, noot = dagen_in_woorden(inzage)
    kort, komma, verder = noot.partition(",")
    stand, soort = aanmelding.get_stand_display(), betekenis(aanmelding, inzage.partij)
    return Strook(wie, cijfer, kort, f"{komma}{verder}", stand, soort, bij, vertrouwelijk=True)


def _beloofd(inzage: Inzage) -> str:
    """By when news was promised: for the Meldpunt, which owes it."""
    dag = inzage.aanmelding.antwoord_voor
    return f"nieuws tegen {dag_in_woorden(dag)}" if dag and inzage.behandelt and inzage.aanmelding.is_open else ""


def _aantallen(pagina: Dossierpagina) -> dict[Dossieraanzicht, int]:
    return {
        Dossieraanzicht.NU: len(lopend_van(pagina)),
        Dossieraanzicht.TOELEIDINGEN: len(pagina.toeleidingen),
        Dossieraanzicht.TOESTEMMINGEN: len(pagina.toestemmingen),
        Dossieraanzicht.TIJDLIJN: len(pagina.tijdlijn),
    }
