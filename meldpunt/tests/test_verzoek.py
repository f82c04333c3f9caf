"""The rechtenloket: asked, advised, decided and answered within a month, by different hands; and the proof stays."""

import datetime
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten import verzoek as diensten
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.keuzes.verzoek import Verzoeksoort, Verzoekstand
from meldpunt.models import (
    Aanmelding,
    Jongere,
    Verbetering,
    Verzoek,
)
from meldpunt.regels.verzoektermijn import antwoord_tegen, plus_maanden
from meldpunt.tests.aanmeldhulp import venster
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker
from meldpunt.tests.verzoekhulp import Verzoekwereld, beantwoord, beslis, dossier, noteer
from meldpunt.weergave.verzoek import waarvan

pytestmark = pytest.mark.django_db
DAG = datetime.date


@pytest.fixture
def wereld():
    return Verzoekwereld()


# -- the clock ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gevraagd", "tegen", "verlengd"),
    [
        (DAG(2026, 3, 10), DAG(2026, 4, 10), DAG(2026, 6, 10)),
        (DAG(2026, 1, 31), DAG(2026, 2, 28), DAG(2026, 4, 30)),
        (DAG(2028, 1, 31), DAG(2028, 2, 29), DAG(2028, 4, 30)),
        (DAG(2026, 12, 15), DAG(2027, 1, 15), DAG(2027, 3, 15)),
        (DAG(2026, 11, 30), DAG(2026, 12, 30), DAG(2027, 2, 28)),
    ],
)
def test_een_maand_en_hoogstens_twee_erbij(gevraagd, tegen, verlengd):
    assert antwoord_tegen(gevraagd) == tegen
    assert antwoord_tegen(gevraagd, verlengd=True) == verlengd


def test_twaalf_maanden_is_dezelfde_dag():
    assert plus_maanden(DAG(2026, 7, 31), 12) == DAG(2027, 7, 31)


def test_de_klok_loopt_van_de_dag_dat_het_gevraagd_is(wereld):
    gevraagd = timezone.localdate() - datetime.timedelta(days=20)
    verzoek = noteer(dossier(), wereld.mila, ontvangen_op=gevraagd)
    assert verzoek.antwoord_tegen == antwoord_tegen(gevraagd)
    with pytest.raises(Geweigerd) as nee:
        noteer(dossier(), wereld.mila, ontvangen_op=timezone.localdate() + datetime.timedelta(days=1))
    assert nee.value.veld == "ontvangen_op"


def test_verlengen_kan_een_keer_en_alleen_binnen_de_termijn(wereld):
    verzoek = noteer(dossier(), wereld.mila)
    diensten.verzoek_verlengen(verzoek_id=verzoek.pk, reden="veel papier", door=wereld.mila)
    verzoek.refresh_from_db()
    assert verzoek.antwoord_tegen == antwoord_tegen(verzoek.ontvangen_op, verlengd=True)
    with pytest.raises(Geweigerd, match="geen tweede keer"):
        diensten.verzoek_verlengen(verzoek_id=verzoek.pk, reden="nog", door=wereld.mila)
    laat = noteer(dossier(), wereld.mila, ontvangen_op=timezone.localdate() - datetime.timedelta(days=40))
    with pytest.raises(Geweigerd, match="voorbij"):
        diensten.verzoek_verlengen(verzoek_id=laat.pk, reden="te laat", door=wereld.mila)


def test_wie_aan_zet_is_hoort_een_keer_dat_het_dringt_en_over_tijd_hoort_iedereen_het(wereld):
    vandaag = timezone.localdate()
    noteer(dossier(), wereld.mila, ontvangen_op=vandaag)
    dringt = noteer(dossier(), wereld.mila, ontvangen_op=vandaag - datetime.timedelta(days=26))
    for _ in range(3):
        diensten.termijnen_bewaken()
    assert list(Bericht.objects.values_list("aan", flat=True)) == [wereld.mila.email]
    with schrijven_toegestaan():
        Verzoek.objects.filter(pk=dringt.pk).update(
            antwoord_tegen=vandaag - datetime.timedelta(days=1), gewaarschuwd_op=vandaag - datetime.timedelta(days=7)
        )
    for _ in range(3):
        diensten.termijnen_bewaken()
    assert sorted(Bericht.objects.values_list("aan", flat=True)) == sorted(
        [wereld.mila.email, *(wie.email for wie in (wereld.mila, wereld.dora, wereld.bert))]
    )
    assert "KANARIE" not in "".join(mail.tekst + mail.onderwerp for mail in Bericht.objects.all())


