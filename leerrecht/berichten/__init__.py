"""Mail: one class per mail, an outbox as the record, a worker that sends."""
