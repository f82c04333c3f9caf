"""Around the story: a traject and the weekly question, told behind the link of a mailbox that more people read."""

import datetime

from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from meldpunt.diensten.antwoordadres import antwoordadres_toevoegen
from meldpunt.diensten.klopt import deze_week, klopt_vragen
from meldpunt.diensten.toeleiding import toeleiding_voorstellen
from meldpunt.models import Aanmelding, Antwoordadres, Traject
from meldpunt.regels.traject import weken_van
from meldpunt.tests.bouwers import maak_fiche, meld_plaatsen
from meldpunt.tests.dossierbouwers import maak_jongere
from meldpunt.tests.linkhulp import link_in_mail
from meldpunt.tests.verhaal import Spoor, Verhaal, zang
from meldpunt.tests.verhaal_rond import dag_over, nieuw_dossier


def _aanvaard(verhaal: Verhaal, naam: str, antwoord: str = "aanvaard") -> tuple[Spoor, str, Antwoordadres, Aanmelding]:
    """A provider without an account said yes by its link; the file came in some days ago."""
    door, fiche = verhaal.mensen["meldpunt"], maak_fiche(netwerk=verhaal.netwerk, titel=f"Atelier {naam}")
    velden = {"naam": "Onthaal", "email": f"{naam}@atelier.test", "postvak": True, "door": door}
    adres = antwoordadres_toevoegen(fiche_id=fiche.pk, **velden)
    rij = nieuw_dossier(verhaal, jongere=maak_jongere(verhaal.netwerk, voornaam="Kanarie0Merel"))
    voorstel = {"uitleg": "Zoekt een plek met hout.", "naast_andere": False, "door": door}
    toeleiding_voorstellen(aanmelding_id=rij.pk, fiche_id=fiche.pk, **voorstel)
    raam = verhaal.ramen[f"atelier {naam}"] = Spoor()
    link = link_in_mail(adres.gebruiker)
    typ = {"antwoord": antwoord, "dag": dag_over(), "wie": zang("wie antwoordt")}
    raam.stuur(f"{link}antwoord-op-vraag/", open_=link, **typ)
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=rij.pk).update(ingediend_op=timezone.now() - datetime.timedelta(days=9))
    return raam, link, adres, rij


def traject_met_link(verhaal: Verhaal) -> None:
    """Each way in which a traject goes, and one of its weeks."""
    start = ("start", {"gestart_op": dag_over(-3)})
    uitleg = {"uitleg": zang("uitleg")}
    wegen: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
        "af": (
            start,
            ("onderbreken", {"laatste_dag": dag_over(-2), **uitleg}),
            ("hervatten", {"hervat_op": dag_over()}),
            ("afronden", {"laatste_dag": dag_over()}),
        ),
        "stop": (start, ("stoppen", {"laatste_dag": dag_over(), "reden": "andere", **uitleg})),
        "niemand": (("niet-opgedaagd", uitleg),),
        "niet": (("gaat-niet-door", {"reden": "andere", **uitleg}),),
    }
    for naam, stappen in wegen.items():
        raam, link, _, rij = _aanvaard(verhaal, naam)
        for stap, typ in stappen:
            raam.stuur(f"{link}traject-{stap}/", wie_zei=zang("wie noteert"), **typ)
            if stap == "onderbreken":
                traject = Traject.objects.get(toeleiding__aanmelding=rij)
                maandag = weken_van(traject, timezone.localdate())[-1]
                week = {"noot": zang("noot"), "wie_zei": zang("wie noteert")}
                raam.stuur(f"{link}traject-week/?maandag={maandag.isoformat()}", **week)


def klopt(verhaal: Verhaal) -> None:
    """Who answers the weekly question."""
    raam, _, adres, _ = _aanvaard(verhaal, "klopt")
    meld_plaatsen(adres.aanbieder.aanbod.get(), 2)
    klopt_vragen(deze_week())
    raam.stuur(f"{link_in_mail(adres.gebruiker)}klopt/", wie=zang("wie antwoordt"))


def wachtdag(verhaal: Verhaal) -> None:
    """A promised day on the waiting list that changes."""
    raam, link, _, _ = _aanvaard(verhaal, "wacht", antwoord="wachtlijst")
    raam.stuur(f"{link}wachtdag/", verwacht_op=dag_over(20), reden=zang("waarom later"), wie=zang("wie zegt"))


def links(verhaal: Verhaal) -> None:
    """All of them."""
    for zaak in (traject_met_link, klopt, wachtdag):
        zaak(verhaal)
