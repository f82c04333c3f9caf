"""What men said on the telephone: noted by the Meldpunt for a provider, who referred and a CLB, with who said it."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.toeleidingantwoord import toeleiding_beantwoorden
from meldpunt.diensten.vooraanmelding import vooraanmelding_gezegd
from meldpunt.diensten.vraag import antwoord_noteren
from meldpunt.forms.aanmelden import ClbGezegdForm
from meldpunt.forms.dossier import VraagGezegdForm
from meldpunt.forms.terugkeer import NavraagForm
from meldpunt.forms.toeleiding import ToeleidingGezegdForm, WachtdagGezegdForm
from meldpunt.forms.traject import TrajectForm
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand, Vooraanmeldingstand, Weigering
from meldpunt.models import Vooraanmelding
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.namen import NaamGevonden
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord
from meldpunt.tests.aanmeldhulp import maak_vooraanmelding
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_vraag
from meldpunt.tests.toeleidinghulp import Zaak, post_aan

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
STRAKS = VANDAAG + datetime.timedelta(days=9)
AAN_DE_LIJN = Gezegde("An van de leerplek", VANDAAG)

JA = Toeleidingantwoord(Toeleidingstand.AANVAARD, dag=STRAKS)
LATER = Toeleidingantwoord(Toeleidingstand.WACHTLIJST, dag=STRAKS, tekst="Na de vakantie.")
VRAAG = Toeleidingantwoord(Toeleidingstand.VRAAG, tekst="Kan het ook voormiddag?")
NEE = Toeleidingantwoord(Toeleidingstand.GEWEIGERD, reden=Weigering.VOLZET, tekst="Alles zit vol.")


def zonder_account(zaak: Zaak):
    """Propose an offer of a provider where nobody has an account."""
    return zaak.stel_voor(maak_fiche(titel="Hoeve Noord"))


def noteer(zaak: Zaak, rij, antwoord: Toeleidingantwoord, **velden):
    velden = {"gezegd": AAN_DE_LIJN, "door": zaak.meldpunt, **velden}
    return toeleiding_beantwoorden(toeleiding_id=rij.pk, antwoord=antwoord, **velden)


@pytest.mark.parametrize("antwoord", [JA, LATER, VRAAG, NEE], ids=["ja", "later", "vraag", "nee"])
def test_meldpunt_A2_het_meldpunt_noteert_elk_antwoord_van_wie_geen_account_heeft(antwoord):
    zaak = Zaak()
    rij = noteer(zaak, zonder_account(zaak), antwoord)
    zet = rij.zetten.first()
    assert rij.stand == antwoord.naar
    assert (zet.gezegd_door, zet.gezegd_op, zet.telefonisch) == ("An van de leerplek", VANDAAG, True)
    assert zet.door == zaak.meldpunt
    wat = Gebeurtenis.objects.filter(object_sleutel=rij.sleutel).order_by("-pk").values_list("wat", flat=True)[0]
    assert wat.endswith("genoteerd na een telefoon") and "An" not in wat


def test_wie_aanvaardt_aan_de_telefoon_sluit_wat_ernaast_liep():
    zaak = Zaak()
    eerst, tweede = zaak.stel_voor(), zonder_account(zaak)
    noteer(zaak, tweede, JA)
    eerst.refresh_from_db()
    assert eerst.stand == Toeleidingstand.NIET_MEER_NODIG


@pytest.mark.parametrize(
    ("antwoord", "kreeg"),
    [
        (JA, "meldpunt.toeleiding_genoteerd"),
        (VRAAG, "meldpunt.toeleiding_genoteerd"),
        (NEE, "meldpunt.toeleiding_gesloten"),
    ],
)
def test_wie_wel_een_account_heeft_leest_na_wat_het_meldpunt_noteerde(antwoord, kreeg):
    zaak = Zaak()
    uit = noteer(zaak, zaak.stel_voor(), antwoord)
    assert post_aan(zaak.aanbieder)[-1] == kreeg
    vraagt = antwoord is VRAAG
    assert (post_aan(zaak.aanmelder)[-1:] == ["meldpunt.toeleiding_beantwoord"]) is not vraagt
    assert [plek.hoort for plek in uit.gehoord.plekken] == [True, not vraagt]


def test_geen_mail_zegt_wie_het_zei_of_wat():
    zaak = Zaak()
    noteer(zaak, zaak.stel_voor(), NEE)
    post = " ".join(f"{rij.onderwerp} {rij.tekst} {rij.html}" for rij in Bericht.objects.all())
    assert "zit vol" not in post and "An van de leerplek" not in post


def test_alleen_wie_aan_het_dossier_werkt_noteert_een_telefoon():
    zaak = Zaak()
    rij = zaak.stel_voor()
    elders = medewerker(maak_netwerk("leuven"))
    for wie in (zaak.aanbieder, zaak.aanmelder, elders):
        with pytest.raises(Geweigerd):
            noteer(zaak, rij, JA, door=wie)
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.VOORGESTELD


@pytest.mark.parametrize(
    ("gezegd", "veld"),
    [
        (Gezegde("  ", VANDAAG), "wie"),
        (Gezegde("An", VANDAAG + datetime.timedelta(days=1)), "op"),
        (Gezegde("An", VANDAAG - datetime.timedelta(days=61)), "op"),
    ],
)
def test_een_telefoon_heeft_een_naam_en_een_dag_die_kan(gezegd, veld):
    zaak = Zaak()
    rij = zaak.stel_voor()
    with pytest.raises(Geweigerd) as fout:
        noteer(zaak, rij, JA, gezegd=gezegd)
    assert fout.value.veld == veld
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.VOORGESTELD and rij.start_op is None


def test_de_naam_van_de_jongere_komt_niet_in_wat_de_aanbieder_teruglezen_kan():
    zaak = Zaak()
    rij = zaak.stel_voor()
    naam = zaak.aanmelding.jongere.voornaam
    with pytest.raises(NaamGevonden):
        noteer(zaak, rij, Toeleidingantwoord(Toeleidingstand.VRAAG, tekst=f"Komt {naam} alleen?"))
    rij.refresh_from_db()
    assert rij.vraag == ""


def test_een_antwoord_wordt_niet_twee_keer_gegeven():
    zaak = Zaak()
    rij = noteer(zaak, zonder_account(zaak), JA)
    with pytest.raises(Geweigerd):
        noteer(zaak, rij, NEE)
    rij.refresh_from_db()
    assert rij.stand == Toeleidingstand.AANVAARD


def test_meldpunt_A2_de_bladzijde_noteert_wie_het_zei_en_zegt_wat_nu_moet():
    zaak = Zaak()
    rij = zonder_account(zaak)
    client = Client()
    log_in(client, zaak.meldpunt)
    hier = reverse("meldpunt:toeleiding_gezegd", args=[rij.sleutel])
    pagina = client.get(hier)
    assert "niemand heeft er een account" in pagina.content.decode()
    post = invoer(pagina) | {"antwoord": "aanvaard", "dag": f"{STRAKS:%d/%m/%Y}", "wie": "An, coördinator"}
    na = client.post(hier, post, follow=True).content.decode()
    wie = rij.fiche.aanbieder.naam
    assert f"{wie} krijgt geen mail." in na and f"{wie} leest nog niet wie het is: vraag nu een toestemming." in na
    lijst = client.get(reverse("meldpunt:dossier_toeleidingen", args=[zaak.aanmelding.referentie])).content.decode()
    assert "Aan de telefoon gezegd door" in lijst and "An, coördinator" in lijst and zaak.meldpunt.naam in lijst
    assert hier not in lijst


def test_wat_bij_een_ander_antwoord_getypt_staat_telt_niet_mee():
    velden = {"antwoord": "wachtlijst", "dag": None, "reden": Weigering.VOLZET, "tekst": " "}
    assert Toeleidingantwoord.uit(velden) == Toeleidingantwoord(Toeleidingstand.WACHTLIJST)
    velden = {"antwoord": "aanvaard", "dag": STRAKS, "reden": Weigering.VOLZET, "tekst": "Ooit."}
    assert Toeleidingantwoord.uit(velden) == JA


# Who referred: a school, a CLB, a service.


def test_meldpunt_A2_een_antwoord_op_een_vraag_zegt_wie_het_gaf():
    meldpunt, clb = medewerker(), clb_medewerker()
    aanmelding = maak_aanmelding(door=clb, behandelaar=meldpunt, stand=Dossierstand.WACHT)
    vraag = maak_vraag(aanmelding, gesteld_door=meldpunt)
    wat = {"aanmelding_id": aanmelding.pk, "antwoord": "Ja, dat mag.", "door": meldpunt}
    with pytest.raises(Geweigerd):
        antwoord_noteren(**wat, gezegd=Gezegde("", VANDAAG))
    antwoord_noteren(**wat, gezegd=Gezegde("de directeur", VANDAAG))
    vraag.refresh_from_db()
    assert (vraag.gezegd_door, vraag.gezegd_op, vraag.beantwoord_door) == ("de directeur", VANDAAG, meldpunt)


def test_de_bladzijde_vraagt_alleen_het_meldpunt_wie_het_zei():
    meldpunt, clb = medewerker(), clb_medewerker()
    aanmelding = maak_aanmelding(door=clb, behandelaar=meldpunt, stand=Dossierstand.WACHT)
    maak_vraag(aanmelding, gesteld_door=meldpunt)
    hier = reverse("meldpunt:dossier_antwoord", args=[aanmelding.referentie])
    for wie, vraagt in ((clb, False), (meldpunt, True)):
        client = Client()
        log_in(client, wie)
        pagina = client.get(hier)
        assert ("Wie zei dit?" in pagina.content.decode()) is vraagt
    na = client.post(hier, invoer(pagina) | {"antwoord": "Ja.", "wie": "de directeur"}, follow=True).content.decode()
    assert "Aan de telefoon gezegd door" in na and "de directeur" in na


# A CLB that stays silent.


def stille(**velden) -> Vooraanmelding:
    return maak_vooraanmelding(netwerk=maak_netwerk(), wek_op=VANDAAG, **velden)


def zeg(rij, door, *, meldt_aan: bool, uitleg: str = "", gezegd=AAN_DE_LIJN):
    return vooraanmelding_gezegd(vooraanmelding_id=rij.pk, meldt_aan=meldt_aan, uitleg=uitleg, gezegd=gezegd, door=door)


def test_een_clb_dat_aan_de_telefoon_ja_zegt_krijgt_een_nieuwe_termijn():
    rij, meldpunt = stille(), medewerker()
    zeg(rij, meldpunt, meldt_aan=True)
    rij.refresh_from_db()
    assert rij.stand == Vooraanmeldingstand.VERSTUURD and rij.wek_op > VANDAAG
    assert rij.gezegd_door == "An van de leerplek"
    with pytest.raises(Geweigerd):
        zeg(rij, meldpunt, meldt_aan=True)


def test_een_clb_dat_aan_de_telefoon_nee_zegt_vertelt_de_school_waarom():
    rij, meldpunt = stille(), medewerker()
    with pytest.raises(Geweigerd) as fout:
        zeg(rij, meldpunt, meldt_aan=False)
    assert fout.value.veld == "uitleg"
    uit = zeg(rij, meldpunt, meldt_aan=False, uitleg="De school volgt zelf op.")
    assert uit.stand == Vooraanmeldingstand.AFGEWEZEN and uit.uitleg == "De school volgt zelf op."
    assert post_aan(rij.door)[-1:] and bool(uit.gehoord)


def test_wat_een_clb_aan_de_telefoon_zei_staat_er_voor_wie_het_aangaat():
    ja, nee, client = stille(), stille(), Client()
    meldpunt = medewerker()
    zeg(ja, meldpunt, meldt_aan=True)
    zeg(nee, meldpunt, meldt_aan=False, uitleg="De school volgt zelf op.")
    with schrijven_toegestaan():
        Vooraanmelding.objects.filter(pk=ja.pk).update(wek_op=VANDAAG)
    log_in(client, meldpunt)
    assert "aan de telefoon dat het CLB aanmeldt" in client.get(ja.get_absolute_url()).content.decode()
    school = Client()
    log_in(school, nee.door)
    blad = school.get(nee.get_absolute_url()).content.decode()
    assert "De school volgt zelf op." in blad and "Aan de telefoon gezegd door" in blad


def test_wie_van_het_clb_er_al_aan_werkt_verliest_niets_door_een_telefoon():
    rij = stille(stand=Vooraanmeldingstand.OPGENOMEN)
    with pytest.raises(Geweigerd):
        zeg(rij, medewerker(), meldt_aan=False, uitleg="Nee.")
    rij.refresh_from_db()
    assert rij.stand == Vooraanmeldingstand.OPGENOMEN


def test_alleen_het_meldpunt_dat_wacht_noteert_wat_het_clb_zei():
    rij = stille()
    later = maak_vooraanmelding(netwerk=maak_netwerk(), wek_op=STRAKS)
    for wie, welke in (
        (maak_gebruiker(Rol.AANMELDER), rij),
        (medewerker(maak_netwerk("leuven")), rij),
        (medewerker(), later),
    ):
        with pytest.raises(Geweigerd):
            zeg(welke, wie, meldt_aan=True)


def test_de_bladzijde_toont_het_meldpunt_niets_van_wat_de_school_schreef():
    rij, client = stille(), Client()
    log_in(client, medewerker())
    blad = client.get(rij.get_absolute_url()).content.decode()
    hier = reverse("meldpunt:vooraanmelding_gezegd", args=[rij.referentie])
    assert hier in blad
    pagina = client.get(hier)
    assert rij.initialen not in pagina.content.decode()
    na = client.post(hier, invoer(pagina) | {"antwoord": "nee", "uitleg": "Nee.", "wie": "Bo"}, follow=True)
    assert "Genoteerd dat het CLB niet aanmeldt. De school krijgt een mail." in na.content.decode()


def test_elk_formulier_vraagt_op_dezelfde_manier_wie_het_zei():
    vragen = {
        naam: velden[veld].label
        for naam, velden, veld in (
            ("traject", TrajectForm.base_fields, "wie_zei"),
            ("navraag", NavraagForm.base_fields, "wie_zei"),
            ("voorstel", ToeleidingGezegdForm.base_fields, "wie"),
            ("vraag", VraagGezegdForm.base_fields, "wie"),
            ("wachtdag", WachtdagGezegdForm.base_fields, "wie"),
            ("vooraanmelding", ClbGezegdForm.base_fields, "wie"),
        )
    }
    assert set(vragen.values()) == {"Wie zei dit?"}, vragen
