"""From proposal to place: the Meldpunt, a CLB and a provider, each in a browser of its own."""

import datetime
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, tab_naar
from meldpunt.keuzes.aanbod import Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Aanbodfiche, Werkgebied
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_toeleiding

pytestmark = pytest.mark.browser
DELEN = {"school": {"contact": "School van Kanarie"}, "zien": {"woorden": "Thuis is het druk."}}


def test_van_voorstel_over_toestemming_naar_een_plek(huis: Huis) -> None:
    netwerk, arktos = Netwerk.objects.get(slug="mechelen"), Organisatie.objects.get(bron_sleutel="arktos")
    fiche = Aanbodfiche.objects.openbaar().filter(netwerk=netwerk, aanbieder=arktos).first()
    clb = clb_medewerker(netwerk)
    dossier = maak_aanmelding(
        netwerk=netwerk,
        door=clb,
        delen=DELEN,
        niveau=Niveau.GRAAD_2,
        gewenst=[Aanbodsoort.NAFT],
        gebied=Werkgebied.objects.get(slug="mechelen"),
        vraag="Wil iets met de handen doen.",
    )
    adres, naam = dossier.get_absolute_url(), dossier.jongere.volledige_naam

    # The Meldpunt looks for a place and proposes, with the keyboard.
    meldpunt = huis.open(
        f"{adres}toeleidingen/", als=maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk), reduced_motion="reduce"
    )
    tab_naar(meldpunt, "Zoek een plek")
    meldpunt.keyboard.press("Enter")
    expect(meldpunt.get_by_role("heading", level=1)).to_have_text("Zoek een plek")
    huis.keur(meldpunt, "plek")
    if not meldpunt.get_by_role("link", name=f"Stel dit voor: {fiche.titel}").is_visible():
        meldpunt.locator("summary", has_text="meer dan één punt").click()
    tab_naar(meldpunt, f"Stel dit voor: {fiche.titel}")
    meldpunt.keyboard.press("Enter")
    expect(meldpunt.get_by_role("heading", level=1)).to_have_text("Stel dit aanbod voor")
    tab_naar(meldpunt, "Wat vraag je aan de aanbieder?")
    meldpunt.keyboard.type(f"{dossier.jongere.voornaam} zoekt een rustige groep.")
    tab_naar(meldpunt, "Waarom dit aanbod en geen ander?")  # asked: it does not fit on every point
    meldpunt.keyboard.type("De begeleider kent de school.")
    tab_naar(meldpunt, "Stel voor")
    meldpunt.keyboard.press("Enter")
    expect(meldpunt.get_by_role("link", name=re.compile("Hier staat de naam van de jongere"))).to_be_visible()
    huis.keur(meldpunt, "voorstellen-fout")
    tab_naar(meldpunt, "Wat vraag je aan de aanbieder? Hier staat")  # the link of the summary goes to the field
    meldpunt.keyboard.press("Enter")
    expect(meldpunt.get_by_role("textbox", name="Wat vraag je aan de aanbieder?")).to_be_focused()
    meldpunt.keyboard.press("Control+A")
    meldpunt.keyboard.type("Zoekt een rustige groep.")
    tab_naar(meldpunt, "Stel voor")
    meldpunt.keyboard.press("Enter")
    expect(meldpunt.get_by_text(f"“{fiche.titel}” is voorgesteld.")).to_be_visible()
    huis.keur(meldpunt, "dossier-voorgesteld")

    # The provider reads the question without a name and says that it looked.
    aanbieder = huis.open("/", als=maak_gebruiker(Rol.AANBIEDER, netwerk=netwerk, organisatie=arktos), js=False)
    vragen = aanbieder.get_by_role("region", name="Nu 1").get_by_role("listitem").filter(has_text=dossier.referentie)
    expect(vragen).to_have_count(1)
    huis.keur(aanbieder, "mijn-werk-toeleiding")
    vragen.get_by_role("link", name="Antwoord op de vraag van het Meldpunt").click()
    expect(aanbieder.get_by_text("Zoekt een rustige groep.")).to_be_visible()
    expect(aanbieder.get_by_text(naam)).to_have_count(0)
    expect(aanbieder.get_by_text("School van Kanarie")).to_have_count(0)
    aanbieder.get_by_role("button", name=re.compile("^Ik bekeek dit")).click()
    expect(aanbieder.get_by_text("Het Meldpunt ziet nu dat je de vraag bekeek.")).to_be_visible()
    huis.keur(aanbieder, "dossier-aanbieder-0")

    # The CLB asks and notes the toestemming: who it is first, home and care after.
    clbpagina = huis.open(f"{adres}toestemmingen/", als=clb, js=False)
    for trap in ("Wie het is, en de school", "Thuis, gezondheid en zorg"):
        clbpagina.get_by_role("link", name="Vraag een toestemming").click()
        clbpagina.get_by_label("De jongere zelf (dit antwoord beslist)").check()
        clbpagina.get_by_label("Met wie wil je delen?").select_option("Arktos")
        clbpagina.get_by_label(trap).check()
        huis.keur(clbpagina, "toestemming-vragen")
        clbpagina.get_by_role("button", name="Noteer de vraag").click()
        clbpagina.get_by_role("link", name=re.compile("^Noteer het antwoord")).click()
        clbpagina.get_by_label("Ja, dit mag gedeeld worden").check()
        clbpagina.get_by_label("in een gesprek").check()
        clbpagina.get_by_label("In welke taal is het uitgelegd?").fill("Nederlands")
        huis.keur(clbpagina, "toestemming-noteren")
        clbpagina.get_by_role("button", name="Noteer het antwoord").click()
    expect(clbpagina.get_by_text(re.compile("leest nu: .*de naam, .*Leest niet: .*de taal thuis"))).to_be_visible()
    huis.keur(clbpagina, "toestemmingen")

    # Now the provider reads who it is; after accepting also what is said about home.
    aanbieder.goto(f"{adres}vraag-en-jongere/")
    expect(aanbieder.get_by_text(naam).first).to_be_visible()
    expect(aanbieder.get_by_text("Thuis is het druk.")).to_have_count(0)
    aanbieder.goto(adres)
    aanbieder.get_by_role("link", name=re.compile("^Aanvaard")).click()
    huis.keur(aanbieder, "aanvaarden")
    start = timezone.localdate() + datetime.timedelta(days=7)
    aanbieder.get_by_label("Wat is de eerste dag?").fill(f"{start.day}/{start.month}/{start.year}")
    aanbieder.get_by_role("button", name="Aanvaard").click()
    aanbieder.get_by_role("link", name="De vraag en de jongere").click()
    expect(aanbieder.get_by_text("Thuis is het druk.")).to_be_visible()
    huis.keur(aanbieder, "dossier-aanbieder-b")

    # Taking the yes back closes both tiers at once, with one button and no reason.
    clbpagina.get_by_role("link", name=re.compile("^Trek in.*wie het is")).click()
    huis.keur(clbpagina, "toestemming-intrekken")
    clbpagina.get_by_role("button", name="Trek in").click()
    expect(clbpagina.get_by_text("leest nu zonder naam:")).to_be_visible()
    aanbieder.reload()
    expect(aanbieder.get_by_text(naam)).to_have_count(0)
    expect(aanbieder.get_by_text("Thuis is het druk.")).to_have_count(0)


