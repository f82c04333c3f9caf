"""A school where nobody has an account follows a schooltraject all the same, by the link of its contact."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.contact.diensten import contact_maken, contact_stoppen
from leerrecht.models import Gebruiker, Soort
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from leerrecht.toegang import toegang_van
from meldpunt.diensten import schooltraject as diensten
from meldpunt.keuzes.schooltraject import Schooltrajectstand
from meldpunt.models import Schooltraject
from meldpunt.regels.linklezer import als_school
from meldpunt.tests.bouwers import aanbieder_van, medewerker
from meldpunt.tests.dossierbouwers import maak_school
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.tests.test_schooltraject import krachtig, stel_voor
from meldpunt.tests.toeleidinghulp import post_aan

pytestmark = pytest.mark.django_db


class Stilleschool:
    """A school where nobody has an account, proposed by a provider that has one."""

    def __init__(self, *, contact: bool = True) -> None:
        self.staf, self.school, self.fiche = maak_gebruiker(Rol.STAF), maak_school(), krachtig()
        self.arne = aanbieder_van(self.fiche)
        self.contact = self.maak_contact() if contact else None
        self.rij: Schooltraject = stel_voor(self.fiche, self.school, self.arne)

    def maak_contact(self) -> Gebruiker:
        return contact_maken(
            naam="Onthaal van de school",
            email="onthaal@school.test",
            organisatie=self.school,
            netwerk=self.fiche.netwerk,
            door=self.staf,
        )

    def bladzijde(self, wie: Gebruiker) -> str:
        client = Client()
        log_in(client, wie)
        return " ".join(client.get(self.rij.get_absolute_url()).content.decode().split())


def test_een_school_zonder_account_leest_en_start_een_schooltraject_met_de_link():
    zaak = Stilleschool()
    link, client = link_in_mail(zaak.contact), Client()
    pagina = client.get(link)
    blad = " ".join(pagina.content.decode().split())
    assert zaak.rij.waarover in blad and f"Bel {zaak.fiche.aanbieder.naam} of het Meldpunt" in blad
    na = client.post(f"{link}schooltraject-gestart/", invoer(pagina), follow=True).content.decode()
    assert f"Het schooltraject loopt. {zaak.fiche.aanbieder.naam} krijgt een mail." in na
    zaak.rij.refresh_from_db()
    assert zaak.rij.stand == Schooltrajectstand.LOPEND


def test_de_link_van_een_school_opent_alleen_haar_eigen_schooltraject_en_geen_dossier():
    zaak = Stilleschool()
    andere = stel_voor(zaak.fiche, maak_school(naam="Een andere school"), zaak.arne)
    lezer = als_school(zaak.contact)
    assert list(Schooltraject.objects.met_link_voor(lezer)) == [zaak.rij]
    assert andere not in Schooltraject.objects.zichtbaar_voor(lezer)
    # Elsewhere the contact stays who it was: nobody who signs in.
    vers = Gebruiker.objects.get(pk=zaak.contact.pk)
    assert not Schooltraject.objects.zichtbaar_voor(vers).exists()
    assert not toegang_van(vers).lidmaatschappen or {lid.rol for lid in toegang_van(vers).lidmaatschappen} == {
        Rol.CONTACT
    }


def test_een_contact_van_iets_anders_dan_een_school_krijgt_deze_rechten_niet():
    zaak = Stilleschool()
    with schrijven_toegestaan():
        type(zaak.school).objects.filter(pk=zaak.school.pk).update(soort=Soort.CLB)
    assert als_school(Gebruiker.objects.get(pk=zaak.contact.pk)) is None


def test_een_contact_dat_stopt_opent_het_schooltraject_niet_meer():
    zaak = Stilleschool()
    link = link_in_mail(zaak.contact)
    lid = zaak.contact.lidmaatschappen.get()
    contact_stoppen(lidmaatschap_sleutel=lid.sleutel, door=zaak.staf)
    assert "Deze link werkt niet meer" in Client().get(link).content.decode()
    assert Client().post(f"{link}schooltraject-gestart/").status_code == 404


def test_zonder_contact_zegt_de_bladzijde_dat_de_school_niets_krijgt_en_hoe_dat_verandert():
    zaak = Stilleschool(contact=False)
    assert zaak.rij.gehoord.per_plek == f"{zaak.school.naam} krijgt geen mail."
    adres = reverse("contact_nieuw", args=[zaak.fiche.netwerk.slug])
    van_staf, van_arne = zaak.bladzijde(zaak.staf), zaak.bladzijde(zaak.arne)
    assert "krijgt geen mail:" in van_staf and adres in van_staf
    assert "krijgt geen mail:" in van_arne and adres not in van_arne and "De stafmedewerker" in van_arne
    zaak.maak_contact()
    assert "krijgt geen mail:" not in zaak.bladzijde(zaak.staf)


def test_stuur_de_mail_opnieuw_bereikt_een_contact_dat_er_later_bij_kwam():
    zaak = Stilleschool(contact=False)
    contact, client = zaak.maak_contact(), Client()
    log_in(client, zaak.staf)
    pagina = client.get(zaak.rij.get_absolute_url())
    knop = reverse("meldpunt:schooltraject_vertellen", args=[zaak.rij.sleutel])
    na = client.post(knop, invoer(pagina), follow=True).content.decode()
    assert f"{zaak.school.naam} en {zaak.fiche.aanbieder.naam} krijgen een mail." in na
    assert post_aan(contact) == ["meldpunt.schooltraject_voorgesteld"]
    diensten.schooltraject_starten(traject_id=zaak.rij.pk, door=zaak.arne)
    diensten.schooltraject_vertellen(traject_id=zaak.rij.pk, door=medewerker())
    assert post_aan(contact)[1:] == ["meldpunt.schooltraject_begonnen"] * 2
    assert zaak.rij.waarover in Client().get(link_in_mail(contact)).content.decode()


def test_een_wijziging_die_niemand_hoort_is_toch_bewaard():
    zaak, client = Stilleschool(contact=False), Client()
    log_in(client, zaak.arne)
    adres = reverse("meldpunt:schooltraject_wijzigen", args=[zaak.rij.sleutel])
    velden = invoer(client.get(adres)) | {"waarover": "Samen beslissen, elke maand."}
    na = " ".join(client.post(adres, velden, follow=True).content.decode().split())
    assert f"Het schooltraject is gewijzigd. {zaak.school.naam} krijgt geen mail." in na
    assert "Er was niets gewijzigd" not in na and "Samen beslissen, elke maand." in na
