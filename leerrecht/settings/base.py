"""Settings that hold everywhere. The environment is read in this package and nowhere else.

Overlays: `voorbeeld` (example mode, loopback only), `test`, `productie` (refuses to start half-configured).
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from kombu.entity import Queue

from .databank import databank
from .logboek import DEFAULT_EXCEPTION_REPORTER_FILTER, LOGGING  # noqa: F401  (settings are read from this module)
from .oidc import lees_oidc
from .omgeving import lees
from .opslag import opslagplaatsen
from .reserve import *  # noqa: F403  (settings are read from this module)
from .scanner import lees_scanner

# openpyxl would take lxml where a machine happens to have it: one reader of XML everywhere, the guarded one.
os.environ["OPENPYXL_LXML"] = "False"

BASIS = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("LEERRECHT_VAR", BASIS / "var"))

INSTALLED_APPS = [
    "leerrecht",
    "actieplan",
    "meldpunt",
    "monitoring",
    "overlegplatform",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    # For its client of OpenID Connect alone: its tables stay empty (leerrecht/account/identiteit/).
    "allauth.socialaccount",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "bootstrap",
]

# Order matters: headers wrap everything, the GET guard must see every query a view makes, time-outs come before
# rights, and kept input must see the response of whatever refused the form.
MIDDLEWARE = [
    "leerrecht.middleware.kenmerk.KenmerkMiddleware",
    "leerrecht.middleware.metingen.MetingenMiddleware",
    "leerrecht.middleware.koppen.KoppenMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "leerrecht.middleware.nul.ZonderNulMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "leerrecht.middleware.databankweg.DatabankWegMiddleware",
    "leerrecht.middleware.invoer.InvoerBewarenMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leerrecht.middleware.zitting.ZittingMiddleware",
    "leerrecht.middleware.opzoeken.OpzoekMiddleware",
    "leerrecht.middleware.leesveilig.LeesveiligMiddleware",
    "leerrecht.middleware.rechten.RechtenMiddleware",
    "leerrecht.middleware.factor.TweedeFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "leerrecht.middleware.werkwoord.WerkwoordMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "leerrecht.middleware.onleesbaar.OnleesbaarMiddleware",
]

ROOT_URLCONF = "leerrecht.urls"
WSGI_APPLICATION = "leerrecht.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASIS / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leerrecht.context.portaal",
            ],
            "builtins": ["leerrecht.templatetags.portaal", "leerrecht.templatetags.wet"],
        },
    }
]

_EIGEN_BESTAND = f"sqlite:///{VAR / 'databank' / 'leerrecht.sqlite3'}"
DATABASES = {"default": databank(lees("LEERRECHT_DATABASE_URL", _EIGEN_BESTAND))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "leerrecht.Gebruiker"

# Sign-in limits live in the database: a lost Redis must not open or lock doors.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "leerrecht_cache",
        # Django's 300 would let a flood of keys push a blocked account out.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Public pages for visitors only, per process; see leerrecht/paginacache.py.
    "pagina": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pagina",
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "leerrecht.melding.DichteMeldingen"
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
TOESTEL_COOKIE_NAME = "toestel"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "leerrecht.views.fouten.csrf_mislukt"
ZITTING_STIL_SECONDEN = 30 * 60
ZITTING_ABSOLUUT_SECONDEN = 10 * 60 * 60

LANGUAGE_CODE = "nl-be"
USE_I18N = True
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
FORMAT_MODULE_PATH = ["leerrecht.opmaak"]
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
# In a container the collected files are part of the image, not of the data.
STATIC_ROOT = Path(os.environ.get("LEERRECHT_STATIC") or VAR / "static")
STATICFILES_DIRS = [BASIS / "static"]
STORAGES = {**opslagplaatsen(VAR), "staticfiles": {"BACKEND": "leerrecht.opslag.Stijlbestanden"}}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# What people upload is never readable on a disk: not while it comes in, and encrypted from then on.
FILE_UPLOAD_HANDLERS = ["leerrecht.bijlage.ontvangst.InGeheugen"]
# Where clamd listens: tcp://host:3310 or unix:///path. Without it what people give waits, and nobody opens it.
SCANNER = lees_scanner()

# Every form, also of a package: text through the paste gate, no `maxlength`.
FORM_RENDERER = "leerrecht.formulieren.weergever.Weergever"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

AUTHENTICATION_BACKENDS = ["leerrecht.account.deur.Accountdeur"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "leerrecht.account.wachtwoord.LangGenoegValidator", "OPTIONS": {"min_length": 15}},
    {
        "NAME": "leerrecht.account.wachtwoord.NietPersoonlijkValidator",
        "OPTIONS": {"user_attributes": ("email", "naam")},
    },
    {"NAME": "leerrecht.account.wachtwoord.NietBekendValidator"},
    {"NAME": "leerrecht.account.wachtwoord.BekendeWoordenValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "leerrecht.account.adapter.AccountAdapter"
MFA_ADAPTER = "leerrecht.account.adapter.FactorAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account is made by beheer and opened through an invitation to that address
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60  # mail may take a few minutes
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGOUT_REDIRECT_URL = "start"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True  # the cookie lives for the absolute limit; ZittingMiddleware ends it earlier
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# The package's own generator would write its table of addresses, which we leave empty, on a GET.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 (a class)
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
# `key` of login_failed is account and visitor together (see AccountAdapter); login_account and code_account
# are ours: the whole account, for browsers in which that person never signed in (leerrecht/account/rem.py).
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "login_account": "100/h/key",
    "code_account": "50/h/key",
    "request_login_code": "20/m/ip,3/m/key",
}
# How often a card may be tried: per number, known or not, and per part of the network (meldpunt/views/kaartrem.py).
KAARTLIMIETEN = {"kaart": "5/15m/key,15/d/key", "plek": "30/15m/key"}
# How many wrong codes of a class one part of the network may try (monitoring/views/klas.py).
KLASLIMIETEN = {"klas": "200/15m/key", "bevraging": "60/15m/key"}
# How often one person may miss a row, or look up a name (leerrecht/opzoeken.py).
OPZOEKLIMIETEN = {"misser": "10/m/key", "naam": "10/m/key", "naam_op_een_dag": "30/d/key"}
ACCOUNT_FORMS = {
    "login": "leerrecht.account.forms.InlogFormulier",
    "request_login_code": "leerrecht.account.forms.CodeAanvraagFormulier",
    "confirm_login_code": "leerrecht.account.forms.CodeFormulier",
    "reset_password": "leerrecht.account.forms.VergetenFormulier",
    "reset_password_from_key": "leerrecht.account.forms.NieuwWachtwoordFormulier",
    "change_password": "leerrecht.account.forms.WachtwoordWijzigenFormulier",
    "reauthenticate": "leerrecht.account.forms.BevestigFormulier",
}
# Signing in through ACM/IDM or another provider; None: off.
OIDC = lees_oidc()
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Leerrecht"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "leerrecht.account.forms.TweedeStapFormulier",
    "reauthenticate": "leerrecht.account.forms.TweedeStapBevestigFormulier",
    "activate_totp": "leerrecht.account.forms.InstelFormulier",
    "deactivate_totp": "leerrecht.account.forms.UitzetFormulier",
    "generate_recovery_codes": "leerrecht.account.forms.NieuweCodesFormulier",
    "add_webauthn": "leerrecht.account.sleutelforms.MaakSleutelFormulier",
    "authenticate_webauthn": "leerrecht.account.sleutelforms.SleutelStapFormulier",
    "reauthenticate_webauthn": "leerrecht.account.sleutelforms.SleutelBevestigFormulier",
}

CELERY_BROKER_URL = lees("LEERRECHT_BROKER_URL", "filesystem://localhost")
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {
        "data_folder_in": str(VAR / "wachtrij"),
        "data_folder_out": str(VAR / "wachtrij"),
        "control_folder": str(VAR / "wachtrij-beheer"),
    }
    if CELERY_BROKER_URL.startswith("filesystem")
    # One second: a hanging broker may cost a visitor a second, never the submission.
    else {"socket_timeout": 1, "socket_connect_timeout": 1, "visibility_timeout": 3600}
)
CELERY_BROKER_CONNECTION_TIMEOUT = 1
# Two queues, each with workers of its own (leerrecht/processen.py): mail never waits for long work, nor the reverse.
CELERY_TASK_QUEUES = (Queue("post"), Queue("werk"))
CELERY_TASK_DEFAULT_QUEUE = "werk"
# The sweeper must not wait for long work either.
CELERY_TASK_ROUTES = {"leerrecht.verzend_wachtende": {"queue": "post"}, "leerrecht.vegen": {"queue": "post"}}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_EAGER_RESULT = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SEND_TASK_EVENTS = False

DEFAULT_FROM_EMAIL = os.environ.get("LEERRECHT_AFZENDER", "Leerrecht <noreply@leerrecht.example>")
EMAIL_TIMEOUT = 10

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# A Sentry-compatible server that hears of faults, stripped (leerrecht/foutpost.py); empty: nobody does.
FOUTMELDADRES = ""

SILENCED_SYSTEM_CHECKS: list[str] = []

# Where one tells us of a hole: mailto: or https:, for /.well-known/security.txt; empty: no such page.
VEILIGHEIDSCONTACT = os.environ.get("LEERRECHT_VEILIGHEIDSCONTACT", "").strip()
# Who hears a complaint about the controller, in words with a telephone; empty: the pages name the general road.
OMBUDSDIENST = os.environ.get("LEERRECHT_OMBUDSDIENST", "").strip()
# Under which licence others may use the published figures, in words; empty: the data say that nobody decided it.
LICENTIE_CIJFERS = os.environ.get("LEERRECHT_LICENTIE_CIJFERS", "").strip()
# Host names under which a network has its own front page at /: "leerrecht.mechelen.be=mechelen, ...".
NETWERKHOSTEN = {
    host.strip().lower(): slug.strip()
    for host, _, slug in (deel.partition("=") for deel in os.environ.get("LEERRECHT_NETWERKHOSTEN", "").split(","))
    if host.strip() and slug.strip()
}

VOORBEELD = False
# Address in mails: never of a request's Host header, and where `make run` answers, also on another port.
_HIER = f"http://localhost:{os.environ.get('LEERRECHT_POORT') or 8000}"
BASISADRES = os.environ.get("LEERRECHT_BASISADRES", _HIER).rstrip("/")
