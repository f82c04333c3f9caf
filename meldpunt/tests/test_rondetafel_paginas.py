"""A round table in the browser: what each button says is what happened, for the Meldpunt and behind a link."""

import datetime
import html

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.leesrichting import apart
from leerrecht.models import Bericht, Gebruiker, PersoonlijkeLink
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import druk, invoer
from meldpunt.keuzes.dossier import Trap
from meldpunt.keuzes.rondetafel import Tafelstand, Verslagwoord
from meldpunt.models import Rondetafel, Tafelafspraak, Tafelantwoord, Tafeldag, Tafelpunt
from meldpunt.regels.rondetafel import trappen_van
from meldpunt.tests.tafelhulp import A_TEKST, VERSLAG, WOORDEN, Tafel
from meldpunt.tests.toeleidinghulp import vers

pytestmark = pytest.mark.django_db


class Venster:
    """A browser of the Meldpunt on one table."""

    def __init__(self, t: Tafel) -> None:
        self.t, self.client = t, Client()
        log_in(self.client, vers(t.meldpunt))

    def pad(self, rest: str = "") -> str:
        return f"{self.t.nu().get_absolute_url()}{rest}"

    def vul(self, rest: str, **typ: str) -> str:
        """Fill in a form and send it; return the page after."""
        blad = self.client.get(self.pad(rest))
        assert blad.status_code == 200, rest
        return self.lees(self.client.post(self.pad(rest), invoer(blad, **typ), follow=True))

    def druk(self, rest: str) -> str:
        """Push a button of the page."""
        return self.lees(self.client.post(self.pad(rest), druk(self.client), follow=True))

    def lees(self, antwoord) -> str:
        assert antwoord.status_code == 200
        return html.unescape(antwoord.content.decode())


def dag_en_uur(dagen: int) -> dict[str, str]:
    dag = timezone.localdate() + datetime.timedelta(days=dagen)
    return {"dag_1": f"{dag:%d/%m/%Y}", "uur_1": "15.30"}


@pytest.fixture
def t() -> Tafel:
    return Tafel()


@pytest.fixture
def venster(t) -> Venster:
    return Venster(t)


def test_voorstellen_in_de_browser_zet_wie_gekozen_is_aan_tafel_en_stuurt_niets(t, venster):
    venster.vul("annuleren/", reden="Opnieuw.")
    weg = f"/meldpunt/dossiers/{t.aanmelding.referentie}/rondetafel/nieuw/"
    blad = venster.client.get(weg)
    assert "Er vertrekt nog geen mail." in blad.content.decode()
    moeder = f"rond-{t.moeder.sleutel}"
    typ = {"soort": "tussentijds", "wie": ["jongere", moeder], "plaats": "CLB, zaal 1", "met_weten": "on"}
    voor = Bericht.objects.count()
    daarna = venster.lees(venster.client.post(weg, invoer(blad, **typ, **dag_en_uur(6)), follow=True))
    assert "De rondetafel staat klaar. Vraag nu aan iedereen welke dagen kunnen." in daarna
    tafel = Rondetafel.objects.get(stand=Tafelstand.VOORSTEL)
    assert set(tafel.partijen.values_list("rol", flat=True)) == {"meldpunt", "jongere", "ouder"}
    assert (tafel.soort, tafel.dagen.count(), Bericht.objects.count()) == ("tussentijds", 1, voor)


def test_iemand_toevoegen_stuurt_nog_niets_en_weghalen_doodt_de_link(t, venster):
    voor = Bericht.objects.count()
    typ = {"rol": "ander", "naam": "Buurvrouw Els", "email": "els@voorbeeld.test", "met_weten": "on"}
    assert f"{apart('Buurvrouw Els')} zit mee aan tafel. Er vertrok nog geen mail." in venster.vul("wie/nieuw/", **typ)
    assert Bericht.objects.count() == voor
    t.vraag_dagen()
    els, adres = t.partij("Buurvrouw"), t.link("Buurvrouw")
    daarna = venster.druk(f"wie/{els.sleutel}/weg/")
    assert f"{apart('Buurvrouw Els')} zit niet meer aan tafel. De link van deze persoon opent niets meer." in daarna
    assert Client().get(adres).status_code == 404
    assert not PersoonlijkeLink.objects.filter(voorwerp=els.sleutel).exists()
    assert not Gebruiker.objects.filter(pk=els.gebruiker_id).exists()


