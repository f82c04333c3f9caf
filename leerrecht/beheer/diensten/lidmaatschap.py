"""Giving and ending memberships."""

import datetime
from collections.abc import Mapping

from django.db.models import ProtectedError
from django.utils import formats, timezone

from leerrecht.beheer.diensten import regels, zinnen
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.historiek import Verschil, registreer, verschil
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk, Organisatie
from leerrecht.vertrek import Overdracht, Reikwijdte, draag_over
from leerrecht.voorstel.frame import vier_ogen

_ZELF = "Je kan je eigen rollen niet wijzigen. Vraag het aan een andere beheerder."


def _dag(dag: datetime.date | None) -> str:
    return formats.date_format(dag, "j F Y") if dag else ""


def _noteer(lid: Lidmaatschap, wat: str, door: Gebruiker, verschillen: list[Verschil]) -> None:
    """Belongs to the history of the person, by key; the name says role and organisation."""
    naam = f"{lid.get_rol_display()} voor {lid.organisatie.naam}"
    registreer(lid.gebruiker, wat, door, verschillen, naam=naam, netwerk=lid.netwerk)


@vier_ogen("lidmaatschap_toevoegen", zinnen.rol)
@dienst
def lidmaatschap_toevoegen(
    *,
    gebruiker: Gebruiker,
    organisatie: Organisatie,
    netwerk: Netwerk,
    rol: str,
    van: datetime.date,
    door: Gebruiker,
    tot: datetime.date | None = None,
) -> Lidmaatschap:
    """Give a person a role in a network on behalf of an organisation."""
    regels.vereis_recht(door, netwerk)
    regels.vereis_iemand_anders(gebruiker, door, _ZELF)
    regels.vereis_organisatie_in(netwerk, organisatie)
    regels.vereis_periode(van, tot)
    gebruiker = regels.vers(gebruiker)
    if not gebruiker.is_active:
        raise Geweigerd("Dit account is afgesloten. Heropen het eerst.")
    regels.vereis_rol_nieuw(gebruiker, organisatie, netwerk, rol, van, tot)
    regels.vereis_leest_mag(gebruiker, organisatie, rol)
    regels.vereis_rol_past(gebruiker, rol, van, tot)
    lid = Lidmaatschap.objects.create(
        gebruiker=gebruiker, organisatie=organisatie, netwerk=netwerk, rol=rol, van=van, tot=tot
    )
    verschillen = [verschil("van", "eerste dag", "", _dag(van))]
    if tot:
        verschillen.append(verschil("tot", "laatste dag", "", _dag(tot)))
    _noteer(lid, "lidmaatschap toegevoegd", door, verschillen)
    return lid


@vier_ogen("lidmaatschap_beeindigen", zinnen.einde_van_rol)
@dienst
def lidmaatschap_beeindigen(
    *,
    lidmaatschap: Lidmaatschap,
    tot: datetime.date,
    door: Gebruiker,
    bereik: Reikwijdte | None = None,
    keuzes: Mapping[str, str] | None = None,
) -> list[Overdracht]:
    """Make `tot` the last day of a membership.

    A day before the first one means that it should not have begun: the row goes, the history keeps what it was.
    What hangs on the person within `bereik` goes to who `keuzes` names, unless the last day is still to come.
    """
    lid = regels.vers(lidmaatschap)
    regels.vereis_recht(door, lid.netwerk)
    regels.vereis_iemand_anders(lid.gebruiker, door, _ZELF)
    vandaag = timezone.localdate()
    if lid.tot and lid.tot < vandaag:
        raise Geweigerd(f"Dit lidmaatschap eindigde al op {_dag(lid.tot)}.")
    if tot < vandaag - datetime.timedelta(days=1):
        raise Geweigerd("Die dag is voorbij. Kies “meteen”, vandaag of een dag die nog komt.", veld="tot")
    if lid.tot and tot > lid.tot:
        raise Geweigerd("Verlengen doe je met een nieuw lidmaatschap dat hierop aansluit.", veld="tot")
    gedaan = draag_over(bereik, keuzes or {}, door) if bereik and tot <= vandaag else []
    if tot < lid.van:
        _noteer(lid, "lidmaatschap ingetrokken", door, [verschil("van", "eerste dag", _dag(lid.van), "")])
        _haal_weg(lid)
        return gedaan
    _noteer(lid, "lidmaatschap beëindigd", door, [verschil("tot", "laatste dag", _dag(lid.tot), _dag(tot))])
    lid.tot = tot
    lid.save(update_fields=["tot"])
    return gedaan


@vier_ogen("werk_overdragen", zinnen.werk_overdragen)
@dienst
def werk_overdragen(
    *, lidmaatschap: Lidmaatschap, door: Gebruiker, bereik: Reikwijdte, keuzes: Mapping[str, str]
) -> list[Overdracht]:
    """Hand over what hangs on somebody whose membership ends by date, before that day or after it; the day stays."""
    lid = regels.vers(lidmaatschap)
    regels.vereis_recht(door, lid.netwerk)
    regels.vereis_iemand_anders(lid.gebruiker, door, _ZELF)
    if lid.tot is None:
        raise Geweigerd("Dit lidmaatschap heeft geen laatste dag. Kies die eerst, bij Beëindig.")
    gedaan = draag_over(bereik, keuzes, door)
    if any(aantal for _, aantal, _ in gedaan):
        _noteer(lid, "werk overgedragen", door, [])
    return gedaan


def _haal_weg(lid: Lidmaatschap) -> None:
    try:
        lid.delete()
    except ProtectedError:
        raise Geweigerd("Dit lidmaatschap is al gebruikt. Kies vandaag als laatste dag.", veld="wanneer") from None
