"""What each view of a file shows. No view reads a part that another shows."""

from collections.abc import Callable
from typing import Any

from leerrecht.daden import Knop, daden_voor, daden_voor_lijst, per_blok
from leerrecht.toegang import Iemand
from meldpunt.weergave.bijlage import bijlageblok
from meldpunt.weergave.bladevaluatie import evaluaties_van
from meldpunt.weergave.dossier import Dossierpagina
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht
from meldpunt.weergave.dossier_nu import LAATST, leeg_van, lopend_van
from meldpunt.weergave.dossier_raam import raam_van
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.lars import kan_naar_lars
from meldpunt.weergave.stappenplan import stappenplan_van
from meldpunt.weergave.terugkeer import terugkeer_van
from meldpunt.weergave.toeleiding import toeleidingen_van, zoek_adres
from meldpunt.weergave.toestemming import toestemmingen_van
from meldpunt.weergave.traject import trajecten_van
from meldpunt.weergave.trajectbegeleider import wie_blijft
from meldpunt.weergave.uitstroom import uitstroom_van
from meldpunt.weergave.verbetering import aan_te_vullen, wijzigingen_van
from meldpunt.weergave.verontrusting import notas_van
from meldpunt.weergave.voorbeeld import naam_in_de_vraag
from meldpunt.weergave.wissel import wissel_van
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
        "naar_lars": kan_naar_lars(pagina.inzage),
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
        "bijlagen": bijlageblok(pagina.inzage, per_blok(knoppen).get("bijlage", [])),
    }


def _toeleidingen(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    return {
        "wijzigingen": wijzigingen_van(pagina.inzage),
        "stappenplan": stappenplan_van(pagina.inzage),
        "trajectbegeleider": wie_blijft(pagina.inzage),
        "uitstroomgesprekken": uitstroom_van(pagina.inzage),
        "toeleidingsblok": toeleidingen_van(pagina.aanmelding, gebruiker, pagina.toeleidingen),
        "trajecten": trajecten_van(pagina.toeleidingen, gebruiker),
        "terugkeer": terugkeer_van(pagina.inzage, knoppen),
    }


def _toestemmingen(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    per_rij = daden_voor_lijst(pagina.overdrachten, gebruiker)
    return {
        "meelezers": [(rij, per_rij[rij.pk]) for rij in pagina.overdrachten],
        "wissel": wissel_van(pagina.inzage),
        "toestemmingsblok": toestemmingen_van(pagina.aanmelding, gebruiker, pagina.toestemmingen),
    }


def _tijdlijn(pagina: Dossierpagina, gebruiker: Iemand, knoppen: list[Knop]) -> Inhoud:
    return {"evaluaties": evaluaties_van(pagina.aanmelding, gebruiker) if pagina.inzage.leest_alles else []}


_VAN_ELK: dict[Dossieraanzicht, Callable[[Dossierpagina, Iemand, list[Knop]], Inhoud]] = {
    Dossieraanzicht.NU: _nu,
    Dossieraanzicht.VRAAG: _vraag,
    Dossieraanzicht.TOELEIDINGEN: _toeleidingen,
    Dossieraanzicht.TOESTEMMINGEN: _toestemmingen,
    Dossieraanzicht.TIJDLIJN: _tijdlijn,
}
