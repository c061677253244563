package cn.qianhu.center.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.audit.MemoryRawLog;
import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.batch.InputRows;
import cn.qianhu.center.batch.Reference;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.form.Kind;
import org.junit.jupiter.api.Test;

/** Every movement goes back to the reports that made it. */
class ExplanationTest {

  private static final Industries INDUSTRIES = CodeTables.standard().industries();

  @Test
  void every_movement_is_bridged_by_the_facts_that_made_it() {
    InputRows rows = InputRows.of(Reference.MESSY);
    MemoryRawLog log = log(rows.part(0, 2, 3), Reference.MESSY);
    Replayed before = log.replay();
    write(rows.part(2, 3, 3), log);
    Replayed after = log.replay();
    Difference difference = Difference.between(before.results(), after.results(), INDUSTRIES);
    assertThat(difference.movements()).hasSizeGreaterThan(500).allMatch(Movement::isBridged);
    assertThat(difference.changes())
        .flatExtracting(FactChange::causes)
        .contains(Cause.LATE, Cause.CORRECTED)
        .doesNotContain(Cause.RULE_CHANGED);
  }

  @Test
  void nothing_lies_between_a_state_and_itself() {
    Replayed once = log(InputRows.of(Reference.CLEAN), Reference.CLEAN).replay();
    Replayed again = log(InputRows.of(Reference.CLEAN), Reference.CLEAN).replay();
    Difference difference = Difference.between(once.results(), again.results(), INDUSTRIES);
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.movements()).isEmpty();
  }

  private static MemoryRawLog log(InputRows rows, Reference reference) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(reference.asOf().toString(), Reference.FROM.toString());
    write(rows, log);
    return log;
  }

  private static void write(InputRows rows, MemoryRawLog log) {
    for (Kind kind : Kind.values()) {
      rows.texts(kind).forEach(texts -> log.add(kind, texts));
    }
  }
}
