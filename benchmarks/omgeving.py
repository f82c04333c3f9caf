"""A scratch portal to measure: its own folder, real content, example accounts, and a plan that can be made larger."""

import io
import os
import shutil
import tempfile
from pathlib import Path

STAF = "staf@leerrecht.example"


def begin() -> Path:
    """Point the settings to a fresh folder (and the database of the environment, when given) and load content."""
    map_ = Path(tempfile.mkdtemp(prefix="leerrecht-meting-"))
    os.environ["LEERRECHT_VAR"] = str(map_)
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerrecht.settings.voorbeeld"
    import django

    django.setup()
    from django.core.management import call_command

    # The portal's own Celery: without it every wake-up would look for a broker that is not there.
    import leerrecht.celery  # noqa: F401

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("laad_inhoud", verbosity=0, stdout=io.StringIO())
    call_command("laad_voorbeeld", verbosity=0, stdout=io.StringIO())
    call_command("collectstatic", interactive=False, verbosity=0)
    return map_


def einde(map_: Path) -> None:
    """Remove the scratch folder."""
    shutil.rmtree(map_, ignore_errors=True)


def vergroot(aantal: int) -> None:
    """Bring the plan of Mechelen to `aantal` actions, and freeze them as its version in force."""
    from actieplan.diensten.versie import regels_vastleggen
    from actieplan.models import Actie, Actieplan
    from leerrecht.models.basis import schrijven_toegestaan

    plan = Actieplan.objects.get(slug="mechelen")
    sjabloon = list(Actie.objects.filter(plan=plan).select_related("doelstelling"))
    with schrijven_toegestaan():
        Actie.objects.bulk_create(
            (
                Actie(
                    plan=plan,
                    doelstelling=(bron := sjabloon[nummer % len(sjabloon)]).doelstelling,
                    nummer=f"9.{nummer}",
                    volgorde=10_000 + nummer,
                    titel=bron.titel,
                    omschrijving=bron.omschrijving,
                )
                for nummer in range(Actie.objects.filter(plan=plan).count(), aantal)
            ),
            batch_size=200,
        )
        regels_vastleggen(versie=plan.versies.get(van_kracht=True))
