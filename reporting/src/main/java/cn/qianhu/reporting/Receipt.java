package cn.qianhu.reporting;

/**
 * The broker has the report, and so have all its replicas that are in sync. Whether it counts is
 * judged afterwards, when the directory is known.
 *
 * @param reportId id of the report; of a reading {@code uscc/meter/interval}
 * @param topic where the report stands for ever
 */
public record Receipt(String reportId, String topic, int partition, long offset) {}
