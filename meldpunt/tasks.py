"""Celery tasks of the Meldpunt: nothing in, nothing out."""

from celery import shared_task

from leerrecht import achtergrond
from meldpunt.diensten.herzien import meld_wat_te_herzien_is
from meldpunt.diensten.klopt import deze_week, klopt_vragen
from meldpunt.diensten.terugkeer import navragen_wekken
from meldpunt.diensten.toestemmingeinde import verloop_wat_voorbij_is
from meldpunt.diensten.verzoek import termijnen_bewaken
from meldpunt.diensten.vooraanmelding import stille_wekken
from meldpunt.diensten.wissel import geef_door_wat_mag


@shared_task(name="meldpunt.toestemmingen_verlopen")
def toestemmingen_verlopen() -> None:
    """Write down which toestemmingen came to their end. The queries closed the doors at midnight already."""
    meld_wat_te_herzien_is()
    verloop_wat_voorbij_is()
    geef_door_wat_mag()


@achtergrond.soort("meldpunt.verzoeken")
def verzoeken(verloop: achtergrond.Verloop) -> str:
    """Long work: tell whoever has a request that its term ends. Done twice it tells nobody twice."""
    ronde = termijnen_bewaken()
    verloop.meld(90)
    aantal = ronde.aantallen["gewaarschuwd"]
    return f"Voor {aantal} {'verzoek' if aantal == 1 else 'verzoeken'} gewaarschuwd.{ronde.zin}"


@shared_task(name="meldpunt.verzoeken_inplannen")
def verzoeken_inplannen() -> None:
    """Plan that work."""
    achtergrond.plan_taak(naam="meldpunt.verzoeken")


@achtergrond.soort("meldpunt.stille_vooraanmeldingen")
def stille_vooraanmeldingen(verloop: achtergrond.Verloop) -> str:
    """Long work: wake the Meldpunt for what waits too long at a CLB. Done twice it wakes nobody twice."""
    ronde = stille_wekken()
    aantal = ronde.aantallen["gewekt"]
    verloop.meld(90)
    wat = "vooraanmelding" if aantal == 1 else "vooraanmeldingen"
    return f"Het Meldpunt is gewekt voor {aantal} {wat}.{ronde.zin}"


@shared_task(name="meldpunt.stille_vooraanmeldingen_inplannen")
def stille_vooraanmeldingen_inplannen() -> None:
    """Plan that work."""
    achtergrond.plan_taak(naam="meldpunt.stille_vooraanmeldingen")


@achtergrond.soort("meldpunt.navragen")
def navragen(verloop: achtergrond.Verloop) -> str:
    """Long work: tell the Meldpunt to ask how it goes, months after a traject. Done twice it tells nobody twice."""
    ronde = navragen_wekken()
    aantal = ronde.aantallen["gewekt"]
    verloop.meld(90)
    return f"Het Meldpunt is gewekt voor {aantal} {'navraag' if aantal == 1 else 'navragen'}.{ronde.zin}"


@shared_task(name="meldpunt.navragen_inplannen")
def navragen_inplannen() -> None:
    """Plan that work."""
    achtergrond.plan_taak(naam="meldpunt.navragen")


@achtergrond.soort("meldpunt.klopt")
def klopt(verloop: achtergrond.Verloop) -> str:
    """Long work: ask every provider whether its places are right; `object_sleutel` is the week. Twice asks once."""
    ronde = klopt_vragen(verloop.taak.object_sleutel)
    aantal = ronde.aantallen["mails"]
    verloop.meld(90)
    return f"{aantal} {'mail' if aantal == 1 else 'mails'} klaargezet: klopt dit nog?{ronde.zin}"


@shared_task(name="meldpunt.klopt_inplannen")
def klopt_inplannen() -> None:
    """Plan that work for this week."""
    achtergrond.plan_taak(naam="meldpunt.klopt", object_sleutel=deze_week())
