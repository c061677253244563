package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Printable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The readings behind a carrier: one sum for each meter and flow, with where they stand.
 *
 * @param eachReading whether the readings themselves are listed one by one
 */
record MeterNodes(boolean eachReading) {

  private static final int QUANTITY_DIGITS = 4;

  /** Unit of the time that readings cover. */
  static final Bilingual MINUTES = Bilingual.of("分钟", "minutes");

  private record MeterFlow(String meter, Flow flow) {}

  /** A reading's quantity in meter units. */
  static BigDecimal quantity(CountedReading reading) {
    return BigDecimal.valueOf(reading.fields().quantity(), QUANTITY_DIGITS);
  }

  List<ExplanationNode> nodes(List<CountedReading> readings, Carrier carrier) {
    TreeMap<MeterFlow, List<CountedReading>> meters =
        new TreeMap<>(Comparator.comparing(MeterFlow::meter).thenComparing(MeterFlow::flow));
    for (CountedReading reading : readings) {
      meters
          .computeIfAbsent(
              new MeterFlow(reading.fields().meterId(), reading.fields().flow()),
              unused -> new ArrayList<>())
          .add(reading);
    }
    List<ExplanationNode> nodes = new ArrayList<>();
    meters.forEach((meter, of) -> nodes.add(node(meter, of, carrier.meterUnitWords())));
    return nodes;
  }

  /** The minutes of a month that the readings of a meter cover. */
  ExplanationNode covered(String meter, List<CountedReading> readings, BigDecimal minutes) {
    Bilingual label = label(meter).with(MeterAlertRules.COVERED_MINUTES.words());
    return eachReading
        ? ExplanationNode.sum(
            label,
            MINUTES,
            readings.stream().map(one -> reading(one, MINUTES, minutes(one))).toList())
        : ExplanationNode.record(label, MINUTES, minutes).from(spans(readings));
  }

  private static BigDecimal minutes(CountedReading reading) {
    return BigDecimal.valueOf(reading.fields().minutes());
  }

  /** Readings of a meter in a row: how many, and where they stand. */
  ExplanationNode stretch(String meter, List<CountedReading> readings) {
    Bilingual label = label(meter).with(MeterAlertRules.STRETCH_READINGS.words());
    return eachReading
        ? ExplanationNode.count(
            label, null, readings.stream().map(one -> reading(one, null, quantity(one))).toList())
        : ExplanationNode.record(label, null, BigDecimal.valueOf(readings.size()))
            .from(spans(readings));
  }

  /** The id as it can be seen: it may hold anything. */
  private static Bilingual label(String meter) {
    String shown = Printable.of(meter);
    return Bilingual.of("计量器具 " + shown, "meter " + shown);
  }

  private ExplanationNode node(MeterFlow meter, List<CountedReading> readings, Bilingual unit) {
    BigDecimal sum =
        readings.stream().map(MeterNodes::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    Bilingual label = label(meter.meter()).with(CodeLists.FLOW.words(meter.flow().name()));
    return eachReading
        ? ExplanationNode.sum(
            label, unit, readings.stream().map(one -> reading(one, unit, quantity(one))).toList())
        : ExplanationNode.record(label, unit, sum).from(spans(readings));
  }

  private static ExplanationNode reading(
      CountedReading reading, Bilingual unit, BigDecimal amount) {
    return ExplanationNode.record(
            Bilingual.same(reading.fields().intervalStartText()), unit, amount)
        .from(List.of(reading.origin()));
  }

  /**
   * The spans of readings in the log, one for each partition: the readings of an enterprise are in
   * one.
   */
  private static List<Origin> spans(List<CountedReading> readings) {
    TreeMap<Integer, TreeMap<Long, Origin>> records = new TreeMap<>();
    for (CountedReading reading : readings) {
      Origin origin = reading.origin();
      records
          .computeIfAbsent(origin.partition(), unused -> new TreeMap<>())
          .put(origin.first(), origin);
    }
    return records.values().stream().map(MeterNodes::span).toList();
  }

  /** A record may hold many readings, and counts once. */
  private static Origin span(NavigableMap<Long, Origin> records) {
    Origin first = records.firstEntry().getValue();
    if (records.size() == 1) {
      return first;
    }
    Instant received =
        records.values().stream().map(Origin::received).max(Comparator.naturalOrder()).orElse(null);
    return new Origin(
        first.role(),
        first.topic(),
        first.partition(),
        first.first(),
        records.lastEntry().getValue().last(),
        records.size(),
        first.id(),
        null,
        null,
        received);
  }
}
