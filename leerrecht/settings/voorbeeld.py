"""Example mode: one machine, loopback only, real plans and invented accounts. Default of `make run`."""

from .base import *  # noqa: F403
from .base import MIDDLEWARE, VAR
from .sleutels import blinde_sleutel, geheime_sleutel, versleutelsleutel

for _map in ("databank", "wachtrij", "wachtrij-beheer", "bestanden", "static"):
    (VAR / _map).mkdir(parents=True, exist_ok=True)

SECRET_KEY = geheime_sleutel(VAR / "sleutels")
VERSLEUTELSLEUTELS = [versleutelsleutel(VAR / "sleutels")]
BLINDE_SLEUTEL = blinde_sleutel(VAR / "sleutels")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
DEBUG = False
VOORBEELD = True
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # the tester reads mail on the page /voorbeeld/post/
# First of all: nothing may run for a visitor from elsewhere.
MIDDLEWARE = ["leerrecht.voorbeeld.middleware.AlleenDezeMachineMiddleware", *MIDDLEWARE]
