"""The end of a file: closed by the Meldpunt with a reason, withdrawn by who referred, or a double of another one."""

import datetime

from django.utils import timezone

from leerrecht import herhaling
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebruiker
from leerrecht.workflow import verzet
from meldpunt.berichten import dossier as mail
from meldpunt.berichten import ontvangers
from meldpunt.diensten.dossier import bewaar
from meldpunt.diensten.onthouden import onthoud_werk
from meldpunt.diensten.overdracht import stop
from meldpunt.diensten.rondetafel import annuleer_komende
from meldpunt.diensten.schoolnieuws import meld_aan_school
from meldpunt.diensten.slot import noteer, op_slot_eigen, op_slot_meldpunt
from meldpunt.diensten.tafelpartij import neem_tafelja_terug
from meldpunt.diensten.toeleiding import sluit_toeleidingen
from meldpunt.diensten.toestemmingeinde import sluit_toestemmingen
from meldpunt.diensten.trajecteinde import vergeet_navraag
from meldpunt.keuzes.dossier import Dossierstand, Toestemmingstand
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Ouderja, Overdracht, Tafelpartij
from meldpunt.referentie import lees_referenties
from meldpunt.regels.bereik import bereik_van_aanmelder
from meldpunt.regels.einde import bewaak_einde, loopt_nog
from meldpunt.regels.kaarthouder import Doener, als_gebruiker
from meldpunt.regels.klokken import stop_eerste
from meldpunt.workflow import DOSSIER

# Long enough to mend a mistake; then nobody can.
WISTERMIJN = datetime.timedelta(days=14)
JA_TERUG = "Het ja is teruggenomen."


@dienst
def dossier_afsluiten(
    *, aanmelding_id: int, einde: str, advies: str, door: Gebruiker, dubbel_van: str = ""
) -> Aanmelding:
    """Close a file with a reason and a word for who referred. What still ran for it ends with it.

    A double stays as it is, with its toestemmingen and its log, and points to the file where the work goes on.
    """
    aanmelding = op_slot_meldpunt(aanmelding_id, door)
    if not advies.strip():
        raise Geweigerd("Schrijf wat de aanmelder moet weten.", veld="advies")
    _bewaak_traject(aanmelding)
    bewaak_einde(aanmelding, einde)
    ander = _ander_dossier(aanmelding, dubbel_van, door) if einde == Einde.DUBBEL else None
    _sluit(aanmelding, einde, advies, door, ander)
    stop_eerste(aanmelding)
    horen = bereik_van_aanmelder(aanmelding, zonder=door)
    aanmelding.gehoord = horen.verstuurd(mail.stuur(mail.Afgesloten, aanmelding, list(horen.mensen)))
    if ander is None:
        meld_aan_school(aanmelding)
    bewaar(aanmelding, "dossier samengevoegd" if ander else "dossier afgerond", door, "einde", "advies")
    if ander:
        noteer(ander, "dubbel dossier gekoppeld", door)
    return aanmelding


def _bewaak_traject(aanmelding: Aanmelding) -> None:
    """Refuse while a traject runs: its end is noted first, so that the clock is true and nobody was cut off."""
    if zin := loopt_nog(aanmelding):
        raise Geweigerd(zin)


@dienst
def dossier_intrekken(*, aanmelding_id: int, reden: str, door: Gebruiker, van_jongere: bool = False) -> Aanmelding:
    """Withdraw an own question: nobody looks for a place any more.

    `van_jongere`: who decides takes the yes back; that asks no reason, and has the file erased.
    """
    aanmelding = op_slot_eigen(aanmelding_id, door)
    if van_jongere and aanmelding.jongere_id:
        sluit_na_nee(aanmelding, "", door)
        return aanmelding
    if not reden.strip():
        raise Geweigerd("Schrijf kort waarom je dit intrekt.", veld="reden")
    _sluit(aanmelding, Einde.INGETROKKEN, reden, door, None)
    mail.stuur(mail.Ingetrokken, aanmelding, ontvangers.van_meldpunt(aanmelding))
    bewaar(aanmelding, "dossier ingetrokken", door, "einde")
    return aanmelding


