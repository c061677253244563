package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReadingFields;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.streams.energy.MeteredFlows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The readings of one meter on one local day: the winner of each interval. */
public final class MeterDay {

  /** A reading that won its interval, and its offset in the raw log. */
  record Winner(ReadingFields reading, long offset) {}

  /** A superseded reading that wrote the same instant in another way. */
  record OtherSpelling(String startText, long offset) {}

  final String uscc;
  final String meterId;

  /** All readings of an enterprise stand in one partition, so only offsets are kept by reading. */
  final String topic;

  final int partition;
  final TreeMap<Instant, Winner> winners = new TreeMap<>();
  final List<OtherSpelling> otherSpellings = new ArrayList<>();

  MeterDay(String uscc, String meterId, String topic, int partition) {
    this.uscc = uscc;
    this.meterId = meterId;
    this.topic = topic;
    this.partition = partition;
  }

  void receive(ReadingFields reading, long offset) {
    Winner received = new Winner(reading, offset);
    Winner before = winners.putIfAbsent(reading.intervalStart(), received);
    if (before == null) {
      return;
    }
    if (ReadingFields.ORDER.compare(reading, before.reading) > 0) {
      winners.put(reading.intervalStart(), received);
      rememberSpelling(before, received);
    } else {
      rememberSpelling(received, before);
    }
  }

  private void rememberSpelling(Winner loser, Winner winner) {
    String text = loser.reading.intervalStartText();
    boolean known =
        text.equals(winner.reading.intervalStartText())
            || otherSpellings.stream().anyMatch(other -> other.startText.equals(text));
    if (!known) {
      otherSpellings.add(new OtherSpelling(text, loser.offset));
    }
  }

  /** What the meter counted, by carrier, over the winners of the day's interval length. */
  Map<String, MeteredFlows> flows() {
    TreeMap<String, MeteredFlows> flows = new TreeMap<>();
    int length = intervalLength();
    for (Winner winner : winners.values()) {
      ReadingFields reading = winner.reading;
      if (reading.minutes() == length) {
        flows
            .computeIfAbsent(reading.carrier(), unused -> new MeteredFlows())
            .add(reading.flow(), reading.quantity());
      }
    }
    return flows;
  }

  /** A meter keeps one interval length a day: that of the winner with the smallest start. */
  private int intervalLength() {
    return winners.isEmpty() ? 0 : winners.firstEntry().getValue().reading.minutes();
  }

  /** The refusals of the day's readings by id, under the standing of the month. */
  Map<String, Refusal> refusals(Standing standing) {
    Map<String, Refusal> refusals = new HashMap<>();
    if (standing.isParked()) {
      Finding finding = standing.finding(uscc);
      winners
          .values()
          .forEach(
              won -> add(refusals, won.reading.intervalStartText(), finding, won.offset, true));
      otherSpellings.forEach(other -> add(refusals, other.startText, finding, other.offset, true));
      return refusals;
    }
    int length = intervalLength();
    for (Winner winner : winners.values()) {
      int minutes = winner.reading.minutes();
      if (minutes != length) {
        Finding finding = new Finding(Reason.INCONSISTENT, "minutes", Integer.toString(minutes));
        add(refusals, winner.reading.intervalStartText(), finding, winner.offset, false);
      }
    }
    return refusals;
  }

  private void add(
      Map<String, Refusal> refusals,
      String startText,
      Finding finding,
      long offset,
      boolean parked) {
    String key = uscc + "/" + meterId + "/" + startText;
    String id = Kind.READINGS.fileName() + "/" + key + "/" + finding.reason();
    RawSource source = new RawSource(topic, partition, offset, null);
    refusals.put(id, new Refusal(id, Kind.READINGS, key, finding, parked, source));
  }
}
