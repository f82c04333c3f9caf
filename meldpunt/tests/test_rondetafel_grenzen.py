"""At the edges of a round table: a child that may judge, police and justice, an address that one person knows."""

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Organisatie, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from meldpunt.diensten.antwoordadres import antwoordadres_bevestigen, antwoordadres_stoppen, antwoordadres_toevoegen
from meldpunt.diensten.tafelpartij import NOOIT, Genodigde, partij_toevoegen
from meldpunt.keuzes.dossier import Ontvangersoort, Oordeel, Toeleidingstand, Trap
from meldpunt.keuzes.rondetafel import Tafelrol
from meldpunt.models import Toeleiding
from meldpunt.regels.rondetafel import trappen_van, waarom_niet
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import maak_bekwaamheid, maak_jongere, maak_toestemming
from meldpunt.tests.tafelhulp import Tafel
from meldpunt.tests.toeleidinghulp import jarig_over, vers

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
NUL, TOT_A, TOT_B = {Trap.NUL}, {Trap.NUL, Trap.A}, {Trap.NUL, Trap.A, Trap.B}


def zet_erbij(t: Tafel, **velden) -> None:
    partij_toevoegen(tafel_id=t.tafel.pk, wie=Genodigde(**velden), met_weten=True, door=t.meldpunt)


def leest(t: Tafel, naam: str) -> set[Trap]:
    return set(trappen_van(t.partij(naam)))


def test_recht_13_een_kind_van_elf_dat_zelf_kan_beslissen_leest_alles_van_zijn_tafel_en_de_ouder_niet():
    t = Tafel(jongere=maak_jongere(geboren=jarig_over(11, -180)))
    assert (leest(t, "Kanarie zelf"), leest(t, "Moeder")) == (TOT_A, TOT_B)
    maak_bekwaamheid(t.aanmelding, Oordeel.KAN)
    assert (leest(t, "Kanarie zelf"), leest(t, "Moeder")) == (TOT_B, NUL)


@pytest.mark.parametrize("soort", [Soort.POLITIE, Soort.JUSTITIE])
def test_wie_voor_politie_of_justitie_werkt_zit_niet_mee_aan_tafel(soort, client):
    t = Tafel()
    dienst = maak_organisatie("Zone Zuid", t.aanmelding.netwerk, soort=soort)
    agent = maak_gebruiker(Rol.PARTNER, netwerk=t.aanmelding.netwerk, organisatie=dienst)
    pogingen = (
        {"rol": Tafelrol.SCHOOL, "organisatie": dienst, "email": "iemand@zone.test"},
        {"rol": Tafelrol.ANDER, "email": agent.email.upper()},
        {"rol": Tafelrol.ANDER, "gebruiker": agent},
    )
    for poging in pogingen:
        with pytest.raises(Geweigerd, match=NOOIT):
            zet_erbij(t, naam="Inspecteur", **poging)
    assert "Inspecteur" not in {rij.naam for rij in t.tafel.partijen.all()}
    log_in(client, vers(t.meldpunt))
    adres = reverse("meldpunt:tafelpartij_nieuw", args=[t.aanmelding.referentie, t.tafel.sleutel])
    pagina = client.get(adres).content.decode()
    assert t.school.naam in pagina and "Zone Zuid" not in pagina


def test_een_organisatie_die_politie_wordt_leest_aan_tafel_meteen_niets_meer():
    t = Tafel()
    maak_toestemming(t.aanmelding, t.school, ontvangersoort=Ontvangersoort.SCHOOL)
    assert leest(t, "Saar") == TOT_A
    with schrijven_toegestaan():
        Organisatie.objects.filter(pk=t.school.pk).update(soort=Soort.POLITIE)
    assert leest(t, "Saar") == NUL


def test_een_aanbieder_zonder_account_leest_aan_tafel_wie_het_is_op_een_adres_dat_twee_mensen_kennen():
    t = Tafel()
    aanbieder = t.fiche.aanbieder
    for trap in (Trap.A, Trap.B):
        maak_toestemming(t.aanmelding, aanbieder, trap=trap)
    zet_erbij(t, rol=Tafelrol.AANBIEDER, naam="Rik", organisatie=aanbieder, email="rik@hoeve.test")
    assert leest(t, "Rik") == NUL, "wie een adres kan typen, stuurt er alleen geen naam naartoe"
    assert "bevestigd" in waarom_niet(t.partij("Rik"))
    adres = antwoordadres_toevoegen(
        fiche_id=t.fiche.pk, naam="Rik", email="rik@hoeve.test", postvak=False, door=t.meldpunt
    )
    assert leest(t, "Rik") == NUL
    antwoordadres_bevestigen(antwoordadres_id=adres.pk, door=medewerker())
    assert leest(t, "Rik") == TOT_A and waarom_niet(t.partij("Rik")) == ""
    with schrijven_toegestaan():
        velden = {"stand": Toeleidingstand.AANVAARD, "wek_op": None, "start_op": timezone.localdate()}
        Toeleiding.objects.filter(pk=t.toeleiding.pk).update(**velden)
    assert leest(t, "Rik") == TOT_B
    antwoordadres_stoppen(antwoordadres_id=adres.pk, door=t.meldpunt)
    assert leest(t, "Rik") == NUL
