"""Verbs on a question of a school straight to a provider: ask, answer, take back; silence ends it."""

import datetime
from collections import Counter

from django.db.models import QuerySet
from django.utils import timezone

from leerrecht.bereik import Bereik, Kring, Weg, bereik, weg_naar
from leerrecht.berichten import uitbox
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.historiek import registreer
from leerrecht.link.diensten import link_maken, links_intrekken
from leerrecht.models import Gebruiker
from leerrecht.rechten import Recht
from leerrecht.rondgang import Rondgang
from leerrecht.workflow import verzet
from meldpunt.berichten.aanvraag import AanvraagBeantwoord, AanvraagGesteld
from meldpunt.diensten.jaartelling import tel_bij
from meldpunt.keuzes.aanbod import Niveau
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.models import Aanbodfiche, Aanvraag
from meldpunt.regels.aanvraag import bewaak_naamloos, neemt_aanvragen, vragers
from meldpunt.regels.bereik import bereik_van_aanbieder
from meldpunt.regels.telling import wat_telt_van_aanvraag
from meldpunt.regels.termijnen import dienstpunt_van, wek_op
from meldpunt.workflow import AANVRAAG

DOEL = "meldpunt.aanvraag"
# Nobody answered in so long: it ends by itself, and the school is told to call.
STIL = datetime.timedelta(days=60)
VOORBIJ = "Deze vraag bestaat niet meer, of ze is al afgesloten."
NIEMAND = "Hier antwoordt nog niemand via dit portaal. Op de pagina van het aanbod staat waar je het wel vraagt."


def vervalt_op(rij: Aanvraag) -> datetime.datetime:
    """Return until when a link to it works: as long as it can be answered."""
    return rij.gevraagd_op + STIL


def _sluit(rij: Aanvraag, naar: str, door: Gebruiker | None, *, reden: str = "") -> None:
    """Move it to its end and count it for good: what of it is counted says nothing of who."""
    verschil = verzet(rij, AANVRAAG, naar, door, reden)
    rij.afgesloten_op = timezone.now()
    rij.save()
    tel_bij(Counter((rij.netwerk_id, *telt) for telt in wat_telt_van_aanvraag(rij)))
    if naar in (Aanvraagstand.INGETROKKEN, Aanvraagstand.VERVALLEN):
        links_intrekken(doel=DOEL, voorwerp=rij.sleutel)
    registreer(rij, f"aanvraag {rij.get_stand_display()}", door, [verschil])


@dienst
def aanvraag_stellen(
    *, fiche_id: int, organisatie: str, aantal: int, niveau: str, vraag: str, bij_wie: str, door: Gebruiker
) -> Aanvraag:
    """Ask a provider for its offer, for a number of pupils without a name. The provider hears by account or by link.

    Raises Geweigerd when the offer is not asked this way, when nobody would hear it, or when the text tells who it is.
    """
    fiche = Aanbodfiche.objects.select_related("netwerk", "aanbieder").filter(pk=fiche_id).first()
    if fiche is None or not neemt_aanvragen(fiche):
        raise Geweigerd("Dit aanbod vraag je niet op deze manier. Lees op de pagina hoe het wel gaat.")
    eigen = next((rij for rij in vragers(door, fiche.netwerk_id) if rij.sleutel == organisatie), None)
    if eigen is None:
        raise Geweigerd("Kies voor welke school of welk CLB je dit vraagt.", veld="organisatie")
    if niveau and niveau not in Niveau.values:
        raise Geweigerd("Kies een niveau uit de lijst.", veld="niveau")
    bewaak_naamloos(vraag, "vraag")
    horen = bereik_van_aanbieder(fiche.netwerk, fiche.aanbieder)
    if not horen:
        raise Geweigerd(NIEMAND)
    rij = Aanvraag.objects.create(
        netwerk=fiche.netwerk,
        fiche=fiche,
        organisatie=eigen,
        door=door,
        aantal=aantal,
        niveau=niveau,
        vraag=vraag.strip(),
        bij_wie=bij_wie.strip(),
        wek_op=wek_op(dienstpunt_van(fiche.netwerk)),
    )
    registreer(rij, "aanvraag gesteld", door)
    rij.gehoord = _vertel(rij, horen)
    return rij


