package cn.qianhu.center.archive;

/**
 * A file of the archive: consecutive records of one partition.
 *
 * @param file path within the archive
 * @param first offset from which it goes
 * @param end offset before which it ends; what lies between is all there is
 * @param records number of records; fewer than offsets where transactions left markers
 * @param sha256 digest of the file, hexadecimal
 */
public record Segment(
    String file, String topic, int partition, long first, long end, long records, String sha256) {}
