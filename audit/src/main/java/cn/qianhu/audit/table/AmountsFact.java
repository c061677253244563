package cn.qianhu.audit.table;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A fact of any form whose values are amounts, read by the names that the form declares: its own
 * fact has a field for each column, the general one a map of them.
 *
 * @param record an event of the class of the form's facts
 */
public record AmountsFact(Kind kind, SpecificRecord record) {

  /** The forms that have no fact of their own: what counts of them is shown as they declare it. */
  public static List<Kind> general() {
    return Forms.registered().stream()
        .filter(form -> form.kind().hasFacts() && form.factClass() == Fact.class)
        .map(ReportForm::kind)
        .toList();
  }

  /** The enterprise, or the project where the form is about projects. */
  public String subject() {
    return text(kind.isOfProjects() ? "project_code" : "uscc");
  }

  public String uscc() {
    return text("uscc");
  }

  public String period() {
    return text("period");
  }

  /** County in force for the month. */
  public String region() {
    return text("region");
  }

  /** Division in force for the month. */
  public String industry() {
    return text("industry");
  }

  /** Lists that an enterprise is on, or levels of a project; ALL included. */
  @SuppressWarnings("unchecked")
  public List<String> scopes() {
    return (List<String>) value(kind.isOfProjects() ? "levels" : "scopes");
  }

  @SuppressWarnings("unchecked")
  public List<Source> sources() {
    return (List<Source>) value("sources");
  }

  /** The amount of a column, in units of the last digit that the column takes. */
  public long amount(String column) {
    // A column that was declared after the fact was written has nothing in it.
    return record instanceof Fact fact
        ? fact.getAmounts().getOrDefault(column, 0L)
        : (Long) value(column);
  }

  /** The amounts of all columns, as they are written. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (FormColumn column : kind.amounts()) {
      texts.put(column.name(), figure(column).toPlainString());
    }
    return texts;
  }

  private BigDecimal figure(FormColumn column) {
    return BigDecimal.valueOf(amount(column.name()), column.content().digits());
  }

  /**
   * The amount that the fact adds to a measure, in units of the last digit of the measure's first
   * column.
   */
  public long units(MeasureSpec measure) {
    return measure.columns().stream().mapToLong(this::amount).reduce(0, Math::addExact);
  }

  /** The amount that the fact adds to a measure. */
  public BigDecimal figure(MeasureSpec measure) {
    return measure.columns().stream()
        .map(column -> figure(kind.column(column)))
        .reduce(BigDecimal::add)
        .orElse(BigDecimal.ZERO);
  }

  private String text(String field) {
    return (String) value(field);
  }

  private Object value(String field) {
    Schema.Field found = record.getSchema().getField(field);
    if (found == null) {
      throw new IllegalStateException(
          "The fact of " + kind + " has no field " + field + ": declare it in its schema.");
    }
    return record.get(found.pos());
  }
}
