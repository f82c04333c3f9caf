"""What needs the administrator now, as sentences; and what there is to administer."""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from leerrecht import slag
from leerrecht.begin.stappen import Netwerkstand, meet
from leerrecht.beheer import bereik
from leerrecht.beheer.bereik import Accountstand
from leerrecht.dokter import reservekopie
from leerrecht.dokter.bevinding import Ernst
from leerrecht.models import Berichtstand, Taakstand
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from leerrecht.voorstel.regels import zichtbaar_voor
from leerrecht.voorstel.weergave import aantal_aan_jou

_WACHT_LANG = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class Aandacht:
    """One thing to do: how many, the sentence, what it means, and where it is."""

    aantal: int
    zin: str
    noot: str
    adres: str


def _telwoord(aantal: int, enkelvoud: str, meervoud: str) -> str:
    return f"{aantal} {enkelvoud if aantal == 1 else meervoud}"


def _accounts(door) -> list[Aandacht]:
    rijen = bereik.met_lopend(bereik.met_stand(bereik.gebruikers(door)), door)
    per = dict(rijen.order_by().values_list("stand").annotate(aantal=Count("pk")))
    teksten = [
        (
            Accountstand.VERVALLEN,
            "Nodig ze opnieuw uit, of vraag of het e-mailadres klopt.",
            ("uitnodiging verviel zonder antwoord", "uitnodigingen vervielen zonder antwoord"),
        ),
        (
            Accountstand.ZONDER,
            "Ze kunnen nog niet inloggen. Stuur een uitnodiging wanneer het zover is.",
            ("persoon kreeg nog geen uitnodiging", "personen kregen nog geen uitnodiging"),
        ),
        (
            Accountstand.UITGENODIGD,
            "Hun link werkt nog. Je hoeft niets te doen.",
            ("persoon nam de uitnodiging nog niet aan", "personen namen de uitnodiging nog niet aan"),
        ),
    ]
    adres = reverse("beheer:gebruikers")
    return [
        Aandacht(per.get(stand, 0), _telwoord(per.get(stand, 0), *zin), noot, f"{adres}?stand={stand}")
        for stand, noot, zin in teksten
    ]


def _lidmaatschappen(door) -> Aandacht:
    aantal = bereik.lidmaatschappen(door).loopt_af(timezone.localdate()).count()
    zin = _telwoord(aantal, "lidmaatschap eindigt", "lidmaatschappen eindigen") + " binnen 30 dagen"
    noot = "Blijft de persoon? Verleng dan. Anders draag je voor die dag over wat er nog aan hangt."
    return Aandacht(aantal, zin, noot, reverse("beheer:lidmaatschappen") + "?stand=eindigt")


_STIL = {
    "klok": ("De klok staat stil", "Er gebeurt niets meer vanzelf: geen herinnering, geen opruiming."),
    "post": ("De werker voor mail staat stil", "Alle post blijft liggen."),
    "werk": ("De werker voor lang werk staat stil", "Er komt geen PDF klaar en er wordt niets opgeruimd."),
}


def _stille_processen() -> list[Aandacht]:
    """What should say each half minute that it lives, and does not."""
    wat = "Vraag aan wie de server beheert om dit proces opnieuw te starten."
    return [Aandacht(1, _STIL[soort][0], f"{_STIL[soort][1]} {wat}", reverse("beheer:dokter")) for soort in slag.stil()]


def _reservekopieen() -> list[Aandacht]:
    """What keeps a backup from being made or proven, in the words of the doctor."""
    gevonden = [*reservekopie.heeft_ontvanger(), *reservekopie.gemaakt()] if not settings.VOORBEELD else []
    return [
        Aandacht(1, bevinding.zin, bevinding.doe, reverse("beheer:dokter"))
        for bevinding in gevonden
        if bevinding.ernst <= Ernst.BINNENKORT
    ]


def kopiezinnen(door) -> list[str]:
    """Return when the last backup was made and last put back, for who administers the work of the portal."""
    if not toegang_van(door).mag(Recht.WERK_BEHEREN):
        return []
    return [bevinding.zin for bevinding in reservekopie.gemaakt() if bevinding.ernst == Ernst.IN_ORDE]


def _storingen(door) -> Aandacht:
    aantal = bereik.storingen(door).count()
    zin = "Bij " + _telwoord(aantal, "rij", "rijen") + " lukt het werk van het portaal niet"
    noot = "Het gaat met de andere rijen verder. Vraag aan wie de server beheert om dit na te kijken."
    return Aandacht(aantal, zin, noot, reverse("beheer:werk") + "#storingen")


