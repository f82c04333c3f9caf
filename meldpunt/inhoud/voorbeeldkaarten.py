"""Invented cards for example mode, one in each state, with a number and a code that stand on the page itself.

Outside example mode nobody knows the number of a card: it is drawn, shown once, and kept as a hash.
"""

import datetime
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from leerrecht.diensten import dienst
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten.bladkaart import kaart_blokkeren, kaart_gegeven, kaart_maken
from meldpunt.diensten.bladtaal import bladtaal_aanzetten
from meldpunt.diensten.bladwoord import blad_evalueren, blad_verzoek, blad_woorden
from meldpunt.diensten.mijnblad import blad_ouder_laten_lezen
from meldpunt.diensten.toestemming import toestemming_vragen
from meldpunt.keuzes.blad import Gezicht, Kaarteinde
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Trap
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.models import Aanmelding, Bladkaart
from meldpunt.regels.bladkaart import nummer_hash
from meldpunt.regels.bladtaal import aangeboden

_GISTEREN = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Voorbeeldkaart:
    """One card as it would be on paper, and what it opens."""

    nummer: str
    code: str
    opent: str


JONGERE = Voorbeeldkaart("JNGR-2345", "KRTJ-2345", "het blad van een jongere van 15 voor wie een plek gezocht wordt")
LEEST = Voorbeeldkaart("DRLS-2345", "KRTD-2345", "het blad voor ouders: de jongere laat lezen")
BESLIST = Voorbeeldkaart("BSLS-2345", "KRTB-2345", "het blad voor ouders: een ouder beslist voor een kind van 11")
VOORBIJ = Voorbeeldkaart("FGRN-2345", "KRTF-2345", "een blad waarvan de hulp afgerond is")
NIET_GEGEVEN = Voorbeeldkaart("NTGG-2345", "KRTN-2345", "niets: nog niet gegeven")
GESTOPT = Voorbeeldkaart("STPT-2345", "KRTS-2345", "niets: gestopt, want kwijt")
VERLOPEN = Voorbeeldkaart("VRLP-2345", "KRTV-2345", "niets: de tijd is om")
KAARTEN = (JONGERE, LEEST, BESLIST, VOORBIJ, NIET_GEGEVEN, GESTOPT, VERLOPEN)


def laad() -> dict[str, int]:
    """Make the cards on the example files, once; nothing while a file is not there."""
    if Bladkaart.objects.exists():
        return {"voorbeeldkaarten": 0}
    # By first name; of two files about the same young person the open one is the first.
    rijen = Aanmelding.objects.filter(jongere__isnull=False).select_related("jongere", "ingediend_door")
    dossiers = {(rij.jongere.voornaam, rij.is_open): rij for rij in rijen if rij.jongere and rij.ingediend_door}
    makers = {
        ("Eén", True): _zoekt_plek,
        ("Eén", False): _afgerond,
        ("Twee", True): _niet_gegeven,
        ("Drie", True): _gestopt,
        ("Vier", True): _ouder_beslist,
    }
    for sleutel, maak in makers.items():
        if sleutel in dossiers:
            maak(dossiers[sleutel])
            _frans_nagekeken(dossiers[sleutel].netwerk)
    return {"voorbeeldkaarten": Bladkaart.objects.count()}


def _kaart(aanmelding: Aanmelding, papier: Voorbeeldkaart, *, ouder: bool = False, gegeven: bool = True) -> Bladkaart:
    mens = aanmelding.betrokkenen[0].sleutel if ouder else ""
    door = _aanmelder(aanmelding)
    kaart = kaart_maken(aanmelding_id=aanmelding.pk, betrokkene=mens, door=door).kaart
    _druk_vast(kaart_id=kaart.pk, papier=papier)
    if gegeven:
        aan = "de ouder, in handen" if ouder else "de jongere, in handen"
        kaart_gegeven(kaart_id=kaart.pk, aan=aan, op=timezone.localdate(), door=door)
    return kaart


def _aanmelder(aanmelding: Aanmelding) -> Gebruiker:
    return aanmelding.ingediend_door


@dienst
def _druk_vast(*, kaart_id: int, papier: Voorbeeldkaart) -> None:
    """Give a card the number and code that stand on the page."""
    Bladkaart.objects.filter(pk=kaart_id).update(
        nummer_hash=nummer_hash(papier.nummer), code_hash=make_password(papier.code.replace("-", ""))
    )


@dienst
def _laat_verlopen(*, kaart_id: int) -> None:
    Bladkaart.objects.filter(pk=kaart_id).update(vervalt_op=timezone.localdate() - _GISTEREN)


def _zoekt_plek(aanmelding: Aanmelding) -> None:
    """A young person who was asked something, said something, asked something, and lets a parent read."""
    kaart = _kaart(aanmelding, JONGERE)
    toeleiding = aanmelding.toeleidingen.filter(stand__in=LOPENDE_TOELEIDING).select_related("fiche").first()
    if toeleiding:
        toestemming_vragen(
            aanmelding_id=aanmelding.pk,
            betrokkene="",
            ontvanger_id=toeleiding.fiche.aanbieder_id,
            trappen=(Trap.A,),
            door=_aanmelder(aanmelding),
        )
    blad_woorden(kaart_id=kaart.pk, waarover="zien.woorden", tekst="Ik zit stil omdat ik dan minder opval.")
    blad_verzoek(kaart_id=kaart.pk, soort=Verzoeksoort.KOPIE, inhoud="Alles wat over mij bewaard wordt.")
    blad_ouder_laten_lezen(kaart_id=kaart.pk, betrokkene=aanmelding.betrokkenen[0].sleutel, ja=True)
    _kaart(aanmelding, LEEST, ouder=True)


def _afgerond(aanmelding: Aanmelding) -> None:
    """The help is over, and the young person said how it was."""
    kaart = _kaart(aanmelding, VOORBIJ)
    blad_evalueren(kaart_id=kaart.pk, gezicht=Gezicht.GOED, tekst="Er luisterde iemand. Het duurde wel lang.")


def _frans_nagekeken(netwerk: Netwerk) -> None:
    """French may be chosen, English is not reviewed yet."""
    if "fr" in aangeboden(netwerk):
        return
    mensen = Gebruiker.objects.filter(email__in=[rij.email for rij in ACCOUNTS], is_active=True)
    door = next((wie for wie in mensen if toegang_van(wie).mag(Recht.ORGANISATIES_BEHEREN, netwerk)), None)
    if door:
        bladtaal_aanzetten(
            netwerk_id=netwerk.pk,
            taal="fr",
            nagekeken_door="Verzonnen lezer, voor dit voorbeeld",
            nagekeken_op=timezone.localdate(),
            door=door,
        )


def _niet_gegeven(aanmelding: Aanmelding) -> None:
    _kaart(aanmelding, NIET_GEGEVEN, gegeven=False)


def _gestopt(aanmelding: Aanmelding) -> None:
    """A card that was lost, and the one after it, of which the time is over."""
    kaart = _kaart(aanmelding, GESTOPT)
    kaart_blokkeren(kaart_id=kaart.pk, waarom=Kaarteinde.KWIJT, door=_aanmelder(aanmelding))
    _laat_verlopen(kaart_id=_kaart(aanmelding, VERLOPEN).pk)


def _ouder_beslist(aanmelding: Aanmelding) -> None:
    _kaart(aanmelding, BESLIST, ouder=True)
