"""Rules about figures that know no page and no dienst."""
