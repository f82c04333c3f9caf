"""The next step of a file as a sentence, for whoever looks at it."""

from dataclasses import dataclass

from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from meldpunt.diensten.doorgeven import wie_vult_aan
from meldpunt.keuzes.dossier import Dossierstand, SoortVraag, Toeleidingstand
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.models import Aanmelding, Toeleiding, Vraag
from meldpunt.regels.bereik import bereik_van_aanbieder, bereik_van_aanmelder
from meldpunt.regels.doorgeven import is_aan_te_vullen
from meldpunt.regels.inlichten import is_in_te_lichten
from meldpunt.regels.klokken import is_eerste_te_laat, is_gewekt, is_te_laat, wacht_op_eerste
from meldpunt.regels.openen import Inzage
from meldpunt.regels.voorstelbaar import bezwaar_van
from meldpunt.regels.wissel import lopende_wissel, op_te_nemen
from meldpunt.regels.zicht import zicht_van
from meldpunt.weergave.traject import hoever, na_een_traject, traject_van, wacht_op_de_start
from meldpunt.weergave.wachten import op_volgorde, zin_van

_INLICHTEN = "Vertel de jongere vandaag dat dit dossier er is, en noteer dat."


@dataclass(frozen=True)
class Volgende:
    """What happens next, and a smaller line below it."""

    zin: str
    noot: str = ""


def volgende_stap(inzage: Inzage, toeleidingen: list[Toeleiding], open_vraag: Vraag | None) -> Volgende:
    """Return the next step as this person should hear it."""
    if inzage.leest_alles and is_in_te_lichten(getattr(inzage.aanmelding, "naamgrond", None)):
        return Volgende(_INLICHTEN, _beloofd(inzage) if inzage.behandelt and inzage.aanmelding.is_open else "")
    if not inzage.aanmelding.is_open:
        return _afgerond(inzage)
    if inzage.behandelt and (zin := _bij_het_clb(inzage)):
        return Volgende(zin, _beloofd(inzage))
    if inzage.leest_alles and (zin := _naar_een_clb(inzage)):
        return Volgende(zin, _beloofd(inzage) if inzage.behandelt else "")
    if inzage.behandelt:
        return _voor_meldpunt(inzage, op_volgorde(toeleidingen), open_vraag, na_een_traject(toeleidingen))
    if inzage.is_aanmelder:
        return _voor_aanmelder(inzage, op_volgorde(toeleidingen), open_vraag, na_een_traject(toeleidingen))
    if toeleidingen:
        return _voor_aanbieder(inzage.aanmelding, op_volgorde(toeleidingen)[0])
    return Volgende("Je leest mee in dit dossier. Wie het aanmeldde, volgt het op.")


def _beloofd(inzage: Inzage) -> str:
    return " ".join(deel for deel in (_eerste_antwoord(inzage.aanmelding), _nieuws(inzage)) if deel)


def _eerste_antwoord(aanmelding: Aanmelding) -> str:
    """What is promised about a first answer, for the Meldpunt; "" once it was given."""
    if aanmelding.eerste_voor is None or not wacht_op_eerste(aanmelding):
        return ""
    dag = dag_in_woorden(aanmelding.eerste_voor)
    if is_eerste_te_laat(aanmelding):
        return f"Te laat: aan de aanmelder is een eerste antwoord beloofd tegen {dag}. Bel, en noteer het."
    return f"Geef de aanmelder een eerste antwoord ten laatste op {dag}."


def _nieuws(inzage: Inzage) -> str:
    aanmelding = inzage.aanmelding
    if aanmelding.antwoord_voor is None:
        return ""
    dag = dag_in_woorden(aanmelding.antwoord_voor)
    if is_te_laat(aanmelding):
        return f"Te laat: aan de aanmelder is nieuws beloofd tegen {dag}."
    pauze = " Die termijn staat stil zolang je vraag openstaat." if aanmelding.stand == Dossierstand.WACHT else ""
    return f"Beloofd aan de aanmelder: nieuws ten laatste op {dag}.{pauze}"


def _bij_het_clb(inzage: Inzage) -> str:
    """Of a file of the telephone that its CLB completes now; else ""."""
    concept = wie_vult_aan(inzage.aanmelding) if is_aan_te_vullen(inzage.aanmelding) else None
    if concept is None:
        return ""
    wie = concept.organisatie.naam
    if is_gewekt(inzage.aanmelding):
        return f"{wie} vulde dit dossier nog niet aan. Bel, of geef het aan een collega daar."
    return f"Wacht op {wie}: het vult dit dossier aan."


