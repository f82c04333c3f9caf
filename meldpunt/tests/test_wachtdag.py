"""The promised day of a place on the waiting list changes by every road, with a reason, and who waits is told."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.tests.bouwers import log_in, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.toeleidingantwoord import toeleiding_wachtlijst, toeleiding_weigeren
from meldpunt.diensten.wachtdag import wachtdag_wijzigen
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.namen import NaamGevonden
from meldpunt.regels.wachtdag import wachtdagstempel
from meldpunt.tests.bladhulp import lees, met_kaart
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_jongere
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.toeleidinghulp import Zaak, post_aan, vers
from meldpunt.weergave.wachtlijst import wachtlijst_van

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
EERST, LATER = VANDAAG + datetime.timedelta(days=20), VANDAAG + datetime.timedelta(days=50)
WAAROM = "De begeleider begint later."


def op(dag: datetime.date) -> str:
    return f"{dag:%d/%m/%Y}"


def wacht(zaak: Zaak) -> Toeleiding:
    rij = zaak.stel_voor()
    toeleiding_wachtlijst(toeleiding_id=rij.pk, verwacht_op=EERST, uitleg="", door=zaak.aanbieder)
    return Toeleiding.objects.get(pk=rij.pk)


def wijzig(zaak: Zaak, rij: Toeleiding, dag: datetime.date | None = LATER, **velden) -> Toeleiding:
    velden = {"reden": WAAROM, "gezien": wachtdagstempel(rij), "door": zaak.aanbieder, **velden}
    return wachtdag_wijzigen(toeleiding_id=rij.pk, verwacht_op=dag, **velden)


@pytest.fixture
def zaak() -> Zaak:
    return Zaak(jongere=maak_jongere())


def test_de_dag_verandert_en_de_jongere_blijft_op_haar_plaats(zaak):
    rij = wacht(zaak)
    gevraagd_op = rij.voorgesteld_op
    wijzig(zaak, rij)
    rij.refresh_from_db()
    assert (rij.stand, rij.verwacht_op, rij.wek_op) == (Toeleidingstand.WACHTLIJST, LATER, LATER)
    assert rij.voorgesteld_op == gevraagd_op
    assert (rij.zetten.first().reden, rij.zetten.count()) == (WAAROM, 2)
    [wat] = Gebeurtenis.objects.filter(object_sleutel=rij.sleutel, wat="verwachte dag gewijzigd")
    [anders] = wat.verschil
    assert (anders["was"], anders["wordt"]) == (dag_in_woorden(EERST), dag_in_woorden(LATER))
    assert WAAROM not in str(wat.verschil)


def test_wie_het_niet_meer_weet_belooft_geen_dag_en_het_meldpunt_kijkt_toch_opnieuw(zaak):
    rij = wacht(zaak)
    wijzig(zaak, rij, None)
    rij.refresh_from_db()
    assert rij.verwacht_op is None and rij.wek_op > VANDAAG


@pytest.mark.parametrize(
    ("dag", "reden", "veld"),
    [
        (EERST, WAAROM, "verwacht_op"),
        (VANDAAG - datetime.timedelta(days=1), WAAROM, "verwacht_op"),
        (LATER, "  ", "reden"),
    ],
    ids=["dezelfde dag", "een dag die voorbij is", "zonder reden"],
)
def test_zonder_andere_dag_of_reden_verandert_er_niets(zaak, dag, reden, veld):
    rij = wacht(zaak)
    with pytest.raises(Geweigerd) as fout:
        wijzig(zaak, rij, dag, reden=reden)
    assert fout.value.veld == veld
    rij.refresh_from_db()
    assert (rij.verwacht_op, rij.zetten.count()) == (EERST, 1)


def test_alleen_wie_voor_deze_aanbieder_antwoordt_en_alleen_wie_wacht(zaak):
    rij = wacht(zaak)
    for wie in (zaak.aanmelder, zaak.meldpunt, aanbieder_van(maak_fiche())):
        with pytest.raises(Geweigerd):
            wijzig(zaak, rij, door=wie)
    toeleiding_weigeren(toeleiding_id=rij.pk, reden="volzet", uitleg="Vol.", door=zaak.aanbieder)
    with pytest.raises(Geweigerd):
        wijzig(zaak, rij)


def test_wie_een_andere_dag_las_schrijft_er_niet_over(zaak):
    rij = wacht(zaak)
    gelezen = wachtdagstempel(rij)
    wijzig(zaak, rij)
    with pytest.raises(Geweigerd, match="intussen"):
        wijzig(zaak, rij, EERST + datetime.timedelta(days=1), gezien=gelezen)
    rij.refresh_from_db()
    assert rij.verwacht_op == LATER


def test_het_meldpunt_en_de_aanmelder_horen_het_en_geen_mail_zegt_wat(zaak):
    rij = wacht(zaak)
    uit = wijzig(zaak, rij)
    for wie in (zaak.meldpunt, zaak.aanmelder):
        assert post_aan(wie)[-1] == "meldpunt.wachtdag_gewijzigd"
    assert [plek.hoort for plek in uit.gehoord.plekken] == [True, True]
    post = " ".join(f"{een.onderwerp} {een.tekst} {een.html}" for een in Bericht.objects.all())
    assert WAAROM not in post and dag_in_woorden(LATER) not in post


def test_de_aanbieder_wijzigt_de_dag_op_een_bladzijde_en_iedereen_leest_de_nieuwe(zaak):
    rij = wacht(zaak)
    client = Client()
    log_in(client, zaak.aanbieder)
    hier = reverse("meldpunt:toeleiding_wachtdag", args=[rij.sleutel])
    assert hier in client.get(zaak.aanmelding.get_absolute_url()).content.decode()
    pagina = client.get(hier)
    assert f'value="{op(EERST)}"' in pagina.content.decode()
    na = client.post(hier, invoer(pagina) | {"verwacht_op": op(LATER), "reden": WAAROM}, follow=True).content.decode()
    assert f"Bewaard: een plaats wordt verwacht op {dag_in_woorden(LATER)}." in na
    log_in(client, zaak.aanmelder)
    adres = reverse("meldpunt:dossier_toeleidingen", args=[zaak.aanmelding.referentie])
    gelezen = client.get(adres).content.decode()
    assert f"Plaats verwacht op {dag_in_woorden(LATER)}" in gelezen and WAAROM in gelezen


def test_de_lijst_toont_de_nieuwe_dag_op_dezelfde_plaats(zaak):
    rij = wacht(zaak)
    meld_plaatsen(zaak.fiche, 0)
    wijzig(zaak, rij)
    [een] = wachtlijst_van(type(zaak.fiche).objects.get(pk=zaak.fiche.pk), vers(zaak.aanbieder)).rijen
    assert (een.plek, een.rij.verwacht_op) == (1, LATER)


def test_de_jongere_leest_de_verwachte_dag_op_het_eigen_blad(zaak):
    rij = wacht(zaak)
    client = met_kaart(zaak.aanmelding)
    assert f"Dan verwachten ze een plaats bij {zaak.fiche.titel}" in lees(client)
    wijzig(zaak, rij, None)
    assert "Dan verwachten ze een plaats" not in lees(client)


# On the telephone, and by a link.


def test_het_meldpunt_noteert_een_andere_dag_met_wie_het_zei_en_de_aanbieder_leest_het_na(zaak):
    rij = wacht(zaak)
    client = Client()
    log_in(client, zaak.meldpunt)
    hier = reverse("meldpunt:toeleiding_wachtdag_gezegd", args=[rij.sleutel])
    post = invoer(client.get(hier)) | {"verwacht_op": op(LATER), "reden": WAAROM, "wie": "An, coördinator"}
    client.post(hier, post, follow=True)
    rij.refresh_from_db()
    zet = rij.zetten.first()
    assert (rij.verwacht_op, zet.gezegd_door, zet.telefonisch) == (LATER, "An, coördinator", True)
    assert post_aan(zaak.aanbieder)[-1] == "meldpunt.toeleiding_genoteerd"
    assert post_aan(zaak.aanmelder)[-1] == "meldpunt.wachtdag_gewijzigd"


def test_de_naam_van_de_jongere_komt_niet_in_een_reden_die_het_meldpunt_noteert(zaak):
    rij = wacht(zaak)
    gezegd = Gezegde("An", VANDAAG)
    with pytest.raises(NaamGevonden):
        wijzig(zaak, rij, reden=f"{zaak.aanmelding.jongere.voornaam} wacht.", gezegd=gezegd, door=zaak.meldpunt)
    with pytest.raises(Geweigerd):
        wijzig(zaak, rij, gezegd=gezegd, door=zaak.aanbieder)


@pytest.mark.parametrize("postvak", [False, True])
def test_wie_geen_account_heeft_wijzigt_de_dag_met_de_link(postvak):
    zaak = Linkzaak(postvak=postvak)
    wie = {"wie": "Bo, begeleider"} if postvak else {}
    assert "wachtdag/" not in zaak.open()
    assert Client().get(f"{zaak.link}wachtdag/").status_code == 404
    zaak.antwoord(antwoord="wachtlijst", dag=op(EERST), **wie)
    assert "Wijzig de verwachte dag" in zaak.open()
    client, hier = Client(), f"{zaak.link}wachtdag/"
    velden = invoer(client.get(hier)) | {"verwacht_op": op(LATER), "reden": WAAROM}
    if postvak:
        assert client.post(hier, velden).status_code == 422
        velden = invoer(client.get(hier)) | {"verwacht_op": op(LATER), "reden": WAAROM} | wie
    na = client.post(hier, velden, follow=True).content.decode()
    assert f"plaats verwacht op {dag_in_woorden(LATER)}" in na
    zaak.rij.refresh_from_db()
    zet = zaak.rij.zetten.first()
    assert (zaak.rij.verwacht_op, zet.door, zet.gezegd_door) == (LATER, zaak.adres.gebruiker, wie.get("wie", ""))
    assert post_aan(zaak.meldpunt)[-1] == "meldpunt.wachtdag_gewijzigd"


def test_wie_een_link_heeft_hoort_wat_het_meldpunt_noteerde():
    zaak = Linkzaak()
    zaak.antwoord(antwoord="wachtlijst", dag=op(EERST))
    zaak.rij.refresh_from_db()
    wijzig(zaak, zaak.rij, gezegd=Gezegde("An", VANDAAG), door=zaak.meldpunt)
    assert " ".join(dag_in_woorden(LATER).split()) in zaak.open(link_in_mail(zaak.adres.gebruiker))


def test_een_collega_van_een_ander_meldpunt_noteert_niets(zaak):
    rij = wacht(zaak)
    with pytest.raises(Geweigerd):
        wijzig(zaak, rij, gezegd=Gezegde("An", VANDAAG), door=medewerker(maak_netwerk("leuven")))
