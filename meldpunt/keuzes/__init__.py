"""The words one chooses from: of the aanbod, and of a file."""
