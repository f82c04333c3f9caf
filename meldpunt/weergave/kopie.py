"""The copy of a file for the person it is about: as a tagged paper and as data, from the same content."""

import json
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone

from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Raadpleging
from meldpunt.keuzes.verzoek import Vrager
from meldpunt.models import Instemming, Notitie, Toeleiding, Toestemming, Vraag
from meldpunt.regels.openen import Inzage
from meldpunt.weergave.dossier import dossier_lezen
from meldpunt.weergave.kopie_rijen import rijen_erbij
from meldpunt.weergave.kopiewoorden import dag

SOORT = "pdf/ua-1"
Blok = dict[str, Any]


def kopie_van(inzage: Inzage, vrager: str = Vrager.JONGERE) -> dict[str, Any]:
    """Return all that stands in a file, in words: the parts, what was agreed to, who was asked, and who looked.

    Somebody of the Meldpunt reads it before it is given: what is about others or was said in
    confidence is weighed then.
    """
    pagina, aanmelding, zelf = dossier_lezen(inzage), inzage.aanmelding, vrager == Vrager.JONGERE
    jou = "jou" if zelf else "de jongere"
    blokken: list[Blok] = [
        _blok(
            "Over dit dossier",
            [*pagina.feiten, *pagina.vraagfeiten, ("Vraag", pagina.vraag), ("Uitleg", pagina.advies)],
        ),
        _blok(f"Over {jou}", pagina.wie),
        *(_blok(f"Rond {jou}: {wie.get_relatie_display()}", _mens(wie)) for wie in pagina.betrokkenen),
        *(_blok(deel.naam, [(regel.label, regel.tekst) for regel in deel.regels]) for deel in pagina.delen),
        _blok("Ja of nee op de hulp", [_instemming(rij, zelf) for rij in pagina.instemmingen]),
        _blok("Wie iets mag lezen", [_toestemming(rij) for rij in pagina.toestemmingen]),
        _blok("Aan wie iets gevraagd is", [_toeleiding(rij) for rij in pagina.toeleidingen]),
        _blok("Vragen en antwoorden", [_vraag(rij) for rij in pagina.vragen]),
        _blok("Notities", [_notitie(rij) for rij in pagina.notities]),
        *(_blok(kop, regels) for kop, regels in rijen_erbij(aanmelding)),
        _blok("Wie keek", [_blik(rij) for rij in Raadpleging.objects.over(aanmelding.referentie)]),
    ]
    return {
        "kop": "Wat over jou in het Meldpuntdossier staat" if zelf else "Wat in dit Meldpuntdossier staat",
        "referentie": aanmelding.referentie,
        "netwerk": aanmelding.netwerk.naam,
        "gemaakt_op": timezone.localdate().isoformat(),
        "gemaakt": dag_in_woorden(timezone.localdate()),
        "blokken": [blok for blok in blokken if blok["regels"]],
    }


def als_json(kopie: dict[str, Any]) -> bytes:
    """Return the copy as data that another program reads (AVG art. 20)."""
    return json.dumps(kopie, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()


def als_pdf(kopie: dict[str, Any]) -> bytes:
    """Return the copy as a tagged PDF (PDF/UA-1). Takes a second or two; nothing is fetched for it."""
    # Imported here: it takes a second, and hardly any web process ever needs it.
    from weasyprint import CSS, HTML

    html = render_to_string("meldpunt/verzoek/kopie.html", {"kopie": kopie})
    stijl = CSS(string=Path(str(finders.find("kopie-druk.css"))).read_text("utf-8"), url_fetcher=_haalt_niets_op)
    bron = HTML(string=html, url_fetcher=_haalt_niets_op)
    return bron.write_pdf(stylesheets=[stijl], pdf_variant=SOORT)


def _haalt_niets_op(adres: str, **opties: Any) -> dict[str, Any]:
    """Refuse: a text in a file may hold an address, and nobody is to know that it was printed."""
    raise ValueError("Dit document haalt niets op.")


def _blok(kop: str, regels: list[tuple[str, str]]) -> Blok:
    return {"kop": kop, "regels": [{"wat": wat, "tekst": str(tekst)} for wat, tekst in regels if tekst]}


def _mens(wie: Any) -> list[tuple[str, str]]:
    return [
        ("Naam", wie.naam),
        ("Telefoon", wie.telefoon),
        ("E-mail", wie.email),
        ("Taal", wie.taal),
        ("Noot", wie.noot),
        ("Gezag", ". ".join(filter(None, [wie.get_gezag_display() if wie.gezag else "", wie.gezag_noot]))),
        ("Contact", "mag niet gecontacteerd worden" if wie.niet_contacteren else ""),
    ]


def _instemming(rij: Instemming, zelf: bool) -> tuple[str, str]:
    wie = rij.betrokkene.naam if rij.betrokkene else "jij" if zelf else "de jongere"
    tekst = f"{rij.get_antwoord_display()}. {rij.reden}".strip()
    return f"{dag(getattr(rij, 'op', None))} {wie}".strip(), _met_grond(tekst, rij)


def _toestemming(rij: Toestemming) -> tuple[str, str]:
    tekst = f"{rij.get_stand_display()}. {rij.zin}".strip()
    return f"{dag(rij.gevraagd_op)} {rij.ontvanger.naam}", _met_grond(tekst, rij)


def _met_grond(tekst: str, rij: Instemming | Toestemming) -> str:
    """Why the file stays after a no: the own page shows it, and so does the copy."""
    return f"{tekst} Het dossier blijft bewaard: {rij.grond}" if rij.grond else tekst


def _toeleiding(rij: Toeleiding) -> tuple[str, str]:
    return f"{rij.fiche.aanbieder.naam}: {rij.fiche.titel}", " ".join(
        filter(None, [f"{rij.get_stand_display()}.", rij.uitleg, rij.keuze, rij.vergeleken])
    )


def _vraag(rij: Vraag) -> tuple[str, str]:
    return f"{dag(rij.gesteld_op)} {rij.tekst}", rij.antwoord or "nog geen antwoord"


def _notitie(rij: Notitie) -> tuple[str, str]:
    return dag(getattr(rij, "op", None)), rij.tekst


def _blik(rij: Raadpleging) -> tuple[str, str]:
    return f"{timezone.localtime(rij.op):%d/%m/%Y %H.%M}", ", ".join(filter(None, [rij.door_naam, rij.namens, rij.wat]))
