"""The page of parents: what age, gezag and the yes of the young person leave of it, and what is never on it."""

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from meldpunt.daden.instemming import wat_nu
from meldpunt.diensten.bladkaart import OUDERBLAD, kaart_blokkeren
from meldpunt.diensten.instemming import instemming_noteren
from meldpunt.diensten.mijnblad import blad_ouder_laten_lezen, blad_stoppen
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.diensten.sluiten import WISTERMIJN
from meldpunt.keuzes.blad import Kaarteinde
from meldpunt.keuzes.dossier import Dossierstand, Gezag, Oordeel, Publiek, Relatie, Toestemmingstand, Trap, Wie
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Betrokkene, Bladkaart, Toestemming
from meldpunt.tests.bladhulp import BLAD, KAART, OUDERS, geef_kaart, knop, lees, maak_kaart, met_kaart
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_bekwaamheid, maak_betrokkene, maak_jongere, maak_nota
from meldpunt.tests.test_mijnblad import ZELF, kanaries, zaak_van
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak, jarig_over

pytestmark = pytest.mark.django_db
INHOUD = {
    **ZELF,
    "school": {"leerjaar": "kanarie-leerjaar", "contact": "kanarie-contact", "clb_telefoon": "kanarie-clbtelefoon"},
    "afwezigheden": {"les": "ja", "codes": "kanarie-codes"},
    "zien": {**ZELF["zien"], "steun": "kanarie-steun", "krachten": "kanarie-krachten"},
}
LAAT_LEZEN = {"kanarie-leerjaar", "kanarie-contact"}


def dossier(jaren: int, **velden):
    jongere = maak_jongere(geboren=jarig_over(jaren, -180), telefoon="0488kanarie-gsm", verblijf="kanarie-verblijf")
    return maak_aanmelding(delen=INHOUD, jongere=jongere, **velden)


def laat_lezen(aanmelding, ouder: Betrokkene, *, ja: bool = True) -> None:
    """The young person says it on the own page."""
    kaart = Bladkaart.objects.die_openen().filter(aanmelding=aanmelding, wie=Wie.JONGERE).first()
    blad_ouder_laten_lezen(kaart_id=(kaart or geef_kaart(aanmelding).kaart).pk, betrokkene=ouder.sleutel, ja=ja)


def vul_aan(rij) -> None:
    """What stands in a file and is nobody's on a page of parents."""
    notitie_schrijven(aanmelding_id=rij.pk, tekst="kanarie-notitie", publiek=Publiek.MELDPUNT, door=Zaak().meldpunt)
    maak_nota(door=rij.ingediend_door, aanmelding=rij, wat="kanarie-verzegeld", waarom="kanarie-waarom")


def test_een_ouder_leest_wat_een_jongere_die_zelf_beslist_laat_lezen_en_niets_van_zorg():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    maak_betrokkene(rij.jongere, naam="Papa Vogelaar", telefoon="0499kanarie-papa")
    vul_aan(rij)
    laat_lezen(rij, ouder)
    html = lees(met_kaart(rij, ouder))
    assert kanaries(html) == LAAT_LEZEN
    assert "Je kind beslist zelf, en laat jou dit lezen." in html
    assert "Papa Vogelaar" not in html
    # Who else reads, and who looked, the young person keeps.
    for kop in ("Wie keek?", "Wie mag wat lezen?", "Wat jij mag", "Ik wil stoppen"):
        assert kop not in html


def test_een_ouder_die_beslist_leest_meer_maar_niet_wat_het_kind_vertelt_of_anderen_schreven():
    rij = dossier(11)
    ouder = maak_betrokkene(rij.jongere)
    maak_betrokkene(rij.jongere, naam="Papa Vogelaar", telefoon="0499kanarie-papa")
    vul_aan(rij)
    html = lees(met_kaart(rij, ouder))
    assert kanaries(html) == LAAT_LEZEN | {"kanarie-codes"}
    assert "Papa Vogelaar" not in html
    assert "Wie keek?" in html


@pytest.mark.parametrize(
    ("jaren", "velden"),
    [
        (15, {}),
        (18, {}),
        (11, {"gezag": Gezag.GEEN}),
        (11, {"niet_contacteren": True}),
        (11, {"relatie": Relatie.PLUSOUDER}),
        (15, {"relatie": Relatie.STEUNFIGUUR}),
    ],
)
def test_zonder_ja_van_de_jongere_of_zonder_gezag_is_er_geen_kaart(jaren, velden):
    rij = dossier(jaren)
    ouder = maak_betrokkene(rij.jongere, **velden)
    client = Client()
    log_in(client, rij.ingediend_door)
    pagina = client.get(f"/meldpunt/dossiers/{rij.referentie}/kaart/").content.decode()
    assert ouder.sleutel not in pagina
    with pytest.raises(Geweigerd):
        maak_kaart(rij, ouder)


