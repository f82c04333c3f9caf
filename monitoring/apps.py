"""The app of the figures."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """Indicators, deliveries of figures and the releases that pages select from."""

    name = "monitoring"
    verbose_name = "Cijfers"

    def ready(self) -> None:
        """Register the figures of the network as content."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.inhoud import registreer_lader
        from monitoring.inhoud import cijfers

        registreer_lader(verdieping=4, naam="monitoring", lader=cijfers.laad)
