"""The road without a yes: a sealed record that nobody else reads, a clock to tell the young person, numbers to call."""

import datetime
from urllib.parse import quote

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Raadpleging, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.dossier import dossier_toewijzen
from meldpunt.diensten.verontrusting import nota_aanvullen, nota_ingelicht, nota_schrijven, nota_uitstellen
from meldpunt.keuzes.dossier import Hoe, Trap
from meldpunt.keuzes.ingang import Dienst
from meldpunt.models import Aanmelding, Notaregel, Veiligheidskaart, VerzegeldeNota
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import (
    clb_medewerker,
    draag_over,
    maak_aanmelding,
    maak_nota,
    maak_school,
    maak_toeleiding,
    maak_toestemming,
    schoolmedewerker,
)
from meldpunt.tests.toeleidinghulp import vers
from meldpunt.tests.versiehulp import behandelaar

pytestmark = pytest.mark.django_db
VANDAAG, KANARIE = timezone.localdate(), "KANARIEZEGEL"
MORGEN = VANDAAG + datetime.timedelta(days=1)
INHOUD = {
    "met_wie": Dienst.VK,
    "met_wie_naam": KANARIE,
    "op": VANDAAG,
    "wat": KANARIE,
    "waarom": KANARIE,
    "besproken": "nee",
    "besproken_uitleg": KANARIE,
    "tegen": MORGEN,
}


def leest(wie) -> bool:
    return VerzegeldeNota.objects.zichtbaar_voor(vers(wie)).exists()


class Zegel:
    """A file of a CLB with a record, its behandelaar, and everybody who reads something else of that file."""

    def __init__(self) -> None:
        self.anna, self.mila, self.collega_mp = clb_medewerker(), medewerker(), medewerker()
        school = maak_school()
        self.dossier = maak_aanmelding(door=self.anna, school=school, behandelaar=self.mila)
        self.nota = nota_schrijven(aanmelding_id=self.dossier.pk, **INHOUD, door=self.anna)
        clb = self.anna.lidmaatschappen.get().organisatie
        fiche = maak_fiche()
        maak_toeleiding(self.dossier, fiche=fiche, stand="aanvaard")
        for trap in (Trap.A, Trap.B):
            maak_toestemming(self.dossier, fiche.aanbieder, trap)
        self.anderen = {
            "collega van het CLB": clb_medewerker(clb=clb),
            "collega die meeleest": clb_medewerker(clb=clb),
            "school": schoolmedewerker(school=school),
            "aanbieder": aanbieder_van(fiche),
            "collega van het Meldpunt": self.collega_mp,
            "Meldpunt elders": medewerker(maak_netwerk("elders")),
            **{rol: maak_gebruiker(rol) for rol in (Rol.STAF, Rol.DPO, Rol.BEHEER, Rol.PARTNER, Rol.COLLEGE)},
        }
        draag_over(self.dossier, self.anderen["collega die meeleest"])


@pytest.fixture
def zegel() -> Zegel:
    return Zegel()


def test_alleen_wie_schreef_en_wie_het_dossier_behandelt_leest_een_verzegelde_nota(zegel):
    assert leest(zegel.anna)
    assert leest(zegel.mila)
    assert [naam for naam, wie in zegel.anderen.items() if leest(wie)] == []
    dossier_toewijzen(
        **behandelaar(zegel.dossier, zegel.collega_mp.sleutel),
        door=zegel.mila,
    )
    assert (leest(zegel.mila), leest(zegel.collega_mp)) == (False, True)


def test_wie_weggaat_bij_het_clb_leest_niets_meer(zegel):
    with schrijven_toegestaan():
        zegel.anna.lidmaatschappen.update(tot=VANDAAG - datetime.timedelta(days=1))
    assert not leest(zegel.anna)


def test_niets_van_een_verzegelde_nota_bereikt_een_andere_lezer_mail_log_of_lijst(zegel, client):
    adressen = [reverse("meldpunt:nota", args=[zegel.nota.sleutel]), zegel.dossier.get_absolute_url(), "/"]
    adressen += [reverse(f"meldpunt:{naam}") for naam in ("dossiers", "dossiers_download", "raadplegingen_download")]
    adressen += [reverse("meldpunt:verontrusting"), reverse("meldpunt:raadplegingen")]
    adressen.append(reverse("meldpunt:dossier_raadplegingen", args=[zegel.dossier.referentie]))
    log_in(client, zegel.mila)
    assert KANARIE in client.get(adressen[0]).content.decode()
    gelezen = {}
    for naam, wie in zegel.anderen.items():
        log_in(client, wie)
        for adres in adressen:
            tekst = client.get(adres).content.decode(errors="replace")
            # A page that is not there may name the address that was typed.
            genoemd = zegel.nota.sleutel in tekst.replace(adres, "").replace(quote(adres, safe=""), "")
            if KANARIE in tekst or (genoemd and naam != Rol.DPO):
                gelezen[naam, adres] = tekst
        assert client.get(adressen[0]).status_code in (403, 404)
    assert gelezen == {}
    rijen = [*Bericht.objects.values(), *Gebeurtenis.objects.values(), *Raadpleging.objects.values()]
    assert KANARIE not in str(rijen)
    # The history of the file does not tell that there is a record, and the event of the record names no file.
    assert not Gebeurtenis.objects.filter(object_sleutel=zegel.dossier.referentie, wat__contains="verzegeld").exists()
    assert zegel.dossier.referentie not in str(list(Gebeurtenis.objects.filter(wat__contains="verzegeld").values()))
    assert not Bericht.objects.exists()


