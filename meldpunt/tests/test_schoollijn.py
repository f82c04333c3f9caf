"""A school reads of its own question only that its CLB has it, until a yes or the network opens the line."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Bericht, Raadpleging
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_organisatie
from meldpunt.diensten.instemming import instemming_noteren
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.diensten.toeleidingantwoord import toeleiding_aanvaarden
from meldpunt.diensten.toestemming import toestemming_intrekken, toestemming_noteren, toestemming_vragen
from meldpunt.keuzes.dossier import Ontvangersoort, Toeleidingstand, Toestemmingstand, Trap, Vooraanmeldingstand
from meldpunt.keuzes.einde import Einde
from meldpunt.keuzes.leesveld import LIJN, LIJNVELDEN
from meldpunt.models import Aanmelding, Begeleidingsperiode, Verantwoording, Vooraanmelding
from meldpunt.regels.schoollijn import Lijnopening, opening_van, openingen_van
from meldpunt.regels.wie_leest import lezers_van
from meldpunt.tests.aanmeldhulp import KANARIE, maak_vooraanmelding, venster
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    maak_aanmelding,
    maak_dienstpunt,
    maak_school,
    maak_toeleiding,
    maak_toestemming,
    schoolmedewerker,
)

pytestmark = pytest.mark.django_db
VANDAAG, MORGEN = timezone.localdate(), timezone.localdate() + datetime.timedelta(days=1)
# Never on the line, whatever opens it: what the CLB, the Meldpunt or a provider wrote.
GEHEIM = "Kanariegeheim"


class Wereld:
    """A school asked, its CLB sent it on, the Meldpunt looks for a place."""

    def __init__(self) -> None:
        maak_dienstpunt()
        self.school = maak_school(naam="Schoolvoorbeeld")
        self.saar = schoolmedewerker(school=self.school, naam="Saar van de school")
        self.carla = clb_medewerker(naam="Carla van het CLB")
        self.mila = medewerker()
        self.dossier = maak_aanmelding(
            door=self.carla,
            school=self.school,
            vraag=GEHEIM,
            delen={"zien": {"woorden": GEHEIM, "zegt": GEHEIM}, "ouders": {"naam_0": GEHEIM}},
        )
        self.vraag = maak_vooraanmelding(door=self.saar, clb=self.carla.lidmaatschappen.get().organisatie)
        verstuurd = Vooraanmeldingstand.INGEDIEND
        with schrijven_toegestaan():
            Vooraanmelding.objects.filter(pk=self.vraag.pk).update(
                stand=verstuurd, aanmelding=self.dossier, afgehandeld_op=timezone.now(), wek_op=MORGEN
            )
        self.aanbieder = maak_organisatie("Aanbieder Verderop")
        self.fiche = maak_fiche(aanbieder=self.aanbieder, titel="Kwekerij Groenling")

    def opening(self) -> Lijnopening:
        return opening_van(Vooraanmelding.objects.select_related("aanmelding").get(pk=self.vraag.pk))

    def ja(self, **velden):
        return maak_toestemming(self.dossier, self.school, Trap.A, ontvangersoort=Ontvangersoort.SCHOOL, **velden)

    def pagina(self, wie=None) -> str:
        return venster(wie or self.saar).get(self.vraag.get_absolute_url()).content.decode()

    def aanvaard(self, start_op=MORGEN) -> None:
        maak_toeleiding(
            self.dossier,
            fiche=self.fiche,
            stand=Toeleidingstand.AANVAARD,
            uitleg=GEHEIM,
            start_op=start_op,
            beantwoord_op=timezone.now(),
        )

    def zet_dossier(self, **velden) -> None:
        with schrijven_toegestaan():
            Aanmelding.objects.filter(pk=self.dossier.pk).update(**velden)

    def mails(self, wie=None) -> int:
        return Bericht.objects.filter(aan=(wie or self.saar).email, onderwerp__contains=self.vraag.referentie).count()


@pytest.fixture
def wereld() -> Wereld:
    return Wereld()


def netwerk_beslist(wereld: Wereld, hoe: str = "altijd") -> None:
    with schrijven_toegestaan():
        netwerk = wereld.dossier.netwerk
        Verantwoording.objects.update_or_create(netwerk=netwerk, defaults={"school_volgt": hoe})


def test_meldpunt_B2_zonder_ja_leest_de_school_alleen_dat_het_bij_het_clb_is(wereld):
    wereld.aanvaard()
    for hoe in ("", "na_ja"):
        netwerk_beslist(wereld, hoe)
        pagina = wereld.pagina()
        assert "Bij het CLB, nieuws tegen" in pagina
        weg = ("meldt aan", "Carla", "Plek gevonden", "Groenling", "Verderop", GEHEIM, wereld.dossier.referentie)
        assert [woord for woord in weg if woord in pagina] == []
    lijst = venster(wereld.saar).get(reverse("meldpunt:aanmelden")).content.decode()
    assert "bij het CLB" in lijst and "ingediend bij het Meldpunt" not in lijst


def test_meldpunt_B2_de_bladzijde_verraadt_niet_of_het_clb_al_verstuurde(wereld):
    def kaal() -> str:
        pagina = wereld.pagina()
        return pagina[pagina.index("<h1>") : pagina.index('id="leest"')]

    verstuurd = kaal()
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=wereld.vraag.pk).update(
            stand=Vooraanmeldingstand.OPGENOMEN, aanmelding=None, afgehandeld_op=None
        )
    assert kaal() == verstuurd


def test_meldpunt_B2_met_een_ja_voor_de_school_volgt_ze_wie_wat_waar_en_wanneer(wereld):
    wereld.aanvaard()
    wereld.ja()
    pagina = wereld.pagina()
    for woord in ("Carla van het CLB", "het CLB meldt aan", "Kwekerij Groenling, Aanbieder Verderop", "start op"):
        assert woord in pagina
    assert GEHEIM not in pagina and wereld.dossier.referentie not in pagina and "Ouder Vogelaar" not in pagina
    assert KANARIE in pagina, "wat ze zelf schreef, blijft ze lezen"


def test_het_netwerk_opent_de_lijn_zonder_de_naam_van_de_plek(wereld):
    wereld.aanvaard()
    netwerk_beslist(wereld)
    pagina = wereld.pagina()
    assert "Carla van het CLB" in pagina and wereld.fiche.get_soort_display() in pagina
    assert "Groenling" not in pagina and "Verderop" not in pagina and GEHEIM not in pagina


@pytest.mark.parametrize("stand", [Toestemmingstand.GEWEIGERD, Toestemmingstand.INGETROKKEN])
@pytest.mark.parametrize("beslist", [True, False])
def test_een_nee_tegen_deze_school_gaat_boven_wat_het_netwerk_besliste(wereld, stand, beslist):
    netwerk_beslist(wereld)
    wereld.ja(stand=stand, beslist=beslist)
    assert wereld.opening() == Lijnopening.DICHT


@pytest.mark.parametrize(
    "velden",
    [
        {"ontvangersoort": Ontvangersoort.AANBIEDER},
        {"stand": Toestemmingstand.GEVRAAGD},
        {"beslist": False},
        {"geldig_tot": VANDAAG - datetime.timedelta(days=1)},
        {"velden": ["jongere.voornaam"]},
    ],
)
def test_een_ander_ja_opent_de_lijn_niet(wereld, velden):
    maak_toestemming(wereld.dossier, wereld.school, Trap.A, **{"ontvangersoort": Ontvangersoort.SCHOOL, **velden})
    assert wereld.opening() == Lijnopening.DICHT


def test_wie_van_school_verandert_wordt_door_de_vorige_school_niet_meer_gevolgd(wereld):
    netwerk_beslist(wereld)
    wereld.ja()
    assert wereld.opening() == Lijnopening.JA
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.filter(aanmelding=wereld.dossier).update(school=maak_school())
    assert wereld.opening() == Lijnopening.DICHT


@pytest.mark.parametrize("velden", [{"te_wissen_vanaf": VANDAAG}, {"beperkt": True}])
def test_wat_stilligt_of_gewist_wordt_volgt_geen_school(wereld, velden):
    netwerk_beslist(wereld)
    assert wereld.opening() == Lijnopening.NETWERK
    wereld.zet_dossier(**velden)
    assert wereld.opening() == Lijnopening.DICHT


def test_een_collega_van_de_school_en_een_andere_school_volgen_niets(wereld):
    netwerk_beslist(wereld)
    for ander in (schoolmedewerker(school=wereld.school), schoolmedewerker(), maak_gebruiker(Rol.AANBIEDER)):
        assert venster(ander).get(wereld.vraag.get_absolute_url()).status_code in (403, 404)
    assert not Aanmelding.objects.zichtbaar_voor(wereld.saar).exists()


def test_de_zin_van_het_ja_voor_een_school_noemt_de_lijn_en_die_van_een_aanbieder_niet(wereld):
    school, aanbieder = wereld.ja(), maak_toestemming(wereld.dossier, wereld.aanbieder, Trap.A)
    assert all(regel.woord in school.zin and regel.woord not in aanbieder.zin for regel in LIJN)
    assert set(school.velden) > LIJNVELDEN and not LIJNVELDEN & set(aanbieder.velden)


def test_dat_de_school_haar_lijn_las_staat_bij_het_dossier(wereld):
    wereld.pagina()
    over = Raadpleging.objects.over(wereld.dossier.referentie)
    assert not over.exists(), "wie niets van het dossier leest, opende het niet"
    netwerk_beslist(wereld)
    wereld.pagina()
    assert [(rij.wat, rij.namens) for rij in over] == [("lijn gelezen door de school", "Schoolvoorbeeld")]


def test_wie_dit_leest_noemt_de_school_en_hoever_ze_volgt(wereld):
    def zin() -> str:
        return " ".join(lezer.zin for lezer in lezers_van(Aanmelding.objects.get(pk=wereld.dossier.pk)))

    assert "niets van wat daarna kwam" in zin()
    netwerk_beslist(wereld)
    assert "hoever het staat: geen naam van een plek" in zin()
    wereld.ja()
    assert "hoever het staat en waar, na een ja voor die school" in zin()


def test_de_school_hoort_elke_stap_die_ze_mag_weten_en_geen_andere(wereld):
    aanbieder = maak_gebruiker(Rol.AANBIEDER, organisatie=wereld.aanbieder)
    toeleiding = maak_toeleiding(wereld.dossier, fiche=wereld.fiche)
    toeleiding_aanvaarden(toeleiding_id=toeleiding.pk, start_op=MORGEN, door=aanbieder)
    assert wereld.mails() == 0
    (gevraagd,) = toestemming_vragen(
        aanmelding_id=wereld.dossier.pk,
        betrokkene="",
        ontvanger_id=wereld.school.pk,
        soort=Ontvangersoort.SCHOOL,
        trappen=[Trap.A],
        door=wereld.carla,
    )
    toestemming_noteren(
        toestemming_id=gevraagd.pk,
        stand=Toestemmingstand.GEGEVEN,
        op=VANDAAG,
        hoe="gesprek",
        taal="Nederlands",
        geldig_tot=MORGEN,
        door=wereld.carla,
    )
    assert (wereld.opening(), wereld.mails()) == (Lijnopening.JA, 1)
    toestemming_intrekken(toestemming_id=gevraagd.pk, door=wereld.carla)
    assert (wereld.opening(), wereld.mails()) == (Lijnopening.DICHT, 1)
    alles = "".join(bericht.tekst + bericht.onderwerp for bericht in Bericht.objects.filter(aan=wereld.saar.email))
    assert wereld.dossier.referentie not in alles and "Groenling" not in alles and KANARIE not in alles


def test_de_school_hoort_het_einde_waar_het_netwerk_de_lijn_opent_en_geen_reden(wereld):
    netwerk_beslist(wereld)
    wereld.zet_dossier(behandelaar=wereld.mila, stand="in_behandeling")
    dossier_afsluiten(aanmelding_id=wereld.dossier.pk, einde=Einde.ADVIES, advies=GEHEIM, door=wereld.mila)
    assert wereld.mails() == 1
    pagina = wereld.pagina()
    assert "Afgerond" in pagina and GEHEIM not in pagina and str(Einde.ADVIES.label) not in pagina


def test_neemt_de_jongere_het_ja_terug_dan_hoort_en_leest_de_school_niets(wereld):
    netwerk_beslist(wereld)
    dossier_intrekken(aanmelding_id=wereld.dossier.pk, reden="", door=wereld.carla, van_jongere=True)
    assert (wereld.opening(), wereld.mails()) == (Lijnopening.DICHT, 0)
    assert "Afgerond" not in wereld.pagina()


def test_het_clb_wordt_eraan_herinnerd_te_vragen_of_de_school_mag_volgen(wereld):
    rij = f"Vraag of {wereld.school.naam} mag volgen"
    assert rij in venster(wereld.carla).get("/").content.decode()
    assert rij not in venster(clb_medewerker()).get("/").content.decode()
    wereld.ja(stand=Toestemmingstand.GEVRAAGD)
    assert rij not in venster(wereld.carla).get("/").content.decode()


def test_na_een_nee_met_een_andere_grond_volgt_de_school_niet_meer_en_blijft_het_aantal_vragen_gelijk(
    wereld, django_assert_max_num_queries
):
    netwerk_beslist(wereld)
    jongere = wereld.dossier
    assert wereld.opening() == Lijnopening.NETWERK
    instemming_noteren(
        aanmelding_id=jongere.pk,
        betrokkene="",
        antwoord="geweigerd",
        op=VANDAAG,
        hoe="gesprek",
        reden="",
        grond="Er loopt een maatregel.",
        delen=False,
        door=wereld.carla,
    )
    assert Aanmelding.objects.get(pk=jongere.pk).te_wissen_vanaf is None
    assert wereld.opening() == Lijnopening.DICHT
    rijen = list(Vooraanmelding.objects.select_related("aanmelding__jongere", "aanmelding__netwerk"))
    with django_assert_max_num_queries(9):
        openingen_van(rijen)