# -- who does what ----------------------------------------------------------------------------------------------------


def test_recht_16_de_functionaris_adviseert_en_beslist_niet(wereld):
    verzoek = noteer(dossier(), wereld.mila)
    diensten.verzoek_voorleggen(verzoek_id=verzoek.pk, voorstel="x", door=wereld.mila)
    diensten.verzoek_adviseren(verzoek_id=verzoek.pk, advies="y", door=wereld.dora)
    with pytest.raises(Geweigerd):
        diensten.verzoek_beslissen(
            verzoek_id=verzoek.pk,
            uitkomst="ja",
            besluit_van="ik",
            beslist_op=timezone.localdate(),
            gevolg_advies="gevolgd",
            motivering="",
            door=wereld.dora,
        )
    verzoek.refresh_from_db()
    assert verzoek.stand == Verzoekstand.GEADVISEERD


def test_zonder_advies_geen_beslissing_en_zonder_beslissing_geen_antwoord(wereld):
    verzoek = noteer(dossier(), wereld.mila)
    with pytest.raises(Geweigerd):
        beantwoord(verzoek, wereld)
    with pytest.raises(Geweigerd):
        diensten.verzoek_beslissen(
            verzoek_id=verzoek.pk,
            uitkomst="ja",
            besluit_van="het college",
            beslist_op=timezone.localdate(),
            gevolg_advies="gevolgd",
            motivering="",
            door=wereld.bert,
        )
    assert Aanmelding.objects.count() == 1


def test_een_advies_dat_niet_gevolgd_wordt_vraagt_een_reden(wereld):
    verzoek = noteer(dossier(), wereld.mila)
    with pytest.raises(Geweigerd) as nee:
        beslis(verzoek, wereld, gevolg_advies="anders")
    assert nee.value.veld == "motivering"


@pytest.mark.parametrize("rol", [Rol.STAF, Rol.PARTNER, Rol.COLLEGE, Rol.AANBIEDER, Rol.AANMELDER])
def test_wie_er_niets_mee_te_maken_heeft_ziet_geen_verzoek(wereld, rol):
    verzoek = noteer(dossier(), wereld.mila)
    wie = clb_medewerker() if rol == Rol.AANMELDER else maak_gebruiker(rol)
    assert venster(wie).get(verzoek.get_absolute_url()).status_code == 403
    assert venster(wie).get(reverse("meldpunt:verzoeken")).status_code == 403


@pytest.mark.parametrize("rol", [Rol.MELDPUNT, Rol.DPO, Rol.BEHEER])
def test_een_ander_netwerk_ziet_niets(wereld, rol):
    verzoek = noteer(dossier(), wereld.mila)
    elders = maak_gebruiker(rol, netwerk=maak_netwerk(naam="Elders", slug="elders"))
    assert venster(elders).get(verzoek.get_absolute_url()).status_code == 404
    assert verzoek.sleutel not in venster(elders).get(reverse("meldpunt:verzoeken")).content.decode()


def test_alleen_het_meldpunt_leest_wie_het_vraagt_en_over_welk_dossier(wereld):
    rij = dossier()
    verzoek = beslis(noteer(rij, wereld.mila), wereld)
    nog = noteer(rij, wereld.mila)
    diensten.verzoek_voorleggen(verzoek_id=nog.pk, voorstel="Ja.", door=wereld.mila)
    daden = {wereld.dora: "verzoek_adviseren", wereld.bert: "verzoek_beslissen"}
    for wie, daad in daden.items():
        van_de_daad = reverse(f"meldpunt:{daad}", args=[nog.sleutel])
        for adres in (verzoek.get_absolute_url(), reverse("meldpunt:verzoeken"), van_de_daad):
            pagina = venster(wie).get(adres).content.decode()
            assert "KANARIE" not in pagina and rij.referentie not in pagina
        assert "Akkoord." in venster(wie).get(verzoek.get_absolute_url()).content.decode()
    alles = venster(wereld.mila).get(verzoek.get_absolute_url()).content.decode()
    assert all(woord in alles for woord in ("KANARIEVRAGER", "KANARIEKAART", "KANARIEVRAAG", rij.referentie))


