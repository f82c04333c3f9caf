"""The app of the action plan."""

from django.apps import AppConfig


class ActieplanConfig(AppConfig):
    """Plan, goals, actions, progress and versions."""

    name = "actieplan"
    verbose_name = "Actieplan"

    def ready(self) -> None:
        """Register the plans of the networks as content."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from actieplan.inhoud import plannen
        from leerrecht.inhoud import registreer_lader

        registreer_lader(verdieping=2, naam="actieplan", lader=plannen.laad)
