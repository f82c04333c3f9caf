"""A toeleiding: who may make which move, what the provider reads in every state, who is told, and two at once."""

import datetime
import re

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.schoolkalender import schooldagen_verder
from leerrecht.tests.bouwers import maak_netwerk
from meldpunt.diensten.toeleiding import (
    sluit_toeleidingen,
    toeleiding_intrekken,
    toeleiding_vervallen,
    toeleiding_vraag_beantwoorden,
    toeleiding_wachten,
)
from meldpunt.diensten.toeleidingantwoord import (
    toeleiding_aanvaarden,
    toeleiding_bekijken,
    toeleiding_vragen,
    toeleiding_wachtlijst,
    toeleiding_weigeren,
)
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.keuzes.dossier import LOPENDE_TOELEIDING, Dossierstand, SoortVraag, Toeleidingstand, Trap, Weigering
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Toeleiding
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import maak_toeleiding, maak_toestemming
from meldpunt.tests.toeleidinghulp import NUL, A, B, Zaak, post_aan, vers

pytestmark = pytest.mark.django_db
MORGEN = timezone.localdate() + datetime.timedelta(days=1)


def aanvaard(rij, door):
    return toeleiding_aanvaarden(toeleiding_id=rij.pk, start_op=MORGEN, door=door)


def weiger(rij, door, **velden):
    velden = {"reden": Weigering.VOLZET, "uitleg": "Alles is bezet.", **velden}
    return toeleiding_weigeren(toeleiding_id=rij.pk, door=door, **velden)


# What the provider reads: state x toestemming, from one table.


@pytest.mark.parametrize("stand", Toeleidingstand.values)
@pytest.mark.parametrize("trappen", [(), (Trap.A,), (Trap.A, Trap.B)], ids=["geen ja", "ja A", "ja A en B"])
def test_wat_een_aanbieder_leest_volgt_uit_stand_en_toestemming(stand, trappen):
    zaak = Zaak()
    maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=stand)
    for trap in trappen:
        maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, trap)
    verwacht = set()
    if stand in LOPENDE_TOELEIDING:
        verwacht = NUL if not trappen else A
        if Trap.B in trappen and stand == Toeleidingstand.AANVAARD:
            verwacht = B
    assert zaak.leest() == verwacht
    assert zaak.leest(aanbieder_van(maak_fiche())) == set()


def test_een_toestemming_voor_een_ander_opent_niets():
    zaak = Zaak()
    zaak.stel_voor()
    maak_toestemming(zaak.aanmelding, maak_fiche().aanbieder, Trap.A)
    assert zaak.leest() == NUL


# Proposing.


def test_een_voorstel_wacht_op_een_dag_staat_in_de_geschiedenis_en_mailt_alleen_de_aanbieder():
    zaak = Zaak()
    rij = zaak.stel_voor()
    assert rij.stand == Toeleidingstand.VOORGESTELD
    assert rij.wek_op == schooldagen_verder(timezone.localdate(), 5)
    assert post_aan(zaak.aanbieder) == ["meldpunt.toeleiding_voorgesteld"]
    assert post_aan(zaak.aanmelder) == post_aan(zaak.meldpunt) == []
    feit = Gebeurtenis.objects.latest("pk")
    assert (feit.wat, feit.object_naam) == ("aanbod voorgesteld", zaak.aanmelding.referentie)
    assert [set(regel) for regel in feit.verschil] == [{"veld", "label"}] * 2


@pytest.mark.parametrize("stand", [Aanbodstand.IN_OPBOUW, Aanbodstand.OPGESCHORT, Aanbodstand.GESTOPT])
def test_aanbod_dat_niet_open_staat_wordt_niet_voorgesteld(stand):
    with pytest.raises(Geweigerd, match="niet meer open"):
        Zaak().stel_voor(maak_fiche(stand=stand))


def test_aanbod_van_een_ander_netwerk_wordt_niet_voorgesteld():
    with pytest.raises(Geweigerd, match="niet meer open"):
        Zaak().stel_voor(maak_fiche(netwerk=maak_netwerk("vlaams-brabant")))


def test_een_afgerond_dossier_krijgt_geen_voorstel():
    with pytest.raises(Geweigerd, match="afgerond"):
        Zaak(stand=Dossierstand.AFGEROND).stel_voor()


def test_een_consult_krijgt_geen_voorstel():
    with pytest.raises(Geweigerd, match="Een consult heeft geen naam"):
        Zaak(soort_vraag=SoortVraag.CONSULT).stel_voor()


