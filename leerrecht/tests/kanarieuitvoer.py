"""Around the story: everything that leaves the portal as something else than a page, as everybody in the story gets it.

Which addresses those are comes from the code (`uitvoer.py`): one that no browser here brings home is
named by the test.
"""

import datetime
import re
from http import HTTPStatus

from django.urls import reverse
from django.utils import timezone

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.leesbaar import leesbaar
from leerrecht.tests.uitvoer import uitvoeradressen
from leerrecht.tests.wereld import Wereld
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.tests.bijlagehulp import maak_bijlage
from meldpunt.tests.dossierbouwers import maak_jongere, maak_nota, maak_verzoek
from meldpunt.tests.tafelbouwers import maak_tafel
from meldpunt.tests.verhaal import NAALDEN, Spoor, Verhaal, zang
from meldpunt.tests.verhaal_rond import nieuw_dossier, vul_in
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from overlegplatform.diensten.agendavoorkeur import feed_maken
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_punt, maak_vergadering

# What holds the words of one file, for who may read that file.
VAN_EEN_DOSSIER = frozenset({"meldpunt:verzoek_kopie", "meldpunt:bijlage"})
_KANARIE = re.compile(r"kanarie\d+", re.I)


class Uitvoer:
    """One file with words of its own, the addresses of all exports, and what each of them said to whom."""

    def __init__(self, verhaal: Verhaal) -> None:
        self.verhaal, self.wereld = verhaal, Wereld(verhaal.netwerk.slug)
        for rol in (rol for rol in Rol if rol not in verhaal.ramen):
            verhaal.ramen[rol] = Spoor(maak_gebruiker(rol, netwerk=verhaal.netwerk))
        self._maak_dossier()
        self.adressen = self._adressen()
        # name, address and reader -> what it said
        self.gezegd = {
            (naam, adres, wie): tekst
            for naam, adressen in self.adressen.items()
            for adres in adressen
            for wie, raam in [*verhaal.ramen.items(), ("bezoeker", Spoor())]
            if (tekst := _opgehaald(raam, adres))
        }

    def _maak_dossier(self) -> None:
        """A file of which everything that was typed is known, with a sealed record that no copy holds."""
        verhaal, door = self.verhaal, self.verhaal.mensen["meldpunt"]
        dossier = nieuw_dossier(verhaal, jongere=maak_jongere(verhaal.netwerk, voornaam=zang("kind")))
        vraag, antwoord, notitie, inhoud, gevraagd = (zang(f"eigen {nummer}") for nummer in range(5))
        vul_in(verhaal, "meldpunt", "dossier_vraag", dossier.referentie, tekst=vraag)
        vul_in(verhaal, "clb", "dossier_antwoord", dossier.referentie, antwoord=antwoord)
        vul_in(verhaal, "meldpunt", "dossier_notitie", dossier.referentie, tekst=notitie, publiek="meldpunt")
        self.bijlage = maak_bijlage(dossier, inhoud=f"%PDF-1.7 {inhoud}".encode(), naam=f"{inhoud}.pdf")
        self.verzoek = maak_verzoek(dossier, door=door, soort=Verzoeksoort.KOPIE, inhoud=gevraagd)
        maak_nota(netwerk=verhaal.netwerk, door=verhaal.mensen["clb"], aanmelding=dossier, wat=zang("verzegeld"))
        maak_tafel(dossier)
        self.eigen = {
            _nummer(tekst) for tekst in (vraag, antwoord, notitie, inhoud, gevraagd, dossier.jongere.voornaam)
        }

    def _adressen(self) -> dict[str, list[str]]:
        """Every export with what it is about here; the rest about the small world."""
        kopie = [
            reverse("meldpunt:verzoek_kopie", args=[self.verzoek.sleutel, vorm]) for vorm in ("pdf", "json", "zip")
        ]
        lijst, sinds = reverse("meldpunt:dossiers_download"), timezone.localdate() - datetime.timedelta(days=1)
        return {naam: [self.wereld.adres(naam)] for naam in uitvoeradressen()} | {
            "meldpunt:verzoek_kopie": kopie,
            "meldpunt:bijlage": [
                reverse("meldpunt:bijlage", args=[self.bijlage.aanmelding.referentie, self.bijlage.sleutel])
            ],
            "meldpunt:dossiers_download": [lijst, f"{lijst}?stand=afgerond"],
            "meldpunt:lek_download": [f"{reverse('meldpunt:lek_download')}?dag={sinds:%d/%m/%Y}"],
            "overleg:feed": [self._feed(wie) for wie in ("clb", "meldpunt", Rol.PARTNER)],
            **self._cijfers(),
        }

    def _feed(self, wie: str) -> str:
        """The calendar of somebody with a seat, who works on files as well."""
        mens = self.verhaal.mensen[wie]
        groep = maak_groep(netwerk=self.verhaal.netwerk)
        geef_zetel(groep, mens.lidmaatschappen.get().organisatie)
        maak_punt(maak_vergadering(groep))
        return reverse("overleg:feed", args=[feed_maken(door=mens).feed_geheim])

    def _cijfers(self) -> dict[str, list[str]]:
        """Figures over three years, so that there is something to draw."""
        rij = maak_indicator("uitvoer", soort="percentage", eenheid="% van de leerlingen")
        jaren = [{"indicator": rij, "jaar": jaar, "waarde": "12.5"} for jaar in (2020, 2021, 2022)]
        maak_publicatie(netwerk=self.verhaal.netwerk, cellen=jaren)
        namen = ("monitoring:download", "monitoring:download_xlsx", "monitoring:gegevens", "monitoring:figuur")
        return {naam: [f"{reverse(naam, args=[rij.code])}?netwerk={self.verhaal.netwerk.slug}"] for naam in namen}

    # -- what must hold ------------------------------------------------------------------------------------------

    def niet_doorzocht(self) -> set[str]:
        """Every export that nobody here brought home."""
        return uitvoeradressen() - {naam for naam, _, _ in self.gezegd}

    def vreemd(self) -> dict[str, list[str]]:
        """Which exports sing: of somebody's own file only what is of another one, or is sealed."""
        uit = {}
        for (naam, adres, wie), tekst in self.gezegd.items():
            mag = self.eigen if naam in VAN_EEN_DOSSIER else set()
            gehoord = {_nummer(treffer) for treffer in _KANARIE.findall(tekst)} - mag
            if gehoord or any(naald in tekst for naald in NAALDEN):
                uit[f"{adres} voor {wie}"] = sorted(gehoord)
        return uit

    def hoort(self, naam: str) -> list[set[str]]:
        """What of the own file sings in each answer of this export."""
        teksten = [tekst.lower() for (ander, _, _), tekst in self.gezegd.items() if ander == naam]
        return [{een for een in self.eigen if een in tekst} for tekst in teksten]


def _nummer(tekst: str) -> str:
    gevonden = _KANARIE.search(tekst)
    assert gevonden, tekst
    return gevonden.group().lower()


def _opgehaald(raam: Spoor, adres: str) -> str:
    """What this browser gets that is no page, with its heads; "" for a page, a refusal or nothing."""
    antwoord = raam.get(adres)
    if antwoord.status_code != HTTPStatus.OK or antwoord.headers["Content-Type"].startswith("text/html"):
        return ""
    return f"{dict(antwoord.headers)}\n{leesbaar(antwoord.getvalue())}"
