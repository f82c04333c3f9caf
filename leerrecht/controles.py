"""House rules as system checks: a portal that breaks them does not start."""

import openpyxl
from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from leerrecht import sleutelproef
from leerrecht.bewaartermijn import DERDEN
from leerrecht.daden.controle import is_daad, neemt_post
from leerrecht.daden.uitzonderingen import ZONDER_DAAD
from leerrecht.rechten import ROLRECHTEN, Rol
from leerrecht.wet import Ongeldig, lees_wet

ONZE_APPS = ("leerrecht", "actieplan", "meldpunt", "overlegplatform", "monitoring")


def alle_adressen(resolver=None, voorvoegsel: str = "", ruimte: str = "") -> list[tuple[str, str, URLPattern]]:
    """Return every (address, full name, pattern) the portal knows."""
    gevonden: list[tuple[str, str, URLPattern]] = []
    for deel in (resolver or get_resolver()).url_patterns:
        adres = voorvoegsel + str(deel.pattern)
        if isinstance(deel, URLResolver):
            gevonden += alle_adressen(deel, adres, f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte)
        else:
            gevonden.append((adres, f"{ruimte}{deel.name}", deel))
    return gevonden


def alle_patronen() -> list[tuple[str, URLPattern]]:
    """Return every (address, pattern) the portal knows."""
    return [(adres, patroon) for adres, _, patroon in alle_adressen()]


@register(Tags.security)
def elke_view_heeft_een_recht(app_configs, **opties) -> list[Error]:
    """leerrecht.E001: a view without a declared right."""
    return [
        Error(f"/{adres} heeft geen recht.", hint="Gebruik publiek, ingelogd of vereist.", id="leerrecht.E001")
        for adres, patroon in alle_patronen()
        if not hasattr(patroon.callback, "recht")
    ]


@register(Tags.security)
def elke_post_is_een_daad(app_configs, **opties) -> list[Error]:
    """leerrecht.E007: a view that takes a POST by hand, and so escapes what the base does for all acts."""
    return [
        Error(
            f"/{adres} ({naam}) neemt een POST aan en is geen daad.",
            hint="Maak er een Daad van in <kamer>/daden/, of zet ze met haar reden in daden/uitzonderingen.py.",
            id="leerrecht.E007",
        )
        for adres, naam, patroon in alle_adressen()
        if naam not in ZONDER_DAAD and not is_daad(patroon.callback) and neemt_post(patroon.callback)
    ]


@register(Tags.models)
def elk_model_heeft_een_bewaarbeleid(app_configs, **opties) -> list[Error]:
    """leerrecht.E002 and E003: a model without retention, or a third-party table nobody decided on."""
    fouten = []
    for model in apps.get_models():
        if model._meta.app_label in ONZE_APPS:
            fouten += _eigen_model(model)
        elif model._meta.label not in DERDEN:
            fouten.append(Error(f"{model._meta.label} staat niet in bewaartermijn.DERDEN.", id="leerrecht.E003"))
    return fouten


def _eigen_model(model) -> list[Error]:
    beleid = getattr(model, "bewaarbeleid", None)
    if beleid is None:
        # Tables that Django makes for a many-to-many follow the two models they join.
        return (
            []
            if model._meta.auto_created
            else [Error(f"{model._meta.label} heeft geen bewaarbeleid.", id="leerrecht.E002")]
        )
    namen = {veld.name for veld in model._meta.get_fields()}
    onbekend = {naam for naam in (*beleid.persoonsvelden, beleid.vanaf) if naam} - namen
    if onbekend:
        return [
            Error(f"{model._meta.label}: bewaarbeleid noemt onbekende velden {sorted(onbekend)}.", id="leerrecht.E002")
        ]
    return []


@register
def elke_rol_heeft_rechten(app_configs, **opties) -> list[Error]:
    """leerrecht.E004: a role without a row in the table."""
    return [Error(f"Rol {rol} staat niet in ROLRECHTEN.", id="leerrecht.E004") for rol in Rol if rol not in ROLRECHTEN]


@register(Tags.security, deploy=True)
def geen_voorbeeld_in_productie(app_configs, **opties) -> list[Error]:
    """leerrecht.E005: example mode (one-click sign-in, no second factor) must not meet the world."""
    if settings.VOORBEELD:
        return [Error("De voorbeeldmodus mag niet in productie.", id="leerrecht.E005")]
    return []


@register(Tags.database)
def de_sleutels_passen_bij_de_databank(app_configs, databases=None, **opties) -> list[Error]:
    """leerrecht.E006: this database was written with other keys. Also asked before a process starts."""
    bezwaar = sleutelproef.bezwaar() if databases else ""
    return [Error(bezwaar, id="leerrecht.E006")] if bezwaar else []


@register(Tags.security)
def xml_van_mensen_wordt_veilig_gelezen(app_configs, **opties) -> list[Error]:
    """leerrecht.E008: a delivered workbook would be read by a parser that expands entities and opens files."""
    if openpyxl.DEFUSEDXML and not openpyxl.LXML:
        return []
    return [Error("Excel wordt niet met defusedxml gelezen.", hint="Installeer requirements.txt.", id="leerrecht.E008")]


@register(Tags.compatibility)
def de_feiten_over_de_wet_zijn_af(app_configs, **opties) -> list[Error]:
    """leerrecht.E009: a fact about law or a help line without source, term or the word whether somebody verified it."""
    try:
        lees_wet()
    except Ongeldig as fout:
        return [Error(f"wet.yaml: {fout}", hint="Zie de kop van leerrecht/inhoud/wet.yaml.", id="leerrecht.E009")]
    return []