@pytest.mark.parametrize("eerst", ["ja", "kaart"])
def test_een_ja_dat_stopt_sluit_het_blad_van_de_ouder_ook_waar_het_open_staat(eerst):
    rij = dossier(16)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    assert "kanarie-leerjaar" in lees(client)
    if eerst == "ja":
        laat_lezen(rij, ouder, ja=False)
    else:
        kaart = Bladkaart.objects.get(wie=Wie.OUDER)
        kaart_blokkeren(kaart_id=kaart.pk, waarom=Kaarteinde.KWIJT, door=rij.ingediend_door)
    assert client.get(OUDERS)["Location"] == KAART
    assert knop(client, "/mijn-blad/vragen/", soort="kopie", inhoud="Alles.")["Location"] == KAART


def test_na_een_nee_tegen_de_hulp_leest_ook_een_ouder_die_mocht_niet_meer():
    rij = dossier(16)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    assert "kanarie-leerjaar" in lees(client)
    kaart = Bladkaart.objects.get(wie=Wie.JONGERE)
    gestopt = blad_stoppen(kaart_id=kaart.pk)
    assert gestopt.te_wissen_vanaf and "niemand leest nog mee" in wat_nu(gestopt)
    assert client.get(OUDERS)["Location"] == KAART
    assert "leest mee" not in lees(met_kaart(rij), BLAD)


def test_wie_twaalf_wordt_leest_een_ouder_niet_meer_mee_zonder_nieuw_ja():
    rij = dossier(11)
    ouder = maak_betrokkene(rij.jongere)
    client = met_kaart(rij, ouder)
    assert "Jij beslist voor je kind." in lees(client)
    with schrijven_toegestaan():
        rij.jongere.geboren = jarig_over(12, -1)
        rij.jongere.save()
    assert client.get(OUDERS)["Location"] == KAART


def test_een_jongere_die_niet_zelf_beslist_kan_ook_niet_laten_lezen():
    rij = dossier(15)
    een, zonder = maak_betrokkene(rij.jongere), maak_betrokkene(rij.jongere, naam="Papa", gezag=Gezag.GEEN)
    laat_lezen(rij, zonder)
    client = met_kaart(rij, zonder)
    maak_bekwaamheid(rij, Oordeel.KAN_NIET)
    assert client.get(OUDERS)["Location"] == KAART
    assert "Jij beslist voor je kind." in lees(met_kaart(rij, een))


def test_van_twee_ouders_apart_leest_de_een_niet_wat_de_ander_zei_of_vroeg():
    zaak = zaak_van(11)
    een = maak_betrokkene(zaak.aanmelding.jongere, naam="Moeder Vogelaar")
    ander = maak_betrokkene(zaak.aanmelding.jongere, naam="Vader Vogelaar")
    (van_een,) = zaak.vraag(Trap.A, betrokkene=een.sleutel)
    a, b = met_kaart(zaak.aanmelding, een), met_kaart(zaak.aanmelding, ander)
    knop(a, "/mijn-blad/vragen/", soort="wissen", inhoud="kanarie-vraag")
    assert "Wat ik vroeg" in lees(a)
    assert van_een.sleutel in lees(a)
    html = lees(b)
    assert "Wat ik vroeg" not in html
    assert van_een.sleutel not in html
    assert "Moeder Vogelaar" not in html
    assert b.get(f"/mijn-blad/ja-of-nee/{van_een.sleutel}/").status_code == 404
    knop(b, f"/mijn-blad/terugnemen/{van_een.sleutel}/")
    van_een.refresh_from_db()
    assert van_een.stand == Toestemmingstand.GEVRAAGD
    # The same question of the other parent is another question.
    assert knop(b, "/mijn-blad/vragen/", soort="wissen", inhoud="Dit ook.").status_code == 302


