#!/usr/bin/env python
"""Command line entry of the portal. Without a settings module it runs in example mode."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    # Makes our Celery app the current one, so that a command that leaves mail behind reaches our own broker.
    import leerrecht.celery  # noqa: F401

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fout:
        # A setting that is missing is said in one sentence: the way to it in our code helps nobody.
        sys.exit(str(fout))
