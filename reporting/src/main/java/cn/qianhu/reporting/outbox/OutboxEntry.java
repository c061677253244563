package cn.qianhu.reporting.outbox;

/**
 * Something kept.
 *
 * @param sequence number by which it is acknowledged; later entries have greater ones
 * @param payload as it was given
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record OutboxEntry(long sequence, byte[] payload) {}