def test_een_dag_komt_erbij_en_gaat_weer_weg_en_de_telefoon_telt_mee(t, venster):
    dag = timezone.localdate() + datetime.timedelta(days=12)
    daarna = venster.vul("dag/nieuw/", datum=f"{dag:%d/%m/%Y}", uur="10.00")
    assert "De dag staat erbij. Vraag opnieuw wie dan kan." in daarna
    laatste = Tafeldag.objects.last()
    assert laatste and timezone.localdate(laatste.begin) == dag
    opa = t.partij("Opa")
    typ = {laatste.sleutel: "kan", "gehoord_van": "opa zelf"}
    assert "De dagen zijn genoteerd." in venster.vul(f"wie/{opa.sleutel}/dagen/", **typ)
    assert Tafelantwoord.objects.get(partij=opa).keuze == "kan"
    assert "De dag is weggehaald." in venster.druk(f"dag/{laatste.sleutel}/weg/")
    assert not Tafeldag.objects.filter(pk=laatste.pk).exists()


def test_een_dag_vastleggen_loslaten_en_annuleren_zegt_wie_het_hoort(t, venster):
    dag = Tafeldag.objects.filter(rondetafel=t.tafel).first()
    assert dag
    daarna = venster.vul("plannen/", dag=dag.sleutel, plaats="CLB, zaal 2")
    assert "De rondetafel is op " in daarna and "Opa zonder mail krijgt geen mail." in daarna
    assert t.post("Saar").soort == "meldpunt.rondetafel_gepland"
    assert "De dag is losgelaten. " in venster.vul("andere-dag/", reden="De zaal is bezet.")
    assert (t.nu().stand, t.post("Saar").soort) == (Tafelstand.VOORSTEL, "meldpunt.rondetafel_andere_dag")
    assert "De rondetafel gaat niet door. " in venster.vul("annuleren/", reden="Er is een andere weg.")
    assert (t.nu().stand, t.post("Saar").soort) == (Tafelstand.GEANNULEERD, "meldpunt.rondetafel_geannuleerd")


def test_een_ja_noteren_en_terugnemen_opent_en_sluit_wat_de_bladzijde_zegt(t, venster):
    tante = t.partij("Tante")
    vandaag = f"{timezone.localdate():%d/%m/%Y}"
    daarna = venster.vul(f"wie/{tante.sleutel}/ja/", op=vandaag, gehoord_van="de jongere")
    assert f"{apart('Tante Mia')} leest nu wat er over wie het is en over school staat." in daarna
    t.plan()
    assert trappen_van(t.partij("Tante")) == {Trap.NUL, Trap.A}
    daarna = venster.druk(f"wie/{tante.sleutel}/geen-ja/")
    assert f"{apart('Tante Mia')} leest nu alleen nog de dag, de plaats en wat niemand noemt." in daarna
    assert trappen_van(t.partij("Tante")) == {Trap.NUL}


def test_wat_er_gezegd_en_afgesproken_is_staat_er_gewijzigd_en_weg(t, venster):
    t.plan()
    t.hou()
    assert "Het punt staat op de agenda." in venster.vul("punt/nieuw/", tekst="Welke klas?", trap="A")
    punt = t.punt("Welke klas?")
    assert "Het punt is bewaard." in venster.vul(f"punt/{punt.sleutel}/", gezegd="De derde.")
    assert t.punt("Welke klas?").gezegd == "De derde."
    assert "Het punt staat niet meer op de agenda." in venster.druk(f"punt/{punt.sleutel}/weg/")
    assert not Tafelpunt.objects.filter(pk=punt.pk).exists()
    assert "De tekst is bewaard." in venster.vul("tekst/", eigen_woorden=WOORDEN, verslag=VERSLAG)
    assert (t.nu().eigen_woorden, t.nu().woorden_delen) == (WOORDEN, False)
    tegen = f"{timezone.localdate() + datetime.timedelta(days=3):%d/%m/%Y}"
    typ = {"wat": "Belt de school.", "wie": t.partij("Saar").sleutel, "tegen": tegen, "trap": "A"}
    assert "De afspraak staat erbij." in venster.vul("afspraak/nieuw/", **typ)
    rij = Tafelafspraak.objects.get(rondetafel=t.tafel)
    assert "De afspraak is bewaard." in venster.vul(f"afspraak/{rij.sleutel}/", wat="Belt de klasleraar.")
    assert Tafelafspraak.objects.get(pk=rij.pk).wat == "Belt de klasleraar."
    assert "De afspraak staat op gedaan." in venster.druk(f"afspraak/{rij.sleutel}/gedaan/")
    assert Tafelafspraak.objects.get(pk=rij.pk).gedaan_op == timezone.localdate()
    assert "De afspraak is weggehaald." in venster.druk(f"afspraak/{rij.sleutel}/weg/")
    assert not Tafelafspraak.objects.filter(pk=rij.pk).exists()