def _naar_een_clb(inzage: Inzage) -> str:
    """Of a file that goes to another CLB, or went there and was not taken up; else ""."""
    aanmelding = inzage.aanmelding
    if inzage.is_aanmelder and op_te_nemen(aanmelding):
        return "Dit dossier komt van een ander CLB. Neem het op, dan weet het Meldpunt wie het volgt."
    if not inzage.behandelt or not is_gewekt(aanmelding):
        return ""
    if (rij := op_te_nemen(aanmelding)) is not None:
        return f"{rij.clb.naam} nam dit dossier nog niet op. Bel {apart(rij.volger.naam_nu)}."
    return "Dit dossier gaat naar een ander CLB. Kijk na wat gezegd is." if lopende_wissel(aanmelding) else ""


def _voor_meldpunt(inzage: Inzage, lopend: list[Toeleiding], open_vraag: Vraag | None, na: str) -> Volgende:
    aanmelding, noot = inzage.aanmelding, _beloofd(inzage)
    if aanmelding.stand == Dossierstand.INGEDIEND:
        return Volgende("Lees de vraag en neem het dossier in behandeling.", noot)
    if open_vraag and is_gewekt(aanmelding):
        return Volgende("De aanmelder antwoordde nog niet. Bel, of kijk later opnieuw.", noot)
    if open_vraag and not bereik_van_aanmelder(aanmelding, zonder=open_vraag.gesteld_door):
        return Volgende("De aanmelder kreeg geen mail van je vraag. Bel, en noteer het antwoord.", noot)
    if open_vraag:
        wek = f" Je ziet dit dossier opnieuw op {dag_in_woorden(aanmelding.wek_op)}." if aanmelding.wek_op else ""
        return Volgende(f"Wacht op het antwoord van {aanmelding.organisatie.naam}.{wek}", noot)
    if lopend and lopend[0].stand == Toeleidingstand.VRAAG:
        return Volgende(f"{zin_van(lopend[0])}. Beantwoord ze hieronder.", noot)
    if lopend and lopend[0].stand == Toeleidingstand.AANVAARD:
        return Volgende(_na_aanvaarding(aanmelding, lopend[0], _volg_op(lopend[0])), noot)
    if lopend and not bereik_van_aanbieder(aanmelding.netwerk, lopend[0].fiche.aanbieder):
        wie = lopend[0].fiche.aanbieder.naam
        return Volgende(f"Niemand van {wie} kan dit lezen in Leerrecht. Bel met je vraag.", noot)
    if lopend:
        return Volgende(f"{zin_van(lopend[0])}. Duurt het lang, bel dan.", noot)
    if is_gewekt(aanmelding):
        return Volgende("Je wilde dit dossier vandaag opnieuw bekijken.", noot)
    return Volgende(_om_te_beginnen(aanmelding, na), noot)


def _om_te_beginnen(aanmelding: Aanmelding, na: str) -> str:
    """What the Meldpunt does while nothing runs; `na`: how the last traject ended."""
    if na:
        return f"{na}. Plan de terugkeer of volg ze op, zoek een andere plek, of sluit af met wat ervan kwam."
    if aanmelding.soort_vraag == SoortVraag.CONSULT:
        return "Geef advies of stel een vraag terug. Een plek zoeken kan als er een aanmelding van gemaakt is."
    bezwaar = bezwaar_van(aanmelding, [])
    return bezwaar.zin if bezwaar else "Zoek een plek: stel een aanbod voor, stel een vraag terug of geef advies."


def _voor_aanmelder(inzage: Inzage, lopend: list[Toeleiding], open_vraag: Vraag | None, na: str) -> Volgende:
    aanmelding = inzage.aanmelding
    eerst = ""
    if aanmelding.eerste_voor and wacht_op_eerste(aanmelding) and not is_eerste_te_laat(aanmelding):
        eerst = f"Iemand van het Meldpunt antwoordt je ten laatste op {dag_in_woorden(aanmelding.eerste_voor)}. "
    dag = eerst + (
        f"Je krijgt nieuws ten laatste op {dag_in_woorden(aanmelding.antwoord_voor)}."
        if (aanmelding.antwoord_voor and not is_te_laat(aanmelding))
        else ""
    )
    laat = (
        ("nieuws", aanmelding.antwoord_voor, is_te_laat(aanmelding)),
        ("een antwoord", aanmelding.eerste_voor, is_eerste_te_laat(aanmelding)),
    )
    if te_laat := next(((wat, voor) for wat, voor, is_laat in laat if voor and is_laat), None):
        wat, tegen = te_laat[0], dag_in_woorden(te_laat[1])
        dag = f"Het Meldpunt beloofde {wat} tegen {tegen} en is te laat. Bel gerust en noem je referentie."
    if open_vraag:
        return Volgende("Het Meldpunt stelt je een vraag. Beantwoord ze, dan kan het verder.", dag)
    if aanmelding.stand == Dossierstand.INGEDIEND:
        return Volgende("Het Meldpunt kreeg je vraag en leest ze.", dag)
    if lopend and lopend[0].stand == Toeleidingstand.AANVAARD:
        return Volgende(_na_aanvaarding(aanmelding, lopend[0], "Jij moet nu niets doen."), dag)
    if lopend:
        return Volgende(f"{zin_van(lopend[0])}. Jij moet nu niets doen.", dag)
    if na:
        return Volgende(f"{na}. Het Meldpunt volgt op hoe het verdergaat. Jij moet nu niets doen.", dag)
    return Volgende("Het Meldpunt zoekt mee naar een plek. Jij moet nu niets doen.", dag)


