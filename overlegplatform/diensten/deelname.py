"""Verbs on who comes and who was there."""

from collections.abc import Mapping

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil
from leerrecht.models import Gebruiker, Organisatie
from leerrecht.versies import Uitslag, te_bewaren, vergelijk
from overlegplatform.diensten.basis import eis_uitkomst_open, geleide_vergadering, noteer
from overlegplatform.keuzes import VERWACHT, Aanwezigheid, Antwoord
from overlegplatform.models import Deelname, Vergadering


def zetels_uitnodigen(*, vergadering: Vergadering) -> list[Deelname]:
    """Give every seat that holds on the day of a locked meeting its row, and return the new ones. Part of a dienst.

    A row says that the seat is expected, not that it was invited: that is written once a mail is there.
    """
    heeft = set(vergadering.deelnames.filter(zetel__isnull=False).values_list("zetel", flat=True))
    zetels = vergadering.groep.zetels.actief_op(vergadering.datum).select_related("organisatie", "eenheid")
    nieuw = [
        Deelname(
            vergadering=vergadering,
            zetel=zetel,
            organisatie=zetel.organisatie,
            wie=zetel.wie,
            persoon_id=zetel.persoon_id,
        )
        for zetel in zetels
        if zetel.pk not in heeft
    ]
    return Deelname.objects.bulk_create(nieuw)


@dienst
def deelname_beantwoorden(
    *, deelname_id: int, mijn: Mapping[str, list[str]], origineel: Mapping[str, list[str]], door: Gebruiker | None
) -> Deelname:
    """Say whether a seat comes: by its key [answer, who comes instead]. `door` is None for who has no account.

    Raises Botst when somebody else answered for the seat meanwhile.
    """
    vergadering_id = Deelname.objects.filter(pk=deelname_id).values_list("vergadering", flat=True).first()
    vergadering = Vergadering.objects.select_for_update(of=("self",), no_key=True).select_related("groep__netwerk")
    gevonden = vergadering.filter(pk=vergadering_id or 0).first()
    deelname = Deelname.objects.filter(pk=deelname_id).first()
    if gevonden is None or deelname is None:
        raise Geweigerd("Deze uitnodiging bestaat niet meer.")
    if not gevonden.is_komend or gevonden.einde < timezone.now():
        raise Geweigerd("Deze vergadering is voorbij of gaat niet door. Je antwoord is niet meer nodig.")
    if mijn[deelname.sleutel] == [Antwoord.VERVANGER, ""]:
        raise Geweigerd("Schrijf wie er in jouw plaats komt.", veld="vervanger")
    huidig = {deelname.sleutel: deelname.antwoordwaarde}
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn={deelname.sleutel: mijn[deelname.sleutel]})
    if bewaren:
        deelname.antwoord, deelname.vervanger = bewaren[deelname.sleutel]
        deelname.antwoord_op = timezone.now()
        deelname.save()
        wat = persoonsverschil(deelname.sleutel, "Antwoord")
        noteer(gevonden, "antwoord op de uitnodiging", door, [wat])
    return deelname


def aangeduid(vergadering: Vergadering) -> dict[str, str]:
    """Return what the list of who was there shows, by key: what was noted, else what was answered beforehand."""
    rijen = vergadering.deelnames.values_list("sleutel", "aanwezigheid", "antwoord")
    return {sleutel: stand or VERWACHT.get(Antwoord(antwoord), "") for sleutel, stand, antwoord in rijen}


@dienst
def aanwezigheid_zetten(
    *, vergadering_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], door: Gebruiker
) -> Uitslag:
    """Write who was there, by key of a deelname; `origineel` is what the list showed (`aangeduid`).

    What nobody noted yet is noted; of the rest only what changed. A row that a colleague changed meanwhile collides.
    """
    vergadering = geleide_vergadering(vergadering_id, door)
    eis_uitkomst_open(vergadering)
    if set(mijn.values()) - set(Aanwezigheid.values):
        raise Geweigerd("Kies voor elke deelnemer een van de mogelijkheden.")
    rijen = {rij.sleutel: rij for rij in vergadering.deelnames.select_related("organisatie")}
    genoteerd = {sleutel: rij.aanwezigheid for sleutel, rij in rijen.items() if rij.aanwezigheid}
    al = {sleutel: stand for sleutel, stand in mijn.items() if sleutel in genoteerd}
    uitkomst = vergelijk(origineel=origineel, huidig=genoteerd, mijn=al)
    nieuw = {sleutel: stand for sleutel, stand in mijn.items() if sleutel in rijen and sleutel not in genoteerd}
    gewijzigd = _zet_aanwezigheid(rijen, nieuw | uitkomst.bewaren)
    if gewijzigd:
        # Whose row, never what it says: a seat may be one person.
        verschillen = [persoonsverschil(rij.sleutel, f"Aanwezigheid van {rij.organisatie}") for rij in gewijzigd]
        noteer(vergadering, "aanwezigheid genoteerd", door, verschillen=verschillen)
    aantal = len(gewijzigd)
    zin = f"de aanwezigheid van {aantal} {'deelnemer' if aantal == 1 else 'deelnemers'}"
    return Uitslag([zin] if gewijzigd else [], uitkomst.botsingen)


def _zet_aanwezigheid(rijen: Mapping[str, Deelname], standen: Mapping[str, str]) -> list[Deelname]:
    gewijzigd = [rijen[sleutel] for sleutel in standen]
    for rij in gewijzigd:
        rij.aanwezigheid = standen[rij.sleutel]
    Deelname.objects.bulk_update(gewijzigd, ["aanwezigheid"])
    return gewijzigd


@dienst
def gast_toevoegen(*, vergadering_id: int, organisatie_sleutel: str, wie: str, door: Gebruiker) -> Deelname:
    """Note somebody who came without a seat: an open group, or an invited expert."""
    vergadering = geleide_vergadering(vergadering_id, door)
    eis_uitkomst_open(vergadering)
    organisatie = Organisatie.objects.filter(
        sleutel=organisatie_sleutel, netwerken=vergadering.groep.netwerk_id
    ).first()
    if organisatie is None:
        raise Geweigerd("Kies een organisatie van dit netwerk.", veld="organisatie")
    deelname = Deelname.objects.create(
        vergadering=vergadering,
        organisatie=organisatie,
        wie=wie.strip() or organisatie.naam,
        aanwezigheid=Aanwezigheid.AANWEZIG,
    )
    noteer(vergadering, "deelnemer toegevoegd", door)
    return deelname
