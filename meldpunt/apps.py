"""The app of the Meldpunt."""

from django.apps import AppConfig


class MeldpuntConfig(AppConfig):
    """The aanbod and who leads to it."""

    name = "meldpunt"
    verbose_name = "Meldpunt"

    def ready(self) -> None:
        """Register the aanbod of the networks as content, and how files are erased."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.herversleuteling import registreer_indexen
        from leerrecht.inhoud import registreer_lader, registreer_voorbeeld
        from leerrecht.opruimen import registreer_opruimer
        from meldpunt.diensten.bewaren import ruim_dossiers_op
        from meldpunt.diensten.vooraanmelding import vervallen_terugleggen
        from meldpunt.inhoud import aanbod, voorbeeldaanmelding, voorbeelddossiers

        registreer_lader(verdieping=2, naam="meldpunt", lader=aanbod.laad)
        registreer_indexen("meldpunt.Jongere", velden=("index_persoon", "index_naam", "index_volledig"))
        registreer_opruimer(ruim_dossiers_op)
        registreer_opruimer(vervallen_terugleggen)
        registreer_voorbeeld(verdieping=2, naam="aanmeldingen", lader=voorbeeldaanmelding.laad)
        registreer_voorbeeld(verdieping=2, naam="dossiers", lader=voorbeelddossiers.laad)