def test_het_verhaal_ligt_versleuteld(zegel):
    nota_aanvullen(nota_id=zegel.nota.pk, tekst=KANARIE, door=zegel.anna)
    with connection.cursor() as cursor:
        for tabel in ("meldpunt_verzegeldenota", "meldpunt_notaregel"):
            cursor.execute(f"SELECT * FROM {tabel}")
            assert KANARIE not in str(cursor.fetchall())


def test_elke_blik_staat_in_het_logboek_onder_een_eigen_naam(zegel, client):
    log_in(client, zegel.mila)
    client.get(reverse("meldpunt:nota", args=[zegel.nota.sleutel]))
    rij = Raadpleging.objects.get(wat="verzegelde nota geopend")
    assert (rij.door_naam, rij.referentie) == (zegel.mila.naam, f"nota {zegel.nota.sleutel}")
    assert not Raadpleging.objects.over(zegel.dossier.referentie).filter(wat__contains="nota").exists()
    log_in(client, zegel.anna)
    lijst = client.get(reverse("meldpunt:dossier_raadplegingen", args=[zegel.dossier.referentie])).content.decode()
    assert "verzegeld" not in lijst


def test_een_verzegelde_nota_verandert_nooit_en_groeit_alleen(zegel):
    zegel.nota.wat = "iets anders"
    with schrijven_toegestaan():
        for verander in (
            zegel.nota.save,
            zegel.nota.delete,
            lambda: VerzegeldeNota.objects.update(met_wie=Dienst.OCJ),
            lambda: Notaregel.objects.update(hoe=Hoe.PAPIER),
        ):
            with pytest.raises(AlleenToevoegen):
                verander()
    nota_aanvullen(nota_id=zegel.nota.pk, tekst="Nog iets.", door=zegel.mila)
    vast = VerzegeldeNota.objects.get()
    assert (vast.wat, [regel.tekst for regel in vast.regels.all()]) == (KANARIE, ["Nog iets."])


def test_het_dossier_gaat_en_de_nota_blijft_tot_haar_eigen_einde(zegel):
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=zegel.dossier.pk).delete()
    nota = VerzegeldeNota.objects.get()
    assert nota.aanmelding is None
    assert (leest(zegel.anna), leest(zegel.mila)) == (True, False)


@pytest.mark.parametrize("soort", [Soort.SCHOOL, Soort.AANBIEDER])
def test_een_school_of_aanbieder_schrijft_geen_verzegelde_nota(client, soort):
    wie = maak_gebruiker(Rol.AANMELDER, organisatie=maak_organisatie("X", soort=soort))
    with pytest.raises(Geweigerd):
        nota_schrijven(over_wie="K.", **INHOUD, door=wie)
    log_in(client, wie)
    assert client.get(reverse("meldpunt:nota_schrijven")).status_code == 404
    pagina = client.get(reverse("meldpunt:verontrusting")).content.decode()
    assert "Schrijf een verzegelde nota" not in pagina
    assert 'href="tel:112"' in pagina


def test_niemand_hangt_een_nota_aan_een_dossier_dat_hij_niet_helemaal_leest(zegel):
    for naam in ("collega van het CLB", "collega die meeleest", "Meldpunt elders"):
        with pytest.raises(Geweigerd):
            nota_schrijven(aanmelding_id=zegel.dossier.pk, **INHOUD, door=vers(zegel.anderen[naam]))


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"over_wie": " "}, "over_wie"),
        ({"met_wie": "de krant"}, "met_wie"),
        ({"op": MORGEN}, "op"),
        ({"wat": ""}, "wat"),
        ({"waarom": " "}, "waarom"),
        ({"besproken_uitleg": ""}, "besproken_uitleg"),
        ({"tegen": None}, "tegen"),
        ({"tegen": VANDAAG + datetime.timedelta(days=40)}, "tegen"),
    ],
)
def test_wat_ontbreekt_wordt_bij_zijn_veld_gezegd(velden, veld):
    with pytest.raises(Geweigerd) as fout:
        nota_schrijven(**{"over_wie": "K.V.", **INHOUD, **velden}, door=clb_medewerker())
    assert fout.value.veld == veld
    assert not VerzegeldeNota.objects.exists()


