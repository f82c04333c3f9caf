"""From living rows to frozen content: the one place where a yearly evaluation reads the plan, answers and figures."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from actieplan.keuzes import Betrokkenheidsrol, Stand, Versiestand
from actieplan.models import Betrokkenheid, Versie, Versieregel
from actieplan.regels.verschil import veranderingen
from leerrecht.models import Aanspreekpunt
from monitoring.jaarevaluatie import inhoud as vast
from monitoring.jaarevaluatie.aanwezigheid import aanwezigheid_van
from monitoring.jaarevaluatie.cijfers import figuren_van_netwerk
from monitoring.jaarevaluatie.omzetten import naar_dict, uit_dict
from monitoring.jaarevaluatie.overzicht import Antwoordrij, maak_rijen
from monitoring.keuzes import Jaarevaluatiestand, Kleur
from monitoring.models import Evaluatie, Jaarevaluatie, JaarevaluatieZet, Ronde

Gegevens = dict[str, Any]


def bevries(jaarevaluatie: Jaarevaluatie, *, editie: int) -> Gegevens:
    """Return everything the document says, as JSON that needs no living row. Part of a dienst that locked the round."""
    ronde = jaarevaluatie.ronde
    rijen = _antwoorden(ronde)
    zetten = _laatste_reeks(jaarevaluatie.zetten.order_by("op", "pk"))
    return vast.Inhoud(
        netwerk=ronde.netwerk.korte_naam,
        titel=ronde.plan.titel,
        schooljaar=str(ronde.schooljaar),
        stand=jaarevaluatie.stand,
        editie=editie,
        voor=_voor(ronde, zetten),
        stappen=tuple(_stap(zet) for zet in zetten),
        synthetisch=ronde.synthetisch,
        samenvatting=_samenvatting(jaarevaluatie),
        wijzigingen=_wijzigingen(ronde),
        doelen=_doelen(ronde, rijen),
        cijfers=figuren_van_netwerk(ronde.netwerk),
        aanwezigheid=aanwezigheid_van(ronde),
        colofon=_colofon(ronde, jaarevaluatie),
    ).naar_dict()


def met_besluit(voorgelegd: Gegevens, jaarevaluatie: Jaarevaluatie, *, editie: int) -> Gegevens:
    """Return what was laid before the college with what it decided added, and nothing else changed."""
    stappen = _laatste_reeks(jaarevaluatie.zetten.order_by("op", "pk"))
    nieuw = {"stand": jaarevaluatie.stand, "editie": editie, "stappen": naar_dict([_stap(zet) for zet in stappen])}
    return voorgelegd | nieuw


def zelfde_inhoud(een: Gegevens, ander: Gegevens) -> bool:
    """Whether two frozen contents say the same, apart from the number of the edition and the day of freezing."""

    def kaal(gegevens: Gegevens) -> Gegevens:
        return gegevens | {"editie": 0, "colofon": gegevens["colofon"] | {"bevroren_op": None}}

    return kaal(een) == kaal(ander)


def _laatste_reeks(zetten: Iterable[JaarevaluatieZet]) -> list[JaarevaluatieZet]:
    """Return the steps since the evaluation was last put back to a draft."""
    reeks: list[JaarevaluatieZet] = []
    for zet in zetten:
        reeks = [] if zet.naar == Jaarevaluatiestand.ONTWERP else [*reeks, zet]
    return reeks


def _stap(zet: JaarevaluatieZet) -> vast.VasteStap:
    return vast.VasteStap(
        stand=zet.naar,
        orgaan=zet.orgaan,
        datum=zet.datum,
        referentie=zet.referentie,
        uitkomst=zet.get_besluit_display(),
    )


def _voor(ronde: Ronde, zetten: list[JaarevaluatieZet]) -> str:
    """Return for whom it is: the body it was laid before, else the one that approved the plan."""
    bij = [zet.orgaan for zet in zetten if zet.naar in (Jaarevaluatiestand.VOORGELEGD, Jaarevaluatiestand.VASTGESTELD)]
    versie = ronde.plan.versies.filter(van_kracht=True).first()
    return bij[-1] if bij else (versie.orgaan if versie else "")


def _regels(tekst: str) -> tuple[str, ...]:
    """Return the lines that were typed, without the marks of a list."""
    schoon = (regel.strip().lstrip("-*•").strip() for regel in tekst.splitlines())
    return tuple(regel for regel in schoon if regel)


def _samenvatting(rij: Jaarevaluatie) -> vast.Samenvatting:
    return vast.Samenvatting(veranderd=_regels(rij.veranderd), advies=rij.advies, gevraagd=_regels(rij.vraag))


def _wijzigingen(ronde: Ronde) -> tuple[vast.Wijziging, ...]:
    """What the plan approved in or after this school year changed against the one before; nothing without one."""
    versies = list(ronde.plan.versies.filter(stand=Versiestand.GOEDGEKEURD).order_by("-van_kracht", "-jaar")[:2])
    if len(versies) < 2 or versies[0].datum is None or versies[0].datum < ronde.schooljaar.eerste_dag:
        return ()
    nieuw, oud = versies
    return tuple(
        vast.Wijziging(
            soort=rij.woorden,
            titel=rij.lijn.inhoud["titel"],
            van=(rij.oud.inhoud["nummer"],) if rij.oud and rij.oud.inhoud["nummer"] else (),
            naar=(rij.nieuw.inhoud["nummer"],) if rij.nieuw and rij.nieuw.inhoud["nummer"] else (),
            orgaan=nieuw.orgaan,
            datum=nieuw.datum,
        )
        for rij in veranderingen(
            *(list(Versieregel.objects.zichtbaar_voor(None).filter(versie=v)) for v in (oud, nieuw))
        )
        if rij.lijn.soort == "actie"
    )


def _antwoorden(ronde: Ronde) -> list[Antwoordrij]:
    """The answers about public actions, in the order of the plan."""
    publiek = ronde.evaluaties.filter(actie__zichtbaarheid="publiek").select_related("actie", "ronde__plan")
    return maak_rijen(publiek, dag=timezone.localdate())


def _vorige(ronde: Ronde, rijen: list[Antwoordrij]) -> dict[int, Evaluatie]:
    """Return per action what was answered in the newest earlier round."""
    eerder = Evaluatie.objects.filter(
        actie__in=[rij.evaluatie.actie_id for rij in rijen],
        ronde__plan=ronde.plan,
        ronde__beginjaar__lt=ronde.beginjaar,
        ingediend_op__isnull=False,
    )
    return {rij.actie_id: rij for rij in eerder.order_by("ronde__beginjaar")}


def _rollen(rijen: list[Antwoordrij]) -> dict[int, list[Betrokkenheid]]:
    acties = [rij.evaluatie.actie_id for rij in rijen]
    lopend = Betrokkenheid.objects.actief_op(timezone.localdate()).filter(actie__in=acties)
    per_actie: dict[int, list[Betrokkenheid]] = {}
    for rij in lopend.select_related("organisatie", "eenheid__organisatie"):
        per_actie.setdefault(rij.actie_id, []).append(rij)
    return per_actie


def _doelen(ronde: Ronde, rijen: list[Antwoordrij]) -> tuple[vast.VastDoel, ...]:
    vorige, rollen = _vorige(ronde, rijen), _rollen(rijen)
    per_doel: dict[str, tuple[Versieregel | None, list[vast.VasteActie]]] = {}
    for rij in rijen:
        pk = rij.evaluatie.actie_id
        actie = _actie(rij, vorige.get(pk), rollen.get(pk, []))
        per_doel.setdefault(rij.doel.sleutel if rij.doel else "", (rij.doel, []))[1].append(actie)
    return tuple(_doel(doel, acties) for doel, acties in per_doel.values())


def _doel(regel: Versieregel | None, acties: list[vast.VasteActie]) -> vast.VastDoel:
    if regel is None:
        return vast.VastDoel(nummer="", titel="Niet meer in het plan", acties=tuple(acties))
    tekst = regel.inhoud["omschrijving"]
    return vast.VastDoel(
        nummer=regel.inhoud["nummer"],
        titel=regel.inhoud["titel"] or tekst,
        tekst="" if tekst == regel.inhoud["titel"] else tekst,
        acties=tuple(acties),
    )


def _actie(rij: Antwoordrij, vorige: Evaluatie | None, rollen: list[Betrokkenheid]) -> vast.VasteActie:
    evaluatie, actie = rij.evaluatie, rij.evaluatie.actie
    # What was saved and never handed in is not for the college.
    antwoord = evaluatie if evaluatie.beantwoord else None
    return vast.VasteActie(
        nummer=rij.nummer,
        titel=rij.titel,
        tekst=rij.regel.inhoud["omschrijving"] if rij.regel else "",
        trekkers=_wie(rollen, Betrokkenheidsrol.TREKKER),
        partners=_wie(rollen, Betrokkenheidsrol.UITVOERDER, Betrokkenheidsrol.MEDEWERKER),
        stand=_stand(actie),
        uitvoering=antwoord.uitvoering if antwoord else Kleur.GEEN.value,
        effect=antwoord.effect if antwoord else Kleur.GEEN.value,
        uitvoering_vorig=vorige.uitvoering if vorige else None,
        effect_vorig=vorige.effect if vorige else None,
        gedaan=antwoord.gedaan if antwoord else "",
        gezien=antwoord.opgeleverd if antwoord else "",
        volgt=antwoord.vervolg if antwoord else "",
        beantwoord=antwoord is not None,
        bevestigd_op=actie.bevestigd_op,
        bevestigd_door=actie.bevestigd_door,
        figuren=tuple(uit_dict(vast.Figuur, gegevens) for gegevens in evaluatie.cijfers),
    )


def _wie(rollen: list[Betrokkenheid], *rol: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rij.wie for rij in rollen if rij.rol in rol))


def _stand(actie) -> str:
    if actie.stand == Stand.ONBEKEND:
        return ""
    tot = actie.uitgesteld_tot if actie.stand == Stand.UITGESTELD else None
    return f"{actie.get_stand_display()} tot {date_format(tot, 'j F Y')}" if tot else actie.get_stand_display()


def _colofon(ronde: Ronde, rij: Jaarevaluatie) -> vast.Colofon:
    versie = ronde.plan.versies.filter(van_kracht=True).first()
    punt = Aanspreekpunt.objects.filter(netwerk=ronde.netwerk).first()
    aanwezig = (
        f"Op het overlegplatform waren erbij: {', '.join(_regels(rij.aanwezig))}." if rij.aanwezig.strip() else ""
    )
    return vast.Colofon(
        uitgever=ronde.netwerk.naam,
        contact=", ".join(deel for deel in (punt.functie, punt.telefoon, punt.website) if deel) if punt else "",
        planversie=_planversie(versie),
        bevroren_op=timezone.localdate(),
        tekst=aanwezig,
    )


def _planversie(versie: Versie | None) -> str:
    if versie is None:
        return ""
    return f"{versie.titel}, goedgekeurd door het {versie.orgaan}" if versie.orgaan else versie.titel
