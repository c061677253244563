package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that only declares its columns, as a site would. */
class PanelFormTest {

  private static final Kind SALES =
      Kind.named("sales", "销售月报", "sales")
          .monthly(
              FormColumn.money("gross_output"),
              FormColumn.money("sales_output").partOf("gross_output"),
              FormColumn.money("export_delivery"),
              FormColumn.money("revenue"),
              FormColumn.money("profit").mayBeNegative(),
              FormColumn.persons("employees"))
          .declared();

  private static final class SalesForm extends PanelForm<OutputReport> {
    SalesForm() {
      this(SALES);
    }

    SalesForm(Kind kind) {
      super(kind, OutputReport.class);
    }
  }

  private final SalesForm form = new SalesForm();

  @Test
  void itsAmountsAreReadByTheirColumns() {
    OutputReport event = form.event(SALES.example());
    FieldCheck<PanelFields> check = form.check(event);

    assertThat(event.getWritten()).isNull();
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
    assertThat(check.key()).isEqualTo("A-000001");
    assertThat(check.fields().amount("revenue")).isEqualTo(123_450);
    assertThat(check.fields().amount("employees")).isEqualTo(12);
    assertThat(check.fields().head().uscc()).isEqualTo(SALES.example().get(1));
    assertThat(check.fields().head().written()).isNull();
    assertThat(check.fields().texts()).isEqualTo(form.texts(event));
  }

  @ParameterizedTest
  @CsvSource({
    "revenue, lots, MALFORMED",
    "revenue, '', MALFORMED",
    "employees, 1.5, MALFORMED",
    "revenue, -0.01, OUT_OF_RANGE",
    "profit, 1000000000000, OUT_OF_RANGE",
    "period, 2021-03, OUT_OF_RANGE",
    "sales_output, 1234.51, INCONSISTENT"
  })
  void whatItDeclaresIsRequired(String column, String text, Reason reason) {
    List<String> texts = SampleRecords.with(SALES, column, text);
    FieldCheck<PanelFields> check = form.check(form.event(texts));
    Finding finding = check.refused() == null ? check.later() : check.refused();

    assertThat(finding).isEqualTo(new Finding(reason, column, text));
  }

  /** A column that a form came to have later is missing in all that was sent before. */
  @Test
  void anAmountThatMayBeMissingCountsAsNothing() {
    SalesForm grown = new SalesForm(withOptionalEmployees());
    List<String> texts = SampleRecords.with(grown.kind(), "employees", "");
    OutputReport event = grown.event(texts);
    FieldCheck<PanelFields> check = grown.check(event);

    assertThat(event.getWritten()).isNull();
    assertThat(check.refused()).isNull();
    assertThat(check.fields().amount("employees")).isZero();
    assertThat(check.fields().texts()).isEqualTo(texts);
    assertThat(grown.checkTexts(event).fields()).isEqualTo(check.fields());
    FieldCheck<?> wrong =
        grown.check(grown.event(SampleRecords.with(grown.kind(), "employees", "1.5")));
    assertThat(wrong.refused()).isEqualTo(new Finding(Reason.MALFORMED, "employees", "1.5"));
  }

  private static Kind withOptionalEmployees() {
    return Kind.named("sales", "销售月报", "sales")
        .monthly(
            FormColumn.money("gross_output"),
            FormColumn.money("sales_output"),
            FormColumn.money("export_delivery"),
            FormColumn.money("revenue"),
            FormColumn.money("profit"),
            FormColumn.persons("employees").mayBeMissing())
        .declared();
  }

  @Test
  void whatMayBeNegativeIs() {
    FieldCheck<PanelFields> check =
        form.check(form.event(SampleRecords.with(SALES, "profit", "-1.00")));

    assertThat(check.later()).isNull();
    assertThat(check.fields().amount("profit")).isEqualTo(-100);
  }

  @Test
  void amountsOfWhatIsWithdrawnAreNotLookedAt() {
    List<String> texts = SampleRecords.with(SALES, "withdrawn", "true", "revenue", "lots");
    FieldCheck<PanelFields> check = form.check(form.event(texts));

    assertThat(check.refused()).isNull();
    assertThat(check.fields().amount("gross_output")).isZero();
    assertThat(check.fields().texts()).isEqualTo(texts);
  }

  @Test
  void aPartIsNamedWithItsWholeWhereNothingElseIsDeclared() {
    FormColumn part = SALES.column("sales_output");

    assertThat(part.contradiction().zh()).isEqualTo("大于 gross_output：请核对两列。");
    assertThat(part.contradiction().en()).isEqualTo("is greater than gross_output; check both.");
  }

  @Test
  void fieldsAreEqualByWhatTheySay() {
    PanelFields one = form.check(form.event(SALES.example())).fields();
    PanelFields other = form.check(form.event(SALES.example())).fields();
    PanelFields more =
        form.check(form.event(SampleRecords.with(SALES, "employees", "13"))).fields();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(more);
    assertThatThrownBy(() -> one.amount("uscc")).hasMessageContaining("sales has no amount uscc");
    assertThatThrownBy(() -> new PanelFields(SALES, one.head(), 1, 2))
        .hasMessageContaining("sales has 6 amounts, not 2");
  }

  @Test
  void anEventThatDoesNotFitTheColumnsIsNamed() {
    assertThatThrownBy(() -> new EventColumns<>(SALES, MeterReading.class))
        .hasMessageContaining("MeterReading does not fit the form: report_id is not field 0");
    Kind short_ = Kind.named("less", "短表", "less").monthly().declared();
    assertThat(new EventColumns<>(short_, OutputReport.class).type()).isEqualTo(OutputReport.class);
  }

  @Test
  void aColumnWhoseFieldCannotHoldItIsNamed() {
    assertThatThrownBy(
            () ->
                ColumnField.of(
                    FormColumn.money("uscc"),
                    OutputReport.getClassSchema().getField("uscc").schema()))
        .hasMessageContaining(
            "The column uscc takes MONEY and cannot stand in a field of the type string");
  }

  @Test
  void textsThatAreNoStringsAreToldHowToBecomeSome() {
    Schema text = Schema.create(Schema.Type.STRING);
    for (Schema type :
        List.of(
            text,
            Schema.createArray(text),
            Schema.createUnion(Schema.create(Schema.Type.NULL), text))) {
      assertThatThrownBy(() -> ColumnField.of(SharedColumns.USCC, type))
          .as(type.toString())
          .hasMessageContaining("compile the schema with stringType String");
    }
  }

  @Test
  void outputIsSuchAForm() {
    assertThat(OutputForm.KIND.amounts())
        .extracting(FormColumn::name)
        .containsExactly(
            "gross_output", "sales_output", "export_delivery", "revenue", "profit", "employees");
  }
}
