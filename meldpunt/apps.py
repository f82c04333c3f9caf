"""The app of the Meldpunt."""

from django.apps import AppConfig


class MeldpuntConfig(AppConfig):
    """The aanbod and who leads to it."""

    name = "meldpunt"
    verbose_name = "Meldpunt"

    def ready(self) -> None:
        """Register the aanbod of the networks as content, how files are erased, and what is found by which column."""
        # Imported here because the loader needs models, which exist only once the app registry is ready.
        from leerrecht.inhoud import registreer_voorbeeld
        from leerrecht.middleware.opzoeken import registreer_melder
        from leerrecht.vertrek import registreer_werksoort
        from leerrecht.zoekkolommen import registreer_zoekkolommen
        from meldpunt import pakket
        from meldpunt.diensten.aanbod import zet_zoekvelden
        from meldpunt.diensten.opzoeken import meld_missers
        from meldpunt.diensten.vertrek import AANMELDINGEN, DOSSIERS, NOTAS
        from meldpunt.inhoud import voorbeeldaanmelding, voorbeelddossiers, voorbeeldtermijnen
        from meldpunt.models import Jongere

        pakket.registreer()
        registreer_zoekkolommen("meldpunt.Aanbodfiche", velden=("zoektekst", "sorteersleutel"), vul=zet_zoekvelden)
        registreer_zoekkolommen("meldpunt.Jongere", velden=Jongere.INDEXEN, vul=Jongere.zet_indexen, blind=True)
        registreer_melder(meld_missers)
        registreer_voorbeeld(verdieping=2, naam="aanmeldingen", lader=voorbeeldaanmelding.laad)
        registreer_voorbeeld(verdieping=2, naam="dossiers", lader=voorbeelddossiers.laad)
        registreer_voorbeeld(verdieping=2, naam="termijnen", lader=voorbeeldtermijnen.laad)
        registreer_werksoort(DOSSIERS, volgorde=10)
        registreer_werksoort(AANMELDINGEN, volgorde=20)
        registreer_werksoort(NOTAS, volgorde=25)
        self._stappen()
        self._wie_leest()
        self._ruim_op()

    def _ruim_op(self) -> None:
        """Say what the retention run does here, in this order, and whose log outlives what."""
        from leerrecht.herhaling import registreer_herhaling
        from leerrecht.opruimen import registreer_opruimer
        from leerrecht.raadplegen import registreer_dossiers
        from meldpunt.diensten.beller import bellers_vergeten
        from meldpunt.diensten.conceptsporen import ruim_conceptsporen_op
        from meldpunt.diensten.herwissen import merken_van_nu, wis_opnieuw, zin_gewist
        from meldpunt.diensten.intrekking import ja_van_nu, stop_opnieuw, trek_opnieuw_in, werk_van_nu, zin_ja, zin_werk
        from meldpunt.diensten.onthouden import JA, WERK
        from meldpunt.diensten.vooraanmelding import vervallen_terugleggen
        from meldpunt.diensten.waarschuwen import waarschuw
        from meldpunt.diensten.wissen import ruim_dossiers_op
        from meldpunt.models import Aanmelding, Vooraanmelding

        registreer_dossiers(lambda: Aanmelding.objects.values("referentie"))
        registreer_dossiers(lambda: Vooraanmelding.objects.values("referentie"))
        registreer_herhaling(wis_opnieuw, merken_van_nu, zin_gewist)
        registreer_herhaling(trek_opnieuw_in, ja_van_nu, zin_ja, soort=JA)
        registreer_herhaling(stop_opnieuw, werk_van_nu, zin_werk, soort=WERK)
        registreer_opruimer(ruim_dossiers_op)
        registreer_opruimer(ruim_conceptsporen_op)
        registreer_opruimer(waarschuw)
        registreer_opruimer(vervallen_terugleggen)
        registreer_opruimer(bellers_vergeten)

    def _stappen(self) -> None:
        """Say what a new network still has to do here."""
        from leerrecht.begin.stappen import registreer_stap
        from meldpunt.weergave.begin import STAPPEN

        for plaats, meter in STAPPEN:
            registreer_stap(plaats=plaats, naam=meter.__name__, meter=meter)

    def _wie_leest(self) -> None:
        """Tell the rule of two persons who reads files."""
        from leerrecht.voorstel.lezers import registreer_leesbron
        from meldpunt.regels.lezers import LEESBRON

        registreer_leesbron(LEESBRON)