def test_een_aanbieder_weigert_met_uitleg_en_leest_daarna_niets(huis: Huis) -> None:
    netwerk, arktos = Netwerk.objects.get(slug="mechelen"), Organisatie.objects.get(bron_sleutel="arktos")
    fiche = Aanbodfiche.objects.openbaar().filter(netwerk=netwerk, aanbieder=arktos).first()
    dossier = maak_aanmelding(netwerk=netwerk)
    maak_toeleiding(dossier, fiche=fiche, uitleg="Zoekt een rustige groep.")
    page = huis.open(
        dossier.get_absolute_url(), als=maak_gebruiker(Rol.AANBIEDER, netwerk=netwerk, organisatie=arktos), js=False
    )
    page.get_by_role("link", name=re.compile("^Weiger")).click()
    page.get_by_role("button", name="Weiger").click()
    assert page.title().startswith("Fout: ")
    huis.keur(page, "weigeren-fout")
    page.get_by_label("we hebben geen plaats").check()
    page.get_by_label("Leg het uit in een paar zinnen").fill("Alles is bezet tot januari.")
    page.get_by_role("button", name="Weiger").click()
    expect(page.get_by_text("Je weigerde.")).to_be_visible()
    antwoord = page.goto(dossier.get_absolute_url())
    assert antwoord.status == 404

    # The Meldpunt reads why, beside a question, a silence and a waiting list.
    fiches = Aanbodfiche.objects.openbaar().filter(netwerk=netwerk).exclude(aanbieder=arktos)[:3]
    standen = (
        {"stand": Toeleidingstand.VRAAG, "vraag": "Kan de jongere met de bus komen?"},
        {"stand": Toeleidingstand.BEKEKEN, "wek_op": timezone.localdate()},
        {"stand": Toeleidingstand.WACHTLIJST},
    )
    for ander, velden in zip(fiches, standen, strict=True):
        maak_toeleiding(dossier, fiche=ander, **velden)
    meldpunt = huis.open("/", als=maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk), js=False)
    vraagt, stil, wacht = (ander.aanbieder.naam for ander in fiches)
    nu = meldpunt.get_by_role("region", name=re.compile("^Nu"))
    for wat in (f"Antwoord op de vraag van {vraagt}", f"Vraag {stil} of er een antwoord is"):
        expect(nu.get_by_role("link", name=wat)).to_be_visible()
    loopt = meldpunt.get_by_role("region", name=re.compile("^Loopt zonder jou"))
    expect(loopt.get_by_role("link", name=f"{wacht} zette de jongere op de wachtlijst")).to_be_visible()
    huis.keur(meldpunt, "mijn-werk-antwoorden")
    meldpunt.goto(f"{dossier.get_absolute_url()}toeleidingen/")
    expect(meldpunt.get_by_text("Reden: we hebben geen plaats. Alles is bezet tot januari.")).to_be_visible()
    huis.keur(meldpunt, "dossier-toeleidingen")
