package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What the forms find in records. */
final class FormChecks {
  private FormChecks() {}

  /** Refuses for a column that holds a text. */
  static void refuses(Kind kind, Reason reason, String column, String text) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, column, text));
    assertThat(check.refused()).isEqualTo(new Finding(reason, column, text));
    assertThat(check.fields()).isNull();
  }

  /** Finds a reason in the first of the columns changed. */
  static void finds(Kind kind, Reason reason, String... changes) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, changes));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isEqualTo(new Finding(reason, changes[0], changes[1]));
    assertThat(check.fields()).isNotNull();
  }

  static void passes(Kind kind, String... changes) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, changes));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
  }

  static FieldCheck<?> check(Kind kind, List<String> texts) {
    return check((CheckedForm<?, ?>) Forms.standard().of(kind), texts);
  }

  private static <E extends SpecificRecord, F> FieldCheck<F> check(
      CheckedForm<E, F> form, List<String> texts) {
    return form.check(form.event(texts));
  }
}
