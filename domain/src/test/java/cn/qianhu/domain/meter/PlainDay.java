package cn.qianhu.domain.meter;

import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.domain.energy.MeteredFlows;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A meter's day as one would write it first: what {@link MeterDay} must be equal to. */
final class PlainDay {

  private record Winner(ReadingFields reading, long offset) {}

  private final TreeMap<Instant, Winner> winners = new TreeMap<>();

  /** Texts of superseded starts that their winner did not have, with the first offset of each. */
  private final Map<String, Long> otherTexts = new LinkedHashMap<>();

  void receive(ReadingFields reading, long offset) {
    Winner received = new Winner(reading, offset);
    Winner before = winners.get(reading.intervalStart());
    if (before == null) {
      winners.put(reading.intervalStart(), received);
    } else if (ReadingFields.ORDER.compare(reading, before.reading) > 0) {
      winners.put(reading.intervalStart(), received);
      superseded(before, received);
    } else {
      superseded(received, before);
    }
  }

  private void superseded(Winner loser, Winner winner) {
    String text = loser.reading.intervalStartText();
    if (!text.equals(winner.reading.intervalStartText())) {
      otherTexts.putIfAbsent(text, loser.offset);
    }
  }

  Map<String, MeteredFlows> flows() {
    Map<String, MeteredFlows> flows = new TreeMap<>();
    for (Winner winner : winners.values()) {
      if (winner.reading.minutes() == length()) {
        flows
            .computeIfAbsent(winner.reading.carrier(), unused -> new MeteredFlows())
            .add(winner.reading.flow(), winner.reading.quantity(), 1);
      }
    }
    return flows;
  }

  private int length() {
    return winners.firstEntry().getValue().reading.minutes();
  }

  /** What each reading wrote its start as, and where it stands; superseded spellings, too. */
  Map<String, String> starts() {
    Map<String, String> starts = new HashMap<>();
    for (Winner winner : winners.values()) {
      starts.put(winner.reading.intervalStartText(), shown(winner));
    }
    otherTexts.forEach((text, offset) -> starts.put(text, "0 " + offset));
    return starts;
  }

  /** The same of readings that are not as long as the first of the day. */
  Map<String, String> startsOfAnotherLength() {
    Map<String, String> starts = new HashMap<>();
    for (Winner winner : winners.values()) {
      if (winner.reading.minutes() != length()) {
        starts.put(winner.reading.intervalStartText(), shown(winner));
      }
    }
    return starts;
  }

  private static String shown(Winner winner) {
    return winner.reading.minutes() + " " + winner.offset;
  }
}
