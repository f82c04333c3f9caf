"""The steps of a new network that the core measures: its texts, whom to ask, who takes part, who can be reached."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerrecht.begin.stappen import Beginstap, Elders, ander_netwerk, registreer_stap
from leerrecht.berichten.mensen import mensen_met
from leerrecht.models import Gebruiker, Leesvoorstel, Lidmaatschap, Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van

_BEHEER, _SAMEN = "de functioneel beheerder", "de functioneel beheerder of de stafmedewerker"


def _weg(recht: Recht, netwerk: Netwerk, gebruiker: Any, adres: str, knop: str) -> dict[str, Any]:
    """Where this person does it; nothing for who may not."""
    return {"adres": adres, "knop": knop} if toegang_van(gebruiker).mag(recht, netwerk) else {}


def _over(netwerk: Netwerk, zin: Callable[[Netwerk], str], **heeft: Any) -> Callable[[], Elders | None]:
    """Return what looks for another network that has this, and says so with its page."""

    def kijk() -> Elders | None:
        ander = ander_netwerk(netwerk, **heeft)
        return Elders(zin(ander), reverse("over") + f"#{ander.slug}") if ander else None

    return kijk


def _telt(ander: Netwerk) -> str:
    return f"{ander.korte_naam} telt er {ander.organisaties.filter(actief=True).count()}."


def _noemt(ander: Netwerk) -> str:
    return f"{ander.korte_naam} noemt een functie: {ander.aanspreekpunten.values_list('functie', flat=True)[0]}."


def teksten(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Name, region, mission and the text at /over/."""
    mist = [
        woord
        for woord, tekst in (("de missie", netwerk.missie), ("de tekst “over het netwerk”", netwerk.over))
        if not tekst
    ]
    return Beginstap(
        "Naam, missie en teksten",
        "Bezoekers willen in één zin lezen wie jullie zijn.",
        not mist,
        f"Nog leeg: {' en '.join(mist)}." if mist else "Naam, gebied, missie en tekst staan er.",
        _SAMEN,
        **_weg(
            Recht.NETWERK_BESCHRIJVEN,
            netwerk,
            gebruiker,
            reverse("beheer:netwerk_teksten", args=[netwerk.slug]),
            "Bekijk" if not mist else "Schrijf de teksten",
        ),
        kijk_elders=_over(netwerk, lambda ander: f"Zo schreef {ander.korte_naam} het.", missie__gt="", over__gt=""),
    )


