"""The steps of a new network that belong to the Meldpunt: areas, how it is reached, its people, who answers."""

from functools import partial
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from leerrecht.begin.kern import wacht_op_ja
from leerrecht.begin.stappen import Beginstap, Elders, ander_netwerk
from leerrecht.berichten.mensen import mensen_met
from leerrecht.models import Deursoort, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.models import Dienstpunt
from meldpunt.regels.verantwoording import VELDEN, ontbreekt, verantwoording_van

_BEHEER = "de functioneel beheerder"


def _weg(recht: Recht, netwerk: Netwerk, gebruiker: Any, naam: str, knop: str) -> dict[str, Any]:
    mag = toegang_van(gebruiker).mag(recht, netwerk)
    return {"adres": reverse(f"meldpunt:{naam}", args=[netwerk.slug]), "knop": knop} if mag else {}


def gebieden(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """At least one area within the network."""
    aantal = netwerk.werkgebieden.exclude(ligt_in=None).count()
    return Beginstap(
        "Gebieden",
        "Bezoekers zoeken hulp in hun gemeente of wijk.",
        bool(aantal),
        "Nog geen gemeente, wijk of regio." if not aantal else f"Aantal gebieden: {aantal}.",
        _BEHEER,
        **_weg(Recht.ORGANISATIES_BEHEREN, netwerk, gebruiker, *(("gebieden", "Bekijk") if aantal else _NIEUW)),
        in_een_keer=not aantal,
        kijk_elders=partial(_als_filter, netwerk),
    )


def _als_filter(netwerk: Netwerk) -> Elders | None:
    ander = ander_netwerk(netwerk, werkgebieden__ligt_in__isnull=False)
    if ander is None:
        return None
    return Elders(f"{ander.korte_naam} gebruikt ze als filter.", reverse("meldpunt:aanbod") + f"?gebied={ander.slug}")


_NIEUW = ("gebieden_nieuw", "Voeg gebieden toe")


def dienstpunt(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Name, telephone and hours."""
    punt = Dienstpunt.objects.filter(netwerk=netwerk).first()
    mist = [
        woord
        for woord, veld in (("telefoon", "telefoon"), ("uren", "uren"), ("regio", "regio"))
        if not getattr(punt, veld, "")
    ]
    gemeten = f"Nog leeg: {', '.join(mist)}." if mist else "Telefoon, uren en regio staan er."
    knop = ("Vul aan" if mist else "Bekijk") if punt else "Vul in"
    return Beginstap(
        "Meldpunt",
        "Wie zich zorgen maakt, moet weten wie er wanneer de telefoon opneemt.",
        punt is not None and not mist,
        gemeten if punt else "Het Meldpunt heeft nog geen naam en geen telefoon.",
        _BEHEER,
        **_weg(Recht.ORGANISATIES_BEHEREN, netwerk, gebruiker, "dienstpunt", knop),
        in_een_keer=True,
        kijk_elders=partial(_ander_meldpunt, netwerk),
    )


def _ander_meldpunt(netwerk: Netwerk) -> Elders | None:
    ander = Dienstpunt.objects.exclude(netwerk=netwerk).select_related("netwerk").first()
    if ander is None:
        return None
    adres = reverse("meldpunt:meldpunt") + f"#{ander.netwerk.slug}"
    return Elders(f"In {ander.netwerk.korte_naam}: {ander.naam}.", adres)


def medewerkers(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Somebody who opens a file."""
    mensen = mensen_met(Recht.DOSSIERS_BEHANDELEN, netwerk.pk)
    binnen = sum(mens.last_login is not None for mens in mensen)
    mag = toegang_van(gebruiker).mag(Recht.ACCOUNTS_BEHEREN, netwerk)
    gemeten = "Nog niemand met de rol medewerker van het Meldpunt. De eerste krijgt een ja van de portaalbeheerder."
    wacht = ""
    if mensen:
        gemeten = f"{binnen} van {len(mensen)} logde in."
        wacht = "wacht op wie uitgenodigd is"
    elif wacht_op_ja(netwerk, Deursoort.MELDPUNT):
        gemeten, wacht = "Iemand is gevraagd. De portaalbeheerder zegt eerst ja.", "wacht op een ja"
    return Beginstap(
        "Mensen van het Meldpunt",
        "Een aanmelding die niemand opent, helpt geen jongere.",
        bool(binnen),
        gemeten,
        _BEHEER,
        adres=reverse("beheer:gebruiker_nieuw") if mag else "",
        knop="Nodig iemand uit" if mag else "",
        wacht="" if binnen else wacht,
        in_een_keer=True,
    )


def verantwoording(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Everything that the privacy pages print."""
    leeg = len(ontbreekt(verantwoording_van(netwerk)))
    return Beginstap(
        "Privacyverklaring",
        "Wie instaat voor de gegevens en op welke grond iemand ze leest, staat op elke privacypagina.",
        not leeg,
        f"{leeg} van {len(VELDEN)} gegevens zijn nog leeg." if leeg else "Alles is ingevuld.",
        _BEHEER,
        **_weg(Recht.VERANTWOORDING_NOTEREN, netwerk, gebruiker, "verantwoording", "Vul aan" if leeg else "Bekijk"),
        in_een_keer=True,
        kijk_elders=partial(_andere_verantwoording, netwerk),
    )


def _andere_verantwoording(netwerk: Netwerk) -> Elders | None:
    anderen = Netwerk.objects.exclude(pk=netwerk.pk).filter(verantwoording__isnull=False)
    ander = next((rij for rij in anderen if not ontbreekt(verantwoording_van(rij))), None)
    if ander is None:
        return None
    return Elders(f"Lees die van {ander.korte_naam}.", reverse("meldpunt:grondenkaart", args=[ander.slug]))


def termijnen(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """A decision about how long files stay."""
    besloten = netwerk.termijnbesluiten.exists()
    return Beginstap(
        "Bewaartermijnen",
        "Zonder besluit en selectieregel wist geen termijn een dossier.",
        besloten,
        "Er staat een besluit genoteerd." if besloten else "Nog geen besluit genoteerd.",
        _BEHEER,
        **_weg(
            Recht.TERMIJNEN_BEPALEN,
            netwerk,
            gebruiker,
            "termijnen_bepalen",
            "Bekijk" if besloten else "Noteer het besluit",
        ),
        in_een_keer=True,
    )


def aanbod(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """At least one offer that one can go to."""
    telt = netwerk.aanbod.aggregate(alle=Count("pk"), open_=Count("pk", filter=Q(stand__in=PUBLIEKE_STANDEN)))
    alle, open_ = telt["alle"], telt["open_"]
    gemeten = f"Open: {open_} van {alle}." if alle else "Nog geen aanbod."
    mag = toegang_van(gebruiker).mag(Recht.AANBOD_BEHEREN, netwerk)
    adres = reverse("meldpunt:mijn_aanbod") if alle else reverse("meldpunt:aanbod_nieuw")
    return Beginstap(
        "Aanbod",
        "Zonder aanbod vindt het Meldpunt voor niemand een plek.",
        bool(open_),
        gemeten,
        "een medewerker van het Meldpunt",
        adres=adres if mag else "",
        knop=("Bekijk" if alle else "Maak een fiche") if mag else "",
        kijk_elders=partial(_ander_aanbod, netwerk),
    )


def _ander_aanbod(netwerk: Netwerk) -> Elders | None:
    ander = ander_netwerk(netwerk, aanbod__stand__in=PUBLIEKE_STANDEN)
    if ander is None:
        return None
    telling = ander.aanbod.openbaar().count()
    return Elders(f"{ander.korte_naam} heeft er {telling}.", reverse("meldpunt:aanbod"))


STAPPEN = ((60, gebieden), (80, dienstpunt), (85, medewerkers), (90, aanbod), (110, verantwoording), (115, termijnen))
