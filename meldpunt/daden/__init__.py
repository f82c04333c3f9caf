"""What people do in this room, one class an act."""