def beheerders(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Two people who administer."""
    mensen = mensen_met(Recht.ACCOUNTS_BEHEREN, netwerk.pk)
    binnen = sum(mens.last_login is not None for mens in mensen)
    wacht = f"wacht op wie uitgenodigd is ({len(mensen) - binnen})" if len(mensen) >= 2 and binnen < 2 else ""
    return Beginstap(
        "Twee beheerders",
        "Is er één ziek of weg, dan kan iemand anders een account maken of sluiten.",
        binnen >= 2,
        f"{binnen} van 2 logde in." if binnen < 2 else f"{binnen} beheerders logden in.",
        _BEHEER,
        **_weg(
            Recht.ACCOUNTS_BEHEREN, netwerk, gebruiker, reverse("beheer:gebruiker_nieuw"), "Nodig een beheerder uit"
        ),
        wacht=wacht,
        in_een_keer=True,
    )


def _lijst(netwerk: Netwerk) -> str:
    """Where a list of organisations and people is pasted."""
    return reverse("beheer:inlezen", args=[netwerk.slug])


def organisaties(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Who takes part: more than the one it began with."""
    aantal = netwerk.organisaties.filter(actief=True).count()
    return Beginstap(
        "Organisaties",
        "Zetels, acties en aanbod horen bij een organisatie.",
        aantal > 1,
        "1 organisatie: wie het netwerk draagt." if aantal == 1 else f"{aantal} organisaties.",
        _BEHEER,
        **_weg(
            Recht.ORGANISATIES_BEHEREN,
            netwerk,
            gebruiker,
            _lijst(netwerk),
            "Plak een lijst",
        ),
        kijk_elders=_over(netwerk, _telt, organisaties__isnull=False),
    )


def mensen(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Of which organisations somebody can be reached."""
    alle = netwerk.organisaties.filter(actief=True)
    leden = Lidmaatschap.objects.actief_op(timezone.localdate()).filter(netwerk=netwerk, gebruiker__is_active=True)
    bereikt, aantal = alle.filter(pk__in=leden.values("organisatie")).count(), alle.count()
    staf = bool(mensen_met(Recht.PLAN_BEWERKEN, netwerk.pk))
    noot = "" if staf else " Er is nog geen stafmedewerker: die maakt plan, groepen en vergaderingen."
    if bereikt < aantal and (wachtend := wacht_op_ja(netwerk)):
        noot += f" Wacht op een ja van iemand anders: {wachtend}."
    return Beginstap(
        "Mensen",
        "Zonder e-mailadres komt geen uitnodiging aan.",
        aantal > 1 and bereikt == aantal and staf,
        f"Bij {bereikt} van {aantal} organisaties bereik je iemand.{noot}",
        _BEHEER,
        **_weg(Recht.ACCOUNTS_BEHEREN, netwerk, gebruiker, _lijst(netwerk), "Plak een lijst"),
    )


def wacht_op_ja(netwerk: Netwerk, *soorten: str) -> int:
    """How many would work here once somebody else says yes; of these doors only, when named."""
    rijen = Leesvoorstel.objects.wachtend(timezone.now()).filter(netwerk=netwerk)
    return (rijen.filter(deuren__soort__in=soorten) if soorten else rijen).distinct().count()


def aanspreekpunt(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Whom a visitor can ask."""
    aantal = netwerk.aanspreekpunten.count()
    return Beginstap(
        "Aanspreekpunt",
        "Een bezoeker ziet anders niet bij wie hij terechtkan.",
        bool(aantal),
        "Nog geen aanspreekpunt." if not aantal else f"Aantal aanspreekpunten: {aantal}.",
        _BEHEER,
        **_weg(
            Recht.ORGANISATIES_BEHEREN,
            netwerk,
            gebruiker,
            reverse("beheer:aanspreekpunt_nieuw", args=[netwerk.slug])
            if not aantal
            else reverse("beheer:aanspreekpunten"),
            "Bekijk" if aantal else "Voeg er een toe",
        ),
        in_een_keer=not aantal,
        kijk_elders=_over(netwerk, _noemt, aanspreekpunten__isnull=False),
    )


def functionaris(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """Who advises and watches."""
    rijen: list[Gebruiker] = mensen_met(Recht.RAADPLEGINGEN_LEZEN, netwerk.pk)
    binnen = any(mens.last_login is not None for mens in rijen)
    gemeten = "Nog geen functionaris voor gegevensbescherming."
    if rijen:
        gemeten = "De functionaris logde in." if binnen else "De functionaris is uitgenodigd en logde nog niet in."
    return Beginstap(
        "Functionaris voor gegevensbescherming",
        "Die hoort wie nieuw dossiers zou lezen, en geeft advies over termijnen en vragen.",
        binnen,
        gemeten,
        _BEHEER,
        **_weg(
            Recht.ACCOUNTS_BEHEREN, netwerk, gebruiker, reverse("beheer:gebruiker_nieuw"), "Nodig de functionaris uit"
        ),
        wacht="wacht op de functionaris" if rijen and not binnen else "",
        in_een_keer=True,
    )


def woorden(netwerk: Netwerk, gebruiker: Any) -> Beginstap:
    """What the network calls the shared words: somebody looked, whatever the answer was."""
    eigen = netwerk.eigen_woorden
    telling = {None: "Nog niemand keek na of de gedeelde woorden passen.", 0: "Jullie gebruiken de gedeelde woorden."}
    aantal = None if eigen is None else len(eigen)
    return Beginstap(
        "Eigen woorden",
        "Mensen vinden het plan met de woorden die ze hier gebruiken.",
        eigen is not None,
        telling.get(aantal, f"Aantal eigen woorden: {aantal}."),
        _SAMEN,
        **_weg(
            Recht.NETWERK_BESCHRIJVEN,
            netwerk,
            gebruiker,
            reverse("beheer:netwerk_woorden", args=[netwerk.slug]),
            "Kijk de woorden na" if eigen is None else "Bekijk",
        ),
    )


def registreer_kernstappen() -> None:
    """Called at start-up."""
    for plaats, meter in (
        (10, teksten),
        (20, beheerders),
        (30, organisaties),
        (40, mensen),
        (50, aanspreekpunt),
        (55, woorden),
        (120, functionaris),
    ):
        registreer_stap(plaats=plaats, naam=meter.__name__, meter=meter)
