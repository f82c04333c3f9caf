# One image for web, work and clock. Nothing in it is secret: keys and addresses come from the environment.
FROM python:3.11.13-slim-bookworm

# The text engine and the fonts of the PDF, and the client that backs up PostgreSQL: of the
# same major as the server in docker-compose.yml (leerrecht/tests/test_reservepinnen.py).
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-open-sans fonts-urw-base35 postgresql-client-15 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin leerrecht

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 \
    DJANGO_SETTINGS_MODULE=leerrecht.settings.productie LEERRECHT_VAR=/gegevens LEERRECHT_STATIC=/portaal/verzameld

WORKDIR /portaal
COPY requirements.txt requirements.lock ./
RUN pip install -r requirements.txt -c requirements.lock
COPY . .
# Static files are part of the image. Collected under the settings of the example, which need no secret; the keys that
# these make are thrown away with the folder.
RUN DJANGO_SETTINGS_MODULE=leerrecht.settings.voorbeeld LEERRECHT_VAR=/tmp/bouw \
        python manage.py collectstatic --noinput --verbosity 0 \
    && rm -rf /tmp/bouw \
    && install -d -o leerrecht -g leerrecht /gegevens

USER leerrecht
VOLUME ["/gegevens"]
EXPOSE 8000
CMD ["python", "manage.py", "proces", "web"]
