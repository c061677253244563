package cn.qianhu.contract.form;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Source;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A registered form. All code that takes in, routes, judges, explains or publishes reports goes by
 * the forms that are named in {@code META-INF/services} of any jar. A form needs a constructor
 * without parameters.
 */
public interface ReportForm {

  /** The kind that the form declares. */
  Kind kind();

  /** Avro class of its events. */
  Class<? extends SpecificRecord> eventClass();

  /** The Avro class of its facts, if its kind has facts. */
  default Class<? extends SpecificRecord> factClass() {
    return Fact.class;
  }

  /**
   * The reports that a fact names.
   *
   * @return by carrier, where there is a report of each; otherwise the one report under null
   */
  default Map<String, Source> reportsIn(SpecificRecord fact) {
    List<?> sources = (List<?>) fact.get(fact.getSchema().getField("sources").pos());
    return sources.isEmpty() ? Map.of() : Collections.singletonMap(null, (Source) sources.get(0));
  }

  /** The measures of the form, those derived from others among them. */
  default List<MeasureSpec> measures() {
    return List.of();
  }

  /** The rules by which it opens alerts. */
  default List<AlertRule> alertRules() {
    return List.of();
  }

  /** Whether the form is complete by its declaration, as a {@link PanelForm} is. */
  default boolean isPanel() {
    return false;
  }

  /** The form judging by some code tables. */
  Form<?> judgingBy(CodeTables tables);
}
