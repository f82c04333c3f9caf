"""Sample pictures of /stijlgids/, drawn by the code that draws them on the pages. Invented, not data of any network."""

import datetime

from leerrecht.beeld.draad import Draad, Draadstap
from leerrecht.beeld.maanden import Kalenderdag, Maandlijn
from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.beeld.tegels import Tegelkaart
from leerrecht.daden import Knop
from leerrecht.raam import Aanzicht, Raam, Strook, Weetje
from leerrecht.staat import Betekenis
from monitoring.jaarevaluatie.planbeeld import Doelmerken, Merk, Planbeeld


def _planbeeld() -> Planbeeld:
    """Two goals with every kleur, and a last time for some."""
    kleuren = ("groen", "oranje", "rood", "geen", "stil")
    doelen = []
    for doel, aantal in ((1, 12), (2, 5)):
        merken = []
        for nr in range(aantal):
            uitvoering, effect = kleuren[nr % 5], kleuren[(nr * 3 + 1) % 4] if nr % 5 != 4 else "stil"
            eerder = ("groen", kleuren[nr % 4]) if nr % 3 else None
            merken.append(Merk(f"2.{doel}.{nr + 1}", f"Actie {nr + 1}", "#s-planbeeld", (uitvoering, effect), eerder))
        doelen.append(Doelmerken(f"Doel {doel}", "", tuple(merken)))
    return Planbeeld(doelen, schooljaar="2024-2025", adres="#s-planbeeld", synthetisch=True)


def _jaar() -> Maandlijn:
    """Seven days of a network, seen at the end of November."""
    dag = datetime.date
    dagen = [
        Kalenderdag(dag(2026, 9, 1), "Het schooljaar begint"),
        Kalenderdag(dag(2026, 11, 12), "Overlegplatform", "gehouden", "#s-jaar"),
        Kalenderdag(dag(2026, 12, 17), "Overlegplatform", "uitgenodigd", "#s-jaar"),
        Kalenderdag(dag(2027, 2, 3), "Nieuwe cijfers"),
        Kalenderdag(dag(2027, 3, 8), "Hoe loopt het?", "Elke trekker zegt hoe de actie liep."),
        Kalenderdag(dag(2027, 5, 27), "Overlegplatform", "gepland"),
        Kalenderdag(dag(2027, 6, 21), "Jaarevaluatie voorgelegd", "college van burgemeester en schepenen"),
    ]
    return Maandlijn("stijlgids-jaar", "Het jaar van een netwerk", dagen, dag(2026, 11, 28))


def _draad() -> Draad:
    """A signal that waits for its answer."""
    dag = datetime.date
    stappen = [
        Draadstap("Signaal", dag(2026, 10, 2), "Wie roept samen?"),
        Draadstap("Agendapunt", dag(2026, 11, 12), "Overlegplatform", "#s-volgende"),
        Draadstap("Besluit", dag(2026, 11, 12), "Het CLB, binnen 5 schooldagen.", "#s-volgende"),
        Draadstap("Antwoord"),
    ]
    return Draad(stappen, af=False)


def _raam() -> Raam:
    """A file, seen on a page inside it: the h1 of this page is another one."""
    strook = Strook("A.K., 15 jaar", "32", "schooldagen zonder les", ", sinds 5 oktober", "loopt", Betekenis.LOOPT)
    aanzichten = [
        Aanzicht("nu", "Nu", "#s-raam", 4),
        Aanzicht("vraag", "De vraag en de jongere", "#s-raam"),
        Aanzicht("tijdlijn", "Tijdlijn", "#s-raam", 23),
    ]
    weetjes = [Weetje("Referentie", "MP-26-K7RT4Q9X"), Weetje("Aangemeld door", "CLB Voorbeeld", "op 5 oktober 2026")]
    daden = [
        Knop("nieuws", "Geef nieuws aan het CLB", "#s-raam", "", einde=False, blok="daden"),
        Knop("sluit", "Sluit het dossier af", "#s-raam", "", einde=True, blok="daden"),
    ]
    return Raam("dit dossier", strook.binnen("#s-raam"), aanzichten, "nu", weetjes, daden)


def beelden() -> dict:
    """Every picture with its words and its table."""
    return {
        "planbeeld": _planbeeld(),
        "rode_draad": _draad(),
        "kaart": Tegelkaart("stijlgids-kaart", "Tegelkaart", {"Leuven": 3, "Halle": 2, "Mechelen": 12, "Diest": 1}),
        "jaar": _jaar(),
        "raam": _raam(),
        "band": Schooldagenband(datetime.date(2026, 9, 16), datetime.date(2026, 11, 27)),
    }