def test_alleen_het_meldpunt_van_dat_netwerk_stelt_voor():
    zaak = Zaak()
    for wie in (zaak.aanmelder, zaak.aanbieder, medewerker(maak_netwerk("vlaams-brabant"))):
        with pytest.raises(Geweigerd, match="niet van jouw Meldpunt"):
            zaak.stel_voor(door=wie)


def test_een_tweede_voorstel_vraagt_een_bewuste_keuze_en_hetzelfde_kan_niet_twee_keer():
    zaak = Zaak()
    zaak.stel_voor(naast_andere=False)
    with pytest.raises(Geweigerd, match="loopt nog") as geweigerd:
        zaak.stel_voor(maak_fiche(), naast_andere=False)
    assert geweigerd.value.veld == "naast_andere"
    zaak.stel_voor(maak_fiche(), naast_andere=True)
    with pytest.raises(Geweigerd, match="al voorgesteld"):
        zaak.stel_voor()


def test_naast_een_aanvaarde_plek_komt_geen_voorstel():
    zaak = Zaak()
    aanvaard(zaak.stel_voor(), zaak.aanbieder)
    with pytest.raises(Geweigerd, match="“Leerplek Zuid” is al aanvaard"):
        zaak.stel_voor(maak_fiche())


def test_een_voorstel_zegt_wat_gevraagd_wordt():
    with pytest.raises(Geweigerd, match="zonder naam"):
        Zaak().stel_voor(uitleg="  ")


# The provider answers.


def test_bekijken_is_een_zet_die_een_keer_telt_en_de_wekdag_niet_verschuift():
    zaak = Zaak()
    rij = zaak.stel_voor()
    dag = rij.wek_op
    for _ in range(2):
        toeleiding_bekijken(toeleiding_id=rij.pk, door=zaak.aanbieder)
    rij.refresh_from_db()
    assert (rij.stand, rij.wek_op, rij.zetten.count()) == (Toeleidingstand.BEKEKEN, dag, 1)


def test_een_vraag_gaat_naar_het_meldpunt_en_het_antwoord_terug():
    zaak = Zaak()
    rij = zaak.stel_voor()
    toeleiding_vragen(toeleiding_id=rij.pk, vraag="Kan het in de namiddag?", door=zaak.aanbieder)
    assert post_aan(zaak.meldpunt) == ["meldpunt.toeleiding_vraag"]
    # "I looked" does not take the question away.
    assert toeleiding_bekijken(toeleiding_id=rij.pk, door=zaak.aanbieder).stand == Toeleidingstand.VRAAG
    toeleiding_vraag_beantwoorden(toeleiding_id=rij.pk, antwoord="Ja.", door=zaak.meldpunt)
    rij.refresh_from_db()
    assert (rij.stand, rij.vraag, rij.antwoord) == (Toeleidingstand.BEKEKEN, "Kan het in de namiddag?", "Ja.")
    assert post_aan(zaak.aanbieder)[-1] == "meldpunt.toeleiding_vraag_beantwoord"
    with pytest.raises(Geweigerd, match="geen vraag"):
        toeleiding_vraag_beantwoorden(toeleiding_id=rij.pk, antwoord="Nog eens.", door=zaak.meldpunt)


def test_de_wachtlijst_wekt_op_de_dag_dat_er_plaats_is():
    zaak = Zaak()
    rij = toeleiding_wachtlijst(
        toeleiding_id=zaak.stel_voor().pk, verwacht_op=MORGEN, uitleg="Tweede op de lijst.", door=zaak.aanbieder
    )
    assert (rij.stand, rij.wek_op, rij.zetten.get().reden) == (
        Toeleidingstand.WACHTLIJST,
        MORGEN,
        "Tweede op de lijst.",
    )
    assert post_aan(zaak.aanmelder) == post_aan(zaak.meldpunt) == ["meldpunt.toeleiding_beantwoord"]


@pytest.mark.parametrize(
    ("velden", "veld"),
    [({"reden": ""}, "reden"), ({"reden": "zomaar"}, "reden"), ({"uitleg": " \n"}, "uitleg")],
    ids=["geen reden", "verzonnen reden", "geen uitleg"],
)
def test_weigeren_zonder_reden_of_uitleg_wordt_geweigerd_en_verandert_niets(velden, veld):
    zaak = Zaak()
    rij = zaak.stel_voor()
    with pytest.raises(Geweigerd) as geweigerd:
        weiger(rij, zaak.aanbieder, **velden)
    assert geweigerd.value.veld == veld
    assert zaak.leest() == NUL and post_aan(zaak.meldpunt) == []