def test_een_ouder_die_beslist_zegt_ja_op_het_blad_en_het_opent_tot_het_terug_gaat():
    zaak = zaak_van(11)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    (rij,) = zaak.vraag(Trap.A, betrokkene=ouder.sleutel)
    client = met_kaart(zaak.aanmelding, ouder)
    assert f"Mag {zaak.fiche.aanbieder.naam} meer over je kind lezen?" in lees(client)
    knop(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/", antwoord="ja")
    assert zaak.leest() == A
    assert Toestemming.objects.get().genoteerd_door is None
    knop(client, f"/mijn-blad/terugnemen/{rij.sleutel}/")
    assert zaak.leest() == NUL


@pytest.mark.parametrize("pad", ["stoppen/", "vragen/", "mijn-woorden/", "hoe-was-het/", "ouder/{ouder}/"])
def test_wie_alleen_mag_lezen_vindt_geen_daad(pad):
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    waar = BLAD + pad.format(ouder=ouder.sleutel)
    assert client.get(waar).status_code == 404
    assert knop(client, waar, antwoord="ja", soort="kopie", inhoud="Alles.").status_code == 404


@pytest.mark.parametrize("pad", ["mijn-woorden/", "ouder/{ouder}/"])
def test_ook_een_ouder_die_beslist_schrijft_niet_in_naam_van_het_kind(pad):
    rij = dossier(11)
    ouder = maak_betrokkene(rij.jongere)
    assert met_kaart(rij, ouder).get(BLAD + pad.format(ouder=ouder.sleutel)).status_code == 404


def test_de_kaart_van_een_ouder_opent_het_blad_van_de_jongere_niet_en_omgekeerd():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    assert client.get(BLAD)["Location"] == OUDERS
    assert kanaries(lees(client, BLAD)) == LAAT_LEZEN
    assert met_kaart(rij).get(OUDERS)["Location"] == BLAD


def test_de_jongere_ziet_of_een_ouder_al_een_kaart_heeft_en_dat_die_las():
    rij = dossier(15)
    ouder = maak_betrokkene(rij.jongere)
    laat_lezen(rij, ouder)
    client = met_kaart(rij)
    assert "mag meelezen, heeft nog geen kaart" in lees(client)
    met_kaart(rij, ouder)
    html = lees(client)
    assert "leest wat op het blad voor ouders staat." in html
    assert "Een ouder las het blad voor ouders." in html
    blik = Raadpleging.objects.over(rij.referentie).get(wat=OUDERBLAD)
    assert blik.door_naam == "een ouder, met de kaart"


def test_een_afgerond_dossier_blijft_leesbaar_maar_deelt_niets_meer():
    zaak = zaak_van(11)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    (rij,) = zaak.vraag(Trap.A, betrokkene=ouder.sleutel)
    client = met_kaart(zaak.aanmelding, ouder)
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    html = lees(client)
    assert "Wat er staat" in html
    assert "Ik wil stoppen" not in html
    assert "Hoe was het?" in html
    assert knop(client, f"/mijn-blad/ja-of-nee/{rij.sleutel}/", antwoord="ja").status_code == 422
    rij.refresh_from_db()
    assert rij.stand != Toestemmingstand.GEGEVEN


def test_de_titel_zegt_niet_over_wie_het_gaat():
    rij = dossier(11)
    html = lees(met_kaart(rij, maak_betrokkene(rij.jongere)))
    assert html.split("<title>")[1].split("</title>")[0] == "Blad voor ouders | Leerrecht"


GROND = "Er loopt een maatregel van de jeugdrechter."


@pytest.mark.parametrize("jaren", [15, 11])
def test_geweigerd_met_een_andere_grond_leest_niemand_nog_mee_en_staat_de_grond_er(jaren):
    rij = dossier(jaren)
    ouder = maak_betrokkene(rij.jongere)
    if jaren == 15:
        laat_lezen(rij, ouder)
    client = met_kaart(rij, ouder)
    wie = "" if jaren == 15 else ouder.sleutel
    na = instemming_noteren(
        aanmelding_id=rij.pk,
        betrokkene=wie,
        antwoord="geweigerd",
        op=timezone.localdate(),
        hoe="gesprek",
        reden="",
        grond=GROND,
        delen=False,
        door=rij.ingediend_door,
    )
    assert na.te_wissen_vanaf is None
    assert "niemand leest nog mee" in wat_nu(na) and "blijft" in wat_nu(na)
    if jaren == 15:
        assert client.get(OUDERS)["Location"] == KAART
        html = lees(met_kaart(rij))
    else:
        html = lees(client)
    assert GROND in html and "Het dossier blijft bewaard, ook na het nee." in html
    assert "Ik wil stoppen" not in html
    assert "Hier valt niets meer te stoppen" in stop(client if jaren == 11 else met_kaart(rij))


def stop(client: Client) -> str:
    return knop(client, "/mijn-blad/stoppen/", antwoord="ja").content.decode()


@pytest.mark.parametrize("jaren", [15, 11])
def test_ook_van_een_afgerond_dossier_neemt_wie_beslist_het_ja_terug_met_de_kaart(jaren):
    rij = dossier(jaren)
    ouder = maak_betrokkene(rij.jongere)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(
            stand=Dossierstand.AFGEROND, einde=Einde.AFGEROND, afgesloten_op=timezone.now()
        )
    client = met_kaart(rij, None if jaren == 15 else ouder)
    assert "Neem je je ja nu nog terug? Dan wordt het dossier gewist." in lees(client)
    assert "leest ook niemand nog mee, en wordt je dossier gewist" in lees(client, "/mijn-blad/stoppen/")
    knop(client, "/mijn-blad/stoppen/", antwoord="ja")
    rij.refresh_from_db()
    assert rij.te_wissen_vanaf == timezone.localdate() + WISTERMIJN
    assert rij.einde == Einde.AFGEROND, "hoe het eindigde, verandert er niet door"
    assert "Neem je je ja nu nog terug?" not in lees(client)


def test_wie_nog_niet_zelf_beslist_wist_een_afgerond_dossier_niet_en_krijgt_dat_niet_beloofd():
    rij = dossier(13)
    maak_bekwaamheid(rij, oordeel=Oordeel.KAN_NIET)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(
            stand=Dossierstand.AFGEROND, einde=Einde.AFGEROND, afgesloten_op=timezone.now()
        )
    client = met_kaart(rij)
    assert "Ik wil stoppen" not in lees(client)
    assert "Hier valt niets meer te stoppen" in stop(client)
    rij.refresh_from_db()
    assert rij.te_wissen_vanaf is None
