package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.energy.MeteredFlows;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The readings of one meter on one local day: the winner of each interval. */
public final class MeterDay {

  /** Sees a reading. */
  public interface Visitor {

    /**
     * @param startText the start of its interval, as it was written
     * @param minutes length of its interval; 0 where it is not known any more
     * @param offset of its record
     */
    void visit(String startText, int minutes, long offset);
  }

  /** A superseded reading that wrote the same instant in another way. */
  record OtherSpelling(String startText, long offset) {

    static final Comparator<OtherSpelling> ORDER =
        Comparator.comparing(OtherSpelling::startText, CodePoints.ORDER);
  }

  /**
   * The most spellings: ten for each quarter of an hour. An instant has some 50,000 spellings, and
   * a sender of them all would make a day larger than can be written; of more than these, the
   * smallest are kept, whichever came first. They are listed while the month is parked, and no
   * figure depends on them.
   */
  static final int MOST_SPELLINGS = 960;

  /**
   * Details that few readings have.
   *
   * @param startText the start where it is not written in canonical form, or null
   * @param nanos of the instant of the report, beyond its milliseconds
   */
  record Irregularity(String startText, int nanos) {

    boolean isNone() {
      return startText == null && nanos == 0;
    }
  }

  private static final int QUARTER_SECONDS = 900;
  private static final int QUARTER_MINUTES = 15;
  private static final int MILLIS = 1_000;
  private static final int NANOS_OF_MILLI = 1_000_000;
  private static final Irregularity NONE = new Irregularity(null, 0);

  final DayKey key;

  /** All readings of an enterprise stand in one partition, so only offsets are kept by reading. */
  private final String topic;

  private final int partition;
  final ReadingColumns winners = new ReadingColumns();
  final List<MeterChannel> channels = new ArrayList<>(1);
  final List<OtherSpelling> otherSpellings = new ArrayList<>(0);
  final DayChunks chunks = new DayChunks(winners);
  private Map<Integer, Irregularity> oddities = Map.of();

  public MeterDay(DayKey key, String topic, int partition) {
    this.key = key;
    this.topic = topic;
    this.partition = partition;
  }

  public DayKey key() {
    return key;
  }

  /** Topic of the records of the day. */
  public String topic() {
    return topic;
  }

  /** Partition of the records of the day. */
  public int partition() {
    return partition;
  }

  /** Applies a reading of this meter and day. */
  public void receive(ReadingFields reading, long offset) {
    Instant at = reading.reportedAt();
    String ownText = reading.isStartCanonical() ? null : reading.intervalStartText();
    int nanos = at.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_MILLI;
    receive(
        quarterOf(reading.intervalStart().getEpochSecond()),
        channel(reading.carrier(), reading.flow(), reading.minutes()),
        reading.quantity(),
        at.toEpochMilli(),
        ownText == null && nanos == 0 ? NONE : new Irregularity(ownText, nanos),
        offset);
  }

  /** Applies readings of a run that are of this meter and day. */
  public void receive(ReadingRun run, int from, int to, long offset) {
    int channel = channel(run.carrier(), run.flow(), run.minutes());
    int step = run.minutes() / QUARTER_MINUTES;
    int quarter = quarterOf(run.start(from) / MILLIS);
    if (winners.size() == 0) {
      winners.take(run, from, to, quarter, step, channel, offset);
      return;
    }
    winners.makeRoom(to - from);
    for (int i = from; i < to; i++, quarter += step) {
      receive(quarter, channel, run.quantity(i), run.reportedAt(), NONE, offset);
    }
  }

  /** A day of a meter as several authors have reported it: of each interval the winner. */
  public static MeterDay winnersOf(List<MeterDay> days) {
    MeterDay first = days.get(0);
    MeterDay together = new MeterDay(first.key, first.topic, first.partition);
    days.forEach(together::receive);
    return together;
  }

  private void receive(MeterDay other) {
    for (int i = 0; i < other.winners.size(); i++) {
      MeterChannel channel = other.channels.get(other.winners.channel(i));
      int quarter = other.winners.quarter(i);
      receive(
          quarter,
          channel(channel.carrier(), channel.flow(), channel.minutes()),
          other.winners.quantity(i),
          other.winners.reported(i),
          other.oddity(quarter),
          other.winners.offset(i));
    }
  }

  private static int quarterOf(long epochSecond) {
    return DayKey.secondOfDay(epochSecond) / QUARTER_SECONDS;
  }

  private void receive(
      int quarter,
      int channel,
      long quantity,
      long reported,
      Irregularity irregularity,
      long offset) {
    int at = winners.find(quarter);
    if (at < 0) {
      at = -1 - at;
      winners.insert(at, quarter);
    } else {
      Irregularity before = oddity(quarter);
      if (order(at, before, channel, quantity, reported, irregularity) >= 0) {
        rememberSpelling(quarter, irregularity, offset, before);
        return;
      }
      rememberSpelling(quarter, before, winners.offset(at), irregularity);
      chunks.changed(at);
    }
    winners.set(at, channel, quantity, reported, offset);
    setOddity(quarter, irregularity);
  }

