"""Giving a file with a file of a young person, taking it away, and what is told once a scanner looked at it."""

from collections.abc import Iterable
from typing import cast

from leerrecht import herhaling
from leerrecht.bereik import Weg, weg_naar
from leerrecht.bijlage import kluis
from leerrecht.bijlage.keuzes import HOEVEEL, Bijlagestand
from leerrecht.bijlage.nakijken import plan_scan
from leerrecht.bijlage.register import Bijlagekamer
from leerrecht.bijlage.veld import Gegeven
from leerrecht.diensten import Geweigerd, dienst, op_slot
from leerrecht.models import BijlageModel, Gebruiker
from leerrecht.versleuteling import vaste_hash
from meldpunt.berichten import ontvangers
from meldpunt.berichten.bijlage import AAN_WIE_GAF, BijlageErbij
from meldpunt.berichten.nieuws import Dossiernieuws, stuur
from meldpunt.diensten.antwoordlink import stuur_link
from meldpunt.diensten.slot import AFGEROND, dossier_op_slot, noteer
from meldpunt.models import Aanmelding, Bijlage, Toeleiding
from meldpunt.regels.bijlage import bewaak_rust
from meldpunt.regels.linklezer import als_aanbieder

SOORT = "bijlage"  # of a line in the ledger
_WEG = "Deze bijlage is er niet meer."
_OPSLAG_WEG = "Het bestand is niet bewaard: onze opslag antwoordt nu niet. Probeer over enkele minuten opnieuw."
_VOL = f"Bij dit dossier zijn al {HOEVEEL} bijlagen. Neem er eerst een weg."


@dienst
def bijlage_geven(*, aanmelding_id: int, bestand: Gegeven, wat: str, door: Gebruiker) -> Bijlage:
    """Keep a file encrypted, and let it be scanned; until then nobody opens it."""
    aanmelding = dossier_op_slot(Bijlage.objects.dossiers_voor(door), aanmelding_id)
    if not aanmelding.is_open:
        raise Geweigerd(AFGEROND)
    bewaak_rust(aanmelding)
    if aanmelding.bijlagen.exclude(bestand="").count() >= HOEVEEL:
        raise Geweigerd(_VOL)
    rij = Bijlage(
        aanmelding=aanmelding,
        soort=bestand.soort,
        naam=bestand.naam,
        wat=wat,
        grootte=len(bestand.inhoud),
        door=door,
    )
    try:
        rij.bestand = kluis.leg_weg(kluis.plek_van(Bijlage, rij.sleutel), bestand.inhoud)
    except OSError:
        raise Geweigerd(_OPSLAG_WEG, veld="bestand") from None
    rij.save()
    noteer(aanmelding, "bijlage gegeven", door, "bijlagen")
    plan_scan(rij)
    return rij


@dienst
def bijlage_wegnemen(*, bijlage_id: int, door: Gebruiker) -> None:
    """Erase a file that was given: by the Meldpunt, or by who gave it. A restore erases it again."""
    dossier = Bijlage.objects.beheerbaar_voor(door).filter(pk=bijlage_id).values_list("aanmelding", flat=True).first()
    aanmelding = dossier_op_slot(Aanmelding.objects.zichtbaar_voor(door), dossier)
    bewaak_rust(aanmelding)
    rij = op_slot(Bijlage.objects.filter(aanmelding=aanmelding), _WEG, pk=bijlage_id)
    noteer(aanmelding, "bijlage gewist", door, "bijlagen")
    _wis(rij)


def _wis(rij: Bijlage) -> None:
    kluis.gooi_weg([rij.bestand])
    herhaling.noteer(SOORT, _merk(rij.sleutel))
    rij.delete()


def wis_bestanden(aanmelding: Aanmelding) -> None:
    """Erase the content of all that was given with a file. Part of the dienst that erases the file with its rows."""
    kluis.gooi_weg(aanmelding.bijlagen.values_list("bestand", flat=True))


def _merk(sleutel: str) -> str:
    return vaste_hash("herhaling bijlage", sleutel)


def bijlagen_van_nu() -> set[str]:
    """Nothing: of what was erased no row is left; the ledger alone knows."""
    return set()


@dienst
def wis_bijlagen_opnieuw(*, merken: set[str]) -> int:
    """After a restore: erase again what was taken away since the backup; return how many."""
    rijen = Bijlage.objects.select_for_update(of=("self",)).order_by("pk")
    weer = [rij for rij in rijen if _merk(rij.sleutel) in merken]
    for rij in weer:
        _wis(rij)
    return len(weer)


def zin_bijlagen(aantal: int) -> str:
    """The sentence of the report."""
    return f"Opnieuw gewist: {aantal} {'bijlage' if aantal == 1 else 'bijlagen'}."


def _na_zet(rij: BijlageModel) -> None:
    """Write what the scanner said in the history of the file, and tell who must know. Part of the dienst that moved."""
    eigen = cast(Bijlage, rij)
    aanmelding, gaf = eigen.aanmelding, eigen.door
    noteer(aanmelding, f"bijlage {Bijlagestand(eigen.stand).label}", None, "bijlagen")
    if soort := AAN_WIE_GAF.get(Bijlagestand(eigen.stand)):
        _vertel_wie_gaf(soort, aanmelding, gaf)
        return
    meldpunt = ontvangers.van_meldpunt(aanmelding)
    if gaf not in meldpunt:
        stuur(BijlageErbij, aanmelding, meldpunt)


def _vertel_wie_gaf(soort: type[Dossiernieuws], aanmelding: Aanmelding, gaf: Gebruiker) -> None:
    """Mail who gave it, by account or by link. Whom the file is closed to by now hears nothing about it any more."""
    if weg_naar(gaf) == Weg.ACCOUNT:
        leest = Aanmelding.objects.zichtbaar_voor(gaf).filter(pk=aanmelding.pk).exists()
        stuur(soort, aanmelding, [gaf] if leest else [])
        return
    lezer = als_aanbieder(gaf)
    rijen = Toeleiding.objects.met_link_voor(lezer).lopend() if lezer else Toeleiding.objects.none()
    if rij := rijen.filter(aanmelding=aanmelding).select_related("fiche__aanbieder").first():
        stuur_link(aanmelding, rij, gaf, soort)


def _in_rust() -> Iterable[int]:
    return Bijlage.objects.filter(aanmelding__beperkt=True).values_list("pk", flat=True)


KAMER = Bijlagekamer(Bijlage, _na_zet, _in_rust)