def test_de_klok_vraagt_het_op_mijn_werk_tot_de_jongere_het_weet(client):
    anna = clb_medewerker()
    nota = maak_nota(door=anna, inlichten_tegen=VANDAAG)
    log_in(client, anna)

    def vraagt() -> bool:
        return "Vertel het de jongere" in client.get("/").content.decode()

    assert vraagt()
    with pytest.raises(Geweigerd):
        nota_uitstellen(nota_id=nota.pk, tekst="thuis", tegen=VANDAAG, door=anna)
    later = reverse("meldpunt:nota_uitstellen", args=[nota.sleutel])
    antwoord = client.post(later, invoer(client.get(later), tekst="Niet veilig."), follow=True)
    assert "vraagt “Mijn werk” het opnieuw" in antwoord.content.decode()
    assert not vraagt()
    assert VerzegeldeNota.objects.in_te_lichten(VANDAAG + datetime.timedelta(days=40)).exists()
    adres = reverse("meldpunt:nota_ingelicht", args=[nota.sleutel])
    klaar = client.post(adres, invoer(client.get(adres), hoe="gesprek", tekst="Ik, samen met oma."), follow=True)
    assert "Genoteerd: de jongere weet het sinds" in klaar.content.decode()
    assert "Er wacht niets meer" in klaar.content.decode()
    assert not VerzegeldeNota.objects.in_te_lichten(VANDAAG + datetime.timedelta(days=400)).exists()
    with pytest.raises(Geweigerd):
        nota_ingelicht(nota_id=nota.pk, op=VANDAAG, hoe=Hoe.GESPREK, tekst="x", door=anna)


def test_een_nota_schrijven_vanuit_een_dossier_en_aanvullen(zegel, client):
    log_in(client, zegel.mila)
    pagina = heel_dossier(client, zegel.dossier)
    adres = reverse("meldpunt:nota_bij_dossier", args=[zegel.dossier.referentie])
    assert adres in pagina
    typ = {"met_wie": "ocj", "wat": "Gebeld.", "waarom": "Gevaar.", "besproken": "nee", "besproken_uitleg": "Thuis."}
    antwoord = client.post(adres, invoer(client.get(adres), **typ), follow=True)
    assert "vraagt “Mijn werk” of de jongere het weet" in antwoord.content.decode()
    nota = VerzegeldeNota.objects.get(door=zegel.mila)
    weet = client.post(adres, invoer(client.get(adres), **{**typ, "besproken": "ja"}), follow=True)
    assert "De nota is verzegeld." in weet.content.decode()
    aanvul = reverse("meldpunt:nota_aanvullen", args=[nota.sleutel])
    klaar = client.post(aanvul, invoer(client.get(aanvul), tekst="Teruggebeld."), follow=True).content.decode()
    assert "Je aanvulling staat bij de nota." in klaar
    assert "Teruggebeld." in klaar
    # Who refers wrote none of these, and does not learn that they are there.
    log_in(client, zegel.anna)
    assert nota.sleutel not in heel_dossier(client, zegel.dossier)


def test_de_nummers_van_de_regio_zegt_het_meldpunt_en_leeg_zegt_wie_ze_invult(client):
    anna, mila = clb_medewerker(), medewerker()
    log_in(client, anna)
    leeg = " ".join(client.get(reverse("meldpunt:verontrusting")).content.decode().split())
    assert "Een medewerker van het Meldpunt van" in leeg
    assert client.get(reverse("meldpunt:veiligheidskaart", args=["mechelen"])).status_code == 403
    log_in(client, mila)
    adres = reverse("meldpunt:veiligheidskaart", args=["mechelen"])
    fout = client.post(adres, invoer(client.get(adres), vk_telefoon="bel maar"))
    assert fout.status_code == 422
    typ = {"vk": "VK Antwerpen", "uren": "Op werkdagen van 9 tot 17 uur."}
    for naam in ("vk", "ocj", "crisis", "parket"):
        typ[f"{naam}_telefoon"] = "015 00 00 00"
    klaar = client.post(adres, invoer(client.get(adres), **typ), follow=True).content.decode()
    assert "De nummers staan op de pagina “Verontrust”, met de dag van vandaag." in klaar
    assert Veiligheidskaart.objects.get().nagekeken_op == VANDAAG
    log_in(client, anna)
    vol = " ".join(client.get(reverse("meldpunt:verontrusting")).content.decode().split())
    assert all(deel in vol for deel in ("VK Antwerpen", "tel:015 00 00 00", "van 9 tot 17 uur", "Nagekeken op"))
    assert "Een medewerker van het Meldpunt van" not in vol


def test_wie_nee_hoort_krijgt_naast_een_consult_de_weg_van_de_verontrusting(client):
    from meldpunt.tests.aanmeldhulp import volledig

    anna = clb_medewerker()
    concept = volledig(anna)
    log_in(client, anna)
    pagina = client.get(f"/meldpunt/aanmelden/{concept.sleutel}/instemming/").content.decode()
    assert reverse("meldpunt:verontrusting") in pagina
