"""A provider without an account says how a traject goes by its link, hears of it, and reads nothing more for it."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.samengelezen import lees_samen
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.sluiten import dossier_intrekken
from meldpunt.diensten.toestemming import toestemming_intrekken
from meldpunt.diensten.traject import traject_onderbreken, traject_starten, traject_stoppen
from meldpunt.diensten.trajectweek import week_noteren
from meldpunt.keuzes.traject import NOTEERTIJD, Stopreden, Trajectstand
from meldpunt.models import Traject, TrajectZet
from meldpunt.regels.traject import te_noteren, weken_van
from meldpunt.tests.linkhulp import Linkzaak, link_in_mail
from meldpunt.tests.toeleidinghulp import post_aan, vers
from meldpunt.tests.trajecthulp import Geplaatst
from meldpunt.weergave.antwoordlink import STAPPEN
from meldpunt.weergave.traject_werk import trajectrijen

pytestmark = pytest.mark.django_db

WEG = "Deze link werkt niet meer"


def op(dag: datetime.date) -> str:
    return f"{dag:%d/%m/%Y}"


class Linktraject(Linkzaak):
    """A provider without an account that accepted by its link, some weeks ago."""

    def __init__(self, **velden: Any) -> None:
        super().__init__(**velden)
        wie = {"wie": "Bo, begeleider"} if velden.get("postvak") else {}
        self.antwoord(antwoord="aanvaard", dag=op(timezone.localdate()), **wie)
        with schrijven_toegestaan():
            toen = timezone.now() - datetime.timedelta(days=40)
            type(self.aanmelding).objects.filter(pk=self.aanmelding.pk).update(ingediend_op=toen)

    @property
    def traject(self) -> Traject:
        return Traject.objects.get(toeleiding=self.rij)

    def doe(self, woord: str, **velden: Any):
        """Open the page of one act behind the link, fill it in and send it."""
        client, hier = Client(), f"{self.link}{woord}"
        return client.post(hier, invoer(client.get(hier)) | velden, follow=True)

    def start(self, dagen_geleden: int = 20) -> None:
        dag = timezone.localdate() - datetime.timedelta(days=dagen_geleden)
        assert self.doe("traject-start/", gestart_op=op(dag)).status_code == 200
        assert self.traject.stand == Trajectstand.GESTART

    def week(self) -> str:
        return f"traject-week/?maandag={self.maandag.isoformat()}"

    @property
    def maandag(self) -> datetime.date:
        """A week with something to note."""
        rij, vandaag = self.traject, timezone.localdate()
        weken = [dag for dag in weken_van(rij, vandaag) if te_noteren(rij, rij.lesperioden.all(), dag, vandaag)]
        return weken[0]


# Who reads what.


def test_de_link_leest_na_de_start_nog_altijd_geen_naam_zonder_twee_ja():
    zaak = Linktraject()
    zaak.zeg_ja("A")
    zaak.link = link_in_mail(zaak.adres.gebruiker)
    zaak.start()
    for pagina in (zaak.open(), zaak.open(f"{zaak.link}traject-stoppen/"), zaak.open(zaak.link + zaak.week())):
        assert "kanarie-a" not in pagina and "kanarie-b" not in pagina
        assert zaak.aanmelding.jongere is None or zaak.aanmelding.jongere.naam not in pagina


def test_waar_een_naam_gelezen_wordt_vraagt_elke_pagina_achter_de_link_eerst_de_code():
    zaak = Linktraject(bevestigd=True)
    zaak.zeg_ja("A")
    zaak.link = link_in_mail(zaak.adres.gebruiker)
    for woord in ("traject-start/", "traject-stoppen/", "traject-week/?maandag=2026-01-05"):
        antwoord = Client().get(f"{zaak.link}{woord}")
        assert (antwoord.status_code, antwoord["Location"]) == (302, "../")


def test_de_link_van_een_andere_vraag_opent_dit_traject_niet():
    zaak, ander = Linktraject(), Linkzaak()
    assert Client().get(f"{ander.link}traject-start/").status_code == 404
    assert Client().post(f"{ander.link}traject-start/", {"gestart_op": op(timezone.localdate())}).status_code == 404
    assert zaak.traject.stand == Trajectstand.AFGESPROKEN


# What one says by it.


def test_wie_geen_account_heeft_noteert_start_week_en_einde_met_de_link():
    zaak = Linktraject()
    assert "Noteer de start" in zaak.open()
    zaak.start()
    assert "De week van" in zaak.doe(zaak.week(), noot="Rustig.").content.decode()
    [week] = zaak.traject.weken.all()
    assert (week.door, set(week.aanwezig.values())) == (zaak.adres.gebruiker, {"er"})
    zaak.doe("traject-onderbreken/", laatste_dag=op(timezone.localdate()), uitleg="Het atelier is dicht.")
    assert zaak.traject.stand == Trajectstand.ONDERBROKEN
    assert "Noteer dat het verdergaat" in zaak.open()
    zaak.doe("traject-stoppen/", laatste_dag=op(timezone.localdate()), reden="jongere", uitleg="Stopt.")
    assert (zaak.traject.stand, zaak.traject.reden) == (Trajectstand.GESTOPT, Stopreden.JONGERE)
    assert "meldpunt.traject_gewijzigd" in post_aan(zaak.meldpunt)


def test_een_postvak_zegt_ook_bij_een_traject_wie_noteert():
    zaak = Linktraject(postvak=True)
    dag = op(timezone.localdate())
    assert zaak.doe("traject-start/", gestart_op=dag).status_code == 422
    zaak.doe("traject-start/", gestart_op=dag, wie_zei="Bo, begeleider")
    assert TrajectZet.objects.get(traject=zaak.traject).wie_zei == "Bo, begeleider"


def test_twee_die_dezelfde_week_noteren_schrijven_niet_over_elkaar():
    zaak = Linktraject()
    zaak.start()
    client, hier = Client(), zaak.link + zaak.week()
    velden = invoer(client.get(hier))
    zaak.doe(zaak.week())
    assert "Iemand bewaarde deze week intussen" in client.post(hier, velden).content.decode()
    assert zaak.traject.weken.count() == 1


def test_een_week_die_er_niet_is_opent_niets():
    zaak = Linktraject()
    zaak.start()
    for maandag in ("2020-01-06", "geen-dag", ""):
        assert Client().get(f"{zaak.link}traject-week/?maandag={maandag}").status_code == 404


def test_elke_stap_op_de_pagina_van_de_link_heeft_een_adres():
    woorden = sorted({woord for stappen in STAPPEN.values() for woord, _ in stappen})
    adressen = [reverse(f"link_{woord.replace('-', '_')}", args=["geheim"]) for woord in woorden]
    assert len(set(adressen)) == len(woorden) > 2


# After the end, for a while.


def _week(traject: Traject, door, **velden: Any):
    vandaag = timezone.localdate()
    maandag = next(
        dag for dag in weken_van(traject, vandaag) if te_noteren(traject, traject.lesperioden.all(), dag, vandaag)
    )
    delen = te_noteren(traject, traject.lesperioden.all(), maandag, vandaag)
    gegevens = {"aanwezig": {deel.value: "er" for deel in delen}, "noot": "", "gezien": "", **velden}
    return week_noteren(traject_id=traject.pk, maandag=maandag, door=vers(door), **gegevens)


def _gestopt(dagen: int = 20) -> Geplaatst:
    zaak = Geplaatst()
    with schrijven_toegestaan():
        toen = timezone.now() - datetime.timedelta(days=40)
        type(zaak.aanmelding).objects.filter(pk=zaak.aanmelding.pk).update(ingediend_op=toen)
    zaak.start(dagen_geleden=dagen)
    zaak.stop()
    return zaak


def test_de_laatste_week_wordt_na_het_einde_nog_genoteerd_en_veertien_dagen_later_niet_meer():
    zaak = _gestopt()
    assert not zaak.ziet(), "het dossier zelf is dicht"
    assert any("week" in rij.wat for rij in lees_samen(trajectrijen(vers(zaak.aanbieder))))
    _week(zaak.traject, zaak.aanbieder)
    assert zaak.traject.weken.count() == 1
    with schrijven_toegestaan():
        TrajectZet.objects.filter(traject=zaak.traject).update(op=timezone.now() - NOTEERTIJD - datetime.timedelta(1))
    assert not any("week" in rij.wat for rij in lees_samen(trajectrijen(vers(zaak.aanbieder))))
    with pytest.raises(Geweigerd, match="voorbij"):
        _week(zaak.traject, zaak.aanbieder)


def test_na_een_ingetrokken_dossier_noteert_niemand_nog_iets_over_de_jongere():
    zaak = Geplaatst()
    zaak.start()
    dossier_intrekken(aanmelding_id=zaak.aanmelding.pk, reden="Wil niet meer.", door=zaak.aanmelder)
    assert not Traject.objects.weken_voor(vers(zaak.aanbieder)).exists()


def test_een_andere_aanbieder_noteert_na_het_einde_niets():
    zaak, ander = _gestopt(), Geplaatst()
    assert not Traject.objects.weken_voor(vers(ander.aanbieder)).filter(pk=zaak.traject.pk).exists()


def test_na_het_einde_toont_de_link_alleen_nog_de_weken_en_dan_niets_meer():
    zaak = Linktraject()
    zaak.start()
    traject_stoppen(
        traject_id=zaak.traject.pk,
        laatste_dag=timezone.localdate(),
        reden=Stopreden.JONGERE,
        uitleg="Stopt.",
        wie_zei="Bo, aan de telefoon",
        door=zaak.meldpunt,
    )
    link = link_in_mail(zaak.adres.gebruiker)
    pagina = zaak.open(link)
    assert "kanarie" not in pagina and "Rond het traject af" not in pagina
    assert "veertien dagen" in pagina
    zaak.link = link
    zaak.doe(zaak.week())
    assert zaak.traject.weken.count() == 1
    with schrijven_toegestaan():
        TrajectZet.objects.filter(traject=zaak.traject).update(op=timezone.now() - NOTEERTIJD - datetime.timedelta(1))
    assert WEG in zaak.open(link)


# Who has a link hears.


def test_wie_een_link_heeft_hoort_wat_het_meldpunt_noteert():
    zaak = Linktraject()
    samen = {"traject_id": zaak.traject.pk, "wie_zei": "Bo, aan de telefoon", "door": zaak.meldpunt}
    voor = Bericht.objects.filter(aan=zaak.adres.gebruiker.email).count()
    traject_starten(**samen, gestart_op=timezone.localdate())
    traject_onderbreken(**samen, laatste_dag=timezone.localdate(), uitleg="Het atelier is dicht.")
    berichten = Bericht.objects.filter(aan=zaak.adres.gebruiker.email).order_by("pk")[voor:]
    assert [bericht.soort for bericht in berichten] == ["meldpunt.antwoordlink"] * 2
    assert all("atelier" not in bericht.tekst for bericht in berichten)
    assert "ligt nu stil" in zaak.open(link_in_mail(zaak.adres.gebruiker))


def test_wie_een_link_heeft_hoort_dat_het_ja_teruggenomen_is_en_leest_geen_naam_meer():
    zaak = Linktraject(bevestigd=True)
    [ja] = zaak.zeg_ja("A")
    voor = len(post_aan(zaak.adres.gebruiker))
    toestemming_intrekken(toestemming_id=ja.pk, door=zaak.aanmelder)
    assert len(post_aan(zaak.adres.gebruiker)) == voor + 1
    assert "Wie het is, lezen jullie" in zaak.open(link_in_mail(zaak.adres.gebruiker))


def test_wie_zelf_met_een_link_noteert_houdt_zijn_link():
    zaak = Linktraject()
    zaak.start()
    assert "ligt nu" not in zaak.open() and WEG not in zaak.open()