def test_het_logboek_houdt_geen_woord_van_wat_gevraagd_is(wereld):
    beantwoord(beslis(noteer(dossier(), wereld.mila, Verzoeksoort.BEZWAAR), wereld), wereld)
    assert Gebeurtenis.objects.filter(object_soort="verzoek").count() == 5
    assert "KANARIE" not in json.dumps(list(Gebeurtenis.objects.values_list("verschil", "reden", "object_naam")))


# -- what it does -----------------------------------------------------------------------------------------------------


def test_een_ingewilligd_verzoek_wist_alles_en_laat_alleen_het_bewijs(wereld):
    verzoek = beantwoord(beslis(noteer(dossier(), wereld.mila), wereld), wereld)
    assert not Aanmelding.objects.exists() and not Jongere.objects.exists()
    verzoek.refresh_from_db()
    assert (verzoek.stand, verzoek.uitkomst, verzoek.besluit_van) == (Verzoekstand.BEANTWOORD, "ja", "het college")
    assert verzoek.aanmelding is None
    assert "".join(getattr(verzoek, veld) for veld in ("wie", "nagekeken", "inhoud", "voorstel", "antwoord")) == ""
    pagina = venster(wereld.mila).get(verzoek.get_absolute_url()).content.decode()
    assert "Het dossier is gewist" in pagina and "op tijd beantwoord" in pagina


@pytest.mark.parametrize("uitkomst", ["nee"])
def test_een_geweigerd_verzoek_wist_niets(wereld, uitkomst):
    beantwoord(beslis(noteer(dossier(), wereld.mila), wereld, uitkomst=uitkomst), wereld)
    assert Aanmelding.objects.count() == 1


def test_deels_ingewilligd_wist_het_dossier_niet_maar_wel_wat_er_leeggemaakt_is(wereld):
    rij = dossier()
    verzoek = beslis(noteer(rij, wereld.mila), wereld, uitkomst="deels")
    adres = reverse("meldpunt:verzoek_beantwoorden", args=[verzoek.sleutel])
    pagina = venster(wereld.mila).get(adres).content.decode()
    assert "Het dossier zelf blijft." in pagina and "Wis het dossier" not in pagina
    with schrijven_toegestaan():
        wie = {"aanmelding": rij, "plek": "jongere", "reden": "gevraagd", "door": wereld.mila}
        Verbetering.objects.create(veld="telefoon", oud="KANARIENUMMER", **wie)
        Verbetering.objects.create(veld="voornaam", oud="KANARIENAAM", **wie)
    beantwoord(verzoek, wereld)
    assert Aanmelding.objects.get() == rij
    assert [een.oud for een in Verbetering.objects.all()] == ["KANARIENAAM"]


def test_twee_verzoeken_om_stil_te_leggen_houden_het_dossier_elk_stil(wereld):
    rij = dossier()
    gegund, open_, geweigerd = (noteer(rij, wereld.mila, Verzoeksoort.BEPERKEN) for _ in range(3))

    def ligt_stil() -> bool:
        rij.refresh_from_db()
        return rij.beperkt

    beantwoord(beslis(gegund, wereld), wereld)
    beantwoord(beslis(geweigerd, wereld, uitkomst="nee"), wereld)
    assert ligt_stil(), "een ander verzoek loopt nog"
    adres = reverse("meldpunt:beperking_opheffen", args=[gegund.sleutel])
    browser = venster(wereld.mila)
    klaar = browser.post(adres, invoer(browser.get(adres), reden="gezegd op 3 maart"), follow=True).content.decode()
    assert ligt_stil() and "ligt nog stil door een ander verzoek" in klaar
    diensten.verzoek_intrekken(verzoek_id=open_.pk, reden="", door=wereld.mila)
    assert not ligt_stil()


def test_wie_betwist_legt_het_dossier_meteen_stil(wereld):
    rij = dossier()
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.BEPERKEN)
    rij.refresh_from_db()
    assert rij.beperkt
    with pytest.raises(Geweigerd, match="ligt stil"):
        toeleiding_voorstellen(
            aanmelding_id=rij.pk,
            fiche_id=maak_fiche(netwerk=rij.netwerk).pk,
            uitleg="Past dit?",
            naast_andere=False,
            door=wereld.mila,
        )
    beantwoord(beslis(verzoek, wereld), wereld)
    rij.refresh_from_db()
    assert rij.beperkt, "ingewilligd: het blijft stil tot iemand het opheft"
    diensten.beperking_opheffen(verzoek_id=verzoek.pk, reden="gezegd op 3 maart", door=wereld.mila)
    rij.refresh_from_db()
    assert not rij.beperkt