def test_van_gehouden_tot_een_gesloten_verslag_en_weer_open(t, venster):
    t.plan()
    with schrijven_toegestaan():
        Rondetafel.objects.filter(pk=t.tafel.pk).update(begin=timezone.now() - datetime.timedelta(hours=2))
    daarna = venster.druk("gehouden/")
    assert "Genoteerd. Schrijf wat er gezegd en afgesproken is, en vraag iedereen of het klopt." in daarna
    assert t.nu().stand == Tafelstand.GEHOUDEN
    t.schrijf()
    venster.druk("bevestigen/")
    opa = t.partij("Opa")
    daarna = venster.vul(f"wie/{opa.sleutel}/bevestiging/", woord="klopt", gehoord_van="opa zelf")
    assert "Genoteerd wat deze persoon ervan vindt." in daarna
    assert t.partij("Opa").bevestiging == Verslagwoord.KLOPT
    daarna = venster.druk("vaststellen/")
    assert "Het verslag is gesloten. Bij wie niets zei, blijft staan dat die niet bevestigde." in daarna
    assert t.partij("Saar").bevestiging == "" and "Bevestigde nog niet" in daarna
    assert "Het verslag is weer open." in venster.vul("heropenen/", reden="Een dag was fout.")
    assert t.nu().stand == Tafelstand.GEHOUDEN


# -- behind the link ---------------------------------------------------------------------------------------------------


def achter_link(t: Tafel, naam: str, waar: str, /, **typ: str) -> str:
    """Fill in what the page of the link asks; return what it says after."""
    adres, bezoeker = t.link(naam), t.bezoek(naam)
    blad = bezoeker.get(adres)
    antwoord = bezoeker.post(f"{adres}{waar}/", invoer(blad, **typ), follow=True)
    assert antwoord.status_code == 200
    return html.unescape(antwoord.content.decode())


def test_achter_de_link_geeft_iemand_zijn_dagen_door_en_wijzigt_ze(t):
    t.vraag_dagen()
    een, twee = Tafeldag.objects.filter(rondetafel=t.tafel).values_list("sleutel", flat=True)
    daarna = achter_link(t, "Saar", "mijn-dagen", **{een: "kan", twee: "kan_niet"})
    assert "Je dagen zijn bewaard. Het Meldpunt kiest een dag. Tot dan kan je je antwoord wijzigen." in daarna
    achter_link(t, "Saar", "mijn-dagen", **{een: "misschien"})
    gaf = dict(Tafelantwoord.objects.filter(partij=t.partij("Saar")).values_list("dag__sleutel", "keuze"))
    assert gaf == {een: "misschien", twee: "kan_niet"}


def test_achter_de_link_bevestigt_iemand_na_een_code_en_opnieuw(t):
    t.plan()
    t.hou()
    t.schrijf()
    t.vraag_bevestiging()
    post = t.post("Moeder").tekst
    assert "Je krijgt eerst een code in een tweede mail." in " ".join(post.split())
    assert "Je bevestigde dat dit klopt." in achter_link(t, "Moeder", "klopt-dit", woord="klopt")
    daarna = achter_link(t, "Saar", "klopt-dit", woord="opmerking", opmerking="Ik zei vrijdag.")
    assert "Je opmerking is bewaard. Het Meldpunt leest ze, en vraagt het je opnieuw als de tekst wijzigt." in daarna
    assert "gewijzigd sinds je antwoord" not in daarna
    venster = Venster(t)
    assert "Ik zei vrijdag." in venster.lees(venster.client.get(venster.pad()))
    t.spreek_af("Toch vrijdag.")
    t.vraag_bevestiging()
    assert t.post("Saar").soort == "meldpunt.rondetafel_bevestigen"
    assert t.partij("Moeder").bevestigd_nummer != t.nu().tekst_nummer


def test_wie_te_vroeg_wil_bevestigen_krijgt_later_de_mail(t):
    t.plan()
    t.hou()
    t.schrijf()
    with pytest.raises(Geweigerd, match="Je krijgt een mail zodra de afspraken klaarstaan."):
        t.bevestig("Saar")
    t.vraag_bevestiging()
    assert t.post("Saar").soort == "meldpunt.rondetafel_bevestigen"
    assert A_TEKST not in t.post("Saar").tekst
