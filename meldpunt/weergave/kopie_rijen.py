"""What hangs on a file beside its page, in words: so that the copy for who asks it holds all of it (AVG art. 15).

Every kind of row that points to a file has a line here, or its reason in `BUITEN_DE_KOPIE`; a test asks both.
"""

from collections.abc import Callable
from typing import Any

from leerrecht.leesrichting import apart
from meldpunt.models import Aanmelding
from meldpunt.weergave.concept import antwoorden_van_school
from meldpunt.weergave.kopie_traject import TRAJECT_ERBIJ, trajecten_erbij
from meldpunt.weergave.kopiewoorden import dag, zin
from meldpunt.weergave.verbetering import label_van

Regel = tuple[str, str]

# Told by the page of the file itself (`kopie_van`), by the name of the relation.
OP_DE_PAGINA = frozenset({"delen", "instemmingen", "toestemmingen", "toeleidingen", "vragen", "notities"})
BUITEN_DE_KOPIE = {
    "concepten": "what somebody is still writing and did not send",
    "verzegeldenota": "a sealed record is weighed apart: it may be about the safety of the young person or of others",
    "aanmelding": "another file about the same question, with a copy of its own",
}


def _verloop(rij: Any) -> Regel:
    return dag(rij.op), zin(f"Van {rij.get_van_display()} naar {rij.get_naar_display()}", rij.reden)


def _periode(rij: Any) -> Regel:
    tot = f" tot en met {dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {dag(rij.van)}{tot}", ", ".join(een.naam for een in (rij.school, rij.clb) if een)


def _oordeel(rij: Any) -> Regel:
    return f"{dag(rij.op)}, {rij.door_wie}", zin(
        rij.get_oordeel_display(),
        rij.reden,
        f"Gesprek met de jongere: {rij.gesprek_jongere}",
        f"Gesprek met de ouders: {rij.gesprek_ouders}",
        f"Opgeheven: {rij.opgeheven_reden}" if rij.opgeheven_op else "",
    )


def _naamgrond(rij: Any) -> Regel:
    verteld = f"Verteld door {rij.verteld_door}" if rij.verteld_door else ""
    return dag(rij.genoteerd_op), zin(rij.get_grond_display(), rij.uitleg, verteld, rij.uitstel)


def _meelezer(rij: Any) -> Regel:
    tot = f" tot {dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {dag(rij.van)}{tot}", f"{apart(rij.aan.naam_nu)}, {rij.organisatie.naam}"


def _opening(rij: Any) -> Regel:
    return f"{dag(rij.op)}, {apart(rij.door.naam_nu)}", zin(rij.get_waarom_display(), rij.uitleg)


def _verbetering(rij: Any) -> Regel:
    wat = label_van(*rij.waarover)
    return f"{dag(rij.op)}, {wat}", zin(f"Er stond: {rij.oud or 'niets'}", f"Waarom gewijzigd: {rij.reden}")


def _eigenwoord(rij: Any) -> Regel:
    return f"{dag(rij.op)}, {label_van(*rij.waarover)}", rij.tekst


def _verzoek(rij: Any) -> Regel:
    return f"{dag(rij.ontvangen_op)}, {rij.get_vrager_display()}", zin(rij.get_soort_display(), rij.inhoud)


def _kaart(rij: Any) -> Regel:
    gegeven = f"Gegeven op {dag(rij.gegeven_op)}: {rij.gegeven_aan}" if rij.gegeven_op else "Niet gegeven"
    voor = "de jongere" if rij.is_van_jongere else rij.betrokkene.get_relatie_display()
    return f"{dag(rij.gemaakt_op)}, kaart voor {voor}", zin(gegeven, rij.get_gesloten_waarom_display())


def _evaluatie(rij: Any) -> Regel:
    wie = "de jongere" if rij.betrokkene is None else rij.betrokkene.naam
    return f"{dag(rij.op)}, {wie}", zin(rij.get_gezicht_display(), rij.tekst)


def _ouderja(rij: Any) -> Regel:
    return f"{dag(rij.op)}, {rij.betrokkene.naam}", zin(rij.get_antwoord_display(), rij.zin)


def _wissel(rij: Any) -> Regel:
    woorden = [
        f"{woord.betrokkene.naam if woord.betrokkene else 'de jongere'}, {dag(woord.op)}: "
        f"{woord.get_antwoord_display()}{f', {woord.tekst}' if woord.tekst else ''}"
        for woord in rij.woorden.select_related("betrokkene").order_by("pk")
    ]
    redenen = [zet.reden for zet in rij.zetten.order_by("pk")]
    return f"{dag(rij.gemeld_op)}, {rij.clb.naam}", zin(rij.get_stand_display(), *woorden, *redenen)


