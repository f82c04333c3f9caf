"""Verbs on a concept: begin it, save one section, throw it away."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import persoonsverschil, registreer
from leerrecht.models import Gebruiker, Organisatie, Soort
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.versies import te_bewaren
from meldpunt import secties
from meldpunt.antwoorden.ontbreekt import ontbreekt
from meldpunt.antwoorden.vragen import velden_van
from meldpunt.diensten import vooraanmelding as vooraanmeldingen
from meldpunt.diensten.conceptdelen import inhouden_van, kader_van, secties_van, vul
from meldpunt.models import Concept, Conceptdeel, Conceptsoort

CONCEPT_VOORBIJ = "Dit concept bestaat niet meer. Het is verstuurd of gewist."
# Which kind of organisation may begin which kind of form; a consult may be begun by all.
_SOORT_VAN = {Conceptsoort.AANMELDING: Soort.CLB, Conceptsoort.VOORAANMELDING: Soort.SCHOOL}


def op_slot(sleutel: str, door: Gebruiker) -> Concept | None:
    """Return the concept, locked, when it is this person's; None when it is gone."""
    rijen = Concept.objects.zichtbaar_voor(door).select_for_update(of=("self",))
    return rijen.select_related("netwerk", "organisatie").filter(sleutel=sleutel).first()


@dienst
def concept_beginnen(*, soort: str, netwerk_id: int, organisatie_id: int, door: Gebruiker, clb: str = "") -> Concept:
    """Begin a form for one of the own organisations. `clb`: for a vooraanmelding, the key of the CLB it goes to."""
    recht = Recht.CONSULT_STARTEN if soort == Conceptsoort.CONSULT else Recht.AANMELDEN
    organisatie = Organisatie.objects.filter(pk=organisatie_id).first()
    mag = (netwerk_id, organisatie_id) in toegang_van(door).organisaties_met(recht)
    if soort not in Conceptsoort.values or not mag or organisatie is None:
        raise Geweigerd("Dit kan je niet starten voor deze organisatie.")
    if soort in _SOORT_VAN and organisatie.soort != _SOORT_VAN[Conceptsoort(soort)]:
        raise Geweigerd("Aanmelden doet een CLB. Een school stuurt een vooraanmelding naar haar CLB.")
    concept = Concept.objects.create(soort=soort, netwerk_id=netwerk_id, organisatie=organisatie, eigenaar=door)
    if soort == Conceptsoort.VOORAANMELDING:
        vooraanmeldingen.clb_van(clb, netwerk_id)
        vul(concept, {secties.SCHOOL.slug: {"ingeschreven": "ja", "school": organisatie.sleutel, "clb": clb}})
    registreer(concept, f"{Conceptsoort(soort).label} begonnen", door)
    return concept


@dienst
def sectie_bewaren(
    *, concept_sleutel: str, sectie: str, mijn: Mapping[str, Any], origineel: Mapping[str, Any], door: Gebruiker
) -> dict[str, Any]:
    """Save what was typed in one section, right or not yet, and return what is stored now.

    Raises Botst, saving nothing, when another tab changed the same field; other fields of both tabs are kept.
    """
    concept = op_slot(concept_sleutel, door)
    if concept is None:
        raise Geweigerd(CONCEPT_VOORBIJ)
    if sectie not in {rij.slug for rij in secties_van(concept)}:
        raise Geweigerd("Dit onderdeel hoort niet bij dit formulier.")
    deel = Conceptdeel.objects.filter(concept=concept, sectie=sectie).first()
    deel = deel or Conceptdeel(concept=concept, sectie=sectie, versie=0)
    huidig = {naam: deel.inhoud.get(naam, "") for naam in mijn}
    bewaren = te_bewaren(origineel=origineel, huidig=huidig, mijn=mijn)
    deel.inhoud = {naam: waarde for naam, waarde in {**deel.inhoud, **bewaren}.items() if waarde}
    if bewaren or not deel.versie:
        _leg_vast(concept, deel, door, bewaren)
    return deel.inhoud


def _leg_vast(concept: Concept, deel: Conceptdeel, door: Gebruiker, bewaren: Mapping[str, Any]) -> None:
    inhouden = {**inhouden_van(concept), deel.sectie: deel.inhoud}
    deel.klaar = not ontbreekt(deel.sectie, deel.inhoud, kader_van(concept, inhouden))
    deel.versie += 1
    deel.save()
    concept.gewijzigd_op = timezone.now()
    concept.save(update_fields=["gewijzigd_op"])
    if concept.vooraanmelding_id:
        vooraanmeldingen.beweegt(concept)
    vragen = velden_van(deel.sectie)
    verschillen = [persoonsverschil(naam, vragen[naam].label) for naam in bewaren]
    registreer(concept, "concept bewaard", door, verschillen)


@dienst
def concept_wissen(*, concept_sleutel: str, door: Gebruiker) -> None:
    """Throw the own concept away. A school's vooraanmelding it began with goes back to its CLB."""
    concept = op_slot(concept_sleutel, door)
    if concept is None:
        return
    if concept.vooraanmelding_id:
        vooraanmeldingen.leg_terug(concept.vooraanmelding_id, door=door)
    registreer(concept, "concept gewist", door)
    concept.delete()
