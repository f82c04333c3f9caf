"""What is logged, and where: names and paths, never what somebody typed."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "kort": {
            "()": "leerrecht.foutmelding.ZonderZinFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "filters": {"zonder_geheim": {"()": "leerrecht.foutmelding.ZonderGeheimFilter"}},
    "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "kort", "filters": ["zonder_geheim"]}},
    "root": {"handlers": ["scherm"], "level": "WARNING"},
    # Django's own handler would mail a report with the posted text to the administrators: names and the path only.
    "loggers": {
        "django": {"handlers": ["scherm"], "level": "WARNING", "propagate": False},
        "leerrecht": {"handlers": ["scherm"], "level": "INFO", "propagate": False},
    },
}
DEFAULT_EXCEPTION_REPORTER_FILTER = "leerrecht.foutmelding.GeenGegevensFilter"
