"""Addresses of the portal: a contract that tests and bookmarks rely on."""

from django.urls import include, path

from leerrecht.daden import paden
from leerrecht.views import fouten, gezond, klad, metingen, netwerkstart, over, start, stijlgids, wet

urlpatterns = [
    path("", start.start, name="start"),
    path("actieplan/", include("actieplan.urls")),
    path("monitoring/", include("monitoring.urls")),
    path("evaluatie/", include("monitoring.urls_evaluatie")),
    path("meldpunt/", include("meldpunt.urls")),
    path("mijn-blad/", include("meldpunt.urls_blad")),
    path("klas/", include("monitoring.urls_klas")),
    path("vragen/", include("monitoring.urls_bevraging")),
    path("overleg/", include("overlegplatform.urls")),
    path("account/", include("leerrecht.account.urls")),
    path("contacten/", include("leerrecht.contact.urls")),
    path("link/", include("leerrecht.link.urls")),
    path("voorstellen/", include("leerrecht.voorstel.urls")),
    path("beheer/", include("leerrecht.beheer.urls")),
    path("over/", over.over, name="over"),
    path("privacy/", over.privacy, name="privacy"),
    path("toegankelijkheid/", over.toegankelijkheid, name="toegankelijkheid"),
    path("feiten/", wet.feiten, name="feiten"),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
    path("gezond/", gezond.gezond, name="gezond"),
    path("gezond/leeft/", gezond.leeft, name="gezond_leeft"),
    path("gezond/klaar/", gezond.klaar, name="gezond_klaar"),
    path("gezond/achterstand/", gezond.achterstand, name="gezond_achterstand"),
    path("metrics", metingen.metingen, name="metingen"),
    path("robots.txt", over.robots, name="robots"),
    path(".well-known/security.txt", over.veiligheid, name="veiligheid"),
    path("klad/", klad.overzicht, name="klad"),
    path("klad/bijhouden/", klad.bijhouden, name="klad_bijhouden"),
    *paden(klad),
    path("voorbeeld/", include("leerrecht.voorbeeld.urls")),
    # Last: a room is found before a network that would have its name.
    path("<slug:netwerk>/", netwerkstart.netwerkstart, name="netwerk"),
]

handler400 = fouten.onleesbaar
handler403 = fouten.geen_recht
handler404 = fouten.niet_gevonden
handler429 = fouten.te_veel
handler500 = fouten.fout