def _uitstroom(rij: Any) -> Regel:
    wegen = ", ".join(rij._meta.get_field("wegen").woorden(rij.wegen))
    return dag(rij.op), zin(rij.doelen, rij.hulpbronnen, wegen, rij.get_uitkomst_display())


def _begeleider(rij: Any) -> Regel:
    tot = f" tot {dag(rij.tot)}" if rij.tot else ""
    return f"Vanaf {dag(rij.van)}{tot}", zin(", ".join(filter(None, (apart(rij.naam), rij.dienst))), rij.woorden)


def _stap(rij: Any) -> Regel:
    wie = f"door {apart(rij.wie)}" if rij.wie else ""
    return f"{dag(rij.op)}, {rij.get_stap_display()}", zin(f"{rij.get_uitkomst_display()} {wie}".strip(), rij.noot)


def _rondetafel(rij: Any) -> Regel:
    punten = (zin(een.tekst, een.gezegd) for een in rij.punten.all())
    afspraken = (f"{een.wat} ({apart(een.wie.naam)}, tegen {dag(een.tegen)})" for een in rij.afspraken.all())
    wie = ", ".join(apart(een.naam) for een in rij.partijen.all())
    woorden = f"In eigen woorden: {rij.eigen_woorden}" if rij.eigen_woorden else ""
    wanneer = dag(rij.begin) or str(rij.get_stand_display())
    return f"{wanneer}, {rij.get_soort_display()}", zin(f"Aan tafel: {wie}", woorden, *punten, *afspraken, rij.verslag)


def _bijlage(rij: Any) -> Regel:
    erbij = "dit bestand zit bij de kopie in de map bijlagen" if rij.is_open else str(rij.get_stand_display())
    return f"{dag(rij.op)}, gegeven door {apart(rij.door.naam_nu)}", zin(f"{rij.wat} ({rij.naam})", erbij)


def _met_reden(rij: Any) -> Regel:
    return dag(rij.op), rij.reden


def _woord(rij: Any) -> Regel:
    return dag(rij.op), f"Geen naam volgens wie het schreef: {rij.woorden}"


ERBIJ: dict[str, tuple[str, Callable[[Any], Regel]]] = {
    "eigenwoorden": ("In eigen woorden", _eigenwoord),
    "perioden": ("Welke school en welk CLB", _periode),
    "wissels": ("Naar een ander CLB", _wissel),
    "trajectbegeleiders": ("Wie bij de jongere blijft", _begeleider),
    "gezettestappen": ("Stappenplan afwezigheid", _stap),
    "uitstroomgesprekken": ("Afrondend gesprek", _uitstroom),
    "bekwaamheden": ("Wie mag beslissen: het oordeel", _oordeel),
    "afwegingen": ("Waarom iets doorging na een nee", _met_reden),
    "naamgrond": ("Waarom de naam hier staat", _naamgrond),
    "naambesluiten": ("Woorden in de vraag", _woord),
    "zetten": ("Hoe het liep", _verloop),
    "overdrachten": ("Wie meelas", _meelezer),
    "openingen": ("Wie het dossier met een reden opende", _opening),
    "verlengingen": ("Waarom het dossier langer bleef", _met_reden),
    "verbeteringen": ("Wat er eerder stond", _verbetering),
    "ouderjas": ("Welke ouder mag meelezen", _ouderja),
    "bladevaluaties": ("Hoe het was", _evaluatie),
    "bladkaarten": ("Kaarten voor Mijn blad", _kaart),
    "bijlagen": ("Bijlagen", _bijlage),
    "rondetafels": ("Rondetafels", _rondetafel),
    "verzoeken": ("Wat gevraagd is over dit dossier", _verzoek),
    **TRAJECT_ERBIJ,
}


def rijen_erbij(aanmelding: Aanmelding) -> list[tuple[str, list[Regel]]]:
    """Return heading and lines of everything beside the page; of a vooraanmelding what the school wrote."""
    uit = []
    for relatie, (kop, regel) in ERBIJ.items():
        uit.append((kop, [regel(rij) for rij in _van(aanmelding, relatie)]))
    uit += trajecten_erbij(aanmelding)
    for vooraanmelding in _van(aanmelding, "vooraanmelding"):
        for deel in antwoorden_van_school(vooraanmelding):
            regels = [(str(een.label), str(een.tekst)) for een in deel.regels]
            uit.append((f"Wat de school schreef: {deel.sectie.naam}", regels))
    return uit


def _van(aanmelding: Aanmelding, relatie: str) -> list[Any]:
    """The rows of one relation, oldest first; of a one-to-one relation the row, if there is one."""
    if Aanmelding._meta.get_field(relatie).one_to_one:
        rij = getattr(aanmelding, relatie, None)
        return [rij] if rij is not None else []
    return list(getattr(aanmelding, relatie).order_by("pk"))
