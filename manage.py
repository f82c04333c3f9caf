#!/usr/bin/env python
"""Command line entry of the portal. Without a settings module it runs in example mode."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
