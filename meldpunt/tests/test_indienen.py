"""Sending a concept: one aanmelding with all its rows, whatever happens on the way."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.schoolkalender import schooldagen_verder
from leerrecht.tests.conftest import dode_broker
from leerrecht.tests.stopwatch import Stopwatch
from leerrecht.tests.tegelijk import tegelijk
from meldpunt.diensten import dossierbouw
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag, Toestemmingstand, Trap, Wie
from meldpunt.models import (
    Aanmelding,
    Begeleidingsperiode,
    Bekwaamheid,
    Betrokkene,
    Concept,
    Conceptdeel,
    Dossierdeel,
    Instemming,
    Jongere,
    Toestemming,
)
from meldpunt.regels.beslissers import beslisser
from meldpunt.tests.aanmeldhulp import (
    AFWIJKING,
    KANARIE,
    begin,
    dag,
    maak_vooraanmelding,
    venster,
    verstuur,
    volledig,
    vul_in,
)
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_dienstpunt, maak_jongere, maak_school

__all__ = ["dode_broker"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def clb():
    maak_dienstpunt(antwoord_schooldagen=7)
    return clb_medewerker(naam="Carla van het CLB")


def dien_in(door, concept: Concept) -> Aanmelding:
    return concept_versturen(concept_sleutel=concept.sleutel, door=door)


def test_een_clb_medewerker_verstuurt_en_leest_wat_er_nu_gebeurt(clb):
    meldpunt, client = medewerker(), venster(clb)
    antwoord = verstuur(client, volledig(clb))
    aanmelding = Aanmelding.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    pagina = client.get(antwoord["Location"]).content.decode()
    assert aanmelding.referentie in pagina and KANARIE not in pagina
    assert not Concept.objects.exists() and not Conceptdeel.objects.exists()
    assert {bericht.aan for bericht in Bericht.objects.all()} == {clb.email, meldpunt.email}


def test_mail_en_geschiedenis_dragen_een_referentie_en_nooit_een_waarde(clb):
    medewerker()
    aanmelding = dien_in(clb, volledig(clb))
    for bericht in Bericht.objects.all():
        tekst = f"{bericht.onderwerp} {bericht.tekst} {bericht.html}"
        assert aanmelding.referentie in tekst
        assert not [woord for woord in (KANARIE, "Vogelaar", "Mechelen", "rustige plek") if woord in tekst]
    (gebeurtenis,) = Gebeurtenis.objects.over("aanmelding", aanmelding.referentie)
    assert (gebeurtenis.wat, gebeurtenis.object_naam) == ("aanmelding ingediend", aanmelding.referentie)
    # Not even which fields: that somebody wrote why a young person does not decide says something about a child.
    assert gebeurtenis.verschil == []
    assert not Gebeurtenis.objects.filter(object_soort="concept").exists()


def test_elk_antwoord_komt_op_zijn_trap_terecht(clb):
    school = maak_school()
    aanmelding = dien_in(clb, volledig(clb, school={"school": school.sleutel, "school_andere": ""}))
    assert (aanmelding.leeftijdsband, aanmelding.niveau) == (Leeftijdsband.VANAF_15, "graad2")
    assert (aanmelding.redenen, aanmelding.gewenst, aanmelding.gebied.slug) == (["motivatie"], [], "rivierenland")
    assert aanmelding.laatste_les_op.isoformat() == dag(10)
    assert aanmelding.antwoord_voor == schooldagen_verder(timezone.localdate(), 7) == aanmelding.wek_op
    jongere = Jongere.objects.get()
    assert (jongere.volledige_naam, jongere.gemeente) == (f"{KANARIE} Vogelaar", "Mechelen")
    assert jongere.index_persoon and jongere.index_naam and jongere.index_volledig
    assert Betrokkene.objects.get().naam == "Ouder Vogelaar"
    periode = Begeleidingsperiode.objects.get()
    assert (periode.school, periode.clb) == (school, aanmelding.organisatie)
    assert set(Dossierdeel.objects.values_list("sectie", "trap")) == {
        ("school", Trap.A),
        ("zien", Trap.B),
        ("afwezigheden", Trap.A),
        ("afwezigheden", Trap.B),
        ("geprobeerd", Trap.B),
    }
    assert KANARIE not in str([deel.inhoud for deel in Dossierdeel.objects.all()])


@pytest.mark.parametrize(("jaren", "soort"), [(14, SoortVraag.INDIVIDUEEL), (19, SoortVraag.UITSTROOM)])
def test_recht_26_wie_niet_ingeschreven_is_stroomt_pas_uit_na_de_leerplicht(clb, jaren, soort):
    """A child without a school looks for one; only who need not learn any more left."""
    aanmelding = dien_in(clb, volledig(clb, jaren, school={"ingeschreven": "nee", "school_andere": ""}))
    assert aanmelding.soort_vraag == soort
    assert Begeleidingsperiode.objects.get().school is None


@pytest.mark.parametrize(
    ("jaren", "instemmingen", "beslist"),
    [
        (11, [Wie.OUDER], Wie.OUDER),
        (12, [Wie.JONGERE, Wie.OUDER], Wie.JONGERE),
        (17, [Wie.JONGERE, Wie.OUDER], Wie.JONGERE),
        (18, [Wie.JONGERE], Wie.JONGERE),
    ],
)
def test_de_leeftijd_zegt_wiens_ja_genoteerd_wordt(clb, jaren, instemmingen, beslist):
    aanbieder = maak_fiche().aanbieder
    delen = {"aanbieder_0": aanbieder.sleutel, "tot_0": "B", "taal": "Nederlands"}
    dien_in(clb, volledig(clb, jaren, instemming=delen))
    assert [rij.wie for rij in Instemming.objects.all()] == instemmingen
    rijen = Toestemming.objects.order_by("trap")
    assert [(rij.ontvanger, rij.trap, rij.wie, rij.beslist, rij.stand) for rij in rijen] == [
        (aanbieder, trap, beslist, True, Toestemmingstand.GEGEVEN) for trap in (Trap.A, Trap.B)
    ]
    assert all((rij.betrokkene is not None) == (beslist == Wie.OUDER) and rij.geldig_tot for rij in rijen)


def test_een_afwijking_laat_de_ouder_beslissen_en_staat_erbij(clb):
    dien_in(clb, volledig(clb, instemming={**AFWIJKING, "j_antwoord": "nog_te_vragen"}))
    _, ouder = Instemming.objects.all()
    oordeel = Bekwaamheid.objects.get()
    assert (oordeel.oordeel, oordeel.reden, ouder.wie) == ("kan_niet", "Ligt in het ziekenhuis.", Wie.OUDER)
    assert oordeel.door_wie == "An, CLB"


def test_recht_13_een_kind_van_11_dat_het_al_zelf_kan_beslist_zelf(clb):
    zelf = {**AFWIJKING, "j_antwoord": "gegeven", "j_op": dag(), "j_hoe": "gesprek", "o_antwoord": "nog_te_vragen"}
    dien_in(clb, volledig(clb, 11, instemming={**zelf, "o_uitleg": "Na het gesprek."}))
    assert Bekwaamheid.objects.get().oordeel == "kan"
    assert beslisser(Aanmelding.objects.get()) == Wie.JONGERE


def test_recht_14_het_nee_van_wie_niet_zelf_beslist_houdt_tegen_tot_iemand_schrijft_waarom_het_doorgaat(clb):
    nee = {**AFWIJKING, "j_antwoord": "geweigerd", "j_op": dag(), "j_hoe": "gesprek"}
    with pytest.raises(Geweigerd):
        dien_in(clb, volledig(clb, instemming=nee))
    dien_in(clb, volledig(clb, instemming={**nee, "nee_toch": "De school is niet veilig."}))
    assert Aanmelding.objects.count() == 1


def test_zonder_genoemde_aanbieder_deelt_een_aanmelding_niets(clb):
    dien_in(clb, volledig(clb))
    assert not Toestemming.objects.exists()


@pytest.mark.parametrize("sectie", ["jongere", "ouders", "school", "zien", "afwezigheden", "gewenst", "instemming"])
def test_wat_ontbreekt_houdt_het_versturen_tegen_en_bewaart_alles(clb, sectie):
    concept = volledig(clb)
    leeg = dict.fromkeys(concept.delen.get(sectie=sectie).inhoud, "")
    vul_in(concept, clb, {sectie: leeg})
    antwoord = verstuur(venster(clb), concept)
    assert antwoord.status_code == 422
    assert "Er ontbreekt nog iets." in antwoord.content.decode()
    assert not Aanmelding.objects.exists() and Concept.objects.get() == concept


def test_wie_vandaag_12_wordt_beslist_vanaf_vandaag_zelf(clb):
    concept = volledig(clb, 11)
    vandaag = timezone.localdate()
    jarig = vandaag.replace(year=vandaag.year - 12).isoformat()
    vul_in(concept, clb, {"jongere": {"geboren": jarig}})
    with pytest.raises(Geweigerd, match="Er ontbreekt nog iets"):
        dien_in(clb, concept)


def test_dubbel_versturen_met_dezelfde_sleutel_uit_een_ander_venster_of_na_verlies_is_een_aanmelding(clb):
    client, concept = venster(clb), volledig(clb)
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    een, twee = (client.get(adres).context["form"].formuliersleutel for _ in range(2))
    antwoorden = [client.post(adres, {"formuliersleutel": sleutel}) for sleutel in (een, een, twee)]
    bewijs = reverse("meldpunt:ontvangen", args=[Aanmelding.objects.get().referentie])
    assert [antwoord["Location"] for antwoord in antwoorden] == [bewijs] * 3
    # The connection broke before the answer came: whoever opens the check again, sees the proof.
    assert client.get(adres)["Location"] == bewijs
    assert Bericht.objects.filter(aan=clb.email).count() == 1


def test_andermans_verstuurde_concept_wijst_nergens_heen(clb):
    concept = volledig(clb)
    dien_in(clb, concept)
    assert venster(clb_medewerker()).get(reverse("meldpunt:controleren", args=[concept.sleutel])).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_twintig_keer_tegelijk_versturen_geeft_een_aanmelding(clb):
    concept = volledig(clb)
    uitkomsten = tegelijk(*[lambda: dien_in(clb, concept)] * 20)
    aanmelding = Aanmelding.objects.get()
    assert uitkomsten == [aanmelding] * 20
    assert (Jongere.objects.count(), Instemming.objects.count()) == (1, 2)
    assert Gebeurtenis.objects.over("aanmelding", aanmelding.referentie).count() == 1


@pytest.mark.parametrize("dode_broker", ["dicht", "zwijgt"], indirect=True)
@pytest.mark.django_db(transaction=True)
def test_met_een_dode_of_zwijgende_broker_is_de_aanmelding_toch_ontvangen(dode_broker, clb):
    client, concept = venster(clb), volledig(clb)
    with Stopwatch() as tijd:
        antwoord = verstuur(client, concept)
    assert tijd.gewacht < 5
    assert antwoord["Location"] == reverse("meldpunt:ontvangen", args=[Aanmelding.objects.get().referentie])
    assert Bericht.objects.get(aan=clb.email).stand == "wacht"


@pytest.mark.django_db(transaction=True)
def test_een_fout_in_het_midden_draait_alles_terug_en_bewaart_de_tekst(clb, monkeypatch):
    client, concept = venster(clb), volledig(clb)
    client.raise_request_exception = False

    def valt_om(*argumenten):
        raise OSError("schijf vol")

    monkeypatch.setattr(dossierbouw, "maak_toestemmingen", valt_om)
    assert verstuur(client, concept).status_code == 500
    assert not any(model.objects.exists() for model in (Aanmelding, Jongere, Dossierdeel, Instemming, Bericht))
    monkeypatch.undo()
    assert verstuur(client, concept).status_code == 302
    assert Jongere.objects.get().voornaam == KANARIE


def test_al_gekend_hoort_alleen_het_clb_dat_het_dossier_zelf_heeft(clb):
    concept = volledig(clb)
    gegevens = concept.delen.get(sectie="jongere").inhoud
    bekend = {naam: gegevens[naam] for naam in ("voornaam", "naam", "geboren")}
    elders = maak_aanmelding(jongere=maak_jongere(**bekend))
    adres = reverse("meldpunt:controleren", args=[concept.sleutel])
    assert elders.referentie not in venster(clb).get(adres).content.decode()
    eigen = maak_aanmelding(jongere=maak_jongere(**bekend), door=clb)
    assert eigen.referentie in venster(clb).get(adres).content.decode()


def test_de_controle_toont_niet_wat_op_deze_leeftijd_niet_gevraagd_wordt(clb):
    concept = volledig(clb, 18, instemming={"o_uitleg": "Mag niet meer meetellen."})
    tekst = venster(clb).get(reverse("meldpunt:controleren", args=[concept.sleutel])).content.decode()
    assert KANARIE in tekst and "Mag niet meer meetellen." not in tekst


def test_een_stilgevallen_concept_verdwijnt_met_zijn_tekst(clb):
    concept = volledig(clb)
    with schrijven_toegestaan():
        Concept.objects.filter(pk=concept.pk).update(gewijzigd_op=timezone.now() - timedelta(days=91))
    assert ruim_op()["meldpunt.Concept"] == 1
    assert not Conceptdeel.objects.exists()


def aantal_vragen(client, adres: str) -> int:
    """How many queries a page takes, once what is read once per process was read."""
    client.get(adres)
    with CaptureQueriesContext(connection) as gevraagd:
        assert client.get(adres).status_code == 200
    return len(gevraagd)


def test_de_startpagina_vraagt_evenveel_aan_de_databank_met_meer_rijen(clb):
    client, adres, eigen = venster(clb), reverse("meldpunt:aanmelden"), clb.lidmaatschappen.first().organisatie
    volledig(clb)
    maak_vooraanmelding(clb=eigen)
    een = aantal_vragen(client, adres)
    for _ in range(5):
        begin(clb)
        maak_vooraanmelding(clb=eigen)
    assert aantal_vragen(client, adres) == een


def test_een_onderdeel_en_de_controle_vragen_evenveel_met_meer_antwoorden(clb):
    client, kaal, vol = venster(clb), begin(clb), volledig(clb)
    for naam, extra in (("concept", []), ("controleren", []), ("sectie", ["ouders"])):
        adressen = [reverse(f"meldpunt:{naam}", args=[concept.sleutel, *extra]) for concept in (kaal, vol)]
        # Whatever the number of answers: the names of organisations, those of areas, whether the CLB knows already, and
        # for the rule for names the school and the towns.
        assert aantal_vragen(client, adressen[1]) <= aantal_vragen(client, adressen[0]) + 5
