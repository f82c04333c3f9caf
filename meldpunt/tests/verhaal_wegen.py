"""Around the story: the closing talk, a change of CLB, a goal of a provider, an answer by link, and the own page."""

import datetime

from django.urls import reverse
from django.utils import timezone

from leerrecht.link.diensten import link_maken
from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.diensten.antwoordlink import DOEL, vervalt_op
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.keuzes.aanbod import Aanbodsoort, Toegangsweg
from meldpunt.keuzes.dossier import Dossierstand, Gezag, Trap
from meldpunt.models import Aanmelding, Clbwissel
from meldpunt.regels.traject import weken_van
from meldpunt.tests.bladhulp import BLAD, geef_in, geef_kaart
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_betrokkene, maak_jongere, maak_toestemming
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.tests.trajecthulp import maak_traject
from meldpunt.tests.verhaal import Spoor, Verhaal, zang
from meldpunt.tests.verhaal_rond import dag_over, nieuw_dossier, vul_in
from meldpunt.tests.wisselhulp import begin


def uitstroom(verhaal: Verhaal) -> None:
    """The closing talk."""
    geboren = f"{timezone.localdate().year - 17}-01-13"
    rij = nieuw_dossier(verhaal, jongere=maak_jongere(verhaal.netwerk, geboren=geboren))
    typ = {"doelen": zang("doelen"), "hulpbronnen": zang("hulpbronnen"), "uitkomst": "later", "wegen": ["duaal"]}
    vul_in(verhaal, "clb", "uitstroom_noteren", rij.referentie, **typ)


def wissel(verhaal: Verhaal) -> None:
    """A file that goes to another CLB by hand, and one that stays."""
    nieuw = clb_medewerker(verhaal.netwerk)
    for einde in ("wissel_doorgeven", "wissel_stoppen"):
        rij = nieuw_dossier(verhaal)
        begin(rij, verhaal.mensen["meldpunt"], nieuw)
        typ = {"wie": "jongere", "antwoord": "gehoord", "hoe": "gesprek", "tekst": zang("over de wissel")}
        vul_in(verhaal, "clb", "wissel_zeggen", rij.referentie, **typ)
        with schrijven_toegestaan():
            lang = timezone.now() - datetime.timedelta(days=12)
            Clbwissel.objects.filter(aanmelding=rij).update(gemeld_op=lang)
        vul_in(verhaal, "meldpunt", einde, rij.referentie, reden=zang("reden"))


def doel_van_aanbieder(verhaal: Verhaal) -> None:
    """What a provider says of a goal that a yes lets it read."""
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    rij = nieuw_dossier(verhaal, ingediend_op=timezone.now() - datetime.timedelta(days=9))
    vul_in(verhaal, "clb", "doel_noteren", rij.referentie, tekst=zang("doel"), waaraan=zang("waaraan"))
    maak_traject(rij, fiche=verhaal.fiche, eerste_dag=gisteren)
    for trap in (Trap.A, Trap.B):
        maak_toestemming(rij, verhaal.fiche.aanbieder, trap)
    typ = {"uitkomst": "deels", "woorden": zang("woorden")}
    vul_in(verhaal, "aanbieder", "doel_van_aanbieder", rij.doelen.get().sleutel, **typ)


def met_link(verhaal: Verhaal) -> None:
    """A provider without an account: a question and a refusal, from a mailbox that more people read."""
    door = verhaal.mensen["meldpunt"]
    for antwoord in ("vraag", "geweigerd"):
        fiche = maak_fiche(netwerk=verhaal.netwerk, titel=f"Hoeve {antwoord}")
        velden = {"naam": "Onthaal", "email": f"{antwoord}@hoeve.test", "postvak": True, "door": door}
        adres = antwoordadres_toevoegen(fiche_id=fiche.pk, **velden)
        # A name like no text that is typed here, or the guard of names would stop it.
        rij = nieuw_dossier(verhaal, jongere=maak_jongere(verhaal.netwerk, voornaam="Kanarie0Merel"))
        voorstel = {"uitleg": "Zoekt een plek met hout.", "naast_andere": False, "door": door}
        toeleiding_voorstellen(aanmelding_id=rij.pk, fiche_id=fiche.pk, **voorstel)
        raam = verhaal.ramen[f"link {antwoord}"] = Spoor()
        link = link_in_mail(adres.gebruiker)
        typ = {"antwoord": antwoord, "wie": zang("wie antwoordt"), "reden": "volzet", "tekst": zang("met een link")}
        raam.stuur(f"{link}antwoord-op-vraag/", open_=link, **typ)


