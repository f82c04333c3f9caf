"""Whether a school reads how far its own question stands, and how much of it.

A CLB is bound by professional secrecy that a school has no share in: that it referred, where to and what came of it is
told only with a yes whose receiver is that school, or where the controller decided so. Without either, a school reads
what it knew: that its CLB has it. Source: decreet leerlingenbegeleiding (27 april 2018) and onderwijs.vlaanderen.be,
ambtsgeheim en beroepsgeheim in onderwijs.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from django.db.models import prefetch_related_objects

from meldpunt.keuzes.dossier import NEE_TEGEN_DELEN, Ontvangersoort, Vooraanmeldingstand
from meldpunt.keuzes.grond import Schoolvolgt
from meldpunt.keuzes.leesveld import LIJNVELDEN
from meldpunt.models import Aanmelding, Begeleidingsperiode, Toestemming, Verantwoording, Vooraanmelding
from meldpunt.querysets.ja import die_openen
from meldpunt.regels.instemming import hulp_geweigerd


class Lijnopening(StrEnum):
    """What opens the line: nothing, the decision of the controller, or a yes to this school."""

    DICHT = "dicht"
    NETWERK = "netwerk"
    JA = "ja"


def opening_van(rij: Vooraanmelding) -> Lijnopening:
    """Return what opens the line of one question that a CLB sent on."""
    return openingen_van([rij])[rij.pk]


def openingen_van(rijen: Sequence[Vooraanmelding]) -> dict[int, Lijnopening]:
    """Return by key what opens each line, in a fixed number of queries however many.

    Nothing does once the young person left the school, the yes to the Meldpunt was taken back, or a request laid the
    file still (AVG art. 18). A no to this school stands above what the controller decided.
    """
    uit = {rij.pk: Lijnopening.DICHT for rij in rijen}
    _haal_nee_op(rijen)
    kan = {rij.pk: rij.aanmelding for rij in rijen if rij.aanmelding is not None and _mag(rij, rij.aanmelding)}
    if not kan:
        return uit
    op_school = Begeleidingsperiode.objects.filter(aanmelding__in=kan.values(), tot__isnull=True)
    daar = set(op_school.values_list("aanmelding", "school"))
    gevraagd = Toestemming.objects.filter(aanmelding__in=kan.values(), ontvangersoort=Ontvangersoort.SCHOOL)
    ja = {
        (aanmelding, school)
        for aanmelding, school, velden in die_openen(gevraagd).values_list("aanmelding", "ontvanger", "velden")
        if set(velden) >= LIJNVELDEN
    }
    nee = set(gevraagd.filter(stand__in=NEE_TEGEN_DELEN).values_list("aanmelding", "ontvanger"))
    altijd = Verantwoording.objects.filter(school_volgt=Schoolvolgt.ALTIJD).values_list("netwerk", flat=True)
    netwerken = set(altijd)
    for rij in rijen:
        paar = (rij.aanmelding_id, rij.school_id)
        if rij.pk in kan and paar in daar:
            if paar in ja:
                uit[rij.pk] = Lijnopening.JA
            elif paar not in nee and rij.netwerk_id in netwerken:
                uit[rij.pk] = Lijnopening.NETWERK
    return uit


def _haal_nee_op(rijen: Iterable[Vooraanmelding]) -> None:
    """Read at once for every file that is over whether the help was refused: one that runs, was not."""
    dicht = [rij.aanmelding for rij in rijen if rij.aanmelding is not None and not rij.aanmelding.is_open]
    prefetch_related_objects(dicht, "instemmingen", "toestemmingen", "bekwaamheden", "jongere__betrokkenen")


def _mag(rij: Vooraanmelding, aanmelding: Aanmelding) -> bool:
    verstuurd = rij.stand == Vooraanmeldingstand.INGEDIEND and aanmelding.jongere_id is not None
    if not verstuurd or aanmelding.beperkt or aanmelding.te_wissen_vanaf is not None:
        return False
    return aanmelding.is_open or not hulp_geweigerd(aanmelding)
