"""The waiting list of an offer: who sees it, in which order, and that nobody gets a place by itself."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.voorbeeld.accounts import ACCOUNTS
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden, toeleiding_wachtlijst
from meldpunt.inhoud import voorbeeldwachtlijst
from meldpunt.keuzes.dossier import Leeftijdsband, Toeleidingstand
from meldpunt.models import Aanbodfiche, Toeleiding
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere, maak_toeleiding
from meldpunt.tests.toeleidinghulp import Zaak, vers
from meldpunt.tests.trajecthulp import maak_traject
from meldpunt.weergave.toeleiding_werk import toeleidingrijen
from meldpunt.weergave.wachtlijst import Wachtlijst, wachtlijst_van

pytestmark = pytest.mark.django_db

DAG = datetime.timedelta(days=1)


def wacht(fiche: Aanbodfiche, dagen_geleden: int, **velden) -> Toeleiding:
    """Return somebody who waits for this offer, asked some days ago."""
    rij = maak_toeleiding(maak_aanmelding(jongere=maak_jongere(), **velden), fiche=fiche, stand="wachtlijst")
    with schrijven_toegestaan():
        Toeleiding.objects.filter(pk=rij.pk).update(voorgesteld_op=timezone.now() - DAG * dagen_geleden)
    return Toeleiding.objects.get(pk=rij.pk)


def lijst(zaak: Zaak, gebruiker=None) -> Wachtlijst:
    fiche = Aanbodfiche.objects.select_related("capaciteit", "aanbieder").get(pk=zaak.fiche.pk)
    return wachtlijst_van(fiche, vers(gebruiker or zaak.aanbieder))


def wie(beeld: Wachtlijst) -> list[int]:
    return [een.rij.pk for een in beeld.rijen]


def lees(client, zaak: Zaak, gebruiker):
    log_in(client, gebruiker)
    return client.get(reverse("meldpunt:wachtlijst", args=[zaak.fiche.slug]))


@pytest.fixture
def zaak() -> Zaak:
    return Zaak(jongere=maak_jongere())


# Who reads what.


def test_de_aanbieder_en_het_meldpunt_lezen_de_lijst_een_andere_aanbieder_en_de_aanmelder_niet(client, zaak):
    rij = wacht(zaak.fiche, 3)
    for gebruiker in (zaak.aanbieder, zaak.meldpunt):
        assert rij.aanmelding.referentie in lees(client, zaak, gebruiker).content.decode()
    assert lees(client, zaak, aanbieder_van(maak_fiche())).status_code == 404
    for gebruiker in (zaak.aanmelder, maak_gebruiker(Rol.STAF), maak_gebruiker(Rol.BEHEER)):
        assert lees(client, zaak, gebruiker).status_code == 403


def test_op_de_lijst_staat_geen_woord_uit_een_dossier(client, zaak):
    zaak.zeg_ja("A", "B")
    rij = zaak.stel_voor()
    toeleiding_wachtlijst(toeleiding_id=rij.pk, verwacht_op=None, uitleg="kanarie-uitleg", door=zaak.aanbieder)
    for gebruiker in (zaak.aanbieder, zaak.meldpunt):
        pagina = lees(client, zaak, gebruiker).content.decode()
        assert zaak.aanmelding.referentie in pagina
        assert "kanarie" not in pagina
        assert zaak.aanmelding.jongere.naam not in pagina


def test_wie_op_een_andere_lijst_staat_of_niet_meer_wacht_staat_er_niet(zaak):
    hier = wacht(zaak.fiche, 3)
    wacht(maak_fiche(aanbieder=zaak.fiche.aanbieder), 9)
    maak_toeleiding(maak_aanmelding(), fiche=zaak.fiche, stand=Toeleidingstand.AANVAARD)
    assert wie(lijst(zaak)) == [hier.pk]


# The order, the promise, how long.


def test_meldpunt_B8_wie_eerst_gevraagd_werd_staat_eerst(zaak):
    tweede, eerste, derde = wacht(zaak.fiche, 5), wacht(zaak.fiche, 20), wacht(zaak.fiche, 1)
    beeld = lijst(zaak)
    assert wie(beeld) == [eerste.pk, tweede.pk, derde.pk]
    assert [een.plek for een in beeld.rijen] == [1, 2, 3]
    dagen = [een.schooldagen for een in beeld.rijen]
    assert dagen == sorted(dagen, reverse=True)
    assert dagen[0] <= 20


def test_de_beloofde_dag_staat_er_en_gaat_weg_met_het_antwoord(zaak):
    rij, dag = zaak.stel_voor(), timezone.localdate() + DAG * 30
    toeleiding_wachtlijst(toeleiding_id=rij.pk, verwacht_op=dag, uitleg="", door=zaak.aanbieder)
    [een] = lijst(zaak).rijen
    assert (een.rij.verwacht_op, een.belofte_voorbij) == (dag, False)
    toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=timezone.localdate(), door=zaak.aanbieder)
    assert Toeleiding.objects.get(pk=rij.pk).verwacht_op is None


def test_een_belofte_die_voorbij_is_zegt_dat(client, zaak):
    rij = wacht(zaak.fiche, 40)
    with schrijven_toegestaan():
        Toeleiding.objects.filter(pk=rij.pk).update(verwacht_op=timezone.localdate() - DAG)
    assert "Die dag is voorbij" in lees(client, zaak, zaak.aanbieder).content.decode()


def test_wat_vrijkomt_is_een_dag_zonder_jongere(client, zaak):
    einde = timezone.localdate() + DAG * 12
    for tot in (einde, einde, None, timezone.localdate() - DAG):
        maak_traject(maak_aanmelding(), fiche=zaak.fiche, tot_op=tot, eerste_dag=None)
    beeld = lijst(zaak)
    assert (beeld.komt_vrij, beeld.zonder_einde) == ([(einde, 2)], 2)
    assert "2 trajecten lopen tot dan" in lees(client, zaak, zaak.aanbieder).content.decode()


# A free place: a person acts.


def test_een_vrije_plaats_wijst_de_eerste_aan_die_past_en_geeft_niets_weg(client, zaak):
    with schrijven_toegestaan():
        Aanbodfiche.objects.filter(pk=zaak.fiche.pk).update(leeftijd_van=15, leeftijd_tot=18)
    te_jong = wacht(zaak.fiche, 20, leeftijdsband=Leeftijdsband.TOT_12)
    past = wacht(zaak.fiche, 10, leeftijdsband=Leeftijdsband.VANAF_15)
    wacht(zaak.fiche, 5, leeftijdsband=Leeftijdsband.VANAF_15)
    assert lijst(zaak).eerst is None
    meld_plaatsen(zaak.fiche, 1)
    beeld = lijst(zaak)
    assert beeld.eerst.rij.pk == past.pk
    assert beeld.rijen[0].niet
    assert [knop.naam for knop in beeld.eerst.knoppen] == ["toeleiding_aanvaarden"]
    assert [knop.naam for knop in lijst(zaak, zaak.meldpunt).eerst.knoppen] == ["toeleiding_gezegd"]
    assert lees(client, zaak, zaak.aanbieder).status_code == 200
    te_jong.refresh_from_db()
    past.refresh_from_db()
    assert te_jong.stand == past.stand == Toeleidingstand.WACHTLIJST


def test_past_niemand_dan_staat_er_geen_naar_voren(client, zaak):
    with schrijven_toegestaan():
        Aanbodfiche.objects.filter(pk=zaak.fiche.pk).update(leeftijd_van=15)
    wacht(zaak.fiche, 20, leeftijdsband=Leeftijdsband.TOT_12)
    meld_plaatsen(zaak.fiche, 1)
    assert lijst(zaak).eerst is None
    assert "Van niemand op de lijst staat vast dat het past" in lees(client, zaak, zaak.aanbieder).content.decode()


def test_een_oud_getal_geeft_niemand_een_plaats(client, zaak):
    wacht(zaak.fiche, 20)
    meld_plaatsen(zaak.fiche, 2, dagen_oud=15)
    beeld = lijst(zaak)
    assert (beeld.eerst, beeld.bevestig_eerst) == (None, True)
    assert "Bevestig eerst de vrije plaatsen" in lees(client, zaak, zaak.aanbieder).content.decode()


def test_een_beperkt_dossier_wordt_niet_naar_voren_geschoven(zaak):
    wacht(zaak.fiche, 20, beperkt=True)
    tweede = wacht(zaak.fiche, 10)
    meld_plaatsen(zaak.fiche, 1)
    assert lijst(zaak).eerst.rij.pk == tweede.pk


def test_het_voorbeeld_laat_twee_wachtenden_zien_in_volgorde():
    netwerk = maak_netwerk()
    mensen = {a.rol: maak_gebruiker(a.rol, netwerk=netwerk, email=a.email) for a in ACCOUNTS if a.netwerk == "mechelen"}
    fiche = maak_fiche(netwerk=netwerk, aanbieder=mensen[Rol.AANBIEDER].lidmaatschappen.get().organisatie)
    assert voorbeeldwachtlijst.laad() == {"wachtenden": 2}
    assert voorbeeldwachtlijst.laad() == {"wachtenden": 0}
    beeld = wachtlijst_van(fiche, vers(mensen[Rol.AANBIEDER]))
    assert [een.rij.verwacht_op is None for een in beeld.rijen] == [False, True]


# The ways in.


def test_mijn_werk_noemt_een_lijst_met_een_vrije_plaats_een_keer(zaak):
    for dagen in (3, 5):
        wacht(zaak.fiche, dagen)
    adres = reverse("meldpunt:wachtlijst", args=[zaak.fiche.slug])
    assert adres not in [rij.adres for rij in toeleidingrijen(vers(zaak.aanbieder))]
    meld_plaatsen(zaak.fiche, 1)
    for gebruiker in (zaak.aanbieder, zaak.meldpunt):
        assert [rij.adres for rij in toeleidingrijen(vers(gebruiker))].count(adres) == 1


def test_bij_het_aanbod_staat_hoeveel_er_wachten(client, zaak):
    for dagen in (3, 5):
        wacht(zaak.fiche, dagen)
    log_in(client, zaak.aanbieder)
    assert "Wachtlijst: 2" in client.get(reverse("meldpunt:mijn_aanbod")).content.decode()


def test_een_langere_lijst_vraagt_niet_meer_queries(client, zaak, django_assert_max_num_queries):
    meld_plaatsen(zaak.fiche, 1)
    wacht(zaak.fiche, 30)
    lees(client, zaak, zaak.aanbieder)
    with django_assert_max_num_queries(60) as een:
        lees(client, zaak, zaak.aanbieder)
    for dagen in range(8):
        wacht(zaak.fiche, dagen)
    with django_assert_max_num_queries(len(een)):
        lees(client, zaak, zaak.aanbieder)
