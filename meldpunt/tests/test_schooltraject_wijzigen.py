"""A schooltraject changes with both texts kept, and school and provider hear each step, by account or by link."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst
from meldpunt.diensten import schooltraject as diensten
from meldpunt.diensten.antwoordadres import antwoordadres_stoppen, antwoordadres_toevoegen
from meldpunt.keuzes.schooltraject import Schooltrajectstand
from meldpunt.models import Aanbodfiche, Schooltraject, Schooltrajectpunt
from meldpunt.regels import schooltrajectvelden as velden
from meldpunt.tests.bouwers import aanbieder_van, medewerker
from meldpunt.tests.dossierbouwers import schoolmedewerker
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.tests.test_schooltraject import krachtig, school_van, stel_voor
from meldpunt.tests.toeleidinghulp import post_aan

pytestmark = pytest.mark.django_db
NIEUW = "Leerlingen, ouders en leerkrachten beslissen samen."
WEG = "Deze link werkt niet meer"


class Samen:
    """A school, a provider with an account, and what they proposed."""

    def __init__(self, *, met_account: bool = True) -> None:
        self.saar = schoolmedewerker()
        self.fiche: Aanbodfiche = krachtig()
        self.arne = aanbieder_van(self.fiche) if met_account else None
        self.adres = None if met_account else self._adres()
        self.rij: Schooltraject = stel_voor(self.fiche, school_van(self.saar), self.saar)

    def _adres(self):
        velden = {"naam": "Krachtig, onthaal", "email": "onthaal@krachtig.test", "postvak": False}
        return antwoordadres_toevoegen(fiche_id=self.fiche.pk, **velden, door=medewerker())

    def wijzig(self, door, *, begin: dict | None = None, **mijn) -> Schooltraject:
        nu = velden.lees(Schooltraject.objects.get(pk=self.rij.pk))
        gegevens = {"mijn": nu | mijn, "origineel": begin or nu, "door": door}
        return diensten.schooltraject_wijzigen(traject_id=self.rij.pk, **gegevens)

    def punt(self) -> Schooltrajectpunt:
        wat = {"soort": "doel", "wat": "Samen praten.", "tegen": None}
        return diensten.schooltrajectpunt_toevoegen(traject_id=self.rij.pk, **wat, door=self.saar)


def dag(over: int) -> str:
    return (timezone.localdate() + datetime.timedelta(days=over)).isoformat()


def test_wie_meewerkt_wijzigt_thema_tekst_en_dagen_en_de_ander_hoort_het():
    samen = Samen()
    uit = samen.wijzig(samen.arne, thema="buurt", waarover=NIEUW, tot=dag(90))
    samen.rij.refresh_from_db()
    assert (samen.rij.thema, samen.rij.waarover, samen.rij.tot.isoformat()) == ("buurt", NIEUW, dag(90))
    assert post_aan(samen.saar)[-1] == "meldpunt.schooltraject_gewijzigd"
    assert [plek.hoort for plek in uit.gehoord.plekken] == [True], "wie het zelf deed, staat er niet bij"
    [wat] = Gebeurtenis.objects.filter(wat="schooltraject gewijzigd")
    assert NIEUW not in str(wat.verschil) and "samenwerking met de buurt" in str(wat.verschil)


def test_wie_niets_wijzigt_stuurt_niemand_een_mail():
    samen = Samen()
    aantal = Bericht.objects.count()
    assert samen.wijzig(samen.arne).gehoord is None
    assert Bericht.objects.count() == aantal


def test_wat_een_ander_intussen_wijzigde_wordt_niet_overschreven():
    samen = Samen()
    begin = velden.lees(samen.rij)
    samen.wijzig(samen.saar, waarover="Alleen de leerlingen.")
    samen.wijzig(samen.arne, begin=begin, **{**begin, "tot": dag(60)})
    with pytest.raises(Botst):
        samen.wijzig(samen.arne, begin=begin, **{**begin, "waarover": NIEUW})
    samen.rij.refresh_from_db()
    assert (samen.rij.waarover, samen.rij.tot.isoformat()) == ("Alleen de leerlingen.", dag(60))


def test_de_bladzijde_toont_beide_teksten_als_twee_hetzelfde_veld_wijzigen():
    samen = Samen()
    client = Client()
    log_in(client, samen.arne)
    hier = reverse("meldpunt:schooltraject_wijzigen", args=[samen.rij.sleutel])
    post = invoer(client.get(hier)) | {"waarover": NIEUW}
    samen.wijzig(samen.saar, waarover="Alleen de leerlingen.")
    botst = client.post(hier, post)
    blad = botst.content.decode()
    assert botst.status_code == 422
    assert NIEUW in blad and "Alleen de leerlingen." in blad
    post = invoer(botst) | {"waarover": NIEUW, "keuze": "mijn:waarover"}
    na = client.post(hier, post, follow=True).content.decode()
    assert f"Het schooltraject is gewijzigd. {samen.rij.school.naam} krijgt een mail." in na and NIEUW in na


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"thema": "x"}, "thema"),
        ({"waarover": "Bel 0470 12 34 56."}, "waarover"),
        ({"van": dag(5), "tot": dag(1)}, "tot"),
    ],
    ids=["thema", "nummer", "volgorde"],
)
def test_een_wijziging_die_niet_kan_wordt_bij_haar_veld_gezegd(anders, veld):
    samen = Samen()
    with pytest.raises(Geweigerd) as fout:
        samen.wijzig(samen.arne, **anders)
    assert fout.value.veld == veld


def test_een_ander_thema_wordt_geen_tweede_van_hetzelfde():
    samen = Samen()
    stel_voor(samen.fiche, samen.rij.school, samen.saar, thema="buurt")
    with pytest.raises(Geweigerd) as fout:
        samen.wijzig(samen.arne, thema="buurt")
    assert fout.value.veld == "thema"


def test_een_vreemde_en_wie_te_laat_komt_wijzigen_niets():
    samen = Samen()
    for wie in (schoolmedewerker(), aanbieder_van(krachtig()), maak_gebruiker(Rol.PARTNER)):
        with pytest.raises(Geweigerd):
            samen.wijzig(wie, waarover=NIEUW)
    diensten.schooltraject_stoppen(traject_id=samen.rij.pk, reden="Anders.", door=samen.saar)
    with pytest.raises(Geweigerd):
        samen.wijzig(samen.arne, waarover=NIEUW)


def test_een_doel_krijgt_andere_woorden_over_de_bladzijde():
    samen = Samen()
    punt = samen.punt()
    client = Client()
    log_in(client, samen.arne)
    hier = reverse("meldpunt:schooltrajectpunt_wijzigen", args=[punt.sleutel])
    assert hier in client.get(samen.rij.get_absolute_url()).content.decode()
    post = invoer(client.get(hier)) | {"wat": "Samen praten en eten.", "tegen": "1/6/2027"}
    na = client.post(hier, post, follow=True).content.decode()
    assert f"Het doel is gewijzigd. {samen.rij.school.naam} krijgt een mail." in na and "Samen praten en eten." in na
    punt.refresh_from_db()
    assert punt.tegen == datetime.date(2027, 6, 1)
    with pytest.raises(Botst):
        diensten.schooltrajectpunt_wijzigen(
            punt_id=punt.pk,
            mijn={"wat": "Samen eten.", "tegen": None},
            origineel={"wat": "Samen praten.", "tegen": None},
            door=samen.saar,
        )


def test_school_en_aanbieder_horen_elke_stap_en_wie_ze_zet_krijgt_geen_mail():
    samen = Samen()
    assert post_aan(samen.arne) == ["meldpunt.schooltraject_voorgesteld"] and post_aan(samen.saar) == []
    diensten.schooltraject_starten(traject_id=samen.rij.pk, door=samen.arne)
    diensten.schooltraject_afronden(traject_id=samen.rij.pk, uitkomst="ja", evaluatie="Goed.", door=medewerker())
    begonnen, voorbij = "meldpunt.schooltraject_begonnen", "meldpunt.schooltraject_voorbij"
    assert (post_aan(samen.saar), post_aan(samen.arne)[1:]) == ([begonnen, voorbij], [voorbij])
    for bericht in Bericht.objects.all():
        assert "Goed." not in bericht.tekst and samen.rij.waarover not in bericht.tekst


# Without an account.


def test_wie_geen_account_heeft_leest_en_start_een_schooltraject_met_de_link():
    samen = Samen(met_account=False)
    link = link_in_mail(samen.adres.gebruiker)
    client = Client()
    pagina = client.get(link)
    blad = pagina.content.decode()
    assert samen.rij.waarover in blad and "Het is gestart" in blad
    na = client.post(f"{link}schooltraject-gestart/", invoer(pagina), follow=True).content.decode()
    assert f"Het schooltraject loopt. {samen.rij.school.naam} krijgt een mail." in na
    samen.rij.refresh_from_db()
    assert samen.rij.stand == Schooltrajectstand.LOPEND
    assert "Het is gestart" not in client.get(link).content.decode()


def test_een_adres_dat_stopt_of_van_een_ander_is_opent_geen_schooltraject():
    samen, ander = Samen(met_account=False), krachtig()
    link = link_in_mail(samen.adres.gebruiker)
    assert not Schooltraject.objects.met_link_voor(aanbieder_van(ander)).exists()
    assert not Schooltraject.objects.met_link_voor(samen.adres.gebruiker).exists()
    antwoordadres_stoppen(antwoordadres_id=samen.adres.pk, door=medewerker())
    assert WEG in Client().get(link).content.decode()
    assert Client().post(f"{link}schooltraject-gestart/").status_code == 404


def test_waar_niemand_een_account_of_adres_heeft_zegt_de_bladzijde_dat():
    saar, fiche = schoolmedewerker(), krachtig()
    rij = stel_voor(fiche, school_van(saar), saar)
    assert [plek.hoort for plek in rij.gehoord.plekken] == [False]
