package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.text.Bilingual;
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
    meters.forEach((meter, of) -> nodes.add(node(meter, of, Bilingual.same(carrier.meterUnit()))));
    return nodes;
  }

  private ExplanationNode node(MeterFlow meter, List<CountedReading> readings, Bilingual unit) {
    BigDecimal sum =
        readings.stream().map(MeterNodes::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    Bilingual label =
        Bilingual.of("计量器具 " + meter.meter(), "meter " + meter.meter())
            .with(CodeLists.FLOW.words(meter.flow().name()));
    return eachReading
        ? ExplanationNode.sum(
            label, unit, readings.stream().map(one -> reading(one, unit)).toList())
        : ExplanationNode.record(label, unit, sum).from(spans(readings));
  }

  private static ExplanationNode reading(CountedReading reading, Bilingual unit) {
    return ExplanationNode.record(
            Bilingual.same(reading.fields().intervalStartText()), unit, quantity(reading))
        .from(List.of(reading.origin()));
  }

  /** One span for each partition: the readings of an enterprise stand in one. */
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
