"""What somebody can do with a file now: the buttons and links of its page."""

from dataclasses import dataclass

from django.urls import reverse

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from meldpunt.diensten.consult import mag_verder
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.weergave.dossier import Dossierpagina


@dataclass(frozen=True)
class Daad:
    """One act. `sleutel`: it is a button that acts at once, with this one-time key; else a link to its own page."""

    naam: str
    adres: str
    sleutel: str = ""


@dataclass(frozen=True)
class Daden:
    """The one act of this moment, and the others."""

    eerst: Daad | None
    rest: list[Daad]


def daden_van(pagina: Dossierpagina, gebruiker) -> Daden:
    """Return what this person can do now."""
    if pagina.inzage.behandelt:
        daden = _van_meldpunt(pagina, gebruiker)
        return Daden(daden[0], daden[1:])
    return _van_aanmelder(pagina, gebruiker) if pagina.inzage.is_aanmelder else Daden(None, [])


def _adres(pagina: Dossierpagina, naam: str) -> str:
    return reverse(f"meldpunt:{naam}", args=[pagina.aanmelding.referentie])


def _van_meldpunt(pagina: Dossierpagina, gebruiker) -> list[Daad]:
    """The first is the act of this moment."""
    aanmelding = pagina.aanmelding
    if not aanmelding.is_open:
        return [Daad("Heropen", _adres(pagina, "dossier_heropenen"))]
    opnemen = Daad("Neem in behandeling", _adres(pagina, "dossier_opnemen"), maak_formuliersleutel(gebruiker))
    antwoord = Daad("Noteer het antwoord", _adres(pagina, "dossier_antwoord"))
    vraag = Daad("Stel een vraag aan de aanmelder", _adres(pagina, "dossier_vraag"))
    eerst = [opnemen] if aanmelding.stand == Dossierstand.INGEDIEND else []
    return [
        *eerst,
        *_verder(pagina, gebruiker),
        antwoord if pagina.open_vraag else vraag,
        Daad("Geef nieuws of schrijf een notitie", _adres(pagina, "dossier_notitie")),
        Daad("Kijk later opnieuw", _adres(pagina, "dossier_kijk_opnieuw")),
        Daad("Wijs toe", _adres(pagina, "dossier_toewijzen")),
        Daad("Verbeter de laatste dag met les", _adres(pagina, "dossier_laatste_les")),
        *([Daad("Andere school of ander CLB", _adres(pagina, "dossier_school"))] if pagina.periode else []),
        Daad("Sluit af", _adres(pagina, "dossier_afsluiten")),
    ]


def _van_aanmelder(pagina: Dossierpagina, gebruiker) -> Daden:
    """Withdrawing is never the act of the moment."""
    if not pagina.aanmelding.is_open:
        return Daden(None, [])
    antwoord = [Daad("Beantwoord de vraag", _adres(pagina, "dossier_antwoord"))] if pagina.open_vraag else []
    eerst = [*antwoord, *_verder(pagina, gebruiker)]
    intrekken = Daad("Trek je vraag in", _adres(pagina, "dossier_intrekken"))
    return Daden(eerst[0] if eerst else None, [*eerst[1:], intrekken])


def _verder(pagina: Dossierpagina, gebruiker) -> list[Daad]:
    """A consult goes on as an aanmelding without retyping."""
    if not mag_verder(pagina.aanmelding, gebruiker):
        return []
    return [Daad("Maak er een aanmelding van", _adres(pagina, "consult_verder"))]