def _na_aanvaarding(aanmelding: Aanmelding, toeleiding: Toeleiding, start: str) -> str:
    if _wacht_op_een_ja(aanmelding, toeleiding):
        return f"{zin_van(toeleiding)}, en leest nog niet wie het is. Vraag nu een toestemming."
    return f"{zin_van(toeleiding)}. {start}"


def stap_na_aanvaarding(toeleiding: Toeleiding, *, zelf: bool = False) -> str:
    """Return what must be done now that a place was found; "" when nothing is missing, or no place was found.

    `zelf`: said to the provider.
    """
    if toeleiding.stand != Toeleidingstand.AANVAARD or not _wacht_op_een_ja(toeleiding.aanmelding, toeleiding):
        return ""
    if zelf:
        return "Wie het is, lezen jullie zodra er een ja voor is. Daarvoor is nu een toestemming nodig."
    return f"{toeleiding.fiche.aanbieder.naam} leest nog niet wie het is: vraag nu een toestemming."


def _volg_op(toeleiding: Toeleiding) -> str:
    """What the Meldpunt does while somebody is expected, or is there."""
    traject = traject_van(toeleiding)
    if traject is not None and traject.stand == Trajectstand.ONDERBROKEN:
        return "De schooldagen zonder les tellen weer. Vraag wanneer het verdergaat."
    if traject is not None and traject.gestart_op:
        return "Dit dossier vraagt je nu niets. Stopt het traject, dan tellen de schooldagen zonder les weer."
    if traject is not None and wacht_op_de_start(traject):
        return "De eerste dag is voorbij: vraag of de jongere er was, en noteer het."
    return "Volg op of de start lukt."


def _wacht_op_een_ja(aanmelding: Aanmelding, toeleiding: Toeleiding) -> bool:
    """Whether who accepted does not read yet who the young person is: without a yes nothing can start."""
    if aanmelding.jongere_id is None:
        return False
    return not any("jongere.naam" in zicht.velden for zicht in zicht_van(aanmelding, [toeleiding.fiche.aanbieder]))


def _voor_aanbieder(aanmelding: Aanmelding, toeleiding: Toeleiding) -> Volgende:
    if toeleiding.stand == Toeleidingstand.AANVAARD and _wacht_op_een_ja(aanmelding, toeleiding):
        return Volgende("Jullie aanvaardden deze jongere. Wie het is, lezen jullie als er een ja voor is.")
    if toeleiding.stand == Toeleidingstand.AANVAARD:
        return Volgende(_bij_jullie(toeleiding))
    if toeleiding.stand == Toeleidingstand.VRAAG:
        return Volgende("Het Meldpunt zoekt het antwoord op jullie vraag. Jullie moeten nu niets doen.")
    return Volgende(
        "Lees de vraag en antwoord of jullie aanbod past.",
        f"Het Meldpunt kijkt opnieuw op {dag_in_woorden(toeleiding.wek_op)}." if toeleiding.wek_op else "",
    )


def _bij_jullie(toeleiding: Toeleiding) -> str:
    traject = traject_van(toeleiding)
    if traject is None:
        return "Jullie aanvaardden deze jongere. Spreek de start af met het Meldpunt."
    if traject.gestart_op:
        return f"Het traject is {hoever(traject)}. Noteer hieronder als het stilligt of stopt."
    if wacht_op_de_start(traject):
        return "De eerste dag is voorbij. Noteer hieronder of de jongere er was."
    return f"Het traject is {hoever(traject)}. Noteer hieronder zodra de jongere er is."


def einde_in_woorden(inzage: Inzage) -> str:
    """Return why a file ended. That a young person was known already is told to the Meldpunt only."""
    aanmelding = inzage.aanmelding
    if aanmelding.einde == Einde.DUBBEL and not inzage.behandelt:
        return "het Meldpunt volgt dit verder op en neemt contact met je op"
    return aanmelding.get_einde_display()


def _afgerond(inzage: Inzage) -> Volgende:
    dag = dag_in_woorden(inzage.aanmelding.afgesloten_op)
    return Volgende(f"Dit dossier is afgerond op {dag}: {einde_in_woorden(inzage)}.")
