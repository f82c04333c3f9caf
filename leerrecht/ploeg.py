"""`python -m leerrecht.ploeg 2`: the worker for long work and the one for mail, as one service. Loads no Django."""

import sys

from leerrecht import processen
from leerrecht.supervisor import Kind, Supervisor

# Long work may finish: whoever stops the service waits a little longer than this (docker-compose.yml).
GENADE = 110.0


def main(tegelijk: int) -> None:
    """Run both until told to stop."""
    Supervisor([Kind("werk", processen.werk(tegelijk=tegelijk)), Kind("post", processen.post())], genade=GENADE).draai()


if __name__ == "__main__":
    main(int(sys.argv[1]))
