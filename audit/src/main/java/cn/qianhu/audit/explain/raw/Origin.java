package cn.qianhu.audit.explain.raw;

import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.Source;
import java.time.Instant;

/**
 * A record of the raw log, or a span of records of one partition, that something rests on.
 *
 * @param topic as named on the cluster
 * @param first offset of the record, or of the first of the span
 * @param last offset of the last; the same where it is one record
 * @param records how many of the span count: between them may lie records that do not
 * @param id report id, command id, or what names the entry or meter
 * @param revision of a report; null where it has none, or where the raw log is not at hand
 * @param reportedAt what the report says of when it was made; null where it says nothing
 * @param received instant at which the record, or the last of the span, was sent to the log; null
 *     where the raw log is not at hand
 * @param signer short name of the key that a report is signed with; empty where it is not signed,
 *     or nothing was looked at
 * @param from file and row, request or adapter that the record came from, with what its author
 *     wrote where that was converted, as its sender says; null where it says nothing, of a span,
 *     and where the raw log is not at hand
 */
public record Origin(
    OriginRole role,
    String topic,
    int partition,
    long first,
    long last,
    long records,
    String id,
    Long revision,
    String reportedAt,
    Instant received,
    String signer,
    String from) {

  /** Characters of what a sender says: the longest place of a row, and what was written in it. */
  private static final int LONGEST_FROM = 1600;

  public Origin {
    from = from == null ? null : Excerpt.printable(from, LONGEST_FROM);
  }

  /** The origin of a span, or of a record that is not at hand. */
  public Origin(
      OriginRole role,
      String topic,
      int partition,
      long first,
      long last,
      long records,
      String id,
      Long revision,
      String reportedAt,
      Instant received) {
    this(
        role, topic, partition, first, last, records, id, revision, reportedAt, received, "", null);
  }

  /** The part that the record plays in the figure. */
  public enum OriginRole {
    /** 报表. */
    REPORT("报表", "report"),
    /** 名录. */
    ENTRY("名录", "directory entry"),
    /** 指令. */
    COMMAND("指令", "command"),
    /** 读数. */
    READINGS("读数", "readings");

    private final Bilingual words;

    OriginRole(String zh, String en) {
      this.words = Bilingual.of(zh, en);
    }

    public Bilingual words() {
      return words;
    }
  }

  /** A record of which only the coordinates are known. */
  public static Origin at(OriginRole role, Source source) {
    return new Origin(
        role,
        source.getTopic(),
        source.getPartition(),
        source.getOffset(),
        source.getOffset(),
        1,
        source.getReportId(),
        null,
        null,
        null);
  }

  /** A record of the log that is neither a report nor a reading. */
  static Origin of(OriginRole role, RawRecord record, String id) {
    RawSource source = record.source();
    return new Origin(
        role,
        source.topic(),
        source.partition(),
        source.offset(),
        source.offset(),
        1,
        id,
        null,
        null,
        Instant.ofEpochMilli(record.timestamp()),
        "",
        source.origin());
  }

  /**
   * The place of the record, as {@code topic/partition/offset} or {@code
   * topic/partition/first-last}.
   */
  public String place() {
    return topic + "/" + partition + "/" + first + (last == first ? "" : "-" + last);
  }
}
