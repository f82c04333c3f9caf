"""The nouns of the Meldpunt, one per file."""

from meldpunt.models.aanbodfiche import Aanbodfiche
from meldpunt.models.aanmelding import Aanmelding, AanmeldingZet
from meldpunt.models.aanvraag import Aanvraag, AanvraagZet
from meldpunt.models.afweging import Afweging
from meldpunt.models.antwoordadres import Antwoordadres
from meldpunt.models.begeleidingsperiode import Begeleidingsperiode
from meldpunt.models.bekwaamheid import Bekwaamheid
from meldpunt.models.betrokkene import Betrokkene
from meldpunt.models.bijlage import Bijlage, BijlageZet
from meldpunt.models.bladevaluatie import Bladevaluatie
from meldpunt.models.bladkaart import Bladkaart
from meldpunt.models.bladtaalbesluit import Bladtaalbesluit
from meldpunt.models.capaciteit import Capaciteit
from meldpunt.models.concept import Concept, Conceptdeel, Conceptsoort
from meldpunt.models.dienstpunt import Dienstpunt
from meldpunt.models.doel import Doeloordeel, Jongerendoel
from meldpunt.models.dossierdeel import Dossierdeel
from meldpunt.models.instemming import Instemming
from meldpunt.models.jongere import Jongere
from meldpunt.models.kloptvraag import Kloptvraag
from meldpunt.models.naambesluit import Naambesluit
from meldpunt.models.naamgrond import Naamgrond
from meldpunt.models.notitie import Notitie
from meldpunt.models.opening import Dossieropening, Werkregio
from meldpunt.models.ouderja import Ouderja
from meldpunt.models.overdracht import Overdracht
from meldpunt.models.rondetafel import Rondetafel, RondetafelZet
from meldpunt.models.schooltraject import Schooltraject, Schooltrajectpunt, SchooltrajectZet
from meldpunt.models.standwijziging import AanbodStandWijziging
from meldpunt.models.stappenplan import Gezettestap
from meldpunt.models.statistiek import Jaartelling, Wisstub
from meldpunt.models.steekproef import Steekproef
from meldpunt.models.tafeldag import Tafelantwoord, Tafeldag
from meldpunt.models.tafelpartij import Tafelpartij
from meldpunt.models.tafelpunt import Tafelafspraak, Tafelpunt
from meldpunt.models.termijnbesluit import Termijnbesluit
from meldpunt.models.terugkeer import Navraag, Terugkeerplan
from meldpunt.models.toeleiding import Toeleiding, ToeleidingZet
from meldpunt.models.toestemming import Toestemming, ToestemmingZet
from meldpunt.models.traject import Lesperiode, Traject, Trajectweek, TrajectZet
from meldpunt.models.trajectbegeleider import Trajectbegeleider
from meldpunt.models.turf import Telefoonturf
from meldpunt.models.uitstroom import Uitstroomgesprek
from meldpunt.models.verantwoording import Verantwoording
from meldpunt.models.verbetering import Eigenwoord, Verbetering
from meldpunt.models.verlenging import Verlenging
from meldpunt.models.verontrusting import Notaregel, Veiligheidskaart, VerzegeldeNota
from meldpunt.models.verzoek import Verzoek, VerzoekZet
from meldpunt.models.vooraanmelding import Vooraanmelding, VooraanmeldingZet
from meldpunt.models.vraag import Vraag
from meldpunt.models.werkgebied import Werkgebied
from meldpunt.models.wissel import Clbwissel, ClbwisselZet, Wisselwoord

__all__ = [
    "AanbodStandWijziging",
    "Aanbodfiche",
    "Aanmelding",
    "AanmeldingZet",
    "Aanvraag",
    "AanvraagZet",
    "Afweging",
    "Antwoordadres",
    "Begeleidingsperiode",
    "Bekwaamheid",
    "Betrokkene",
    "Bijlage",
    "BijlageZet",
    "Bladevaluatie",
    "Bladtaalbesluit",
    "Bladkaart",
    "Capaciteit",
    "Clbwissel",
    "ClbwisselZet",
    "Concept",
    "Conceptdeel",
    "Conceptsoort",
    "Dienstpunt",
    "Jongerendoel",
    "Doeloordeel",
    "Dossierdeel",
    "Eigenwoord",
    "Dossieropening",
    "Gezettestap",
    "Instemming",
    "Jaartelling",
    "Jongere",
    "Kloptvraag",
    "Lesperiode",
    "Naambesluit",
    "Naamgrond",
    "Navraag",
    "Notaregel",
    "Notitie",
    "Ouderja",
    "Overdracht",
    "Rondetafel",
    "RondetafelZet",
    "SchooltrajectZet",
    "Schooltraject",
    "Schooltrajectpunt",
    "Steekproef",
    "Tafelafspraak",
    "Tafelantwoord",
    "Tafeldag",
    "Tafelpartij",
    "Tafelpunt",
    "Telefoonturf",
    "Termijnbesluit",
    "Terugkeerplan",
    "Toeleiding",
    "ToeleidingZet",
    "Toestemming",
    "ToestemmingZet",
    "Traject",
    "TrajectZet",
    "Trajectweek",
    "Trajectbegeleider",
    "Uitstroomgesprek",
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
    "Wisselwoord",
    "Wisstub",
]
