"""From an empty server to a first public action, offer and figure, and a meeting with people invited, in the browser.

It counts what it asks of people: pages, clicks and fields. `pytest -s` shows the count.
"""

import datetime
import re

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.models import Bericht, Gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.tests.inlogstappen import app_code

pytestmark = pytest.mark.browser

ZIN = "mijn fiets staat al jaren in de regen"
LIJST = """organisatie\tsoort\tnaam\tfunctie\te-mail\trol
Provincie Limburg\t\tBram Claes\t\tbram@limburg.test\tfunctioneel beheerder
Provincie Limburg\t\tStef Staes\tcoördinator\tstef@limburg.test\tstafmedewerker
Meldpunt Limburg\taanbieder\tMila Mertens\tmedewerker\tmila@meldpunt.test\tmeldpunt
CLB Hasselt\tCLB\tAn Aerts\tdirecteur\tan@clb.test\tpartner
Jeugdhuis Genk\twelzijn\tBo Bos\tjeugdwerker\tbo@jeugdhuis.test\tpartner"""


class Wandelaar:
    """One person in a browser, who counts what the portal asks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.paginas = self.klikken = self.velden = 0
        page.on("framenavigated", self._pagina)

    def _pagina(self, frame) -> None:
        self.paginas += frame == self.page.main_frame

    def klik(self, naam: str, soort: str = "button", **opties) -> None:
        """Press what bears this name."""
        self.klikken += 1
        self.page.get_by_role(soort, name=naam, **opties).first.click()  # type: ignore[arg-type]

    def link(self, naam: str) -> None:
        """Follow what bears this name."""
        self.klik(naam, "link")

    def vul(self, label: str, tekst: str, **opties) -> None:
        """Type in one field."""
        self.velden += 1
        self.page.get_by_label(label, **opties).first.fill(tekst)

    def kies(self, label: str, keuze: str) -> None:
        """Choose in one list."""
        self.velden += 1
        self.page.get_by_label(label, exact=True).first.select_option(label=keuze)

    def leest(self, zin: str) -> None:
        """This stands on the page."""
        expect(self.page.locator("main")).to_contain_text(zin)


def uitnodiging(email: str) -> str:
    """The path in the invitation; whoever was voted in got another mail beside it."""
    teksten = (bericht.tekst for bericht in Bericht.objects.filter(aan=email))
    return next(gevonden[1] for tekst in teksten if (gevonden := re.search(r"(/account/uitnodiging/\S+)", tekst)))


def kom_binnen(huis: Huis, email: str) -> Wandelaar:
    """Follow the invitation: a password, a sign-in, an app for the second step."""
    wie = Gebruiker.objects.get(email=email)
    w = Wandelaar(huis.open())
    w.page.goto(uitnodiging(email))
    w.vul("Wachtwoord", ZIN, exact=True)
    w.vul("Wachtwoord, nog een keer", ZIN)
    w.klik("Bewaar mijn wachtwoord")
    w.vul("E-mailadres", wie.email)
    w.vul("Wachtwoord", ZIN, exact=True)
    w.klik("Inloggen", exact=True)
    geheim = w.page.locator("samp.sleutel").inner_text().strip()
    w.vul("Code uit je app", app_code(geheim))
    w.klik("Zet mijn tweede stap aan")
    w.link("Ga verder naar mijn werk")
    w.leest("Mijn werk")
    return w


def begin_netwerk(huis: Huis, w: Wandelaar) -> None:
    """The portaalbeheerder."""
    w.link("Begin een netwerk")
    w.vul("Naam van het netwerk", "Netwerk leerrecht Limburg")
    w.vul("Korte naam", "Limburg")
    w.kies("Voor welk soort gebied?", "provincie")
    w.vul("Eerste organisatie", "Provincie Limburg")
    w.kies("Soort organisatie", "provincie")
    w.vul("Naam van de eerste beheerder", "Lies Janssen")
    w.vul("E-mailadres van de eerste beheerder", "lies@limburg.test")
    huis.keur(w.page, "netwerk-nieuw")
    w.klik("Begin het netwerk")
    w.leest("Netwerk leerrecht Limburg staat in het portaal, op /limburg/.")


def richt_in(huis: Huis, w: Wandelaar) -> None:
    """The administrator: texts, people, whom to ask, words, areas, Meldpunt."""
    w.link("Begin een netwerk: Limburg")
    huis.keur(w.page, "netwerk-begin")
    w.link("Schrijf de teksten")
    w.vul("Missie", "Elke jongere in Limburg leert mee.")
    w.vul("Over het netwerk", "Sinds 2027 werken scholen en diensten hier samen.", exact=True)
    w.klik("Bewaar")
    w.link("Plak een lijst")
    w.vul("Plak je lijst", LIJST)
    w.klik("Lees de lijst")
    w.leest("Er is nog niets bewaard en niemand kreeg mail.")
    huis.keur(w.page, "netwerk-mensen")
    w.klik("Bevestig en verstuur de uitnodigingen")
    w.leest("3 organisaties toegevoegd, 4 accounts gemaakt, 4 uitnodigingen staan klaar, 1 voorstel wacht")
    w.link("Voeg er een toe")
    w.vul("Functie", "coördinator leerrecht")
    w.vul("Telefoon van de dienst", "011 23 45 67")
    w.klik("Voeg toe")
    w.link("Kijk de woorden na")
    huis.keur(w.page, "netwerk-woorden")
    w.klik("Bewaar")
    w.leest("Bewaard. Jullie gebruiken de gedeelde woorden.")
    w.link("Voeg gebieden toe")
    w.vul("Welke gebieden?", "Hasselt\nGenk")
    w.klik("Voeg toe")
    w.leest("Toegevoegd: Hasselt, Genk.")
    huis.keur(w.page, "netwerk-gebieden")
    w.link("Vul in")
    w.vul("Hoe heet het Meldpunt?", "Meldpunt Limburg")
    w.vul("Telefoon van de dienst", "011 76 54 32")
    w.vul("Wanneer bereik je het?", "elke schooldag van 9 tot 12 uur")
    w.vul("Voor welke regio?", "Limburg")
    w.klik("Bewaar")
    w.leest("Bewaard. Op de pagina's staat nu: bel 011 76 54 32.")


def maak_plan(huis: Huis, w: Wandelaar) -> None:
    """Staf: a plan with a goal and an action, and the version that the public reads."""
    w.link("Begin een actieplan")
    w.vul("Titel", "Actieplan leerrecht Limburg")
    huis.keur(w.page, "plan-nieuw")
    w.klik("Begin het plan")
    w.link("Schrijf de eerste doelstelling")
    w.vul("Titel", "Elke leerling een plek")
    w.klik("Voeg toe")
    huis.keur(w.page, "plan-eerste-doel")
    w.link("Voeg een actie toe")
    w.vul("Titel", "Een vast nummer voor elke school")
    w.klik("Voeg de actie toe")
    w.link("Bekijk alle voorstellen en maak een versie op")
    w.page.locator("form:has([name=jaar]) button[type=submit]").click()
    w.klik("Het overlegplatform gaf advies")
    w.vul("Goedgekeurd door", "deputatie")
    w.vul("Datum van het besluit", f"{timezone.localdate():%d/%m/%Y}")
    w.klik("Goedgekeurd: zet van kracht")
    w.leest("Een vast nummer voor elke school")


def eerste_vergadering(huis: Huis, w: Wandelaar) -> None:
    """Staf: a group, its seats, a date, an item, and the invitation."""
    w.link("Overleg")
    w.link("Maak een groep")
    w.vul("Naam", "Overlegplatform Limburg")
    w.klik("Voeg de groep toe")
    w.link("Zetels en thema’s")
    for organisatie in ("CLB Hasselt", "Jeugdhuis Genk"):
        w.link("Geef een zetel")
        w.kies("Organisatie", organisatie)
        w.klik("Geef de zetel")
    w.link("Overlegplatform Limburg")
    w.link("Plan een vergadering")
    w.vul("Datum", f"{timezone.localdate() + datetime.timedelta(days=30):%d/%m/%Y}")
    w.vul("Van", "13.30", exact=True)
    w.vul("Tot", "15.30", exact=True)
    w.klik("Plan de vergadering")
    w.link("Voeg een punt toe")
    w.vul("Titel", "Hoe beginnen we?")
    w.vul("Duur in minuten", "30")
    w.klik("Zet op de agenda")
    w.link("Nodig de leden uit")
    w.klik("Nodig 2 zetels uit")
    w.leest("Uitgenodigd.")


def zeg_ja(w: Wandelaar) -> None:
    """The portaalbeheerder, while nobody of the network can say it."""
    w.page.goto("/")
    w.paginas -= 1  # She opens the portal by herself, on another day.
    w.link("Zeg ja of neen op 1 voorstel")
    w.link("Mila Mertens")
    w.klik("Ja, ik ken dit en het klopt")
    w.leest("Je zei ja. Wat gevraagd werd, is nu zo.")


def eerste_aanbod(huis: Huis, w: Wandelaar) -> None:
    """The Meldpunt: one offer that everybody reads."""
    w.link("Mijn aanbod")
    w.link("Maak een fiche")
    w.kies("Van welke organisatie is dit aanbod?", "Jeugdhuis Genk")
    w.vul("Naam van het aanbod", "Huiswerkhulp op woensdag")
    w.kies("Soort", "ander aanbod")
    w.klik("open: iedereen leest het", "radio")
    w.klik("Maak het aanbod")
    w.leest("“Huiswerkhulp op woensdag” van Jeugdhuis Genk staat in de lijst. Iedereen leest het nu.")


def eerste_cijfer(huis: Huis, w: Wandelaar) -> None:
    """Staf: what is counted, its first figures, and the release that the public reads."""
    w.link("Mijn werk")
    w.link("Begin een netwerk: Limburg")
    w.link("Kies een eerste cijfer")
    w.vul("Wat tel je?", "Leerlingen zonder school")
    w.kies("Hoe?", "een aantal")
    w.vul("In welke eenheid?", "leerlingen")
    w.vul("Naam van die bron", "Provincie Limburg")
    w.klik("Voeg toe")
    w.leest("staat in de lijst. Typ nu de eerste cijfers.")
    w.kies("Wie telde dit?", "Provincie Limburg")
    w.vul("Wanneer maakte de bron dit bekend?", "november 2026")
    w.vul("Schooljaar 1", "2024-2025", exact=True)
    w.vul("Aantal in jaar 1", "31")
    huis.keur(w.page, "cijfers-typen")
    w.klik("Kijk de cijfers na")
    w.leest("Lees wat er verandert en bevestig dan.")
    w.klik("Bevestig")
    w.link("Publiceer")
    w.vul("Waarom", "Ons eerste cijfer.")
    w.klik("Publiceer")


def test_een_leeg_portaal_wordt_een_netwerk_met_een_publieke_actie_en_een_uitgenodigde_vergadering(
    leeg_huis: Huis, capsys
) -> None:
    huis = leeg_huis
    call_command("eerste_beheerder", "--email", "petra@portaal.test", "--naam", "Petra Portaal")
    petra = kom_binnen(huis, "petra@portaal.test")
    begin_netwerk(huis, petra)
    lies = kom_binnen(huis, "lies@limburg.test")
    richt_in(huis, lies)
    stef = kom_binnen(huis, "stef@limburg.test")
    maak_plan(huis, stef)
    eerste_vergadering(huis, stef)
    zeg_ja(petra)
    mila = kom_binnen(huis, "mila@meldpunt.test")
    eerste_aanbod(huis, mila)
    eerste_cijfer(huis, stef)

    genodigd = set(Bericht.objects.filter(soort__contains="uitnodiging").values_list("aan", flat=True))
    assert {"an@clb.test", "bo@jeugdhuis.test"} <= genodigd
    bezoeker = huis.open("/actieplan/limburg/")
    expect(bezoeker.get_by_text("Een vast nummer voor elke school").first).to_be_visible()
    bezoeker.goto("/meldpunt/")
    expect(bezoeker.locator("main")).to_contain_text("elke schooldag van 9 tot 12 uur")
    bezoeker.goto("/meldpunt/aanbod/")
    expect(bezoeker.locator("main")).to_contain_text("Huiswerkhulp op woensdag")
    bezoeker.goto("/monitoring/")
    expect(bezoeker.locator("main")).to_contain_text("Leerlingen zonder school")
    lies.page.goto("/beheer/netwerken/limburg/")
    for stap in ("Actieplan", "Eerste groep en eerste vergadering", "Aanbod", "Eerste cijfer", "Eigen woorden"):
        rij = lies.page.get_by_role("row").filter(has=lies.page.get_by_role("rowheader", name=re.compile(f"^{stap} ")))
        expect(rij.get_by_role("cell").first).to_have_text("klaar")
    huis.keur(lies.page, "netwerk-begin-ver")

    mensen = {"portaalbeheerder": petra, "beheerder": lies, "stafmedewerker": stef, "Meldpunt": mila}
    with capsys.disabled():
        for wie, w in mensen.items():
            print(f"\n{wie}: {w.paginas} pagina's, {w.klikken} klikken, {w.velden} velden", end="")
    # Within two hours and without a manual: what is asked must not grow unseen.
    assert sum(w.klikken for w in mensen.values()) <= 75
    assert sum(w.paginas for w in mensen.values()) <= 85