def traject_met_link(verhaal: Verhaal) -> None:
    """A provider without an account says how a traject goes, from a mailbox that more people read."""
    fiche = maak_fiche(netwerk=verhaal.netwerk, titel="Hoeve traject")
    velden = {"naam": "Onthaal", "email": "traject@hoeve.test", "postvak": True, "door": verhaal.mensen["meldpunt"]}
    adres = antwoordadres_toevoegen(fiche_id=fiche.pk, **velden)
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    lang = timezone.now() - datetime.timedelta(days=9)
    eerste, stopt, niemand, af = (
        maak_traject(nieuw_dossier(verhaal, ingediend_op=lang), fiche=fiche, eerste_dag=gisteren) for _ in range(4)
    )
    for traject, stap, typ in (
        (eerste, "start/", {"gestart_op": dag_over(-1)}),
        (eerste, "week/", {"noot": zang("noot")}),
        (eerste, "onderbreken/", {"laatste_dag": dag_over(-1), "uitleg": zang("uitleg")}),
        (eerste, "hervatten/", {"hervat_op": dag_over()}),
        (eerste, "afronden/", {"laatste_dag": dag_over()}),
        (stopt, "start/", {"gestart_op": dag_over()}),
        (stopt, "stoppen/", {"laatste_dag": dag_over(), "reden": "andere", "uitleg": zang("uitleg")}),
        (niemand, "niet-opgedaagd/", {"uitleg": zang("uitleg")}),
        (af, "gaat-niet-door/", {"reden": "andere", "uitleg": zang("uitleg")}),
    ):
        with schrijven_toegestaan():
            voor = {"voorwerp": traject.toeleiding.sleutel, "eigenaar": adres.gebruiker}
            link = link_maken(doel=DOEL, vervalt_op=vervalt_op(), **voor)
        raam = verhaal.ramen[f"link {link}"] = Spoor()
        traject.refresh_from_db()
        maandag = weken_van(traject, timezone.localdate())[0].isoformat() if stap == "week/" else ""
        vraag = f"?maandag={maandag}" if maandag else ""
        raam.stuur(f"{link}traject-{stap}{vraag}", **typ, wie_zei=zang("wie noteert"))


def met_link_aan_school(verhaal: Verhaal) -> None:
    """A provider without an account answers what a school asked straight away."""
    fiche = maak_fiche(netwerk=verhaal.netwerk, titel="Buddy", soort=Aanbodsoort.BUDDY, weg=Toegangsweg.SCHOOL)
    velden = {"naam": "Onthaal", "email": "buddy@hoeve.test", "postvak": True, "door": verhaal.mensen["meldpunt"]}
    adres = antwoordadres_toevoegen(fiche_id=fiche.pk, **velden)
    vul_in(verhaal, "school", "aanvraag_stellen", fiche.slug, vraag=zang("rechtstreeks"), bij_wie=zang("bij wie"))
    raam = verhaal.ramen["link van een buddy"] = Spoor()
    link = link_in_mail(adres.gebruiker)
    typ = {"antwoord": "geweigerd", "tekst": zang("antwoord"), "wie": zang("wie antwoordt")}
    raam.stuur(f"{link}antwoord-aan-school/", open_=link, **typ)


def mijn_blad(verhaal: Verhaal) -> None:
    """The young person and a parent, each with a card: own words, a question, and how it was once it is over."""
    rij = nieuw_dossier(verhaal)
    jong = maak_jongere(verhaal.netwerk, geboren=f"{timezone.localdate().year - 9}-01-13")
    kind = nieuw_dossier(verhaal, jongere=jong)
    ouder = maak_betrokkene(jong, naam="Kanarie0 Moeder", gezag=Gezag.SAMEN)
    for wie, dossier, mens in (("jongere", rij, None), ("ouder", kind, ouder)):
        raam = verhaal.ramen[f"kaart van {wie}"] = Spoor()
        assert geef_in(raam, geef_kaart(dossier, mens)).status_code == 302
        if wie == "jongere":
            raam.stuur(reverse("mijnblad:woorden"), veld=_eerste_veld(raam), tekst=zang("eigen woorden"))
        raam.stuur(reverse("mijnblad:vragen"), soort="verbeteren", inhoud=zang("vraag van het blad"))
        raam.get(BLAD, follow=True)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(
            stand=Dossierstand.AFGEROND, einde="advies", afgesloten_op=timezone.now()
        )
    raam = verhaal.ramen["kaart van jongere"]
    raam.stuur(reverse("mijnblad:evalueren"), gezicht="3", tekst=zang("hoe het was"))


def _eerste_veld(raam: Spoor) -> str:
    velden = raam.get(reverse("mijnblad:woorden")).context["form"].fields["veld"].choices
    return next(sleutel for sleutel, _ in velden if sleutel)


def wegen(verhaal: Verhaal) -> None:
    """Every road that came later."""
    for zaak in (uitstroom, wissel, doel_van_aanbieder, met_link, traject_met_link, met_link_aan_school, mijn_blad):
        zaak(verhaal)
