"""What stops a backup or a restore."""


class ReserveFout(Exception):
    """Backup or restore cannot go on. The message is a Dutch sentence for the administrator."""
