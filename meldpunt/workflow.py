"""The moves of an offer and of a file, each as one table."""

from leerrecht.workflow import Werkstroom, Zet
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.keuzes.aanvraag import Aanvraagstand
from meldpunt.keuzes.dossier import Dossierstand, Toeleidingstand, Toestemmingstand, Vooraanmeldingstand
from meldpunt.keuzes.rondetafel import KOMENDE_TAFEL, Tafelstand
from meldpunt.keuzes.schooltraject import Schooltrajectstand
from meldpunt.keuzes.traject import Trajectstand
from meldpunt.keuzes.verzoek import OPEN_VERZOEK, Verzoekstand
from meldpunt.keuzes.wissel import Wisselstand

STAND = Werkstroom(
    zetten=(
        Zet(Aanbodstand.IN_OPBOUW, Aanbodstand.PROEFDRAAI),
        Zet(Aanbodstand.IN_OPBOUW, Aanbodstand.OPEN),
        Zet(Aanbodstand.IN_OPBOUW, Aanbodstand.GESTOPT, reden_verplicht=True),
        Zet(Aanbodstand.PROEFDRAAI, Aanbodstand.OPEN),
        Zet(Aanbodstand.PROEFDRAAI, Aanbodstand.OPGESCHORT, reden_verplicht=True),
        Zet(Aanbodstand.PROEFDRAAI, Aanbodstand.GESTOPT, reden_verplicht=True),
        Zet(Aanbodstand.OPEN, Aanbodstand.OPGESCHORT, reden_verplicht=True),
        Zet(Aanbodstand.OPEN, Aanbodstand.GESTOPT, reden_verplicht=True),
        Zet(Aanbodstand.OPGESCHORT, Aanbodstand.OPEN),
        Zet(Aanbodstand.OPGESCHORT, Aanbodstand.PROEFDRAAI),
        Zet(Aanbodstand.OPGESCHORT, Aanbodstand.GESTOPT, reden_verplicht=True),
        # An end may be taken back, with a reason: an offer closed by mistake must not be retyped.
        Zet(Aanbodstand.GESTOPT, Aanbodstand.OPEN, reden_verplicht=True),
    ),
    labels=dict(Aanbodstand.choices),
)

DOSSIER = Werkstroom(
    zetten=(
        Zet(Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING),
        Zet(Dossierstand.IN_BEHANDELING, Dossierstand.WACHT),
        Zet(Dossierstand.WACHT, Dossierstand.IN_BEHANDELING),
        Zet(Dossierstand.INGEDIEND, Dossierstand.AFGEROND, reden_verplicht=True),
        Zet(Dossierstand.IN_BEHANDELING, Dossierstand.AFGEROND, reden_verplicht=True),
        Zet(Dossierstand.WACHT, Dossierstand.AFGEROND, reden_verplicht=True),
        # Reopened: by the Meldpunt, with a reason. The file and all that was told stay one.
        Zet(Dossierstand.AFGEROND, Dossierstand.IN_BEHANDELING, reden_verplicht=True),
    ),
    labels=dict(Dossierstand.choices),
)

VOORAANMELDING = Werkstroom(
    zetten=(
        Zet(Vooraanmeldingstand.VERSTUURD, Vooraanmeldingstand.OPGENOMEN),
        Zet(Vooraanmeldingstand.VERSTUURD, Vooraanmeldingstand.AFGEWEZEN, reden_verplicht=True),
        Zet(Vooraanmeldingstand.VERSTUURD, Vooraanmeldingstand.INGETROKKEN),
        # Put back: the CLB threw its concept away, or it went stale; a colleague can take it up.
        Zet(Vooraanmeldingstand.OPGENOMEN, Vooraanmeldingstand.VERSTUURD),
        Zet(Vooraanmeldingstand.OPGENOMEN, Vooraanmeldingstand.INGEDIEND),
        Zet(Vooraanmeldingstand.OPGENOMEN, Vooraanmeldingstand.AFGEWEZEN, reden_verplicht=True),
        Zet(Vooraanmeldingstand.OPGENOMEN, Vooraanmeldingstand.INGETROKKEN),
    ),
    labels=dict(Vooraanmeldingstand.choices),
)

_VAN_DE_AANBIEDER = (Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN, Toeleidingstand.VRAAG)
TOELEIDING = Werkstroom(
    zetten=(
        Zet(Toeleidingstand.VOORGESTELD, Toeleidingstand.BEKEKEN),
        Zet(Toeleidingstand.VOORGESTELD, Toeleidingstand.VRAAG),
        Zet(Toeleidingstand.BEKEKEN, Toeleidingstand.VRAAG),
        # The Meldpunt answered: the provider looks again.
        Zet(Toeleidingstand.VRAAG, Toeleidingstand.BEKEKEN),
        *(
            Zet(van, naar)
            for van in (*_VAN_DE_AANBIEDER, Toeleidingstand.WACHTLIJST)
            for naar in (Toeleidingstand.AANVAARD, Toeleidingstand.WACHTLIJST)
            if van != naar
        ),
        *(
            Zet(van, Toeleidingstand.GEWEIGERD, reden_verplicht=True)
            for van in (*_VAN_DE_AANBIEDER, Toeleidingstand.WACHTLIJST)
        ),
        # A provider that stays silent refuses nothing: a person of the Meldpunt says that it lapsed.
        *(
            Zet(van, Toeleidingstand.VERVALLEN, reden_verplicht=True)
            for van in (*_VAN_DE_AANBIEDER, Toeleidingstand.WACHTLIJST)
        ),
        *(
            Zet(van, naar, reden_verplicht=True)
            for van in (*_VAN_DE_AANBIEDER, Toeleidingstand.WACHTLIJST, Toeleidingstand.AANVAARD)
            for naar in (Toeleidingstand.INGETROKKEN, Toeleidingstand.NIET_MEER_NODIG)
        ),
        # With the end of the traject, never apart from it: from then on the provider reads nothing.
        Zet(Toeleidingstand.AANVAARD, Toeleidingstand.VOORBIJ),
    ),
    labels=dict(Toeleidingstand.choices),
)

