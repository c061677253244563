package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** Corrections, withdrawals and late reports of months that are closed, as they might come in. */
final class RandomCorrections {

  private static final int MOST = 14;

  private final RecordFeed records;
  private final Random random;
  private final List<OutputFact> withdrawn = new ArrayList<>();

  RandomCorrections(RecordFeed records, Random random) {
    this.records = records;
    this.random = random;
  }

  /** Those of a day: of one month, of one enterprise or of several. */
  void make() {
    List<OutputFact> output = facts(Topics.FACTS_OUTPUT, OutputFact.class);
    String period = output.get(random.nextInt(output.size())).getPeriod();
    int number = random.nextInt(3) == 0 ? 1 : 3 + random.nextInt(MOST);
    int kind = random.nextInt(6);
    List<OutputFact> some =
        pick(output.stream().filter(each -> each.getPeriod().equals(period)).toList(), number);
    switch (kind) {
      case 0 ->
          pick(
                  facts(Topics.FACTS_ENERGY, EnergyFact.class).stream()
                      .filter(each -> each.getPeriod().equals(period))
                      .toList(),
                  number)
              .forEach(this::correct);
      case 1 -> {
        withdrawn.forEach(this::put);
        withdrawn.clear();
      }
      case 2 ->
          some.forEach(
              fact -> {
                withdrawn.add(fact);
                records.receive(Topics.FACTS_OUTPUT, OutputFact.class, key(fact), null);
              });
      case 3 ->
          output.stream().filter(each -> each.getPeriod().equals(period)).forEach(this::raise);
      case 4 ->
          output.stream()
              .filter(each -> each.getPeriod().equals(period))
              .filter(each -> isNear(each, some.get(0)))
              .forEach(this::raise);
      default ->
          some.forEach(
              fact ->
                  put(
                      OutputFact.newBuilder(fact)
                          .setGrossOutput(moved(fact.getGrossOutput()))
                          .setRevenue(moved(fact.getRevenue()))
                          .build()));
    }
  }

  private <T extends SpecificRecord> List<T> facts(Topic topic, Class<T> type) {
    return records.views().read(() -> records.views().stream(topic, type).toList());
  }

  private <T> List<T> pick(List<T> of, int number) {
    List<T> left = new ArrayList<>(of);
    Collections.shuffle(left, random);
    return left.subList(0, Math.min(number, left.size()));
  }

  private static boolean isNear(OutputFact one, OutputFact other) {
    return Regions.cityOf(one.getRegion()).equals(Regions.cityOf(other.getRegion()));
  }

  /** By about a tenth, as all others are. */
  private void raise(OutputFact fact) {
    put(
        OutputFact.newBuilder(fact)
            .setGrossOutput(fact.getGrossOutput() * (107 + random.nextInt(6)) / 100)
            .build());
  }

  private long moved(long amount) {
    return Math.max(0, amount * (85 + random.nextInt(40)) / 100);
  }

  private void put(OutputFact fact) {
    records.receive(Topics.FACTS_OUTPUT, OutputFact.class, key(fact), fact);
  }

  private static String key(OutputFact fact) {
    return fact.getUscc() + "/" + fact.getPeriod();
  }

  private void correct(EnergyFact fact) {
    EnergyFact other = EnergyFact.newBuilder(fact).build();
    other
        .getCarriers()
        .forEach(
            each ->
                each.setComprehensive(
                    new BigDecimal(each.getComprehensive())
                        .multiply(BigDecimal.valueOf(80 + random.nextInt(40), 2))
                        .setScale(6, RoundingMode.HALF_UP)
                        .toPlainString()));
    records.receive(
        Topics.FACTS_ENERGY, EnergyFact.class, fact.getUscc() + "/" + fact.getPeriod(), other);
  }
}
