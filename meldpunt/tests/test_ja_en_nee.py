"""The yes to the help and to the Meldpunt: a history, at any time, without a reason, with immediate effect."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.dossier import dossier_heropenen
from meldpunt.diensten.instemming import instemming_noteren, meldpunt_intrekken, nee_afwegen
from meldpunt.diensten.sluiten import WISTERMIJN, dossier_intrekken
from meldpunt.keuzes.dossier import Dossierstand, Ontvangersoort, Toeleidingstand, Toestemmingstand, Trap, Wie
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding, Afweging, Instemming, Overdracht, Toeleiding, Toestemming
from meldpunt.regels.instemming import gronden_om_te_houden, heeft_instemming, nee_van_de_jongere
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_bekwaamheid,
    maak_betrokkene,
    maak_jongere,
    maak_toeleiding,
)
from meldpunt.tests.toeleidinghulp import NUL, A, Zaak, jarig_over, noteer, post_aan

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


class Gesprek(Zaak):
    """A file with one toeleiding, one colleague who reads along, and somebody who runs the Meldpunt."""

    def __init__(self, jaren: int = 15) -> None:
        super().__init__(jongere=maak_jongere(geboren=jarig_over(jaren, -180)))
        maak_toeleiding(self.aanmelding, fiche=self.fiche)
        self.collega = clb_medewerker(clb=self.aanmelding.organisatie)
        draag_over(self.aanmelding, self.collega)

    def zegt(self, antwoord: str, betrokkene: str = "", **velden) -> Aanmelding:
        """Note what somebody says about the help."""
        velden = {"op": VANDAAG, "hoe": "gesprek", "reden": "", "grond": "", "delen": False, **velden}
        return instemming_noteren(
            aanmelding_id=self.aanmelding.pk,
            betrokkene=betrokkene,
            antwoord=antwoord,
            door=velden.pop("door", self.aanmelder),
            **velden,
        )

    def nu(self) -> Aanmelding:
        return Aanmelding.objects.get(pk=self.aanmelding.pk)


def alles_is_gestopt(zaak: Gesprek) -> bool:
    rij = zaak.nu()
    lopend = (Toestemmingstand.GEVRAAGD, Toestemmingstand.GEGEVEN)
    return (
        (rij.stand, rij.einde) == (Dossierstand.AFGEROND, Einde.WIL_NIET)
        and zaak.leest() == set()
        and zaak.leest(zaak.collega) == set()
        and not Toestemming.objects.filter(aanmelding=rij, stand__in=lopend).exists()
        and not Overdracht.objects.filter(aanmelding=rij, tot__isnull=True).exists()
        and Toeleiding.objects.get().stand == Toeleidingstand.INGETROKKEN
    )


def test_recht_05_een_ja_terugnemen_stopt_alles_in_dezelfde_daad_en_laat_wissen():
    zaak = Gesprek()
    zaak.zegt("gegeven", delen=True)
    zaak.zeg_ja(Trap.A)
    assert zaak.leest() == A
    zaak.zegt("ingetrokken")
    assert alles_is_gestopt(zaak)
    assert zaak.nu().te_wissen_vanaf == VANDAAG + WISTERMIJN
    assert [rij.antwoord for rij in Instemming.objects.all()] == ["gegeven", "ingetrokken"]
    assert "meldpunt.ja_teruggenomen" in post_aan(zaak.meldpunt)


def test_recht_05_na_de_wistermijn_is_het_dossier_weg():
    zaak = Gesprek()
    zaak.zegt("gegeven")
    zaak.zegt("ingetrokken")
    ruim_op()
    assert Aanmelding.objects.filter(pk=zaak.aanmelding.pk).exists()
    with schrijven_toegestaan():
        Aanmelding.objects.update(te_wissen_vanaf=VANDAAG)
    ruim_op()
    assert not Aanmelding.objects.filter(pk=zaak.aanmelding.pk).exists()


def test_een_andere_grond_houdt_het_dossier_maar_het_werk_stopt():
    zaak = Gesprek()
    zaak.zegt("geweigerd", grond="Er loopt een maatregel van de jeugdrechter.")
    assert alles_is_gestopt(zaak)
    assert zaak.nu().te_wissen_vanaf is None


def test_een_andere_grond_bij_het_ja_aan_het_meldpunt_blijft_geschreven_en_is_te_lezen(client):
    zaak = Gesprek()
    zaak.zegt("gegeven", delen=True)
    grond = "Er loopt een maatregel van de jeugdrechter."
    meldpunt_intrekken(aanmelding_id=zaak.aanmelding.pk, grond=grond, door=zaak.aanmelder)
    assert alles_is_gestopt(zaak)
    assert zaak.nu().te_wissen_vanaf is None
    assert gronden_om_te_houden(zaak.nu()) == [grond]
    log_in(client, zaak.aanmelder)
    assert grond in heel_dossier(client, zaak.aanmelding)


def test_recht_05_een_nieuw_ja_houdt_het_dossier_en_dan_pas_gaat_het_weer_open():
    zaak = Gesprek()
    zaak.zegt("gegeven", delen=True)
    zaak.zegt("ingetrokken")
    with pytest.raises(Geweigerd, match="Noteer eerst een nieuw ja"):
        dossier_heropenen(aanmelding_id=zaak.aanmelding.pk, reden="toch", door=zaak.meldpunt)
    zaak.zegt("gegeven", delen=True)
    assert zaak.nu().te_wissen_vanaf is None
    dossier_heropenen(aanmelding_id=zaak.aanmelding.pk, reden="toch", door=zaak.meldpunt)
    assert zaak.nu().is_open
    assert heeft_instemming(zaak.nu())


def test_recht_05_het_ja_aan_het_meldpunt_is_een_toestemming_en_is_terug_te_nemen():
    zaak = Gesprek()
    zaak.zegt("gegeven", delen=True)
    ja = Toestemming.objects.get(ontvangersoort=Ontvangersoort.MELDPUNT)
    assert (ja.stand, ja.trap, ja.wie) == (Toestemmingstand.GEGEVEN, Trap.EIGEN, Wie.JONGERE)
    assert "alles wat in dit dossier staat" in ja.zin
    meldpunt_intrekken(aanmelding_id=zaak.aanmelding.pk, grond="", door=zaak.aanmelder)
    assert alles_is_gestopt(zaak)
    assert zaak.nu().te_wissen_vanaf == VANDAAG + WISTERMIJN
    with pytest.raises(Geweigerd):
        dossier_heropenen(aanmelding_id=zaak.aanmelding.pk, reden="toch", door=zaak.meldpunt)
    with pytest.raises(Geweigerd):
        meldpunt_intrekken(aanmelding_id=zaak.aanmelding.pk, grond="", door=zaak.aanmelder)


def test_het_ja_aan_het_meldpunt_opent_niets_voor_de_aanbieder_die_het_meldpunt_huisvest():
    zaak = Gesprek()
    with schrijven_toegestaan():
        type(zaak.aanmelding.netwerk.dienstpunt).objects.update(organisatie=zaak.fiche.aanbieder)
    zaak.zegt("gegeven", delen=True)
    assert Toestemming.objects.get().ontvanger == zaak.fiche.aanbieder
    assert zaak.leest() == NUL


def test_een_nee_zonder_reden_volstaat_en_een_ja_dat_er_niet_is_neemt_niemand_terug():
    zaak = Gesprek()
    with pytest.raises(Geweigerd) as geweigerd:
        zaak.zegt("ingetrokken")
    assert geweigerd.value.veld == "antwoord"
    zaak.zegt("geweigerd")
    assert alles_is_gestopt(zaak)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"antwoord": "misschien"}, "antwoord"),
        ({"hoe": ""}, "hoe"),
        ({"op": VANDAAG + datetime.timedelta(days=1)}, "op"),
        ({"betrokkene": "bestaat niet"}, "betrokkene"),
    ],
)
def test_wat_niet_klopt_wordt_bij_zijn_veld_gezegd(velden, veld):
    zaak = Gesprek()
    with pytest.raises(Geweigerd) as geweigerd:
        zaak.zegt(**{"antwoord": "geweigerd", **velden})
    assert geweigerd.value.veld == veld
    assert zaak.nu().is_open


@pytest.mark.parametrize(("jaren", "stopt"), [(9, True), (15, False)])
def test_het_nee_van_een_ouder_stopt_alleen_waar_die_beslist(jaren, stopt):
    zaak = Gesprek(jaren)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zegt("geweigerd", ouder.sleutel)
    assert alles_is_gestopt(zaak) is stopt


# A known no of a young person who does not decide.


def kind_zegt_nee() -> tuple[Gesprek, str]:
    zaak = Gesprek(9)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zegt("gegeven", ouder.sleutel)
    zaak.zegt("geweigerd")
    return zaak, ouder.sleutel


def test_recht_14_het_nee_van_het_kind_houdt_tegen_tot_iemand_met_reden_beslist(client):
    zaak, _ = kind_zegt_nee()
    assert zaak.nu().is_open
    assert not heeft_instemming(zaak.nu())
    assert "meldpunt.nee_van_de_jongere" in post_aan(zaak.meldpunt)
    with pytest.raises(Geweigerd, match="De jongere zegt nee"):
        zaak.stel_voor()
    for wie in (zaak.aanmelder, zaak.meldpunt):
        log_in(client, wie)
        assert "De jongere zegt nee tegen de hulp." in heel_dossier(client, zaak.aanmelding)
    with pytest.raises(Geweigerd):
        nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden=" ", door=zaak.aanmelder)
    nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden="De school is niet veilig.", door=zaak.aanmelder)
    assert heeft_instemming(zaak.nu())
    assert nee_van_de_jongere(zaak.nu()) is None


def test_een_later_nee_vraagt_een_nieuwe_afweging():
    zaak, _ = kind_zegt_nee()
    nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden="De school is niet veilig.", door=zaak.aanmelder)
    zaak.zegt("geweigerd")
    assert nee_van_de_jongere(zaak.nu()) is not None
    zaak.zegt("gegeven")
    assert nee_van_de_jongere(zaak.nu()) is None


def test_recht_14_het_nee_van_het_kind_om_te_delen_houdt_de_deur_dicht_tot_het_afgewogen_is():
    zaak = Gesprek(9)
    ouder = maak_betrokkene(zaak.aanmelding.jongere)
    zaak.zeg_ja(Trap.A, betrokkene=ouder.sleutel)
    assert zaak.leest() == A
    [vraag] = zaak.vraag(Trap.A)
    noteer(vraag, zaak.aanmelder, stand=Toestemmingstand.GEWEIGERD, geldig_tot=None)
    assert zaak.leest() == NUL
    nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden="Zonder naam is er geen plek.", door=zaak.aanmelder)
    assert zaak.leest() == A
    assert Afweging.objects.get().toestemming == vraag


def test_het_nee_van_wie_zelf_beslist_is_niet_af_te_wegen():
    zaak = Gesprek()
    [vraag] = zaak.vraag(Trap.A)
    noteer(vraag, zaak.aanmelder, stand=Toestemmingstand.GEWEIGERD, geldig_tot=None)
    with pytest.raises(Geweigerd):
        nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden="Toch.", door=zaak.aanmelder)


def test_wie_het_dossier_alleen_meeleest_noteert_en_weegt_niets():
    zaak, _ = kind_zegt_nee()
    for wie in (zaak.collega, zaak.aanbieder):
        with pytest.raises(Geweigerd):
            zaak.zegt("gegeven", door=wie)
        with pytest.raises(Geweigerd):
            nee_afwegen(aanmelding_id=zaak.aanmelding.pk, reden="Toch.", door=wie)


def test_recht_05_de_aanmelder_trekt_in_zonder_reden_als_de_jongere_het_ja_terugneemt():
    zaak = Gesprek()
    with pytest.raises(Geweigerd):
        dossier_intrekken(aanmelding_id=zaak.aanmelding.pk, reden="", door=zaak.aanmelder)
    dossier_intrekken(aanmelding_id=zaak.aanmelding.pk, reden="", van_jongere=True, door=zaak.aanmelder)
    assert alles_is_gestopt(zaak)
    assert zaak.nu().te_wissen_vanaf == VANDAAG + WISTERMIJN


PAGINAS = {
    "instemming": ({"wie": "jongere", "antwoord": "ingetrokken", "hoe": "gesprek"}, "Het dossier wordt gewist vanaf"),
    "meldpunt-intrekken": ({}, "Het dossier wordt gewist vanaf"),
    "nee-afwegen": ({"reden": "Na een gesprek."}, "Het nee van de jongere houdt dit niet meer tegen."),
    "intrekken": ({"van_jongere": "on"}, "Je vraag is ingetrokken."),
}


@pytest.mark.parametrize("pad", PAGINAS)
def test_de_bladzijden_zeggen_wat_er_gebeurde(pad, client):
    zaak = Gesprek()
    zaak.zegt("gegeven", delen=True)
    if pad == "nee-afwegen":
        maak_bekwaamheid(zaak.aanmelding, "kan_niet")
        maak_betrokkene(zaak.aanmelding.jongere)
        zaak.zegt("geweigerd")
    getypt, zin = PAGINAS[pad]
    log_in(client, zaak.aanmelder)
    adres = f"{zaak.aanmelding.get_absolute_url()}{pad}/"
    antwoord = client.post(adres, invoer(client.get(adres), **getypt), follow=True)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
