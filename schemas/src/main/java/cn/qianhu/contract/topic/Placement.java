package cn.qianhu.contract.topic;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.event.SignerEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * The place of records in the raw log: the key that their value names, and the partition that
 * Kafka's Java client puts that key into. Readers of raw records ask here, because all records of
 * an enterprise must meet in one partition: a report in another would count a second time.
 */
public final class Placement {

  private static final int REMEMBERED = 1 << 12;

  private final Set<String> provinces;
  private final Map<Kind, Integer> partitions;

  /**
   * The number of partitions for readings, kept apart because there are so many that a look-up for
   * each would cost.
   */
  private final int ofReadings;

  /**
   * Partitions of keys by their hashes, a few nanoseconds in place of some fifty: readings of an
   * enterprise come again and again. Of several threads one may overwrite what another remembered.
   */
  private final KeyHome[] remembered = new KeyHome[REMEMBERED];

  private record KeyHome(String key, int partitions, int partition) {}

  public Placement(CodeTables tables, RawPartitions partitions) {
    this.provinces = new HashSet<>(tables.regions().provinces());
    this.partitions =
        Kind.all().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), partitions::of));
    this.ofReadings = partitions.of(ReadingForm.KIND);
  }

  /** The partition of a key as Kafka's Java client has it: murmur2 of its UTF-8. */
  public static int partitionOf(String key, int partitions) {
    return partitionOf(key.getBytes(StandardCharsets.UTF_8), partitions);
  }

  /** The partition of a key, given by its bytes. */
  public static int partitionOf(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /**
   * Judges a record by its fields, by where and when it came to stand in the raw log, and by its
   * signature.
   */
  public <E extends SpecificRecord, F> FieldCheck<F> judge(
      CheckedForm<E, F> form, E event, RawPlace at) {
    return judge(form, event, at, Authorship.of(form, event, at));
  }

  /**
   * Judges a reading out of a run.
   *
   * @param authorship of the record that holds the run: it is signed as a whole
   */
  public <E extends SpecificRecord, F> FieldCheck<F> judge(
      CheckedForm<E, F> form, E event, RawPlace at, Authorship authorship) {
    FieldCheck<F> check = form.check(event).asOfSending(at.timestamp());
    Finding misplacement = misplacement(form, event, at);
    return authorship.on(misplacement == null ? check : check.misplaced(misplacement));
  }

  /** The finding about a statement of signers in the wrong place, or null. */
  public Finding misplacement(SignerEntry entry, RawPlace at) {
    if (entry.getUscc().isEmpty()) {
      return null;
    }
    if (!entry.getUscc().equals(at.key())) {
      String key = at.key() == null ? "" : at.key();
      return new Finding(Reason.MISPLACED, EnterpriseForm.KIND.keyedBy(), key);
    }
    return isPartition(EnterpriseForm.KIND, at.key(), at.partition())
        ? null
        : new Finding(Reason.MISPLACED, "", Integer.toString(at.partition()));
  }

  /** The finding about a record in the wrong place, or null. */
  public <E extends SpecificRecord> Finding misplacement(Form<E> form, E event, RawPlace at) {
    Kind kind = form.kind();
    if (!isKey(at.key(), form.rawKey(event))) {
      return new Finding(Reason.MISPLACED, kind.keyedBy(), at.key() == null ? "" : at.key());
    }
    return isPartition(kind, at.key(), at.partition())
        ? null
        : new Finding(Reason.MISPLACED, "", Integer.toString(at.partition()));
  }

  /** Whether readings are in the right place and not reported in the future. */
  public boolean admits(ReadingRun run, String key, int partition, long timestamp) {
    return run.uscc().equals(key)
        && isPartition(ofReadings, run.uscc(), partition)
        && !run.isAheadOf(timestamp);
  }

  /**
   * @param own what the value says; null where it says nothing, as of commands: any province has a
   *     log of its own
   */
  private boolean isKey(String key, String own) {
    return own == null ? provinces.contains(key) : own.equals(key);
  }

  private boolean isPartition(Kind kind, String key, int partition) {
    return isPartition(partitions.get(kind), key, partition);
  }

  private boolean isPartition(int count, String key, int partition) {
    return count == RawPartitions.UNKNOWN || partition == remembered(key, count);
  }

  private int remembered(String key, int count) {
    int place = key.hashCode() & (REMEMBERED - 1);
    KeyHome known = remembered[place];
    if (known == null || known.partitions != count || !known.key.equals(key)) {
      known = new KeyHome(key, count, partitionOf(key, count));
      remembered[place] = known;
    }
    return known.partition;
  }
}
