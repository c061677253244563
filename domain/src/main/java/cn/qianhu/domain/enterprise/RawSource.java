package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.List;

/**
 * The place of a record in the raw log, and its origin.
 *
 * @param origin file and row or adapter that it came from, as its sender says; null if it does not
 */
public record RawSource(String topic, int partition, long offset, String origin) {

  /** Bytes of a record that are no texts of its sender, coordinates included. */
  private static final long FIGURES = 512;

  /** UTF-8 takes no more for one of Java's characters. */
  private static final long BYTES_OF_CHARACTER = 3;

  /** Code points of an origin that are kept: the longest path of a file, and a row. A default. */
  private static final int LONGEST_ORIGIN = 1024;

  /**
   * Cuts the origin short: it is stored with every record, and any producer may write a header as
   * large as it likes.
   */
  public RawSource {
    origin = origin == null ? null : Excerpt.of(origin, LONGEST_ORIGIN);
  }

  /** A place whose origin is not known. */
  public static RawSource at(RecordRef at) {
    return new RawSource(at.topic(), at.partition(), at.offset(), null);
  }

  public RecordRef ref() {
    return new RecordRef(topic, partition, offset);
  }

  /** Coordinates as one text: the identity of the record. */
  public String id() {
    return ref().toString();
  }

  /**
   * Bytes that a record from there takes in an entry at the most.
   *
   * @param texts that are kept of it; of figures and codes there are few bytes
   */
  public long room(List<String> texts) {
    long characters = origin == null ? 0 : origin.length();
    for (String text : texts) {
      characters += text.length();
    }
    return FIGURES + BYTES_OF_CHARACTER * characters;
  }

  /** The place as that of a report. */
  public ReportRef ofReport(String reportId) {
    return new ReportRef(topic, partition, offset, reportId);
  }

  /** Whether it is the same place in the log; the origins are not compared. */
  public boolean isSameRecord(RawSource other) {
    return offset == other.offset && partition == other.partition && topic.equals(other.topic);
  }

  /**
   * Writes it with records of one kind: of the name of their topic, the namespace that stands
   * before it.
   */
  public void write(BinaryWriter out, Kind kind) {
    boolean isOfKind = topic.endsWith(kind.topic());
    out.writeText(isOfKind ? topic.substring(0, topic.length() - kind.topic().length()) : null);
    if (isOfKind) {
      writePlace(out);
    } else {
      write(out);
    }
  }

  /** Reads what {@link #write(BinaryWriter, Kind)} wrote. */
  public static RawSource read(BinaryReader in, Kind kind) {
    String namespace = in.readText();
    return namespace == null ? read(in) : readPlace(namespace + kind.topic(), in);
  }

  public void write(BinaryWriter out) {
    out.writeText(topic);
    writePlace(out);
  }

  private void writePlace(BinaryWriter out) {
    out.writeInt(partition);
    out.writeLong(offset);
    out.writeText(origin);
  }

  public static RawSource read(BinaryReader in) {
    return readPlace(in.readText(), in);
  }

  private static RawSource readPlace(String topic, BinaryReader in) {
    return new RawSource(topic, in.readInt(), in.readLong(), in.readText());
  }
}