def _post(door) -> list[Aandacht]:
    post = bereik.berichten(door).aggregate(
        mislukt=Count("pk", filter=Q(stand=Berichtstand.MISLUKT)),
        onzeker=Count("pk", filter=Q(stand=Berichtstand.ONZEKER)),
        wacht=Count("pk", filter=Q(stand=Berichtstand.WACHT, gemaakt_op__lt=timezone.now() - _WACHT_LANG)),
    )
    adres = reverse("beheer:post")
    return [
        Aandacht(
            post["mislukt"],
            _telwoord(post["mislukt"], "bericht vertrok", "berichten vertrokken") + " niet",
            "De mailserver weigerde, of was drie dagen weg. Kijk waarom, en verstuur opnieuw.",
            f"{adres}?stand=mislukt",
        ),
        Aandacht(
            post["wacht"],
            _telwoord(post["wacht"], "bericht wacht", "berichten wachten") + " langer dan een uur",
            "De mailserver is weg of neemt niets aan. Het portaal blijft drie dagen proberen; je hoeft niets te doen.",
            f"{adres}?stand=wacht",
        ),
        Aandacht(
            post["onzeker"],
            "Van " + _telwoord(post["onzeker"], "bericht", "berichten") + " is onzeker of het vertrok",
            "Het verzenden werd onderbroken. Jij beslist of het opnieuw moet.",
            f"{adres}?stand=onzeker",
        ),
    ]


def _taken(door) -> Aandacht:
    aantal = bereik.taken(door).filter(stand=Taakstand.MISLUKT).count()
    zin = _telwoord(aantal, "achtergrondtaak mislukte", "achtergrondtaken mislukten")
    return Aandacht(aantal, zin, "Lees de zin erbij en start ze opnieuw.", reverse("beheer:werk") + "?stand=mislukt")


def _voorstellen(door) -> list[Aandacht]:
    aan_jou, wacht = aantal_aan_jou(door), zichtbaar_voor(door).wachtend(timezone.now()).count()
    adres = reverse("voorstellen")
    return [
        Aandacht(
            aan_jou,
            _telwoord(aan_jou, "voorstel wacht", "voorstellen wachten") + " op jouw ja of neen",
            "Iemand of een organisatie van jouw netwerk zou in een ander netwerk meewerken.",
            adres,
        ),
        Aandacht(
            wacht - aan_jou,
            _telwoord(wacht - aan_jou, "voorstel wacht", "voorstellen wachten") + " op een ja van iemand anders",
            "Er verandert niets tot dan. Duurt het lang, bel dan wie ja kan zeggen.",
            adres,
        ),
    ]


def aandacht(door) -> list[Aandacht]:
    """Everything that waits for this administrator, most pressing first."""
    werk = []
    if toegang_van(door).mag(Recht.WERK_BEHEREN):
        werk = [*_stille_processen(), *_reservekopieen(), _storingen(door), *_post(door), _taken(door)]
    alle = [*werk, *_voorstellen(door), *_accounts(door), _lidmaatschappen(door)]
    return [punt for punt in alle if punt.aantal]


def in_opbouw(door) -> Netwerkstand | None:
    """Return the first own network with a step that this person can do now; None when all that is done."""
    gemeten = (meet(netwerk, door) for netwerk in bereik.netwerken(door))
    return next((stand for stand in gemeten if stand.nu), None)


def _eigen_netwerken(door) -> list[dict[str, str]]:
    """The steps of each network that this person administers."""
    return [
        {
            "titel": f"Begin een netwerk: {netwerk.korte_naam}",
            "tekst": "Wat er al staat, en wat nu aan de beurt is.",
            "adres": reverse("beheer:netwerk", args=[netwerk.slug]),
        }
        for netwerk in bereik.netwerken(door)
    ]


def ingangen(door) -> list[dict[str, str]]:
    """The rooms of beheer, only those this person may enter."""
    toegang = toegang_van(door)
    alle = [
        (Recht.NETWERKEN_BEGINNEN, "netwerken", "Netwerken", "Een netwerk beginnen, en hoever elk netwerk staat."),
        (Recht.ACCOUNTS_BEHEREN, "gebruikers", "Gebruikers", "Accounts maken, uitnodigen en afsluiten."),
        (Recht.ORGANISATIES_BEHEREN, "organisaties", "Organisaties", "Scholen, CLB’s en diensten, met hun eenheden."),
        (Recht.ACCOUNTS_BEHEREN, "lidmaatschappen", "Lidmaatschappen", "Wie welke rol heeft, van wanneer tot wanneer."),
        (Recht.ORGANISATIES_BEHEREN, "woorden", "Woordenlijsten", "Doelgroepen, populaties en thema’s."),
        (Recht.ORGANISATIES_BEHEREN, "aanspreekpunten", "Aanspreekpunten", "Bij welke dienst mensen terechtkunnen."),
        (
            Recht.ORGANISATIES_BEHEREN,
            "toegankelijkheid",
            "Toegankelijkheid",
            "Wie een probleem of een klacht aanneemt.",
        ),
        (Recht.WERK_BEHEREN, "post", "Post", "Mail die wacht of vastzit."),
        (Recht.WERK_BEHEREN, "werk", "Achtergrondtaken", "Wat het portaal zelf doet, en wat mislukte."),
        (Recht.WERK_BEHEREN, "dokter", "Dokter", "Hoe het met het portaal gaat, en wat je doet als er iets scheelt."),
    ]
    kamers = [
        {"titel": naam, "tekst": tekst, "adres": reverse(f"beheer:{ingang}")}
        for recht, ingang, naam, tekst in alle
        if toegang.mag(recht) or (ingang == "woorden" and toegang.mag(Recht.WOORDEN_BEHEREN))
    ]
    wat = "Wat wacht op een ja van iemand die dossiers leest, of van een ander netwerk."
    return [*_eigen_netwerken(door), *kamers, {"titel": "Voorstellen", "tekst": wat, "adres": reverse("voorstellen")}]