def sluit_na_nee(aanmelding: Aanmelding, grond: str, door: Doener | None) -> None:
    """Stop all work because a yes was taken back or refused: nothing is looked for, shared or read along any more, and
    the file is erased after `WISTERMIJN`, unless another ground to keep it (`grond`) is noted with that no. Part of a
    dienst, file locked."""
    if aanmelding.is_open:
        _sluit(aanmelding, Einde.WIL_NIET, JA_TERUG, door, None)
    stop(Overdracht.objects.filter(aanmelding=aanmelding, tot__isnull=True))
    # Also what a closing leaves standing: the yes to the Meldpunt itself.
    sluit_toestemmingen(aanmelding=aanmelding, door=door, ook_meldpunt=True)
    vergeet_navraag(aanmelding)
    _neem_elk_ja_om_mee_te_lezen_terug(aanmelding, door)
    aanmelding.te_wissen_vanaf = None if grond.strip() else timezone.localdate() + WISTERMIJN
    horen = [*ontvangers.van_meldpunt(aanmelding), *ontvangers.aanmelder(aanmelding)]
    mail.stuur(mail.JaTeruggenomen, aanmelding, horen, zonder=door)
    bewaar(aanmelding, "gestopt: het ja is teruggenomen", door, "te_wissen_vanaf")
    onthoud_werk(aanmelding, herhaling.DICHT)


def _neem_elk_ja_om_mee_te_lezen_terug(aanmelding: Aanmelding, door: Doener | None) -> None:
    """End what let parents and guests of a table read: a later yes to the help brings none of them back by itself."""
    laatste = {rij.betrokkene_id: rij for rij in aanmelding.ouderjas.order_by("pk")}
    for rij in laatste.values():
        if rij.antwoord == Toestemmingstand.GEGEVEN:
            Ouderja.objects.create(
                aanmelding=aanmelding,
                betrokkene=rij.betrokkene,
                antwoord=Toestemmingstand.INGETROKKEN,
                zin=rij.zin,
                genoteerd_door=als_gebruiker(door),
            )
    for partij in Tafelpartij.objects.select_for_update().filter(rondetafel__aanmelding=aanmelding).exclude(ja_wie=""):
        neem_tafelja_terug(aanmelding, partij, door)


def _sluit(aanmelding: Aanmelding, einde: str, reden: str, door: Doener | None, ander: Aanmelding | None) -> None:
    annuleer_komende(aanmelding=aanmelding, door=als_gebruiker(door))
    verzet(aanmelding, DOSSIER, Dossierstand.AFGEROND, als_gebruiker(door), reden)
    aanmelding.einde, aanmelding.advies, aanmelding.dubbel_van = einde, reden, ander
    aanmelding.afgesloten_op, aanmelding.wek_op = timezone.now(), None
    sluit_toeleidingen(aanmelding=aanmelding, waarom="Het dossier is afgerond.", door=door)


def _ander_dossier(aanmelding: Aanmelding, getypt: str, door: Gebruiker) -> Aanmelding:
    """Return the file this one is a double of: another one of this Meldpunt, and not itself a double of this one."""
    rijen = Aanmelding.objects.behandelbaar_voor(door).select_for_update(of=("self",)).select_related("netwerk")
    ander = rijen.filter(referentie__in=lees_referenties(getypt), netwerk=aanmelding.netwerk_id).first()
    if ander is None:
        raise Geweigerd("Dat dossier vinden we niet. Kijk de referentie na.", veld="dubbel_van")
    if ander.pk == aanmelding.pk:
        raise Geweigerd("Dat is dit dossier zelf. Schrijf de referentie van het andere.", veld="dubbel_van")
    keten, gezien = ander, {aanmelding.pk}
    while keten.dubbel_van_id:
        if keten.dubbel_van_id in gezien:
            raise Geweigerd("Dat dossier is zelf een dubbel van dit. Sluit het andere niet opnieuw.", veld="dubbel_van")
        gezien.add(keten.pk)
        keten = keten.dubbel_van
    return keten
