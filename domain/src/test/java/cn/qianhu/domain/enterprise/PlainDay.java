package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.energy.MeteredFlows;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A meter's day as one would write it first: what {@link MeterDay} must be equal to. */
final class PlainDay {

  private record Winner(ReadingFields reading, long offset) {}

  private final String uscc;
  private final String meterId;
  private final TreeMap<Instant, Winner> winners = new TreeMap<>();

  /** Texts of superseded starts that their winner did not have, with the first offset of each. */
  private final Map<String, Long> otherTexts = new LinkedHashMap<>();

  PlainDay(String uscc, String meterId) {
    this.uscc = uscc;
    this.meterId = meterId;
  }

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

  Map<String, Refusal> refusals(Standing standing) {
    Map<String, Refusal> refusals = new HashMap<>();
    for (Winner winner : winners.values()) {
      int minutes = winner.reading.minutes();
      String text = winner.reading.intervalStartText();
      if (standing.isParked()) {
        add(refusals, text, standing.finding(uscc), winner.offset, true);
      } else if (minutes != length()) {
        Finding finding = new Finding(Reason.INCONSISTENT, "minutes", Integer.toString(minutes));
        add(refusals, text, finding, winner.offset, false);
      }
    }
    if (standing.isParked()) {
      otherTexts.forEach(
          (text, offset) -> add(refusals, text, standing.finding(uscc), offset, true));
    }
    return refusals;
  }

  private void add(
      Map<String, Refusal> refusals, String text, Finding finding, long offset, boolean parked) {
    String key = uscc + "/" + meterId + "/" + text;
    String id = ReadingForm.KIND.fileName() + "/" + key + "/" + finding.reason();
    RawSource source = new RawSource("reports.readings", 3, offset, null);
    refusals.put(id, new Refusal(id, ReadingForm.KIND, key, finding, parked, source));
  }
}
