package cn.qianhu.trial.failure;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Posting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Checks that nothing was counted more than once, without another run to compare with.
 *
 * <p>A report counted twice moves a sum and no fact: so the gross output of the whole province,
 * month by month, is added up again from the facts, of which there is one for each enterprise and
 * month. A command counted twice is posted twice: so each posting of the journal has to be the only
 * one of its command with its accounts and amount, and the numbers of the postings go on one by
 * one.
 */
record TwiceAudit(ScenarioEnvironment environment) {

  private static final String MEASURE = "gross_output";
  private static final int SCALE = 2;

  /** Months whose sum is not that of the facts, and postings that stand twice. */
  long counted() {
    try (Consumer<String, byte[]> reader = environment.clients().reader()) {
      TopicTable topics =
          new TopicTable(reader, environment.clients().schemas(), environment.namespace());
      return months(topics) + postings(topics);
    }
  }

  private static long months(TopicTable topics) {
    Map<String, Long> facts = new TreeMap<>();
    topics.stream(Topics.FACTS_OUTPUT, OutputFact.class)
        .forEach(fact -> facts.merge(fact.getPeriod(), fact.getGrossOutput(), Long::sum));
    Map<String, BigDecimal> published = new HashMap<>();
    topics.stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .filter(TwiceAudit::isWholeProvince)
        .forEach(
            cell ->
                cell.getMeasures().stream()
                    .filter(measure -> measure.getMeasure().equals(MEASURE))
                    .map(Measure::getValue)
                    .forEach(
                        value -> published.put(cell.getCell().getPeriod(), new BigDecimal(value))));
    Set<String> all = new HashSet<>(facts.keySet());
    all.addAll(published.keySet());
    return all.stream()
        .filter(
            month -> {
              BigDecimal sum = BigDecimal.valueOf(facts.getOrDefault(month, 0L), SCALE);
              return sum.compareTo(published.getOrDefault(month, BigDecimal.ZERO)) != 0;
            })
        .count();
  }

  private static boolean isWholeProvince(Indicators row) {
    return row.getCell().getScope().equals("ALL")
        && row.getCell().getRegion().equals(Site.shipped().province())
        && row.getCell().getIndustry().equals("T");
  }

  private static long postings(TopicTable topics) {
    List<Posting> journal = topics.stream(Topics.LEDGER_JOURNAL, Posting.class).toList();
    Set<List<String>> distinct = new HashSet<>();
    journal.forEach(
        posting ->
            distinct.add(
                List.of(
                    posting.getCommandId(),
                    posting.getDebit(),
                    posting.getCredit(),
                    posting.getAmount())));
    Set<Long> numbers = new HashSet<>();
    journal.forEach(posting -> numbers.add(posting.getSeq()));
    long last = journal.stream().mapToLong(Posting::getSeq).max().orElse(0);
    return journal.size() - distinct.size() + last - numbers.size();
  }
}
