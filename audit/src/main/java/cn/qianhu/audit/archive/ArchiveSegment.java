package cn.qianhu.audit.archive;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A file of the archive: consecutive records of one partition.
 *
 * @param file path within the archive
 * @param first offset from which it goes
 * @param end offset before which it ends; what lies between is all there is
 * @param records number of records; fewer than offsets where transactions left markers
 * @param sha256 digest of the file, hexadecimal
 * @param earliest earliest time of a record, milliseconds since 1970-01-01T00:00Z; null in archives
 *     of earlier versions, and where there is no record
 * @param latest latest time of a record; null likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveSegment(
    String file,
    String topic,
    int partition,
    long first,
    long end,
    long records,
    String sha256,
    Long earliest,
    Long latest) {

  /** Whether all its records were sent before an instant; false where that is not known. */
  boolean isBefore(long instant) {
    return records == 0 || (latest != null && latest < instant);
  }

  /** Whether all its records were sent at an instant or later; false where that is not known. */
  boolean isFrom(long instant) {
    return earliest != null && earliest >= instant;
  }
}
