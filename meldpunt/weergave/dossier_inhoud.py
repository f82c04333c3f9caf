"""What each view of a file shows. No view reads a part that another shows."""

from collections.abc import Callable
from typing import Any

from leerrecht.daden import Knop, daden_voor, daden_voor_lijst, per_blok
from leerrecht.toegang import Iemand
from meldpunt.weergave.dossier import Dossierpagina
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht
from meldpunt.weergave.dossier_nu import LAATST, leeg_van, lopend_van
from meldpunt.weergave.dossier_raam import raam_van
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.toeleiding import toeleidingen_van, zoek_adres
from meldpunt.weergave.toestemming import toestemmingen_van
from meldpunt.weergave.verbetering import aan_te_vullen, wijzigingen_van
from meldpunt.weergave.verontrusting import notas_van
from meldpunt.weergave.voorbeeld import naam_in_de_vraag
from meldpunt.weergave.zonder_school import is_zonder_school

Inhoud = dict[str, Any]


def inhoud_van(pagina: Dossierpagina, hier: Dossieraanzicht, gebruiker: Iemand) -> Inhoud:
    """Return the context of one view: the frame, the acts by their place, and what this view alone shows."""
    knoppen = daden_voor(pagina.aanmelding, gebruiker)
    blokken = per_blok(knoppen)
    daden = blokken.get("daden", [])
    # On the first view the act of this moment stands beside the next step, and not a second time in the rail.
    eerst = [knop for knop in daden if not knop.einde][:1] if hier == Dossieraanzicht.NU else []
    return {
        "pagina": pagina,
        "knoppen": blokken,
        "eerste_daad": eerst,
        "raam": raam_van(pagina, hier, [knop for knop in daden if knop not in eerst]),
        "kruimels": kruimels(),
        "hier": pagina.aanmelding.referentie,
        **_VAN_ELK[hier](pagina, gebruiker, knoppen),
    }


def _nu(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    # Who does not read all sees a toeleiding here, with the answers: to answer it is what he or she comes for.
    mijn = {} if pagina.inzage.leest_alles else _toeleidingen(pagina, gebruiker, knoppen)
    return {
        "lopend": lopend_van(pagina),
        "laatst": pagina.tijdlijn[:LAATST],
        "leeg": leeg_van(pagina, knoppen, zoek_adres(pagina.aanmelding, gebruiker)),
        "zonder_school": is_zonder_school(pagina.inzage, pagina.jongere, pagina.delen),
        "notas": notas_van(gebruiker, pagina.aanmelding),
        **mijn,
    }


def _vraag(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    return {
        "naam_in_de_vraag": naam_in_de_vraag(pagina.inzage),
        "wijzigingen": wijzigingen_van(pagina.inzage),
        "aan_te_vullen": aan_te_vullen(pagina.inzage, pagina.delen),
    }


def _toeleidingen(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    return {
        "wijzigingen": wijzigingen_van(pagina.inzage),
        "toeleidingsblok": toeleidingen_van(pagina.aanmelding, gebruiker, pagina.toeleidingen),
    }


def _toestemmingen(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    per_rij = daden_voor_lijst(pagina.overdrachten, gebruiker)
    return {
        "meelezers": [(rij, per_rij[rij.pk]) for rij in pagina.overdrachten],
        "toestemmingsblok": toestemmingen_van(pagina.aanmelding, gebruiker, pagina.toestemmingen),
    }


def _tijdlijn(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    return {}


_VAN_ELK: dict[Dossieraanzicht, Callable[[Dossierpagina, Iemand, list[Knop]], Inhoud]] = {
    Dossieraanzicht.NU: _nu,
    Dossieraanzicht.VRAAG: _vraag,
    Dossieraanzicht.TOELEIDINGEN: _toeleidingen,
    Dossieraanzicht.TOESTEMMINGEN: _toestemmingen,
    Dossieraanzicht.TIJDLIJN: _tijdlijn,
}
