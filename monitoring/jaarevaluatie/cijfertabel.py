"""The values of a frozen figure as tables that fit on paper. Never blank: where there is no number stands a word."""

from dataclasses import dataclass

from monitoring.getallen import getal
from monitoring.jaarevaluatie import inhoud

KOLOMMEN = 7
WOORDEN = {
    "onderdrukt": "onderdrukt",
    "niet_beschikbaar": "n.b.",
    "niet_van_toepassing": "n.v.t.",
}


@dataclass(frozen=True)
class Tabelcel:
    """One cell of the table."""

    tekst: str
    is_getal: bool
    periode: str = ""  # as the head of its column says it


@dataclass(frozen=True)
class Tabelstuk:
    """So many periods as fit beside each other."""

    periodes: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[Tabelcel, ...]], ...]


def tabelstukken(figuur: inhoud.Figuur, periodes: list[tuple[float, str]]) -> list[Tabelstuk]:
    """Return series as rows and periods as columns, in as many even tables as the paper needs."""
    aantal = len(periodes)
    per_stuk = -(-aantal // (-(-aantal // KOLOMMEN) or 1)) or 1
    stukken = [periodes[begin : begin + per_stuk] for begin in range(0, aantal, per_stuk)]
    return [
        Tabelstuk(
            tuple(korte_periode(naam) for _, naam in stuk),
            tuple((reeks.naam, tuple(_veld(figuur, reeks, periode) for periode in stuk)) for reeks in figuur.reeksen),
        )
        for stuk in stukken
    ]


def _veld(figuur: inhoud.Figuur, reeks: inhoud.VasteReeks, periode: tuple[float, str]) -> Tabelcel:
    kop = korte_periode(periode[1])
    punt = next((p for p in reeks.punten if (p.plaats, p.periode) == periode), None)
    if punt is None or punt.waarde is None:
        return Tabelcel(WOORDEN[punt.toestand if punt else "niet_beschikbaar"], False, kop)
    return Tabelcel(getal(punt.waarde, figuur.decimalen) + ("°" if punt.voorlopig else ""), True, kop)


def tekennoten(figuur: inhoud.Figuur, tabellen: list[Tabelstuk]) -> list[str]:
    """Return what the signs in table and drawing mean, only those that occur."""
    punten = [punt for reeks in figuur.reeksen for punt in reeks.punten]
    woorden = {veld.tekst for stuk in tabellen for _, velden in stuk.rijen for veld in velden}
    regels = []
    if any(punt.voorlopig and punt.waarde is not None for punt in punten):
        regels.append("° voorlopig: de bron kan het nog aanpassen.")
    if any(punt.toestand == "onderdrukt" for punt in punten):
        regels.append("Onderdrukt: het gaat over te weinig mensen om te tonen.")
    if WOORDEN["niet_beschikbaar"] in woorden:
        regels.append("n.b.: niet beschikbaar, de bron geeft geen cijfer.")
    if WOORDEN["niet_van_toepassing"] in woorden:
        regels.append("n.v.t.: niet van toepassing.")
    return regels


def korte_periode(naam: str) -> str:
    """Return `2020-2021` as `2020-21`, as the axis writes it."""
    begin, streep, einde = naam.partition("-")
    jaren = streep and len(begin) == len(einde) == 4 and begin.isdigit() and einde.isdigit()
    return f"{begin}-{einde[2:]}" if jaren else naam
