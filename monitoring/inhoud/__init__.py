"""The figures that come with the portal, each with its source."""
