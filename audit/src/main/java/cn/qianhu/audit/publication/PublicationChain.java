package cn.qianhu.audit.publication;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.event.LogPosition;
import cn.qianhu.event.Publication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The chain of publications: each entry holds the hash of the one before it, so that none can be
 * changed, taken out or put in without all later ones showing it.
 */
final class PublicationChain {

  private static final Comparator<LogPosition> ORDER =
      Comparator.comparing(LogPosition::getTopic).thenComparing(LogPosition::getPartition);

  private PublicationChain() {}

  /** Hash over all fields but the hash itself. */
  static String hash(Publication entry) {
    StringBuilder text = new StringBuilder();
    line(text, "seq", entry.getSeq());
    line(text, "period", entry.getPeriod());
    line(text, "published_at", entry.getPublishedAt());
    line(text, "published_by", entry.getPublishedBy());
    line(text, "business_date", entry.getBusinessDate());
    entry.getPositions().stream()
        .sorted(ORDER)
        .forEach(
            position ->
                line(
                    text,
                    "position " + position.getTopic() + "-" + position.getPartition(),
                    position.getEnd()));
    new TreeMap<>(entry.getVersions())
        .forEach((name, version) -> line(text, "version " + name, version));
    new TreeMap<>(entry.getTables()).forEach((name, digest) -> line(text, "table " + name, digest));
    new TreeMap<>(entry.getColumns()).forEach((name, columns) -> lines(text, name, columns));
    line(text, "previous", entry.getPrevious());
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing of an entry without columns: its hash is that of the first release. */
  private static void lines(StringBuilder text, String table, List<String> columns) {
    line(text, "columns " + table, columns.size());
    columns.forEach(column -> line(text, "column " + table, column));
  }

  /** The length of each value stands before it, so that no value can pass for a line of its own. */
  private static void line(StringBuilder text, String name, Object value) {
    String written = value.toString();
    text.append(name).append(' ').append(written.length()).append(' ').append(written).append('\n');
  }

  /** The faults of a chain, entry by entry; none where it is whole. */
  static List<VerificationFinding> check(List<Publication> entries) {
    List<VerificationFinding> findings = new ArrayList<>();
    String previous = "";
    long expected = 1;
    for (Publication entry : entries) {
      long seq = entry.getSeq();
      if (seq > expected) {
        findings.add(VerificationFinding.missing(expected, seq - 1));
      } else if (seq < expected) {
        findings.add(VerificationFinding.inserted(seq));
      } else if (!entry.getPrevious().equals(previous)) {
        findings.add(VerificationFinding.unchained(seq));
      }
      if (!entry.getHash().equals(hash(entry))) {
        findings.add(VerificationFinding.changed(seq));
      }
      previous = entry.getHash();
      expected = seq + 1;
    }
    return findings;
  }
}