def test_na_een_weigering_leest_de_aanbieder_niets_en_lezen_meldpunt_en_aanmelder_waarom():
    zaak = Zaak()
    rij = zaak.stel_voor()
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A
    weiger(rij, zaak.aanbieder)
    assert zaak.leest() == set()
    assert not Toeleiding.objects.zichtbaar_voor(vers(zaak.aanbieder)).exists()
    for wie in (zaak.meldpunt, zaak.aanmelder):
        gelezen = Toeleiding.objects.zichtbaar_voor(vers(wie)).get()
        assert (gelezen.reden, gelezen.reden_tekst) == (Weigering.VOLZET, "Alles is bezet.")
        assert post_aan(wie)[-1] == "meldpunt.toeleiding_beantwoord"


@pytest.mark.parametrize("dag", [None, MORGEN - datetime.timedelta(days=2), MORGEN + datetime.timedelta(days=400)])
def test_aanvaarden_vraagt_een_eerste_dag_die_kan(dag):
    zaak = Zaak()
    with pytest.raises(Geweigerd) as geweigerd:
        toeleiding_aanvaarden(toeleiding_id=zaak.stel_voor().pk, start_op=dag, door=zaak.aanbieder)
    assert geweigerd.value.veld == "start_op"


def test_aanvaarden_sluit_de_andere_in_dezelfde_zet_en_vertelt_het_hun():
    zaak, ander = Zaak(), maak_fiche()
    rij, zus = zaak.stel_voor(), zaak.stel_voor(ander)
    ander_mens = aanbieder_van(ander)
    aanvaard(rij, zaak.aanbieder)
    zus.refresh_from_db()
    assert (zus.stand, zus.wek_op) == (Toeleidingstand.NIET_MEER_NODIG, None)
    assert zus.zetten.get().door is None
    assert post_aan(ander_mens) == ["meldpunt.toeleiding_gesloten"]
    assert zaak.leest(ander_mens) == set()
    with pytest.raises(Geweigerd, match="staat niet meer open. Je hoeft niets meer te doen"):
        aanvaard(zus, ander_mens)
    assert Toeleiding.objects.filter(stand=Toeleidingstand.AANVAARD).count() == 1


def test_b_gaat_pas_open_door_aanvaarding_en_toestemming_samen():
    zaak = Zaak()
    rij = zaak.stel_voor()
    zaak.zeg_ja(Trap.A, Trap.B)
    assert zaak.leest() == A
    aanvaard(rij, zaak.aanbieder)
    assert zaak.leest() == B


@pytest.mark.parametrize("doe", [aanvaard, weiger], ids=["aanvaarden", "weigeren"])
def test_alleen_de_aanbieder_van_dat_aanbod_antwoordt(doe):
    zaak = Zaak()
    rij = zaak.stel_voor()
    for wie in (zaak.meldpunt, zaak.aanmelder, aanbieder_van(maak_fiche())):
        with pytest.raises(Geweigerd, match="staat niet meer open"):
            doe(rij, wie)


def test_wie_tijdens_het_lezen_ingetrokken_wordt_krijgt_een_zin():
    zaak = Zaak()
    rij = zaak.stel_voor()
    toeleiding_intrekken(toeleiding_id=rij.pk, reden="De jongere koos iets anders.", door=zaak.meldpunt)
    assert zaak.leest() == set()
    assert post_aan(zaak.aanbieder)[-1] == "meldpunt.toeleiding_gesloten"
    with pytest.raises(Geweigerd, match="staat niet meer open"):
        aanvaard(rij, zaak.aanbieder)


# The Meldpunt ends and waits.


@pytest.mark.parametrize("doe", [toeleiding_intrekken, toeleiding_vervallen])
def test_intrekken_en_vervallen_vragen_een_reden(doe):
    zaak = Zaak()
    rij = zaak.stel_voor()
    with pytest.raises(Geweigerd) as geweigerd:
        doe(toeleiding_id=rij.pk, reden="", door=zaak.meldpunt)
    assert geweigerd.value.veld == "reden"
    assert zaak.leest() == NUL