TRAJECT = Werkstroom(
    zetten=(
        Zet(Trajectstand.AFGESPROKEN, Trajectstand.GESTART),
        Zet(Trajectstand.AFGESPROKEN, Trajectstand.NIET_OPGEDAAGD),
        Zet(Trajectstand.AFGESPROKEN, Trajectstand.TERUGGETROKKEN, reden_verplicht=True),
        Zet(Trajectstand.GESTART, Trajectstand.ONDERBROKEN, reden_verplicht=True),
        Zet(Trajectstand.ONDERBROKEN, Trajectstand.GESTART),
        *(Zet(van, Trajectstand.AFGEROND) for van in (Trajectstand.GESTART, Trajectstand.ONDERBROKEN)),
        *(
            Zet(van, Trajectstand.GESTOPT, reden_verplicht=True)
            for van in (Trajectstand.GESTART, Trajectstand.ONDERBROKEN)
        ),
    ),
    labels=dict(Trajectstand.choices),
)

TOESTEMMING = Werkstroom(
    zetten=(
        Zet(Toestemmingstand.GEVRAAGD, Toestemmingstand.GEGEVEN),
        Zet(Toestemmingstand.GEVRAAGD, Toestemmingstand.GEWEIGERD),
        Zet(Toestemmingstand.GEVRAAGD, Toestemmingstand.VERLOPEN),
        # Taking a yes back needs no reason.
        Zet(Toestemmingstand.GEGEVEN, Toestemmingstand.INGETROKKEN),
        Zet(Toestemmingstand.GEGEVEN, Toestemmingstand.VERLOPEN),
    ),
    labels=dict(Toestemmingstand.choices),
)

VERZOEK = Werkstroom(
    zetten=(
        Zet(Verzoekstand.ONTVANGEN, Verzoekstand.VOORGELEGD),
        Zet(Verzoekstand.VOORGELEGD, Verzoekstand.GEADVISEERD),
        Zet(Verzoekstand.GEADVISEERD, Verzoekstand.BESLIST),
        Zet(Verzoekstand.BESLIST, Verzoekstand.BEANTWOORD),
        # Prepared again: the advice or the decision asked for something else.
        Zet(Verzoekstand.GEADVISEERD, Verzoekstand.VOORGELEGD, reden_verplicht=True),
        *(Zet(van, Verzoekstand.INGETROKKEN) for van in OPEN_VERZOEK),
    ),
    labels=dict(Verzoekstand.choices),
)

WISSEL = Werkstroom(
    zetten=(
        # With a reason only when a person of the Meldpunt decides it; the dienst asks for that.
        Zet(Wisselstand.WACHT, Wisselstand.DOORGEGEVEN),
        Zet(Wisselstand.WACHT, Wisselstand.BEZWAAR),
        Zet(Wisselstand.WACHT, Wisselstand.GESTOPT, reden_verplicht=True),
    ),
    labels=dict(Wisselstand.choices),
)

RONDETAFEL = Werkstroom(
    zetten=(
        Zet(Tafelstand.VOORSTEL, Tafelstand.GEPLAND),
        # The day does not fit after all: another one is looked for, and everybody hears why.
        Zet(Tafelstand.GEPLAND, Tafelstand.VOORSTEL, reden_verplicht=True),
        Zet(Tafelstand.GEPLAND, Tafelstand.GEHOUDEN),
        Zet(Tafelstand.GEHOUDEN, Tafelstand.BEVESTIGD),
        # Something written was wrong: it is mended, and confirmed anew.
        Zet(Tafelstand.BEVESTIGD, Tafelstand.GEHOUDEN, reden_verplicht=True),
        *(Zet(van, Tafelstand.GEANNULEERD, reden_verplicht=True) for van in KOMENDE_TAFEL),
    ),
    labels=dict(Tafelstand.choices),
)

AANVRAAG = Werkstroom(
    zetten=(
        Zet(Aanvraagstand.GEVRAAGD, Aanvraagstand.AANVAARD),
        Zet(Aanvraagstand.GEVRAAGD, Aanvraagstand.GEWEIGERD, reden_verplicht=True),
        Zet(Aanvraagstand.GEVRAAGD, Aanvraagstand.INGETROKKEN),
        # Nobody answered in time: the portal ends it, and says so.
        Zet(Aanvraagstand.GEVRAAGD, Aanvraagstand.VERVALLEN),
    ),
    labels=dict(Aanvraagstand.choices),
)

SCHOOLTRAJECT = Werkstroom(
    zetten=(
        Zet(Schooltrajectstand.VOORGESTELD, Schooltrajectstand.LOPEND),
        Zet(Schooltrajectstand.LOPEND, Schooltrajectstand.AFGEROND),
        *(
            Zet(van, Schooltrajectstand.GESTOPT, reden_verplicht=True)
            for van in (Schooltrajectstand.VOORGESTELD, Schooltrajectstand.LOPEND)
        ),
    ),
    labels=dict(Schooltrajectstand.choices),
)
