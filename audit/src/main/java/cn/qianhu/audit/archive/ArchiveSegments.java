package cn.qianhu.audit.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Reads the segments of an archive, each after its digest was compared with the manifest. */
final class ArchiveSegments {

  private ArchiveSegments() {}

  /**
   * Makes sure that none is missing.
   *
   * @param segments of one topic, those of a partition in their order
   */
  static void requireWithoutGaps(List<ArchiveSegment> segments) {
    int partition = -1;
    long next = 0;
    for (ArchiveSegment segment : segments) {
      if (segment.partition() != partition) {
        partition = segment.partition();
        next = 0;
      }
      if (segment.first() != next) {
        throw new ArchiveException(
            "a segment of "
                + segment.topic()
                + "-"
                + partition
                + " is missing: offsets "
                + next
                + " to "
                + (segment.first() - 1));
      }
      next = segment.end();
    }
  }

  /**
   * Reads a segment.
   *
   * @param visitor is given one object for all records
   */
  static void read(ArchiveFolder folder, ArchiveSegment segment, Consumer<GenericRecord> visitor) {
    Path file = folder.resolve(segment.file());
    if (!ArchiveFolder.digest(file).equals(segment.sha256())) {
      throw new ArchiveException("the file " + segment.file() + " was changed (digest)");
    }
    try (DataFileReader<GenericRecord> avro =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>(ArchiveRecord.SCHEMA))) {
      GenericRecord archived = null;
      while (avro.hasNext()) {
        archived = avro.next(archived);
        visitor.accept(archived);
      }
    } catch (IOException e) {
      throw new ArchiveException("the file " + segment.file() + " cannot be read", e);
    }
  }
}
