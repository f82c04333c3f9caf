"""Who reads what of a round table: role x state x tier, link holders too. First of all: inviting makes no reader."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.models import Bericht, Gebruiker, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.eenmaal import eenmaal, vers_van
from meldpunt.diensten import tafelpartij, tafelpunt
from meldpunt.diensten.rondetafel import rondetafel_annuleren
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.keuzes.dossier import Ontvangersoort, Toeleidingstand, Trap, Wie
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.rondetafel import Tafelrol, Tafelstand
from meldpunt.models import Aanmelding, Rondetafel, Tafelafspraak, Tafelpartij, Tafelpunt, Toeleiding
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_jongere, maak_toestemming, schoolmedewerker
from meldpunt.tests.tafelhulp import A_TEKST, B_TEKST, NUL_TEKST, VERSLAG, WOORDEN, Tafel
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db
NUL, TOT_A, TOT_B = {Trap.NUL}, {Trap.NUL, Trap.A}, {Trap.NUL, Trap.A, Trap.B}
TEKSTEN = {Trap.NUL: NUL_TEKST, Trap.A: A_TEKST, Trap.B: B_TEKST}
GEVOELIG = (A_TEKST, B_TEKST, WOORDEN, VERSLAG, "kanarie-afspraak", "Moeder Kanarie", "Kanarie zelf")


def geboren(jaren: int) -> str:
    dag = timezone.localdate()
    return dag.replace(year=dag.year - jaren, month=1, day=2).isoformat()


def tafel_van(jaren: int = 15) -> Tafel:
    """A table that was held, with a line of each tier."""
    t = Tafel(jongere=maak_jongere(geboren=geboren(jaren)))
    t.plan()
    t.hou()
    t.schrijf()
    return t


gehouden = eenmaal(tafel_van)


@pytest.fixture
def t(gehouden, db) -> Tafel:
    return vers_van(gehouden)


def leest(t: Tafel, wie: Gebruiker) -> set[str]:
    """The tiers of which the queries give this person lines."""
    wie = vers(wie)
    punten = set(Tafelpunt.objects.zichtbaar_voor(wie).filter(rondetafel=t.tafel).values_list("trap", flat=True))
    afspraken = Tafelafspraak.objects.zichtbaar_voor(wie).filter(rondetafel=t.tafel)
    assert punten == set(afspraken.values_list("trap", flat=True))
    return punten


# -- people with an account: by the tiers of the file ------------------------------------------------------------------


@pytest.mark.parametrize("stand", Toeleidingstand.values)
@pytest.mark.parametrize("ja", [(), (Trap.A,), (Trap.A, Trap.B)], ids=["geen ja", "ja A", "ja A en B"])
def test_een_aanbieder_aan_tafel_leest_wat_zijn_toeleiding_en_toestemming_openen(t, stand, ja):
    for trap in ja:
        maak_toestemming(t.aanmelding, t.fiche.aanbieder, trap=trap)
    with schrijven_toegestaan():
        reden = "volzet" if stand == Toeleidingstand.GEWEIGERD else ""
        wek = timezone.localdate()
        Toeleiding.objects.filter(pk=t.toeleiding.pk).update(stand=stand, reden=reden, wek_op=wek)
    loopt = stand in ("voorgesteld", "bekeken", "vraag", "wachtlijst", "aanvaard")
    verwacht = set() if not loopt else NUL if not ja else TOT_B if len(ja) == 2 and stand == "aanvaard" else TOT_A
    assert leest(t, t.aanbieder) == verwacht


def test_meldpunt_en_aanmelder_lezen_alles_en_wie_er_niets_mee_te_maken_heeft_niets(t):
    assert leest(t, t.meldpunt) == leest(t, t.aanmelder) == TOT_B
    elders = maak_netwerk("Elders")
    for vreemd in (
        medewerker(elders),
        schoolmedewerker(school=t.school),
        *(maak_gebruiker(rol) for rol in (Rol.STAF, Rol.DPO, Rol.BEHEER, Rol.PARTNER, Rol.COLLEGE)),
    ):
        assert leest(t, vreemd) == set()
        assert not Rondetafel.objects.zichtbaar_voor(vreemd).exists()
        assert not Tafelpartij.objects.zichtbaar_voor(vreemd).exists()


def test_een_aanbieder_die_niet_weet_wie_het_is_ziet_niet_wie_aan_tafel_zit(t):
    assert [rij.naam for rij in Tafelpartij.objects.zichtbaar_voor(vers(t.aanbieder))] == ["Wim"]
    maak_toestemming(t.aanmelding, t.fiche.aanbieder, trap=Trap.A)
    assert Tafelpartij.objects.zichtbaar_voor(vers(t.aanbieder)).count() == Tafelpartij.objects.count()


# -- people without an account -----------------------------------------------------------------------------------------

GASTEN = ("Kanarie zelf", "Moeder", "Saar", "Tante")


@pytest.mark.parametrize(
    ("jaren", "verwacht"),
    [
        (10, {"Kanarie zelf": TOT_A, "Moeder": TOT_B, "Saar": NUL, "Tante": NUL}),
        (11, {"Kanarie zelf": TOT_A, "Moeder": TOT_B, "Saar": NUL, "Tante": NUL}),
        (12, {"Kanarie zelf": TOT_B, "Moeder": NUL, "Saar": NUL, "Tante": NUL}),
        (15, {"Kanarie zelf": TOT_B, "Moeder": NUL, "Saar": NUL, "Tante": NUL}),
        (18, {"Kanarie zelf": TOT_B, "Moeder": NUL, "Saar": NUL, "Tante": NUL}),
    ],
)
def test_zonder_ja_leest_alleen_de_jongere_en_wie_voor_een_kind_beslist_meer_dan_dag_en_plaats(jaren, verwacht):
    t = tafel_van(jaren)
    assert {naam: set(trappen_van(t.partij(naam))) for naam in GASTEN} == verwacht


@pytest.mark.parametrize("naam", ["Moeder", "Tante"])
def test_een_ja_opent_wie_het_is_en_nooit_thuis_en_dicht_als_het_teruggenomen_is(t, naam):
    t.ja_voor(naam)
    partij = t.partij(naam)
    assert set(trappen_van(partij)) == TOT_A
    assert partij.ja_wie == Wie.JONGERE
    assert partij.naam in partij.ja_zin and "Niet wat er over thuis" in partij.ja_zin
    tafelpartij.tafelja_intrekken(partij_id=partij.pk, door=t.meldpunt)
    assert set(trappen_van(t.partij(naam))) == NUL
    assert t.partij(naam).ja_zin == ""


def test_het_ja_van_een_ouder_telt_niet_meer_zodra_de_jongere_zelf_beslist():
    t = tafel_van(11)
    t.ja_voor("Tante")
    assert set(trappen_van(t.partij("Tante"))) == TOT_A
    with schrijven_toegestaan():
        jongere = t.aanmelding.jongere
        jongere.geboren = geboren(12)
        jongere.save()
    assert set(trappen_van(t.partij("Tante"))) == NUL


@pytest.mark.parametrize("naam", ["Saar", "Kanarie zelf", "Wim", "Joke"])
def test_voor_een_organisatie_of_de_jongere_zelf_is_er_geen_los_ja(t, naam):
    with pytest.raises(Exception, match="toestemming in het dossier"):
        t.ja_voor(naam)


def test_een_school_aan_tafel_leest_met_de_toestemming_voor_die_school_en_geen_andere(t):
    maak_toestemming(t.aanmelding, t.school, trap=Trap.A, ontvangersoort=Ontvangersoort.AANBIEDER)
    assert set(trappen_van(t.partij("Saar"))) == NUL, "in een andere hoedanigheid"
    maak_toestemming(t.aanmelding, t.school, trap=Trap.A, ontvangersoort=Ontvangersoort.SCHOOL)
    assert set(trappen_van(t.partij("Saar"))) == TOT_A


@pytest.mark.parametrize("naam", GASTEN)
def test_wat_stil_ligt_leest_geen_gast(t, naam):
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=t.aanmelding.pk).update(beperkt=True)
    assert set(trappen_van(t.partij(naam))) == NUL


@pytest.mark.parametrize("naam", GASTEN)
def test_de_zoekvragen_geven_een_gast_nooit_meer_dan_wat_niemand_noemt_en_de_eigen_plaats(t, naam):
    wie = t.wie(naam)
    assert leest(t, wie) == NUL
    assert [rij.naam for rij in Tafelpartij.objects.zichtbaar_voor(wie)] == [t.partij(naam).naam]
    assert not Aanmelding.objects.zichtbaar_voor(wie).exists()


def test_een_gast_logt_nooit_in_en_heeft_geen_naam_of_adres(t):
    gast = t.wie("Tante")
    assert not gast.heeft_account
    assert not gast.has_usable_password()
    assert gast.naam == Tafelrol.ANDER.label
    assert "tante" not in gast.email and gast.email.endswith(".invalid")
    assert not gast.lidmaatschappen.exists()


# -- what stands on the page behind the link ---------------------------------------------------------------------------


@pytest.mark.parametrize("stand", Tafelstand.values)
@pytest.mark.parametrize("naam", ["Saar", "Tante", "Moeder"])
def test_wie_zonder_ja_komt_leest_in_geen_enkele_stand_wie_het_is(naam, stand):
    t = Tafel()
    t.vraag_dagen()
    if stand != Tafelstand.VOORSTEL:
        t.plan()
    if stand in (Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD):
        t.hou()
    if stand != Tafelstand.VOORSTEL and stand != Tafelstand.GEANNULEERD:
        t.schrijf()
    if stand in (Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD):
        t.vraag_bevestiging()
    if stand == Tafelstand.GEANNULEERD:
        rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Het lukt nu niet.", door=t.meldpunt)
    with schrijven_toegestaan():
        Rondetafel.objects.filter(pk=t.tafel.pk, stand=Tafelstand.GEHOUDEN).update(stand=stand)
    adres, bezoeker = t.link(naam), t.bezoek(naam)
    blad = bezoeker.get(adres).content.decode()
    assert not [woord for woord in (*GEVOELIG, t.aanmelding.referentie) if woord in blad]
    if stand != Tafelstand.GEANNULEERD:
        assert "zaal 2" in blad


@pytest.mark.parametrize(
    ("naam", "wel", "niet"),
    [
        ("Kanarie zelf", (NUL_TEKST, A_TEKST, B_TEKST, WOORDEN, VERSLAG), ()),
        ("Tante", (NUL_TEKST, A_TEKST, WOORDEN, VERSLAG), (B_TEKST,)),
        ("Saar", (NUL_TEKST,), (A_TEKST, B_TEKST, WOORDEN, VERSLAG)),
    ],
)
def test_na_de_code_leest_elk_zijn_trap_en_de_blik_staat_in_het_log(t, naam, wel, niet):
    t.ja_voor("Tante")
    t.vraag_bevestiging()
    adres, bezoeker = t.link(naam), t.bezoek(naam)
    voor = Raadpleging.objects.count()
    blad = bezoeker.get(adres).content.decode()
    assert [tekst for tekst in wel if tekst not in blad] == []
    assert [tekst for tekst in niet if tekst in blad] == []
    blik = Raadpleging.objects.first()
    assert Raadpleging.objects.count() == voor + 1
    assert (blik.referentie, blik.wat) == (t.aanmelding.referentie, "rondetafel gelezen met een persoonlijke link")
    assert (blik.door_sleutel, blik.trap) == (t.wie(naam).sleutel, max(trappen_van(t.partij(naam)), key="0AB".index))
    assert blik.door_naam == t.partij(naam).get_rol_display(), "in het log staat hoedanigheid, geen naam"


@pytest.mark.parametrize("naam", ["Kanarie zelf", "Tante", "Joke"])
def test_de_eigen_woorden_leest_wie_aan_tafel_zit_pas_als_de_jongere_dat_wil(naam):
    t = Tafel()
    t.ja_voor("Tante")
    t.plan()
    t.hou()
    t.schrijf(delen=False)
    t.vraag_bevestiging()
    adres, bezoeker = t.link(naam), t.bezoek(naam)
    assert (WOORDEN in bezoeker.get(adres).content.decode()) == (naam == "Kanarie zelf")
    tafelpunt.woorden_bewaren(
        tafel_id=t.tafel.pk, mijn={"woorden_delen": True}, origineel={"woorden_delen": False}, door=t.meldpunt
    )
    assert WOORDEN in bezoeker.get(adres).content.decode()


def test_de_eigen_woorden_in_het_dossier_volgen_dezelfde_regel():
    t = Tafel()
    t.plan()
    t.schrijf(delen=False)
    for wie, leest_ze in ((t.meldpunt, True), (t.aanmelder, False)):
        client = Client()
        log_in(client, vers(wie))
        blad = client.get(t.tafel.get_absolute_url()).content.decode()
        assert (WOORDEN in blad) == leest_ze
        assert VERSLAG in blad


def test_wie_sindsdien_niet_meer_gecontacteerd_mag_worden_hoort_niets_meer_en_zijn_link_is_dood(t):
    t.vraag_bevestiging()
    adres, post = t.link("Moeder"), Bericht.objects.filter(gebruiker=t.wie("Moeder")).count()
    assert Client().get(adres).status_code == 302
    with schrijven_toegestaan():
        type(t.moeder).objects.filter(pk=t.moeder.pk).update(niet_contacteren=True)
    assert Client().get(adres).status_code == 404
    gehoord = t.vraag_bevestiging().gehoord
    assert "Moeder Kanarie" in {plek.naam for plek in gehoord.stil}
    assert Bericht.objects.filter(gebruiker=t.wie("Moeder")).count() == post


def test_zonder_de_code_toont_de_link_niets_van_het_dossier_en_staat_er_geen_blik(t):
    t.vraag_bevestiging()
    bezoeker, voor = Client(), Raadpleging.objects.count()
    assert bezoeker.get(t.link("Kanarie zelf")).status_code == 302
    blad = bezoeker.get(f"{t.link('Kanarie zelf')}klopt-dit/", follow=True).content.decode()
    assert not [woord for woord in GEVOELIG if woord in blad]
    assert Raadpleging.objects.count() == voor


def test_zolang_een_dag_gezocht_wordt_staat_er_alleen_dag_en_plaats_en_is_er_geen_code():
    t = Tafel()
    t.vraag_dagen()
    blad = Client().get(t.link("Kanarie zelf"))
    assert blad.status_code == 200
    assert "zaal 2" in blad.content.decode()
    assert not [woord for woord in (*GEVOELIG, t.aanmelding.referentie) if woord in blad.content.decode()]
    assert not Raadpleging.objects.filter(wat__contains="persoonlijke link").exists()


def test_na_het_einde_van_het_dossier_opent_geen_link_meer(t):
    t.vraag_bevestiging()
    adres, bezoeker = t.link("Kanarie zelf"), t.bezoek("Kanarie zelf")
    assert bezoeker.get(adres).status_code == 200
    dossier_afsluiten(aanmelding_id=t.aanmelding.pk, einde=Einde.ELDERS, advies="Klaar.", door=t.meldpunt)
    assert bezoeker.get(adres).status_code == 404


def test_wie_het_hoort_na_het_sluiten_leest_achter_de_link_dat_het_niet_doorgaat():
    t = Tafel()
    t.plan()
    dossier_afsluiten(aanmelding_id=t.aanmelding.pk, einde=Einde.ELDERS, advies="Klaar.", door=t.meldpunt)
    blad = Client().get(t.link("Tante"))
    assert "gaat niet door" in blad.content.decode()
    assert not [woord for woord in (*GEVOELIG, "Wie belt wie") if woord in blad.content.decode()]


def test_een_aanbieder_die_weigerde_komt_met_zijn_link_niet_meer_binnen(t):
    t.vraag_bevestiging()
    adres = t.link("Wim")
    assert Client().get(adres).status_code == 302
    with schrijven_toegestaan():
        Toeleiding.objects.filter(pk=t.toeleiding.pk).update(stand="geweigerd", reden="volzet", wek_op=None)
    assert Client().get(adres).status_code == 404


# -- mails and calendar ------------------------------------------------------------------------------------------------


def test_geen_mail_en_geen_agenda_zegt_iets_over_de_jongere(t):
    t.vraag_bevestiging()
    mails = list(Bericht.objects.filter(soort__startswith="meldpunt.rondetafel"))
    assert {mail.soort for mail in mails} == {"meldpunt.rondetafel_gepland", "meldpunt.rondetafel_bevestigen"}
    verboden = (*GEVOELIG, "zaal 2", "Saar", "Tante", "School Zuid", "rondetafel")
    for mail in mails:
        inhoud = "\n".join((mail.onderwerp, mail.tekst, mail.html, mail.bijlage))
        assert not [woord for woord in verboden if woord in inhoud], mail.soort
        if not mail.gebruiker.heeft_account:
            assert t.aanmelding.referentie not in inhoud


def test_de_agenda_zegt_overleg_en_een_link_met_een_vaste_uid_en_een_stijgend_nummer():
    t = Tafel()
    t.plan()
    eerste = t.post("Saar")
    assert "SUMMARY:Overleg" in eerste.bijlage and "METHOD:REQUEST" in eerste.bijlage
    assert "LOCATION" not in eerste.bijlage and "/link/" in eerste.bijlage.replace("\r\n ", "")
    rondetafel_annuleren(tafel_id=t.tafel.pk, reden="Het lukt niet.", door=t.meldpunt)
    tweede = t.post("Saar")
    assert "METHOD:CANCEL" in tweede.bijlage

    def regel(mail: Bericht, naam: str) -> str:
        return next(lijn for lijn in mail.bijlage.splitlines() if lijn.startswith(naam))

    assert regel(eerste, "UID") == regel(tweede, "UID")
    nummers = [int(regel(mail, "SEQUENCE").partition(":")[2]) for mail in (eerste, tweede)]
    assert nummers[1] > nummers[0]


def test_een_ingelogde_buitenstaander_vindt_de_pagina_niet(t):
    client = Client()
    log_in(client, schoolmedewerker(school=t.school))
    assert client.get(t.tafel.get_absolute_url()).status_code == 404


def test_een_afspraak_van_gisteren_blijft_binnen_de_trap_van_haar_tekst(t):
    with schrijven_toegestaan():
        Tafelafspraak.objects.update(tegen=timezone.localdate() - datetime.timedelta(days=1))
    t.vraag_bevestiging()
    adres, bezoeker = t.link("Saar"), t.bezoek("Saar")
    assert "kanarie-afspraak" not in bezoeker.get(adres).content.decode()
