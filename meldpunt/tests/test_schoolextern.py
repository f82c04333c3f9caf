"""A place outside the school: only with the CLB and the yes of who decides, on every road into the Meldpunt."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.begeleiding import begeleiding_wijzigen
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.keuzes.aanbod import SCHOOLEXTERN, Aanbodsoort, Toegangsweg
from meldpunt.keuzes.dossier import Instemmingsantwoord, Kanaal, Relatie, SoortVraag, Wie
from meldpunt.models import Aanmelding, Begeleidingsperiode, Instemming, Toeleiding
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.bouwers import maak_fiche, medewerker
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_betrokkene, maak_clb, maak_jongere, maak_school
from meldpunt.tests.versiehulp import begeleiding

pytestmark = pytest.mark.django_db
JA, NEE = Instemmingsantwoord.GEGEVEN, Instemmingsantwoord.GEWEIGERD


def stem_in(rij: Aanmelding, wie: str = Wie.JONGERE, antwoord: str = JA, betrokkene=None) -> None:
    with schrijven_toegestaan():
        Instemming.objects.create(
            aanmelding=rij,
            wie=wie,
            betrokkene=betrokkene,
            antwoord=antwoord,
            op=timezone.localdate(),
            hoe="gesprek",
            genoteerd_door=rij.ingediend_door,
        )


def zonder_clb(**velden) -> Aanmelding:
    """A file as the telephone makes it: nobody said which school or CLB."""
    rij = maak_aanmelding(kanaal=Kanaal.TELEFOON, door=medewerker(), **velden)
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.filter(aanmelding=rij).delete()
    return rij


def stel_voor(rij: Aanmelding, **fiche) -> Toeleiding:
    return toeleiding_voorstellen(
        aanmelding_id=rij.pk,
        fiche_id=maak_fiche(**fiche).pk,
        uitleg="Zoekt een plek.",
        naast_andere=True,
        door=medewerker(),
    )


@pytest.mark.parametrize("soort", SCHOOLEXTERN)
@pytest.mark.parametrize("kanaal", Kanaal.values)
def test_recht_17_zonder_instemming_gaat_niemand_naar_een_plek_buiten_de_school(soort, kanaal):
    rij = maak_aanmelding(kanaal=kanaal)
    with pytest.raises(Geweigerd, match="de instemming van de jongere"):
        stel_voor(rij, soort=soort)
    stem_in(rij)
    assert stel_voor(rij, soort=soort).fiche.soort == soort


def test_recht_17_zonder_clb_gaat_niemand_naar_een_plek_buiten_de_school():
    rij = zonder_clb()
    stem_in(rij)
    with pytest.raises(Geweigerd, match="het CLB dat de jongere volgt"):
        stel_voor(rij, soort=Aanbodsoort.NAFT)
    begeleiding_wijzigen(
        **begeleiding(rij, clb=maak_clb().sleutel), van=timezone.localdate(), volger="", door=medewerker()
    )
    assert stel_voor(rij, soort=Aanbodsoort.NAFT)


def test_recht_17_een_school_alleen_is_geen_clb():
    rij = zonder_clb()
    stem_in(rij)
    with schrijven_toegestaan():
        Begeleidingsperiode.objects.create(aanmelding=rij, school=maak_school(), van=timezone.localdate())
    with pytest.raises(Geweigerd, match="het CLB"):
        stel_voor(rij, soort=Aanbodsoort.TIME_OUT)


@pytest.mark.parametrize("soort", [soort for soort in Aanbodsoort if soort not in SCHOOLEXTERN])
def test_recht_22_andere_hulp_vraagt_geen_clb(soort):
    assert stel_voor(zonder_clb(), soort=soort)


def test_recht_22_aanbod_dat_zegt_via_het_clb_vraagt_het_clb_welke_soort_het_ook_is():
    with pytest.raises(Geweigerd):
        stel_voor(zonder_clb(), soort=Aanbodsoort.COACHING, weg=Toegangsweg.CLB)


def test_recht_22_een_vraag_van_een_klas_is_geen_omweg():
    rij = maak_aanmelding(soort_vraag=SoortVraag.KLASGROEP)
    with pytest.raises(Geweigerd, match="over welke jongere het gaat"):
        stel_voor(rij, soort=Aanbodsoort.DAGBESTEDING)


def test_een_nee_na_een_ja_sluit_de_weg():
    rij = maak_aanmelding()
    stem_in(rij)
    stem_in(rij, antwoord=NEE)
    with pytest.raises(Geweigerd):
        stel_voor(rij, soort=Aanbodsoort.NAFT)


def test_het_ja_van_een_ouder_telt_niet_voor_wie_zelf_beslist():
    rij = maak_aanmelding()
    stem_in(rij, Wie.OUDER, betrokkene=maak_betrokkene(rij.jongere))
    with pytest.raises(Geweigerd, match="de instemming van de jongere"):
        stel_voor(rij, soort=Aanbodsoort.NAFT)


def test_onder_de_twaalf_telt_het_ja_van_een_ouder_en_niet_dat_van_een_steunfiguur():
    geboren = timezone.localdate() - datetime.timedelta(days=9 * 365)
    rij = maak_aanmelding(jongere=maak_jongere(geboren=geboren.isoformat()))
    stem_in(rij)
    stem_in(rij, Wie.OUDER, betrokkene=maak_betrokkene(rij.jongere, relatie=Relatie.STEUNFIGUUR))
    with pytest.raises(Geweigerd, match="wie voor de jongere beslist"):
        stel_voor(rij, soort=Aanbodsoort.NAFT)
    stem_in(rij, Wie.OUDER, betrokkene=maak_betrokkene(rij.jongere))
    assert stel_voor(rij, soort=Aanbodsoort.NAFT)


def test_zoek_een_plek_zegt_wat_ontbreekt_en_biedt_het_aan(client):
    rij, fiche, ander = zonder_clb(), maak_fiche(soort=Aanbodsoort.NAFT), maak_fiche()
    log_in(client, medewerker())
    pagina = client.get(reverse("meldpunt:plek", args=[rij.referentie])).content.decode()
    assert "Er ontbreekt nog: het CLB dat de jongere volgt en de instemming van de jongere." in pagina
    assert reverse("meldpunt:dossier_school", args=[rij.referentie]) in pagina
    voor = [reverse("meldpunt:plek_voorstellen", args=[rij.referentie, een.slug]) for een in (fiche, ander)]
    assert [adres in pagina for adres in voor] == [False, True]
    # Who opens the page of the act by its address is told as well, and refused.
    open_pagina = client.get(voor[0])
    assert "Er ontbreekt nog" in open_pagina.content.decode()
    gestuurd = client.post(voor[0], {**invoer(open_pagina), "uitleg": "Zoekt een plek."})
    assert (gestuurd.status_code, Toeleiding.objects.count()) == (422, 0)
    assert "Zoekt een plek." in gestuurd.content.decode()


def test_een_dossier_van_de_telefoon_krijgt_een_school_en_een_clb(client):
    rij, clb, school = zonder_clb(), maak_clb(), maak_school()
    log_in(client, medewerker())
    adres = reverse("meldpunt:dossier_school", args=[rij.referentie])
    assert "School en CLB toevoegen" in heel_dossier(client, rij)
    typ = {"school": school.sleutel, "clb": clb.sleutel, "volger": ""}
    antwoord = client.post(adres, {**invoer(client.get(adres)), **typ}, follow=True)
    assert "De school en het CLB staan in het dossier." in antwoord.content.decode()
    periode = Begeleidingsperiode.objects.get(aanmelding=rij)
    assert (periode.school, periode.clb) == (school, clb)
