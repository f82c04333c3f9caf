"""Verbs on an offer: change it field by field, confirm it, move its stand."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import Verschil, registreer, verschillen_van
from leerrecht.models import Gebruiker
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from leerrecht.workflow import verzet
from leerrecht.zoeken import sorteersleutel, zoektekst_met_vormen
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import Aanbodfiche, Werkgebied
from meldpunt.regels import aanbodvelden as velden
from meldpunt.workflow import STAND


def fiche_op_slot(fiche_id: int, door: Gebruiker) -> Aanbodfiche:
    """Return the offer, locked, when this person keeps it."""
    rijen = Aanbodfiche.objects.bewerkbaar_voor(door).select_related("netwerk", "aanbieder")
    return op_slot(rijen, "Dit aanbod bestaat niet meer of is niet van jouw organisatie.", pk=fiche_id)


def zet_zoekvelden(fiche: Aanbodfiche) -> None:
    """Fill search text and sort key from the words of the offer. Part of a dienst; the caller saves."""
    woorden = [velden.leesbaar(veld, waarde) for veld, waarde in velden.lees(fiche).items() if veld != "website"]
    fiche.zoektekst = zoektekst_met_vormen(*woorden)
    fiche.sorteersleutel = sorteersleutel(fiche.titel)


def namens(fiche: Aanbodfiche, door: Gebruiker) -> str:
    """Return for which organisation this person keeps the offer: the provider's own, else that of the Meldpunt."""
    leden = [lid for lid in toegang_van(door).lidmaatschappen if lid.netwerk_id == fiche.netwerk_id]
    if (fiche.netwerk_id, fiche.aanbieder_id) in toegang_van(door).organisaties_met(Recht.AANBOD_BIJHOUDEN):
        return fiche.aanbieder.naam
    return next(
        (lid.organisatie.naam for lid in leden if Recht.AANBOD_BEHEREN in ROLRECHTEN[Rol(lid.rol)]), "het Meldpunt"
    )


def noteer(
    fiche: Aanbodfiche, wat: str, door: Gebruiker, verschillen: list[Verschil] | None = None, *, reden: str = ""
) -> None:
    """Write the event of one verb on an offer."""
    registreer(fiche, wat, door, verschillen, reden=reden, namens=namens(fiche, door))


@dienst
def aanbod_wijzigen(
    *, fiche_id: int, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> Aanbodfiche:
    """Save the fields that only this person changed; raise Botst, saving nothing, when a colleague changed one too."""
    fiche = fiche_op_slot(fiche_id, door)
    huidig = velden.lees(fiche)
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    if not bewaren:
        return fiche
    bewaak_reeksen({**huidig, **bewaren})
    # Its keeper says it now: no longer assigned by the editor.
    fiche.redactie = [veld for veld in fiche.redactie if veld not in bewaren]
    vul(fiche, bewaren)
    fiche.versie += 1
    fiche.save()
    noteer(fiche, "aanbod gewijzigd", door, verschillen_van(velden.LABELS, huidig, bewaren, velden.leesbaar))
    return fiche


def bewaak_reeksen(waarden: Mapping[str, Any]) -> None:
    """Two colleagues may each change one end: what is stored together must still be a range."""
    if fout := velden.verkeerde_reeks(waarden):
        veld, zin = fout
        raise Geweigerd(zin, veld=veld)


def vul(fiche: Aanbodfiche, waarden: Mapping[str, Any]) -> None:
    """Put values in the fields and areas of an offer that has a row, and in its search text. The caller saves."""
    for veld, waarde in waarden.items():
        if veld != velden.GEBIED:
            setattr(fiche, veld, waarde)
    if velden.GEBIED in waarden:
        fiche.werkgebieden.set(Werkgebied.objects.filter(slug__in=waarden[velden.GEBIED], netwerk=fiche.netwerk_id))
    zet_zoekvelden(fiche)


@dienst
def aanbod_bevestigen(*, fiche_id: int, door: Gebruiker) -> Aanbodfiche:
    """Say that the whole offer is still right, today. Twice on one day, by the same organisation, is once."""
    fiche = fiche_op_slot(fiche_id, door)
    if fiche.stand == Aanbodstand.GESTOPT:
        raise Geweigerd("Dit aanbod is gestopt. Zet het eerst weer open.")
    vandaag, wie = timezone.localdate(), namens(fiche, door)
    if (fiche.bevestigd_op, fiche.bevestigd_door) == (vandaag, wie):
        return fiche
    fiche.bevestigd_op, fiche.bevestigd_door = vandaag, wie
    fiche.save()
    noteer(fiche, "aanbod bevestigd", door)
    return fiche


@dienst
def aanbod_stand_zetten(
    *, fiche_id: int, mijn: Mapping[str, str], origineel: Mapping[str, str], reden: str, door: Gebruiker
) -> Aanbodfiche:
    """Move the stand along its table. Raises Botst when a colleague moved it meanwhile."""
    fiche = fiche_op_slot(fiche_id, door)
    huidig = {"stand": fiche.stand}
    naar = huidig | te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    anders = verzet(fiche, STAND, naar["stand"], door, reden)
    fiche.versie += 1
    fiche.save()
    noteer(fiche, "stand van het aanbod gewijzigd", door, [anders], reden=reden)
    return fiche
