"""Rules of a round table: who reads what of it, what stands on its agenda, which agreements are late.

Inviting somebody makes no reader. Whoever comes without a yes reads the day, the place, and lines that name nobody
(tier 0); only a yes of who decides opens more, and of an organisation its toestemming. A yes counts as long as the same
person still decides: at the twelfth birthday that of a parent ends.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Gebruikersoort
from leerrecht.models.organisatie import LEEST_NOOIT
from leerrecht.opsporing import adressen_van_opsporing, is_van_opsporing
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, TRAPPEN, Ontvangersoort, Toeleidingstand, Trap, Wie
from meldpunt.keuzes.rondetafel import GEHOUDEN_TAFEL, Tafelrol, Tafelsoort, Tafelstand, Verslagwoord
from meldpunt.models import Aanmelding, Antwoordadres, Rondetafel, Tafelafspraak, Tafelpartij, Toestemming
from meldpunt.querysets.ja import geldig_ja
from meldpunt.regels.beslissers import beslisser, kan_beslissen, leest_zelf
from meldpunt.regels.openen import inzage_van

ALLEEN_DAG = frozenset({Trap.NUL})
WIE_HET_IS = frozenset({Trap.NUL, Trap.A})
ALLES_VAN_DE_TAFEL = frozenset({Trap.NUL, Trap.A, Trap.B})
# Who may get a yes of their own: of the others age, gezag or the toestemming for an organisation decides.
MET_EIGEN_JA = (Tafelrol.OUDER, Tafelrol.ANDER)
# How long a link works after the day of the table.
LANGST_GELDIG = datetime.timedelta(days=60)

_WIE_LEEST = {
    Trap.NUL: "iedereen aan tafel",
    Trap.A: "wie mag weten wie het is",
    Trap.B: "wie ook over thuis en zorg leest",
}
_VAN_DE_TAFEL = {
    Trap.NUL: "leest van de rondetafel de dag, de plaats en wat niemand noemt",
    Trap.A: "leest van de rondetafel ook over wie het gaat",
    Trap.B: "leest van de rondetafel alles, ook over thuis en zorg",
}
_VASTE_PUNTEN = {
    Tafelsoort.START: ("Wie belt wie als een dag niet lukt?", "Wanneer kijken we opnieuw?"),
    Tafelsoort.TUSSENTIJDS: ("Wat loopt goed?", "Wat moet anders?", "Wanneer kijken we opnieuw?"),
    Tafelsoort.AFSLUITEND: ("Wat nam de jongere mee?", "Hoe gaat het nu verder?", "Wie houdt contact?"),
}


def vaste_punten(soort: str) -> tuple[str, ...]:
    """Return what is always asked at such a table; it names nobody."""
    return _VASTE_PUNTEN[Tafelsoort(soort)]


def ja_geldt(partij: Tafelpartij) -> bool:
    """Tell whether the yes for this person opens something today: it was of who decides now."""
    return bool(partij.ja_wie) and beslisser(partij.rondetafel.aanmelding) == partij.ja_wie


def trappen_van(partij: Tafelpartij) -> frozenset[Trap]:
    """Return the tiers of which this person may read the lines of the table, today."""
    aanmelding = partij.rondetafel.aanmelding
    if partij.gebruiker is not None and partij.gebruiker.heeft_account:
        return inzage_van(aanmelding, partij.gebruiker).trappen & ALLES_VAN_DE_TAFEL
    if aanmelding.beperkt or not aanmelding.is_open or vraagt_tweede(partij):
        return ALLEEN_DAG
    trappen = _zonder_account(partij, aanmelding)
    # Asked last: of most places at a table nothing is read anyway, and then no address is looked up.
    return ALLEEN_DAG if len(trappen) > 1 and is_opsporing(partij) else trappen


def _zonder_account(partij: Tafelpartij, aanmelding: Aanmelding) -> frozenset[Trap]:
    if partij.rol == Tafelrol.JONGERE:
        return ALLES_VAN_DE_TAFEL if leest_zelf(aanmelding) else WIE_HET_IS
    if partij.rol == Tafelrol.OUDER and _beslist_als_ouder(partij, aanmelding):
        return ALLES_VAN_DE_TAFEL
    if partij.rol in MET_EIGEN_JA:
        return WIE_HET_IS if ja_geldt(partij) else ALLEEN_DAG
    return _voor_organisatie(partij, aanmelding)


def is_opsporing(partij: Tafelpartij) -> bool:
    """Police and justice read nothing, also when an organisation, or the person at that address, became so after the
    invitation."""
    return not zonder_opsporing([partij])


def zonder_opsporing(partijen: Sequence[Tafelpartij]) -> list[Tafelpartij]:
    """Return those of whom this does not hold: the addresses of all guests are looked up in one query."""
    verboden = adressen_van_opsporing(rij.email for rij in partijen if rij.is_gast)

    def mag(rij: Tafelpartij) -> bool:
        if rij.organisatie is not None and rij.organisatie.soort in LEEST_NOOIT:
            return False
        if rij.gebruiker is not None and not rij.is_gast:
            return not is_van_opsporing(rij.gebruiker)
        return rij.email.strip().lower() not in verboden

    return [rij for rij in partijen if mag(rij)]


def _beslist_als_ouder(partij: Tafelpartij, aanmelding: Aanmelding) -> bool:
    return beslisser(aanmelding) == Wie.OUDER and partij.betrokkene in kan_beslissen(aanmelding)


def _voor_organisatie(partij: Tafelpartij, aanmelding: Aanmelding) -> frozenset[Trap]:
    """As `meldpunt.querysets.dossier.met_trap` has it for people of that organisation with an account."""
    if partij.organisatie is None:
        return ALLEEN_DAG
    rijen, wie = Toestemming.objects.filter(aanmelding=aanmelding), partij.organisatie.pk
    if partij.rol == Tafelrol.SCHOOL:
        return WIE_HET_IS if geldig_ja(rijen, Trap.A, Ontvangersoort.SCHOOL, wie).exists() else ALLEEN_DAG
    if partij.rol != Tafelrol.AANBIEDER:
        return ALLEEN_DAG
    toeleidingen = aanmelding.toeleidingen.filter(fiche__aanbieder=wie)
    standen = set(toeleidingen.filter(stand__in=LOPENDE_TOELEIDING).values_list("stand", flat=True))
    if not standen or not geldig_ja(rijen, Trap.A, Ontvangersoort.AANBIEDER, wie).exists():
        return ALLEEN_DAG
    diep = Toeleidingstand.AANVAARD in standen and geldig_ja(rijen, Trap.B, Ontvangersoort.AANBIEDER, wie).exists()
    return ALLES_VAN_DE_TAFEL if diep else WIE_HET_IS


def vraagt_tweede(partij: Tafelpartij) -> bool:
    """Whether a link goes to an address that only one person knows. Of an account beheer and a second person know it.

    Whoever can type an address must not be able to send names there alone, and a slip of the pen is a stranger's.
    """
    wie = partij.gebruiker
    if wie is None or wie.heeft_account or (wie.soort == Gebruikersoort.GAST and not partij.email):
        return False
    if partij.rol == Tafelrol.AANBIEDER:
        return not _kent_het_aanbod(partij)
    return partij.adres_bevestigd_op is None


def _kent_het_aanbod(partij: Tafelpartij) -> bool:
    """Whether two people of the Meldpunt know this address as one of the provider: the rule of the answer by link."""
    netwerk = partij.rondetafel.aanmelding.netwerk_id
    adressen = Antwoordadres.objects.geldig_voor(netwerk=netwerk, aanbieder=partij.organisatie).bevestigd()
    van_wie = {"gebruiker__email__iexact": partij.email} if partij.email else {"gebruiker": partij.gebruiker_id}
    return adressen.filter(**van_wie).exists()


def leest_woorden(tafel: Rondetafel, *, weet_wie: bool, van_jongere: bool = False, behandelt: bool = False) -> bool:
    """Tell whether somebody reads the own words: as the young person allowed, and never who may not know who it is."""
    return van_jongere or behandelt or (weet_wie and tafel.woorden_delen)


def wie_leest(trap: str) -> str:
    """Return in words who at the table reads a line of this tier."""
    return _WIE_LEEST[Trap(trap)]


def diepste_van(*plaatsen: Tafelpartij) -> Trap:
    """Return how deep somebody reads today what lies on the table: of several places of one person the deepest."""
    return max((trap for partij in plaatsen for trap in trappen_van(partij)), key=TRAPPEN.index)


def leest_van_de_tafel(diepste: Trap) -> str:
    """Return likewise, in words."""
    return _VAN_DE_TAFEL[diepste]


def waarom_niet(partij: Tafelpartij) -> str:
    """Return why somebody reads the day and the place only, and what opens more; "" for who reads more."""
    if len(trappen_van(partij)) > 1:
        return ""
    if vraagt_tweede(partij) and partij.rol == Tafelrol.AANBIEDER:
        return "leest dag en plaats, tot dit adres bij het aanbod bevestigd is en er een toestemming is"
    if vraagt_tweede(partij):
        return "leest dag en plaats, tot een tweede persoon het mailadres bevestigt"
    if partij.rol in MET_EIGEN_JA:
        return "leest dag en plaats, tot er een ja is"
    if partij.rol in (Tafelrol.SCHOOL, Tafelrol.AANBIEDER):
        return "leest dag en plaats, tot er een toestemming is voor deze organisatie"
    return "leest dag en plaats"


def vraagt_code(tafel: Rondetafel) -> bool:
    """Tell whether a link to this table asks a second step: as soon as something of the file can be read there."""
    return tafel.stand in (*GEHOUDEN_TAFEL, Tafelstand.GEPLAND)


def vervalt(tafel: Rondetafel) -> datetime.datetime:
    """Return until when a link to this table works: two months after its day, or from now."""
    return max(tafel.begin or timezone.now(), timezone.now()) + LANGST_GELDIG


def is_bevestigd_door(partij: Tafelpartij) -> bool:
    """Tell whether this person confirmed the text as it stands."""
    tafel = partij.rondetafel
    return partij.bevestiging == Verslagwoord.KLOPT and partij.bevestigd_nummer == tafel.tekst_nummer


def begin_van_bevestiging(partij: Tafelpartij) -> dict[str, Any]:
    """Return with what the form begins: what this person said of this very text, nothing of an older one."""
    tafel = partij.rondetafel
    van_deze = partij.bevestigd_nummer == tafel.tekst_nummer
    gezegd = {"woord": partij.bevestiging, "opmerking": partij.opmerking} if van_deze else {}
    return {"nummer": tafel.tekst_nummer, **gezegd}


def moet_bevestigen(partijen: Iterable[Tafelpartij]) -> list[Tafelpartij]:
    """Return who was asked and has not said that the text as it stands is right."""
    return [partij for partij in partijen if not is_bevestigd_door(partij)]


def is_te_laat(afspraak: Tafelafspraak, dag: datetime.date | None = None) -> bool:
    """Tell whether an agreement was not done by the end of its day."""
    return afspraak.gedaan_op is None and afspraak.tegen < (dag or timezone.localdate())


def zin_van_ja(wie: str, partij: Tafelpartij) -> str:
    """Return the sentence that is agreed to and kept, in the words of who decides."""
    zelf = wie == Wie.JONGERE
    begin = partij.rondetafel.begin
    van = f" van {dag_in_woorden(timezone.localtime(begin).date())}" if begin else ""
    over = "wie ik ben" if zelf else "wie de jongere is"
    return (
        f"Ik vind het goed dat {partij.naam} leest wat er op de rondetafel{van} staat over {over} en over school. "
        "Niet wat er over thuis, gezondheid of zorg staat. Ik mag dit ja terugnemen, zonder reden."
    )
