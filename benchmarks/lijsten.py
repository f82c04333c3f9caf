"""Lists of who is signed in: ours beside the ticket list of django-helpdesk, and flat in queries as they grow."""

import tempfile
from pathlib import Path

from benchmarks.belasting import Blik, server, vergelijk
from benchmarks.meten import Meting, ingelogd, meet
from benchmarks.omgeving import STAF
from benchmarks.tabel import Tabel

RIJEN = 1000
MELDPUNT, BEHEER = "meldpunt@leerrecht.example", "beheer@leerrecht.example"
WERKLIJST, GEBRUIKERS, CIJFERS, OVERLEG = "/meldpunt/dossiers/", "/beheer/gebruikers/", "/monitoring/", "/overleg/"
GROEP = "/overleg/groepen/{}/"


def vul_gebruikers(aantal: int) -> None:
    """Bring Mechelen to `aantal` people with an account. Everybody is invented."""
    from django.utils import timezone

    from leerrecht.models import Gebruiker, Lidmaatschap
    from leerrecht.models.basis import schrijven_toegestaan

    pia = Lidmaatschap.objects.get(gebruiker__email="partner@leerrecht.example")
    begin = Lidmaatschap.objects.filter(netwerk=pia.netwerk).count()
    nieuw = [Gebruiker(email=f"meting{nr}@leerrecht.example", naam=f"Meting {nr:05}") for nr in range(begin, aantal)]
    with schrijven_toegestaan():
        Gebruiker.objects.bulk_create(nieuw, batch_size=500)
        Lidmaatschap.objects.bulk_create(
            (
                Lidmaatschap(
                    gebruiker=wie,
                    organisatie=pia.organisatie,
                    netwerk=pia.netwerk,
                    rol=pia.rol,
                    van=timezone.localdate(),
                )
                for wie in nieuw
            ),
            batch_size=500,
        )


def vul_vergaderingen(aantal: int):
    """Bring the first group of Mechelen to `aantal` coming meetings; return the group."""
    from overlegplatform.models import Groep
    from overlegplatform.tests.bouwers import maak_vergadering

    groep = Groep.objects.filter(netwerk__slug="mechelen").first()
    for nummer in range(groep.vergaderingen.count(), aantal):
        maak_vergadering(groep, over_dagen=1 + nummer, thema="Meting")
    return groep


def koekje_van(email: str) -> str:
    """Return the cookie of a fresh session of this person."""
    from django.conf import settings

    naam = settings.SESSION_COOKIE_NAME
    return f"{naam}={ingelogd(email).cookies[naam].value}"


def naast_helpdesk(tabel: Tabel) -> None:
    """Measure our lists and the ticket list of django-helpdesk in turns, each on its own gunicorn of the same size."""
    from benchmarks.dossiers import vul_tot
    from benchmarks.helpdesk import NietGelukt, ticketlijst

    tabel.groep(f"Ingelogde lijsten naast django-helpdesk ({RIJEN} rijen, 25 per bladzijde; blikken per seconde)")
    vul_tot(RIJEN)
    vul_gebruikers(RIJEN)
    plekken = (
        ("werklijst van het Meldpunt", WERKLIJST, MELDPUNT),
        ("gebruikers bij beheer", GEBRUIKERS, BEHEER),
        ("overzicht van de cijfers, ingelogd", CIJFERS, STAF),
    )
    with tempfile.TemporaryDirectory(prefix="leerrecht-helpdesk-") as map_, server() as poort:
        ons = [Blik(naam, poort, (adres,), koekje_van(wie)) for naam, adres, wie in plekken]
        try:
            with ticketlijst(Path(map_), RIJEN) as (versie, kader, lijst):
                leeg, vol, *van_ons = vergelijk(kader, lijst, *ons)
        except NietGelukt as fout:
            tabel.zeg(f"django-helpdesk niet gemeten: het liet zich hier niet installeren of starten ({fout})")
            return
    tabel.rij(f"{versie}, ticketlijst: kader en rijen", f"{vol:.1f} per seconde")
    tabel.rij("  het kader alleen, zonder rijen", f"{leeg:.1f} per seconde")
    for blik, keren in zip(ons, van_ons, strict=True):
        tabel.rij(blik.naam, f"{keren:.1f} per seconde")
        tabel.rij(f"{blik.naam} : ticketlijst", f"{keren / vol:.2f} x", "minstens 2.5 x", keren / vol >= 2.5)


def groei(tabel: Tabel) -> None:
    """Measure lists small and large: the queries must stay the same."""
    _gebruikers(tabel)
    _vergaderingen(tabel)


def _gebruikers(tabel: Tabel) -> None:
    tabel.groep("Gebruikers bij beheer (25 per bladzijde)")
    bea, metingen = ingelogd(BEHEER), []
    for aantal in (30, 10_000):
        vul_gebruikers(aantal)
        metingen.append(meet(f"gebruikers, {aantal}", bea, GEBRUIKERS, keren=5))
    _gelijk(tabel, "gebruikers 10 000 : 30", *metingen)
    vragen = metingen[-1].vragen
    tabel.rij("vragen van gebruikers", str(vragen), "hoogstens 6", vragen <= 6)


def _vergaderingen(tabel: Tabel) -> None:
    tabel.groep("Overleg (vergaderingen die komen; 25 per bladzijde)")
    staf, lijst, groepen = ingelogd(STAF), [], []
    for aantal in (10, 300):
        groep = vul_vergaderingen(aantal)
        lijst.append(meet(f"kalender, {aantal} vergaderingen", staf, OVERLEG, keren=9))
        groepen.append(meet(f"pagina van de groep, {aantal}", staf, GROEP.format(groep.slug), keren=9))
    _gelijk(tabel, "kalender 300 : 10", *lijst)
    _gelijk(tabel, "groep 300 : 10", *groepen)


def _gelijk(tabel: Tabel, naam: str, klein: Meting, groot: Meting) -> None:
    for meting in (klein, groot):
        tabel.rij(meting.naam, meting.tekst)
    gelijk = groot.vragen == klein.vragen
    tabel.rij(f"vragen {naam}", f"{groot.vragen} : {klein.vragen}", "gelijk", gelijk)