def _vertel(rij: Aanvraag, horen: Bereik) -> Bereik:
    """Mail who answers for the provider; who has no account gets a link that opens this one question."""
    berichten = []
    for persoon in horen.mensen:
        pad = rij.get_absolute_url()
        if weg_naar(persoon) != Weg.ACCOUNT:
            pad = link_maken(doel=DOEL, voorwerp=rij.sleutel, eigenaar=persoon, vervalt_op=vervalt_op(rij))
        berichten += uitbox.verstuur(AanvraagGesteld(aanvraag=rij, aan=persoon, pad=pad))
    return horen.verstuurd(berichten)


def _meld(rij: Aanvraag) -> Bereik:
    """Tell the school: who asked, while that person still asks for it, else who asks there now."""
    horen = bereik([Kring(rij.netwerk, rij.organisatie, Recht.AANMELDEN)])
    wie = [persoon for persoon in horen.mensen if persoon.pk == rij.door_id] or list(horen.mensen)
    berichten = []
    for persoon in wie:
        berichten += uitbox.verstuur(AanvraagBeantwoord(aanvraag=rij, aan=persoon, pad=rij.get_absolute_url()))
    return horen.verstuurd(berichten)


def _op_slot(rijen: QuerySet[Aanvraag], aanvraag_id: int) -> Aanvraag:
    open_nu = rijen.filter(stand=Aanvraagstand.GEVRAAGD)
    return op_slot(open_nu.select_related("fiche__aanbieder", "organisatie", "netwerk"), VOORBIJ, pk=aanvraag_id)


@dienst
def aanvraag_beantwoorden(*, aanvraag_id: int, antwoord: str, tekst: str, door: Gebruiker, wie: str = "") -> Aanvraag:
    """Say yes or no for the provider, with how it goes on or why not. `wie`: who typed it in a shared mailbox."""
    rij = _op_slot(Aanvraag.objects.beantwoordbaar_voor(door), aanvraag_id)
    if antwoord not in (Aanvraagstand.AANVAARD, Aanvraagstand.GEWEIGERD):
        raise Geweigerd("Kies ja of nee.", veld="antwoord")
    if not tekst.strip():
        raise Geweigerd("Schrijf hoe het verdergaat, of waarom het nu niet kan.", veld="tekst")
    rij.antwoord, rij.wie = tekst.strip(), wie.strip() or door.naam
    _sluit(rij, antwoord, door, reden=tekst.strip())
    rij.gehoord = _meld(rij)
    return rij


@dienst
def aanvraag_intrekken(*, aanvraag_id: int, door: Gebruiker) -> Aanvraag:
    """Take it back; the provider reads it no more behind a link."""
    rij = _op_slot(Aanvraag.objects.eigen_van(door), aanvraag_id)
    _sluit(rij, Aanvraagstand.INGETROKKEN, door)
    return rij


def ruim_stille_aanvragen_op(ronde: Rondgang) -> None:
    """End what nobody answered, each by itself; with `proef` only count."""
    stil = Aanvraag.objects.filter(stand=Aanvraagstand.GEVRAAGD, gevraagd_op__lt=timezone.now() - STIL)
    for pk, sleutel, netwerk_id in list(stil.values_list("pk", "sleutel", "netwerk")):
        with ronde.stap(Aanvraag._meta.label, sleutel, netwerk_id):
            if not ronde.proef:
                _laat_vervallen(aanvraag_id=pk)
            ronde.tel("aanvragen zonder antwoord")


@dienst
def _laat_vervallen(*, aanvraag_id: int) -> None:
    rij = _op_slot(Aanvraag.objects.all(), aanvraag_id)
    _sluit(rij, Aanvraagstand.VERVALLEN, None)
    _meld(rij)
