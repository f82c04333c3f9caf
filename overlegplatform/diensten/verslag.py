"""Verbs on the minutes: freeze a revision, put its approval on the next agenda, approve."""

from django.db.models import Max
from django.utils.formats import date_format

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from overlegplatform.diensten.basis import eis_uitkomst_open, geleide_vergadering, noteer
from overlegplatform.diensten.volgorde import zet_vooraan
from overlegplatform.keuzes import AGENDA_OPEN, KOMEND, Puntaard, Uitkomstsoort, Vergaderstand
from overlegplatform.models import Agendapunt, Groep, Uitkomst, Vergadering, Verslag
from overlegplatform.regels.verslagbeeld import maak_beeld
from overlegplatform.workflow import VERGADERING


def leg_vast(*, vergadering: Vergadering, noot: str, door: Gebruiker) -> Verslag:
    """Freeze the view of a locked meeting as its next revision. Part of a dienst. Unchanged, it is the last one."""
    beeld = maak_beeld(vergadering)
    laatste = vergadering.verslagen.first()
    if laatste is not None and laatste.inhoud == beeld:
        return laatste
    nummer = (vergadering.verslagen.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
    return Verslag.objects.create(vergadering=vergadering, nummer=nummer, inhoud=beeld, noot=noot, door=door)


def is_bijgewerkt(vergadering: Vergadering) -> bool:
    """Tell whether the last revision says what the rows say now."""
    laatste = vergadering.verslagen.first()
    return laatste is not None and laatste.inhoud == maak_beeld(vergadering)


@dienst
def verslag_vastleggen(*, vergadering_id: int, noot: str, door: Gebruiker) -> Verslag:
    """Freeze a new revision after corrections. Geweigerd when nothing changed since the last one."""
    vergadering = geleide_vergadering(vergadering_id, door)
    if vergadering.stand != Vergaderstand.GEHOUDEN:
        eis_uitkomst_open(vergadering)
        raise Geweigerd("De vergadering loopt nog. Sluit ze af: dan ligt de eerste versie van het verslag vast.")
    if is_bijgewerkt(vergadering):
        raise Geweigerd("Er is niets veranderd sinds de laatste versie van het verslag.")
    verslag = leg_vast(vergadering=vergadering, noot=noot, door=door)
    noteer(vergadering, f"verslag vastgelegd, versie {verslag.nummer}", door)
    return verslag


def goedkeuring_agenderen(*, groep: Groep) -> None:
    """Put minutes that wait for approval first on the next agenda of their group, once. Part of a dienst."""
    # One at a time per group: who plans the next meeting and who closes this one must see each other's row.
    Groep.objects.select_for_update(no_key=True).get(pk=groep.pk)
    volgende = groep.vergaderingen.filter(stand__in=KOMEND).order_by("begin").first()
    if volgende is None:
        return
    al_op_agenda = Agendapunt.objects.filter(vergadering__stand__in=AGENDA_OPEN, verslag_van__isnull=False)
    wachtend = groep.vergaderingen.filter(stand=Vergaderstand.GEHOUDEN, begin__lt=volgende.begin).exclude(
        pk__in=al_op_agenda.values("verslag_van")
    )
    for vergadering in wachtend.order_by("-begin"):
        punt = Agendapunt(
            vergadering=volgende,
            titel=f"Verslag van {date_format(vergadering.datum, 'j F Y')}",
            duur=10,
            aard=Puntaard.BESLISSEN,
            verslag_van=vergadering,
        )
        zet_vooraan(punt)


@dienst
def verslag_goedkeuren(*, punt_id: int, opmerking: str = "", door: Gebruiker) -> Vergadering:
    """Approve earlier minutes as an item of the meeting that is going on, or was just held; from then they are fixed.

    Returns the earlier meeting. Geweigerd when a correction is not in a revision yet, or it was approved before.
    """
    punt = Agendapunt.objects.filter(pk=punt_id, verslag_van__isnull=False).first()
    if punt is None:
        raise Geweigerd("Dit punt keurt geen verslag goed.")
    vergadering = geleide_vergadering(punt.vergadering_id, door)
    eis_uitkomst_open(vergadering)
    eerder = geleide_vergadering(punt.verslag_van_id or 0, door)
    if eerder.stand == Vergaderstand.GEHOUDEN and not is_bijgewerkt(eerder):
        raise Geweigerd(
            f"Het verslag van {eerder.datum_tekst} veranderde nog. Leg eerst een nieuwe versie vast, keur dan goed."
        )
    eerder.goedgekeurd_verslag = eerder.verslagen.first()
    verzet(eerder, VERGADERING, Vergaderstand.GOEDGEKEURD, door)
    eerder.versie += 1
    eerder.save()
    tekst = "Goedgekeurd." if not opmerking.strip() else f"Goedgekeurd. {opmerking.strip()}"
    Uitkomst.objects.create(agendapunt=punt, soort=Uitkomstsoort.BESLUIT, tekst=tekst, door=door)
    noteer(eerder, "verslag goedgekeurd", door)
    return eerder