  /** Number of a channel within the day. */
  int channel(String carrier, Flow flow, int minutes) {
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).is(carrier, flow, minutes)) {
        return i;
      }
    }
    channels.add(new MeterChannel(carrier, flow, minutes));
    return channels.size() - 1;
  }

  /** Compares a winner with a reading of the same interval, as {@link ReadingFields#ORDER} does. */
  private int order(
      int at,
      Irregularity irregularity,
      int channel,
      long quantity,
      long reported,
      Irregularity otherOddity) {
    int order = Long.compare(winners.reported(at), reported);
    if (order == 0) {
      order = Integer.compare(irregularity.nanos, otherOddity.nanos);
    }
    if (order == 0) {
      order = Long.compare(winners.quantity(at), quantity);
    }
    return order != 0
        ? order
        : orderOfTexts(
            winners.quarter(at), winners.channel(at), irregularity, channel, otherOddity);
  }

  private int orderOfTexts(
      int quarter,
      int channel,
      Irregularity irregularity,
      int otherChannel,
      Irregularity otherOddity) {
    MeterChannel one = channels.get(channel);
    MeterChannel other = channels.get(otherChannel);
    int order = CodePoints.ORDER.compare(one.carrier(), other.carrier());
    if (order == 0) {
      order = CodePoints.ORDER.compare(one.flow().name(), other.flow().name());
    }
    if (order == 0) {
      order =
          CodePoints.ORDER.compare(
              startText(quarter, irregularity), startText(quarter, otherOddity));
    }
    return order != 0
        ? order
        : CodePoints.ORDER.compare(
            Integer.toString(one.minutes()), Integer.toString(other.minutes()));
  }

  private void rememberSpelling(int quarter, Irregularity loser, long offset, Irregularity winner) {
    if (loser.startText == null && winner.startText == null) {
      return;
    }
    String text = startText(quarter, loser);
    boolean known =
        text.equals(startText(quarter, winner))
            || otherSpellings.stream().anyMatch(other -> other.startText.equals(text));
    if (!known) {
      otherSpellings.add(new OtherSpelling(text, offset));
      if (otherSpellings.size() > MOST_SPELLINGS) {
        otherSpellings.remove(Collections.max(otherSpellings, OtherSpelling.ORDER));
      }
      chunks.headChanged();
    }
  }

  private String startText(int quarter, Irregularity irregularity) {
    return irregularity.startText != null
        ? irregularity.startText
        : Instants.canonical(key.midnight().plusSeconds((long) quarter * QUARTER_SECONDS));
  }

  Irregularity oddity(int quarter) {
    return oddities.isEmpty() ? NONE : oddities.getOrDefault(quarter, NONE);
  }

  void setOddity(int quarter, Irregularity irregularity) {
    if (!irregularity.isNone()) {
      if (oddities.isEmpty()) {
        oddities = new HashMap<>();
      }
      oddities.put(quarter, irregularity);
    } else if (!oddities.isEmpty()) {
      oddities.remove(quarter);
    }
  }

  /** Totals by carrier of the readings that count. */
  public Map<String, MeteredFlows> flows() {
    return totals().flows();
  }

  /** Totals of the readings that count: winners that have the day's interval length. */
  public MeterTotals totals() {
    MeterTotals totals = new MeterTotals();
    if (winners.size() == 0) {
      return totals;
    }
    long[] sums = new long[channels.size()];
    int[] counts = new int[channels.size()];
    for (int i = 0; i < winners.size(); i++) {
      // 96 readings of less than 10^16 each: far from what a long can hold.
      sums[winners.channel(i)] += winners.quantity(i);
      counts[winners.channel(i)]++;
    }
    int length = intervalLength();
    for (int i = 0; i < sums.length; i++) {
      MeterChannel channel = channels.get(i);
      if (counts[i] > 0 && channel.minutes() == length) {
        totals.add(channel.carrier(), channel.flow(), counts[i], counts[i] * length, sums[i]);
      }
    }
    return totals;
  }

  /** Visits the quantities of the readings that count, in the order of their intervals. */
  public void eachCounting(LongConsumer quantity) {
    int length = intervalLength();
    for (int i = 0; i < winners.size(); i++) {
      if (minutes(i) == length) {
        quantity.accept(winners.quantity(i));
      }
    }
  }

  /** Minutes of the month before the first reading of the day; that one always counts. */
  public int firstMinuteOfMonth() {
    return (DayKey.dayOfMonth(key.day()) - 1) * DayKey.MINUTES_OF_DAY
        + winners.quarter(0) * QUARTER_MINUTES;
  }

  /** Whether there is a reading of every interval, so that mostly no more will come. */
  boolean isComplete() {
    return winners.size() * intervalLength() >= DayKey.MINUTES_OF_DAY;
  }

  /** A meter keeps one interval length a day: that of the winner with the smallest start. */
  private int intervalLength() {
    return winners.size() == 0 ? 0 : minutes(0);
  }

  private int minutes(int at) {
    return channels.get(winners.channel(at)).minutes();
  }

  /** Whether the readings are of several channels; only then may some differ in length. */
  public boolean isMixed() {
    return channels.size() > 1;
  }

  /** Visits readings of which the winner of the day's smallest start is not as long. */
  public void eachOfAnotherLength(Visitor visitor) {
    int length = intervalLength();
    for (int i = 0; i < winners.size(); i++) {
      if (minutes(i) != length) {
        visitor.visit(startText(i), minutes(i), winners.offset(i));
      }
    }
  }

  /** Visits the readings, and those superseded ones that wrote their start in another way. */
  public void each(Visitor visitor) {
    for (int i = 0; i < winners.size(); i++) {
      visitor.visit(startText(i), minutes(i), winners.offset(i));
    }
    for (OtherSpelling other : otherSpellings) {
      visitor.visit(other.startText, 0, other.offset);
    }
  }

  private String startText(int at) {
    int quarter = winners.quarter(at);
    return startText(quarter, oddity(quarter));
  }
}