@pytest.mark.parametrize("hoe", ["geweigerd", "ingetrokken"])
def test_een_beperking_die_niet_doorgaat_laat_het_dossier_verdergaan(wereld, hoe):
    rij = dossier()
    verzoek = noteer(rij, wereld.mila, Verzoeksoort.BEPERKEN)
    if hoe == "geweigerd":
        beantwoord(beslis(verzoek, wereld, uitkomst="nee"), wereld)
    else:
        diensten.verzoek_intrekken(verzoek_id=verzoek.pk, reden="", door=wereld.mila)
    rij.refresh_from_db()
    assert not rij.beperkt


# -- the pages, from the file to the answer ---------------------------------------------------------------------------


def test_van_dossier_tot_antwoord_in_de_browser_van_elk(wereld):
    rij = dossier()
    mila, dora, bert = (venster(wie) for wie in (wereld.mila, wereld.dora, wereld.bert))
    adres = reverse("meldpunt:verzoek_noteren", args=[rij.referentie])
    assert adres in heel_dossier(mila, rij)
    gepost = invoer(
        mila.get(adres), soort="wissen", vrager="jongere", wie="Lien", nagekeken="kaart", inhoud="alles weg"
    )
    pagina = mila.post(adres, gepost, follow=True).content.decode()
    assert "Het verzoek is genoteerd. Antwoord ten laatste op" in pagina
    verzoek = Verzoek.objects.get()

    def stap(browser, naam, **velden):
        pad = reverse(f"meldpunt:{naam}", args=[verzoek.sleutel])
        assert pad in browser.get(verzoek.get_absolute_url()).content.decode(), naam
        return browser.post(pad, invoer(browser.get(pad), **velden), follow=True).content.decode()

    vandaag = f"{timezone.localdate():%d/%m/%Y}"
    assert "wacht op advies" in stap(mila, "verzoek_voorleggen", voorstel="Inwilligen.")
    assert "wacht op de beslissing" in stap(dora, "verzoek_adviseren", advies="Akkoord.")
    velden = {"uitkomst": "ja", "besluit_van": "het college", "beslist_op": vandaag, "gevolg_advies": "gevolgd"}
    assert "uit te voeren" in stap(bert, "verzoek_beslissen", **velden)
    velden = {"antwoord": "verteld", "hoe": "gesprek", "beantwoord_op": vandaag}
    assert "het dossier is gewist" in stap(mila, "verzoek_beantwoorden", **velden)
    assert not Aanmelding.objects.exists()
    assert sorted(Bericht.objects.filter(soort="meldpunt.verzoek").values_list("aan", flat=True)) == sorted(
        [wereld.dora.email, wereld.bert.email, wereld.mila.email]
    )


def test_de_lijst_zet_wat_dringt_vooraan_en_telt_niet_meer_vragen_bij_meer_rijen(wereld, django_assert_max_num_queries):
    vandaag = timezone.localdate()
    for dagen in (0, 35, 10, 20):
        noteer(dossier(), wereld.mila, ontvangen_op=vandaag - datetime.timedelta(days=dagen))
    browser = venster(wereld.mila)
    with django_assert_max_num_queries(12):
        pagina = browser.get(reverse("meldpunt:verzoeken")).content.decode()
    assert "over tijd" in pagina
    assert pagina.index("over tijd") < pagina.index("nog ")


def test_toegang_B12_wie_het_dossier_niet_kent_houdt_twee_verzoeken_toch_uit_elkaar(wereld):
    """Same kind, same day, two networks: the title of the page says of which, and when it was noted."""
    elders = clb_medewerker(maak_netwerk("vlaams-brabant"))
    een = noteer(dossier(), wereld.mila)
    ander = Verzoek(netwerk=elders.lidmaatschappen.first().netwerk, gemaakt_op=een.gemaakt_op)
    namen = {waarvan(een, wereld.dora), waarvan(ander, wereld.dora)}
    assert len(namen) == 2
    assert not any(een.aanmelding.referentie in naam for naam in namen)
    assert waarvan(een, wereld.mila) == een.aanmelding.referentie
