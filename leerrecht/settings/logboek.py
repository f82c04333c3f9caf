"""What is logged, and where: names and paths, never what somebody typed."""

from typing import Any


def logboek(*, als_json: bool) -> dict[str, Any]:
    """Return Django's LOGGING: on a server a line of JSON each, and one for every request; else for people."""
    vorm = (
        {"()": "leerrecht.foutmelding.JsonFormatter"}
        if als_json
        else {
            "()": "leerrecht.foutmelding.ZonderZinFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"regel": vorm},
        "filters": {"zonder_geheim": {"()": "leerrecht.foutmelding.ZonderGeheimFilter"}},
        "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "regel", "filters": ["zonder_geheim"]}},
        "root": {"handlers": ["scherm"], "level": "WARNING"},
        # Django's own handler would mail a report with the posted text to the administrators: names and the path only.
        "loggers": {
            "django": {"handlers": ["scherm"], "level": "WARNING", "propagate": False},
            "leerrecht": {"handlers": ["scherm"], "level": "INFO", "propagate": False},
            "leerrecht.verkeer": {"level": "INFO" if als_json else "WARNING"},
        },
    }


LOGGING = logboek(als_json=False)
DEFAULT_EXCEPTION_REPORTER_FILTER = "leerrecht.foutmelding.GeenGegevensFilter"