def test_wachten_zet_een_nieuwe_wekdag_en_verandert_de_stand_niet():
    zaak = Zaak()
    rij = maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, wek_op=timezone.localdate() - datetime.timedelta(days=9))
    rij = toeleiding_wachten(toeleiding_id=rij.pk, door=zaak.meldpunt)
    assert (rij.stand, rij.wek_op) == (Toeleidingstand.VOORGESTELD, schooldagen_verder(timezone.localdate(), 5))


@pytest.mark.parametrize(
    ("einde", "aanvaarde", "wachtende"),
    [
        (Einde.GEEN_PLAATS, Toeleidingstand.NIET_MEER_NODIG, Toeleidingstand.NIET_MEER_NODIG),
        (Einde.ELDERS, Toeleidingstand.NIET_MEER_NODIG, Toeleidingstand.NIET_MEER_NODIG),
        (Einde.INGETROKKEN, Toeleidingstand.INGETROKKEN, Toeleidingstand.INGETROKKEN),
        (Einde.WIL_NIET, Toeleidingstand.INGETROKKEN, Toeleidingstand.INGETROKKEN),
    ],
)
def test_wie_een_dossier_sluit_sluit_wat_liep_en_wat_gedeeld_werd(einde, aanvaarde, wachtende):
    zaak = Zaak()
    een = maak_toeleiding(zaak.aanmelding, fiche=zaak.fiche, stand=Toeleidingstand.AANVAARD)
    twee = maak_toeleiding(zaak.aanmelding)
    [ja] = zaak.zeg_ja(Trap.A)
    dossier = Aanmelding.objects.get(pk=zaak.aanmelding.pk)
    dossier.stand, dossier.einde, dossier.afgesloten_op = Dossierstand.AFGEROND, einde, timezone.now()
    with schrijven_toegestaan():
        dossier.save()
        sluit_toeleidingen(aanmelding=dossier, waarom="Het dossier is afgerond.", door=zaak.meldpunt)
    for rij in (een, twee, ja):
        rij.refresh_from_db()
    assert (een.stand, twee.stand, ja.stand) == (aanvaarde, wachtende, "verlopen")
    assert zaak.leest() == set()


# Mail: a reference and a link, nothing else.


def test_elke_mail_is_een_zin_een_referentie_en_een_link(settings):
    settings.BASISADRES = "https://portaal.example"
    zaak = Zaak()
    rij = zaak.stel_voor(uitleg="kanarie-uitleg")
    toeleiding_vragen(toeleiding_id=rij.pk, vraag="kanarie-vraag", door=zaak.aanbieder)
    toeleiding_vraag_beantwoorden(toeleiding_id=rij.pk, antwoord="kanarie-antwoord", door=zaak.meldpunt)
    zaak.zeg_ja(Trap.A)
    zaak.vraag(Trap.B, door=zaak.meldpunt)
    weiger(rij, zaak.aanbieder, uitleg="kanarie-waarom")
    toeleiding_intrekken(toeleiding_id=zaak.stel_voor().pk, reden="kanarie-reden", door=zaak.meldpunt)
    referentie = zaak.aanmelding.referentie
    soorten = set()
    for bericht in Bericht.objects.all():
        soorten.add(bericht.soort)
        naam = {mens.email: mens.naam for mens in (zaak.aanbieder, zaak.aanmelder, zaak.meldpunt)}[bericht.aan]
        pad = "/" if bericht.soort.endswith("gesloten") else f"/meldpunt/dossiers/{referentie}/"
        assert re.fullmatch(rf"[A-Z][a-z ,]+: {referentie}", bericht.onderwerp)
        assert re.fullmatch(
            rf"\s*{re.escape(zaak.aanmelding.netwerk.naam)}\n\nDag {naam},\n\n"
            rf"Het gaat over {referentie}\.\n(?P<zin>[A-Z][A-Za-z ,.]+)\n\n"
            rf"Open in Leerrecht:\nhttps://portaal\.example{pad}\n\n--\n"
            r"Dit bericht komt van Leerrecht, het portaal van de netwerken tegen schooluitval\.\n"
            r"Antwoorden op dit adres kan niet\.\s*",
            bericht.tekst,
        ), bericht.tekst
        geheim = ("kanarie", zaak.aanmelding.jongere.voornaam, "Vogelaar", zaak.fiche.titel, zaak.fiche.aanbieder.naam)
        assert not [woord for woord in geheim if woord.lower() in (bericht.tekst + bericht.html).lower()]
    assert len(soorten) == 8
