"""The page of a file and the lists: who sees which words, the look that is written first, and no name outside."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Bericht, BewaardeInvoer, Gebeurtenis, Inzending, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.tests.paginas import boom
from meldpunt.keuzes.dossier import Dossierstand, Ontvangersoort, Publiek, SoortVraag, Toeleidingstand, Trap
from meldpunt.models import Aanmelding, Notitie
from meldpunt.tests.aanzichten import aanzichten, heel_dossier
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_betrokkene,
    maak_jongere,
    maak_school,
    maak_toeleiding,
    maak_toestemming,
    maak_vraag,
    schoolmedewerker,
)
from meldpunt.weergave import dossier as dossier_weergave
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = pytest.mark.django_db
NUL, A, B, EIGEN, MELDPUNT = "Nulvraag", "Kanarie", "Bverhaal", "Vraagterug", "Onderons"
WOORDEN = (NUL, A, B, EIGEN, MELDPUNT)
# Who sees which canary words on the page of the file.
WIE_ZIET = {
    "meldpunt": WOORDEN,
    "aanmelder": (NUL, A, B, EIGEN),
    "collega van de school": (NUL, A),
    "collega van het clb": (NUL, A, B),
    "aanbieder gevraagd": (NUL,),
    "aanbieder met toestemming A": (NUL, A),
    "aanbieder aanvaard met A en B": (NUL, A, B),
}


class Dossierwereld:
    """One file with a canary word in every part, and everybody who may know of it."""

    def __init__(self) -> None:
        self.mensen = {"aanmelder": clb_medewerker(), "meldpunt": maak_gebruiker(Rol.MELDPUNT, naam="Mila")}
        self.clb = self.mensen["aanmelder"].lidmaatschappen.get().organisatie
        jongere = maak_jongere(voornaam=A, naam="Vogelaar", gemeente="Mechelen")
        maak_betrokkene(jongere, naam=f"Ouder {B}")
        self.rij = maak_aanmelding(
            door=self.mensen["aanmelder"],
            jongere=jongere,
            vraag=f"{NUL} zoekt plek",
            school=maak_school(),
            stand=Dossierstand.IN_BEHANDELING,
            laatste_les_op=timezone.localdate() - datetime.timedelta(days=20),
            delen={"zien": {"krachten": f"{B} timmert", "woorden": "zit stil"}},
        )
        maak_vraag(self.rij, f"{EIGEN}?", gesteld_door=self.mensen["meldpunt"])
        with schrijven_toegestaan():
            Notitie.objects.create(aanmelding=self.rij, tekst=MELDPUNT, door=self.mensen["meldpunt"])
        for naam, wie in (("school", schoolmedewerker()), ("clb", clb_medewerker(clb=self.clb))):
            self.mensen[f"collega van {'de' if naam == 'school' else 'het'} {naam}"] = wie
            draag_over(self.rij, wie)
        van_school = self.mensen["collega van de school"].lidmaatschappen.get().organisatie
        maak_toestemming(self.rij, van_school, ontvangersoort=Ontvangersoort.SCHOOL)
        for naam, stand, trappen in (
            ("gevraagd", Toeleidingstand.VOORGESTELD, ()),
            ("met toestemming A", Toeleidingstand.BEKEKEN, (Trap.A,)),
            ("aanvaard met A en B", Toeleidingstand.AANVAARD, (Trap.A, Trap.B)),
        ):
            toeleiding = maak_toeleiding(self.rij, stand=stand)
            aanbieder = toeleiding.fiche.aanbieder
            for trap in trappen:
                maak_toestemming(self.rij, aanbieder, trap)
            self.mensen[f"aanbieder {naam}"] = maak_gebruiker(Rol.AANBIEDER, organisatie=aanbieder)

    def open(self, wie: str):
        """Return the page of the file as this person gets it."""
        client = Client(raise_request_exception=False)
        log_in(client, self.mensen[wie])
        return client.get(self.rij.get_absolute_url())


def client_van(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


@pytest.fixture
def wereld() -> Dossierwereld:
    return Dossierwereld()


@pytest.mark.parametrize("wie", WIE_ZIET)
def test_ieder_leest_op_de_pagina_wat_de_tabel_zegt_en_dat_is_genoteerd(wie, wereld):
    paginas = aanzichten(client_van(wereld.mensen[wie]), wereld.rij)
    tekst = "".join(paginas.values())
    assert {woord for woord in WOORDEN if woord in tekst} == set(WIE_ZIET[wie])
    diepste = {NUL: "0", A: "A", B: "B", EIGEN: "eigen", MELDPUNT: "eigen"}
    blikken = list(Raadpleging.objects.over(wereld.rij.referentie).order_by("pk"))
    assert [blik.wat for blik in blikken] == [een.blik for een in paginas], "elk aanzicht is een blik, met zijn naam"
    assert {(blik.door_sleutel, blik.trap) for blik in blikken} == {
        (wereld.mensen[wie].sleutel, diepste[WIE_ZIET[wie][-1]])
    }
    assert all(blik.namens for blik in blikken)


def test_sterktes_komen_voor_zorgen_en_er_staat_geen_etiket(wereld):
    tekst = aanzichten(client_van(wereld.mensen["meldpunt"]), wereld.rij)[Dossieraanzicht.VRAAG]
    assert tekst.index("timmert") < tekst.index("zit stil")
    assert "spijbel" not in tekst.lower()


def test_toegang_C11_vraag_en_antwoord_in_eigen_woorden_horen_bij_elkaar(wereld):
    wortel = boom(wereld.open("meldpunt").content.decode())
    woorden = [blok for blok in wortel.alle("dl") if blok.heeft("woorden")]
    assert woorden, "de eigen woorden van de jongere"
    for paar in woorden[0].alle("div"):
        assert [len(paar.alle(deel)) for deel in ("dt", "dd")] == [1, 1], paar.tekst
        assert paar.alle("dd")[0].tekst


@pytest.mark.parametrize("wie", WIE_ZIET)
def test_zonder_raadpleging_wordt_niets_gelezen(wie, wereld, monkeypatch):
    def weigert(inzage, wat=""):
        raise RuntimeError("het logboek is vol")

    monkeypatch.setattr(dossier_weergave, "noteer_inzage", weigert)
    antwoord = wereld.open(wie)
    assert antwoord.status_code == 500
    assert not any(woord in antwoord.content.decode() for woord in WOORDEN)


def test_wie_er_niets_van_mag_weten_vindt_niets_en_laat_geen_spoor(wereld):
    for wie in (clb_medewerker(clb=wereld.clb), maak_gebruiker(Rol.AANBIEDER), maak_gebruiker(Rol.PARTNER)):
        assert client_van(wie).get(wereld.rij.get_absolute_url()).status_code == 404
    assert not Raadpleging.objects.exists()


def test_na_het_einde_vindt_de_aanbieder_niets_meer(wereld):
    with schrijven_toegestaan():
        Aanmelding.objects.update(stand=Dossierstand.AFGEROND, einde="advies", afgesloten_op=timezone.now())
    assert wereld.open("aanbieder aanvaard met A en B").status_code == 404
    assert wereld.open("aanmelder").status_code == 200


def test_wie_keek_is_voor_het_meldpunt_en_de_aanmelder_te_lezen(wereld):
    wereld.open("aanbieder gevraagd")
    adres = reverse("meldpunt:dossier_raadplegingen", args=[wereld.rij.referentie])
    for wie, code in (("meldpunt", 200), ("aanmelder", 200), ("collega van het clb", 404)):
        antwoord = client_van(wereld.mensen[wie]).get(adres)
        assert antwoord.status_code == code
    tekst = client_van(wereld.mensen["aanmelder"]).get(adres).content.decode()
    kijker = wereld.mensen["aanbieder gevraagd"]
    assert kijker.naam in tekst
    assert kijker.lidmaatschappen.get().organisatie.naam in tekst
    assert "zonder naam" in tekst
    assert A not in tekst


def test_een_dubbel_verraadt_de_aanmelder_niet_dat_de_jongere_al_bekend_was(wereld):
    ander = maak_aanmelding(jongere=maak_jongere(voornaam=A, naam="Vogelaar"))
    assert ander.referentie in wereld.open("meldpunt").content.decode()
    assert ander.referentie not in wereld.open("aanmelder").content.decode()
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=wereld.rij.pk).update(
            stand=Dossierstand.AFGEROND, einde="dubbel", afgesloten_op=timezone.now(), dubbel_van=ander
        )
    tekst = wereld.open("aanmelder").content.decode()
    assert "dubbel" not in tekst
    assert ander.referentie not in tekst
    assert "neemt contact met je op" in tekst
    assert ander.referentie in wereld.open("meldpunt").content.decode()


def test_lijsten_tonen_initialen_en_nooit_een_naam(wereld):
    lijst = reverse("meldpunt:dossiers")
    for wie in WIE_ZIET:
        tekst = client_van(wereld.mensen[wie]).get(lijst).content.decode()
        assert wereld.rij.referentie in tekst
        assert A not in tekst
        assert NUL not in tekst
        assert ("K.V." in tekst) == (A in WIE_ZIET[wie])
    assert not Raadpleging.objects.exists()


def test_zoeken_op_referentie_gaat_recht_naar_het_dossier(wereld):
    zoek = reverse("meldpunt:dossier_zoeken")
    slordig = wereld.rij.referentie.lower().replace("-", " ")
    for wie in ("meldpunt", "aanmelder", "aanbieder gevraagd"):
        antwoord = client_van(wereld.mensen[wie]).post(zoek, {"gezocht": slordig})
        assert antwoord.headers["Location"] == wereld.rij.get_absolute_url()
    antwoord = client_van(maak_gebruiker(Rol.PARTNER)).post(zoek, {"gezocht": slordig}, follow=True)
    assert "Geen dossier met die referentie" in antwoord.content.decode()


@pytest.mark.parametrize("gezocht", ["vogelaar", "KANARIE  Vogelaar", "Vogelaar Kanarie"])
def test_het_meldpunt_zoekt_op_naam_en_dat_is_genoteerd(gezocht, wereld, caplog):
    antwoord = client_van(wereld.mensen["meldpunt"]).post(
        reverse("meldpunt:dossier_zoeken"), {"gezocht": gezocht}, follow=True
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert wereld.rij.referentie in tekst
    assert A in tekst and "Vogelaar" not in tekst, "de voornaam zegt wie van de lijst het is; de familienaam typte men"
    blik = Raadpleging.objects.get()
    assert (blik.referentie, blik.wat, blik.trap) == (wereld.rij.referentie, "in een zoeklijst gezien", "A")
    for spoor in (Raadpleging, Gebeurtenis, Bericht, BewaardeInvoer, Inzending):
        assert "ogelaar" not in str(list(spoor.objects.values())).lower()
    assert "ogelaar" not in caplog.text.lower()


def test_niemand_gevonden_is_ook_genoteerd_en_een_ander_zoekt_niet_op_naam(wereld):
    zoek = reverse("meldpunt:dossier_zoeken")
    antwoord = client_van(wereld.mensen["meldpunt"]).post(zoek, {"gezocht": "Zwaluw"}, follow=True)
    assert "Geen dossier op die naam" in antwoord.content.decode()
    assert Raadpleging.objects.get().referentie == ""
    antwoord = client_van(wereld.mensen["aanmelder"]).post(zoek, {"gezocht": "Vogelaar"}, follow=True)
    assert "Geen dossier met die referentie" in antwoord.content.decode()
    elders = maak_gebruiker(Rol.MELDPUNT, netwerk=maak_netwerk("elders"))
    assert (
        wereld.rij.referentie
        not in client_van(elders).post(zoek, {"gezocht": "Vogelaar"}, follow=True).content.decode()
    )


def test_de_download_heeft_de_rijen_van_de_lijst_en_geen_letter_van_een_naam(wereld):
    maak_aanmelding(stand=Dossierstand.AFGEROND)
    client, adres = client_van(wereld.mensen["meldpunt"]), reverse("meldpunt:dossiers_download")
    regels = client.get(adres).content.decode("utf-8-sig").strip().splitlines()
    assert len(regels) == 2
    assert wereld.rij.referentie in regels[1]
    assert not any(woord in regels[1] for woord in (A, "Vogelaar", "K.V.", NUL))
    assert len(client.get(f"{adres}?stand=afgerond").content.decode().strip().splitlines()) == 2
    assert set(Raadpleging.objects.values_list("wat", flat=True)) == {"werklijst gedownload"}


def test_een_formule_in_de_download_blijft_tekst():
    mila = maak_gebruiker(Rol.MELDPUNT, naam="=1+1")
    maak_aanmelding(behandelaar=mila)
    assert ";'=1+1;" in client_van(mila).get(reverse("meldpunt:dossiers_download")).content.decode()


FILTERS = [
    ("stand=wacht", "wacht"),
    ("stand=afgerond", "af"),
    ("behandelaar=niemand", "nieuw wacht laat"),
    ("wacht_op=aanmelder", "wacht"),
    ("wacht_op=aanbieder", "laat"),
    ("wacht_op=niemand", "nieuw eigen"),
    ("aandacht=te_laat", "laat"),
    ("aandacht=gewekt", "wacht"),
    ("aandacht=vandaag", "wacht laat"),
    ("niveau=basis", "nieuw"),
    ("soort=consult", "eigen"),
    ("", "nieuw wacht laat eigen"),
]


@pytest.mark.parametrize(("vraag", "verwacht"), FILTERS)
def test_elke_filter_houdt_over_wat_hij_zegt(vraag, verwacht):
    mila, gisteren = maak_gebruiker(Rol.MELDPUNT), timezone.localdate() - datetime.timedelta(days=1)
    rijen = {
        "nieuw": maak_aanmelding(niveau="basis"),
        "wacht": maak_aanmelding(stand=Dossierstand.WACHT, wek_op=gisteren),
        "laat": maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, antwoord_voor=gisteren),
        "eigen": maak_aanmelding(stand=Dossierstand.IN_BEHANDELING, behandelaar=mila, soort_vraag=SoortVraag.CONSULT),
        "af": maak_aanmelding(stand=Dossierstand.AFGEROND, behandelaar=mila),
    }
    maak_vraag(rijen["wacht"])
    maak_toeleiding(rijen["laat"])
    tekst = client_van(mila).get(reverse("meldpunt:dossiers_download") + f"?{vraag}").content.decode()
    assert {naam for naam, rij in rijen.items() if rij.referentie in tekst} == set(verwacht.split())
    mijn = client_van(mila).get(reverse("meldpunt:dossiers") + f"?{vraag}")
    assert mijn.status_code == 200


def test_langst_zonder_les_staat_bovenaan_en_onbekend_onderaan():
    mila, dag = maak_gebruiker(Rol.MELDPUNT), timezone.localdate()
    kort, onbekend, lang = (
        maak_aanmelding(laatste_les_op=les and dag - datetime.timedelta(days=les)) for les in (3, None, 60)
    )
    tekst = client_van(mila).get(reverse("meldpunt:dossiers")).content.decode()
    plekken = [tekst.index(rij.referentie) for rij in (lang, kort, onbekend)]
    assert plekken == sorted(plekken)


def test_een_dossier_van_na_middernacht_is_van_de_nieuwe_dag():
    mila = client_van(maak_gebruiker(Rol.MELDPUNT))
    rij = maak_aanmelding(ingediend_op=datetime.datetime(2026, 11, 23, 23, 30, tzinfo=datetime.UTC))
    assert "24\u00a0november\u00a02026" in heel_dossier(mila, rij)
    assert "2026-11-24" in mila.get(reverse("meldpunt:dossiers_download")).content.decode()


def _vragen(client: Client, adres: str) -> int:
    client.get(adres)  # the first request of a session asks a few more
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


def test_het_aantal_vragen_groeit_niet_met_de_lijst():
    mila, anna = maak_gebruiker(Rol.MELDPUNT), clb_medewerker()
    gisteren = timezone.localdate() - datetime.timedelta(days=1)

    def vul(aantal: int) -> None:
        for _ in range(aantal):
            rij = maak_aanmelding(door=anna, stand=Dossierstand.WACHT, wek_op=gisteren)
            maak_vraag(rij, gesteld_door=mila)
            maak_toeleiding(rij, door=mila)

    vul(3)
    paren = [(client_van(mila), "/meldpunt/dossiers/"), (client_van(anna), "/meldpunt/dossiers/")]
    paren += [(client_van(mila), "/"), (client_van(anna), "/"), (client_van(mila), "/meldpunt/dossiers/dossiers.csv")]
    eerst = [_vragen(*paar) for paar in paren]
    vul(20)
    assert [_vragen(*paar) for paar in paren] == eerst


def test_een_formulier_houdt_de_tekst_en_doet_niets_dubbel(wereld):
    client = client_van(wereld.mensen["meldpunt"])
    adres = reverse("meldpunt:dossier_notitie", args=[wereld.rij.referentie])
    fout = client.post(adres, invoer(client.get(adres), tekst="Mijn tekst", publiek="iedereen"))
    assert fout.status_code == 422
    assert "Mijn tekst" in fout.content.decode()
    goed = invoer(client.get(adres), tekst="Mijn tekst", publiek=Publiek.MELDPUNT)
    for _ in range(2):
        assert client.post(adres, goed).headers["Location"] == wereld.rij.get_absolute_url()
    assert Notitie.objects.filter(aanmelding=wereld.rij).count() == 2
