"""The nouns of the Meldpunt, one per file."""

from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.models.aanmelding import Aanmelding, AanmeldingZet
from meldpunt.models.afweging import Afweging
from meldpunt.models.begeleidingsperiode import Begeleidingsperiode
from meldpunt.models.bekwaamheid import Bekwaamheid
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.models.capaciteit import Capaciteit
from meldpunt.models.concept import Concept, Conceptdeel, Conceptsoort
from meldpunt.models.dienstpunt import Dienstpunt
from meldpunt.models.dossierdeel import Dossierdeel
from meldpunt.models.instemming import Instemming
from meldpunt.models.jongere import Jongere
from meldpunt.models.naambesluit import Naambesluit
from meldpunt.models.naamgrond import Naamgrond
from meldpunt.models.notitie import Notitie
from meldpunt.models.opening import Dossieropening, Werkregio
from meldpunt.models.overdracht import Overdracht
from meldpunt.models.standwijziging import AanbodStandWijziging
from meldpunt.models.statistiek import Jaartelling, Wisstub
from meldpunt.models.steekproef import Steekproef
from meldpunt.models.termijnbesluit import Termijnbesluit
from meldpunt.models.toeleiding import Toeleiding, ToeleidingZet
from meldpunt.models.toestemming import Toestemming, ToestemmingZet
from meldpunt.models.verantwoording import Verantwoording
from meldpunt.models.verbetering import Eigenwoord, Verbetering
from meldpunt.models.verlenging import Verlenging
from meldpunt.models.verontrusting import Notaregel, Veiligheidskaart, VerzegeldeNota
from meldpunt.models.verzoek import Verzoek, VerzoekZet
from meldpunt.models.vooraanmelding import Vooraanmelding, VooraanmeldingZet
from meldpunt.models.vraag import Vraag
from meldpunt.models.werkgebied import Werkgebied

__all__ = [
    "AanbodStandWijziging",
    "Aanbodfiche",
    "Aanmelding",
    "AanmeldingZet",
    "Afweging",
    "Begeleidingsperiode",
    "Bekwaamheid",
    "Betrokkene",
    "Capaciteit",
    "Concept",
    "Conceptdeel",
    "Conceptsoort",
    "Dienstpunt",
    "Dossierdeel",
    "Eigenwoord",
    "Dossieropening",
    "Instemming",
    "Jaartelling",
    "Jongere",
    "Naambesluit",
    "Naamgrond",
    "Notaregel",
    "Notitie",
    "Overdracht",
    "Steekproef",
    "Termijnbesluit",
    "Toeleiding",
    "ToeleidingZet",
    "Toestemming",
    "ToestemmingZet",
    "Verantwoording",
    "Verbetering",
    "Veiligheidskaart",
    "VerzegeldeNota",
    "Verlenging",
    "Verzoek",
    "VerzoekZet",
    "Vooraanmelding",
    "VooraanmeldingZet",
    "Vraag",
    "Werkgebied",
    "Werkregio",
    "Wisstub",
]
