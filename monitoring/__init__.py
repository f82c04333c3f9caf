"""Figures of the network: indicators, releases, charts, dashboard."""
