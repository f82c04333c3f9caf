"""The app of the action plan."""

from django.apps import AppConfig


class ActieplanConfig(AppConfig):
    """Plan, goals, actions, progress and versions."""

    name = "actieplan"
    verbose_name = "Actieplan"

    def ready(self) -> None:
        """Register the plans of the networks as content, and the search column of a line."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from actieplan import pakket
        from actieplan.diensten.vertrek import ACTIEPUNTEN
        from actieplan.models import Versieregel
        from actieplan.weergave.begin import actieplan
        from leerrecht.begin.stappen import registreer_stap
        from leerrecht.vertrek import registreer_werksoort
        from leerrecht.zoekkolommen import registreer_zoekkolommen

        pakket.registreer()
        registreer_zoekkolommen("actieplan.Versieregel", velden=("zoektekst",), vul=Versieregel.zet_zoektekst)
        registreer_stap(plaats=70, naam="actieplan", meter=actieplan)
        registreer_werksoort(ACTIEPUNTEN, volgorde=40)
