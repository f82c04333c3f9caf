"""Whether the help may go on: the last answer of who decides, and a no of the young person that nobody weighed yet.

Source: decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 and 8: help with consent; what a young person who
does not decide says, weighs by age and maturity, and going against it is motivated in the file.
"""

from collections.abc import Iterable

from meldpunt.keuzes.dossier import NEE, Instemmingsantwoord, Ontvangersoort, Toestemmingstand, Waarvoor, Wie
from meldpunt.models import Aanmelding, Betrokkene, Instemming, Toestemming
from meldpunt.regels.beslissers import beslisser, beslist, nee_telt

NEE_TELT = "De jongere zegt nee tegen de hulp. Weeg dat eerst af, en schrijf waarom het toch doorgaat."

Persoon = tuple[str, int | None]


def laatste_antwoorden(aanmelding: Aanmelding) -> dict[Persoon, Instemming]:
    """Return of each person the last answer about the help; who was not asked yet, gave none."""
    uit: dict[Persoon, Instemming] = {}
    for rij in sorted(aanmelding.instemmingen.all(), key=lambda rij: rij.pk):
        if rij.antwoord != Instemmingsantwoord.NOG_TE_VRAGEN:
            uit[rij.wie, rij.betrokkene_id] = rij
    return uit


def zei_ja(aanmelding: Aanmelding, betrokkene: Betrokkene | None) -> bool:
    """Tell whether the last answer of this person (None: the young person) is a yes."""
    wie = (Wie.JONGERE, None) if betrokkene is None else (Wie.OUDER, betrokkene.pk)
    laatste = laatste_antwoorden(aanmelding).get(wie)
    return laatste is not None and laatste.antwoord == Instemmingsantwoord.GEGEVEN


def nee_van_wie_beslist(aanmelding: Aanmelding) -> list[Instemming]:
    """Return each last answer that is a no of somebody who decides: it stops the work."""
    return [
        rij
        for rij in laatste_antwoorden(aanmelding).values()
        if rij.antwoord in NEE and nee_telt(aanmelding, rij.wie, rij.betrokkene, Waarvoor.HULP)
    ]


def nee_van_de_jongere(aanmelding: Aanmelding) -> Instemming | None:
    """Return the no to the help of a young person for whom somebody else decides, while nobody weighed it."""
    if beslisser(aanmelding, Waarvoor.HULP) == Wie.JONGERE:
        return None
    laatste = laatste_antwoorden(aanmelding).get((Wie.JONGERE, None))
    return laatste if laatste and laatste.antwoord in NEE and not laatste.afwegingen.all() else None


def neen_om_te_delen(aanmelding: Aanmelding) -> list[Toestemming]:
    """Return each last no to share of a young person for whom somebody else decides, while nobody weighed it."""
    if beslisser(aanmelding) == Wie.JONGERE:
        return []
    laatste: dict[tuple, Toestemming] = {}
    rijen: Iterable[Toestemming] = aanmelding.toestemmingen.filter(wie=Wie.JONGERE).order_by("pk")
    for rij in rijen:
        if rij.stand in (Toestemmingstand.GEGEVEN, Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN):
            laatste[rij.ontvanger_id, rij.ontvangersoort, rij.trap] = rij
    return [rij for rij in laatste.values() if rij.stand != Toestemmingstand.GEGEVEN and not rij.afwegingen.exists()]


def heeft_instemming(aanmelding: Aanmelding) -> bool:
    """Tell whether who decides today said yes to the help, nobody who decides as well said no since, and no no of the
    young person waits to be weighed. A parent's yes from before the twelfth birthday no longer decides."""
    if nee_van_wie_beslist(aanmelding) or nee_van_de_jongere(aanmelding):
        return False
    antwoorden = laatste_antwoorden(aanmelding).values()
    ja = [rij for rij in antwoorden if rij.antwoord == Instemmingsantwoord.GEGEVEN]
    return any(beslist(aanmelding, rij.wie, rij.betrokkene, Waarvoor.HULP) for rij in ja)


def nee_aan_meldpunt(aanmelding: Aanmelding) -> bool:
    """Tell whether the last that was said about the Meldpunt reading this file is that it may not."""
    gezegd = [rij for rij in _aan_meldpunt(aanmelding) if rij.stand != Toestemmingstand.GEVRAAGD]
    laatste = gezegd[-1] if gezegd else None
    return laatste is not None and laatste.stand in (Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN)


def _aan_meldpunt(aanmelding: Aanmelding) -> list[Toestemming]:
    """Return each yes to the Meldpunt of who decides, the last one last; of a list of files without a query each."""
    alle = (rij for rij in aanmelding.toestemmingen.all() if rij.ontvangersoort == Ontvangersoort.MELDPUNT)
    return sorted((rij for rij in alle if rij.beslist), key=lambda rij: rij.pk)


def hulp_geweigerd(aanmelding: Aanmelding) -> bool:
    """Tell whether who decides refused the help, or that the Meldpunt reads: then nobody reads along any more, also
    where the file itself is kept on another ground."""
    if aanmelding.te_wissen_vanaf is not None:
        return True
    return bool(nee_van_wie_beslist(aanmelding)) or nee_aan_meldpunt(aanmelding)


def gronden_om_te_houden(aanmelding: Aanmelding) -> list[str]:
    """Return why a file is kept though the help was refused: what was noted with each no. Empty: it is erased."""
    if aanmelding.te_wissen_vanaf is not None:
        return []
    bij_nee = [rij.grond for rij in nee_van_wie_beslist(aanmelding)]
    bij_nee += [rij.grond for rij in _aan_meldpunt(aanmelding) if rij.stand == Toestemmingstand.INGETROKKEN]
    return list(dict.fromkeys(grond for grond in bij_nee if grond))


def stopt_alles(aanmelding: Aanmelding, betrokkene: Betrokkene | None) -> bool:
    """Tell whether the no of this person (None: the young person) ends the work: of who decides on the help, and of who
    decides on sharing and said yes to the Meldpunt, for that yes says that taking it back stops everything."""
    wie = Wie.OUDER if betrokkene else Wie.JONGERE
    if nee_telt(aanmelding, wie, betrokkene, Waarvoor.HULP):
        return True
    gegeven = any(rij.stand == Toestemmingstand.GEGEVEN for rij in _aan_meldpunt(aanmelding))
    return gegeven and beslist(aanmelding, wie, betrokkene)


def kan_stoppen(aanmelding: Aanmelding, betrokkene: Betrokkene | None) -> bool:
    """Tell whether this person (None: the young person) has something to stop: help that runs, or a file that is over
    and kept, for whose no ends it and while nobody refused it yet. In a double nothing runs: the other file does."""
    if aanmelding.is_open:
        return True
    if aanmelding.dubbel_van_id is not None:
        return False
    return stopt_alles(aanmelding, betrokkene) and not hulp_geweigerd(aanmelding)
