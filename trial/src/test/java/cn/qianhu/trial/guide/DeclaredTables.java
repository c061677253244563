package cn.qianhu.trial.guide;

import static cn.qianhu.trial.guide.MarkdownTable.NONE;
import static cn.qianhu.trial.guide.MarkdownTable.code;
import static cn.qianhu.trial.guide.MarkdownTable.codes;
import static cn.qianhu.trial.guide.MarkdownTable.mark;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.DerivedTable;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.contract.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the contract declares, as pages show it. */
final class DeclaredTables {

  private DeclaredTables() {}

  static String topics(Predicate<Topic> some) {
    MarkdownTable table = MarkdownTable.of("topic", "key", "value", "kept", "");
    Topics.ALL.stream()
        .filter(some)
        .forEach(
            topic ->
                table.row(
                    code(topic.name()),
                    topic.key(),
                    topic.hasAvroValues() ? code(topic.value().getSimpleName()) : "bytes",
                    kept(topic),
                    topic.doc()));
    return table.toString();
  }

  private static String kept(Topic topic) {
    if (topic.cleanup() == Cleanup.COMPACT) {
      return "the latest of each key";
    }
    return topic.retention().equals(Topic.FOR_EVER)
        ? "for ever"
        : topic.retention().toDays() + " days";
  }

  /** Those that are neither received nor facts nor kept beside the streams or between stages. */
  static Predicate<Topic> published(Cleanup cleanup) {
    return topic ->
        topic.cleanup() == cleanup
            && !topic.isReceived()
            && !Topics.FACTS.contains(topic)
            && !Topics.BESIDE_THE_STREAMS.contains(topic)
            && !Topics.BETWEEN_STAGES.contains(topic);
  }

  static String forms() {
    StringBuilder text = new StringBuilder();
    for (Kind kind : Kind.all()) {
      text.append(heading(kind.title(), code(kind.fileName())))
          .append("Comes in on ")
          .append(code(kind.topic()))
          .append(", keyed by ")
          .append(code(kind.keyedBy()));
      if (!kind.claims().isEmpty()) {
        text.append("; ").append(contention(kind.claims()));
      }
      text.append(".\n\n").append(columns(kind)).append('\n');
    }
    return text.toString();
  }

  /** Which of several records counts, where only one of them may. */
  private static String contention(List<String> claims) {
    String revision = SharedColumns.REVISION.name();
    if (!claims.contains(revision)) {
      return "those of the same " + codes(claims) + " contend for one place";
    }
    List<String> natural = claims.stream().filter(column -> !column.equals(revision)).toList();
    return "of those of the same "
        + codes(natural)
        + " the greatest "
        + code(revision)
        + " counts, and of two with the same revision the one that was reported later";
  }

  private static String columns(Kind kind) {
    MarkdownTable table = MarkdownTable.of("column", "说明", "is", "holds", "may lack");
    for (FormColumn column : kind.declaredColumns()) {
      table.row(
          code(column.name()),
          described(kind, column).zh(),
          described(kind, column).en() + bounds(column),
          column.content().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          column.isOptional() ? "column" : column.isNeeded() ? NONE : "value");
    }
    return table.toString();
  }

  /** What it is called before what it takes, where the one does not begin with the other. */
  private static Bilingual described(Kind kind, FormColumn column) {
    Bilingual takes = column.description();
    Bilingual title =
        Measures.of(column.name())
            .filter(measure -> measure.family().equals(kind.fileName()))
            .map(MeasureSpec::words)
            .orElse(column.title());
    boolean said = title.zh().equals(column.name()) || takes.zh().contains(title.zh());
    return said
        ? takes
        : Bilingual.of(
            title.zh() + "：" + takes.zh(),
            takes.en().contains(title.en()) ? takes.en() : title.en() + ": " + takes.en());
  }

  private static String bounds(FormColumn column) {
    if (column.whole() != null) {
      return "; not more than " + code(column.whole());
    }
    return column.isSigned() ? "; may be negative" : "";
  }

  static String measures() {
    MarkdownTable table =
        MarkdownTable.of("measure", "名称", "is", "unit", "digits", "form", "basis", "of", "public");
    for (MeasureSpec measure : Measures.all()) {
      table.row(
          code(measure.code()),
          measure.words().zh(),
          measure.words().en(),
          measure.unit().words().zh(),
          Integer.toString(measure.digits()),
          measure.isDerived() ? NONE : code(measure.family()),
          measure.basis().name(),
          codes(
              measure.parts().isEmpty()
                  ? measure.columns()
                  : measure.parts().stream().map(MeasureSpec::code).toList()),
          measure.disclosure().map(Enum::name).orElse(NONE));
    }
    return table.toString();
  }

  static String alertRules() {
    StringBuilder text = new StringBuilder();
    for (AlertRule rule : AlertRules.withSystem()) {
      text.append(heading(rule.words(), code(rule.code())))
          .append(rule.kind().words().zh())
          .append(" (")
          .append(rule.kind().words().en())
          .append(")")
          .append(
              AlertRules.formOf(rule)
                  .map(kind -> "; of the form " + code(kind.fileName()))
                  .orElse(""))
          .append(rule.doubt().isPresent() ? "; makes the report suspect" : "")
          .append(rule.disclosure().isPresent() ? "; shown to the public" : "")
          .append(".\n\n")
          .append(evidence(rule))
          .append('\n');
    }
    return text.toString();
  }

  private static String evidence(AlertRule rule) {
    MarkdownTable table = MarkdownTable.of("in evidence", "名称", "is", "threshold");
    for (EvidenceItem evidenceItem : rule.exhibits()) {
      table.row(
          code(evidenceItem.key()), evidenceItem.words().zh(), evidenceItem.words().en(), NONE);
    }
    for (Threshold threshold : rule.thresholds()) {
      table.row(
          code(threshold.code()),
          threshold.words().zh(),
          threshold.words().en(),
          threshold.expected().en()
              + threshold.ifUnset().map(value -> "; " + value + " where unset").orElse(""));
    }
    return table.toString();
  }

  static String reasons() {
    MarkdownTable table = MarkdownTable.of("reason", "名称", "is");
    for (Reason reason : Reason.values()) {
      table.row(code(reason.name()), reason.words().zh(), reason.words().en());
    }
    return table.toString();
  }

  static String resultTables() {
    StringBuilder text = new StringBuilder();
    for (ResultTable<?, ?> table : ResultTables.ALL) {
      text.append(heading(table.title(), ""))
          .append("`%s.csv`; on `%s`.%n%n".formatted(table.name(), table.topic().name()))
          .append(columns(table))
          .append('\n');
    }
    for (DerivedTable<?> table : ResultTables.DERIVED) {
      text.append(heading(table.title(), ""))
          .append("`%s.csv`; worked out of %s.%n%n".formatted(table.name(), sources(table)))
          .append(columns(table))
          .append('\n');
    }
    return text.toString();
  }

  private static String sources(DerivedTable<?> table) {
    return table.sources().stream()
        .map(topic -> code(topic.name()))
        .collect(Collectors.joining(" and "));
  }

  private static String columns(TableSpec<?> table) {
    List<String> file = table.file().codes();
    MarkdownTable columns = MarkdownTable.of("column", "名称", "is", "holds", "file", "public");
    for (TableColumn<?> column : table.columns().columns()) {
      ColumnSpec spec = column.spec();
      columns.row(
          code(column.code()),
          spec.title().zh(),
          spec.title().en() + (column.isKey() ? " (key)" : ""),
          holds(spec),
          mark(file.contains(column.code())),
          mark(spec.open()));
    }
    return columns.toString();
  }

  private static String holds(ColumnSpec spec) {
    if (!spec.codes().isEmpty()) {
      return codes(spec.codes());
    }
    String type = spec.type().name().toLowerCase(Locale.ROOT);
    return spec.type().digits() == 0 ? type : type + ", " + spec.type().digits() + " digits";
  }

  private static String heading(Bilingual words, String code) {
    List<String> parts = new ArrayList<>(List.of("##", words.zh(), "(" + words.en() + ")"));
    if (!code.isEmpty()) {
      parts.add(code);
    }
    return String.join(" ", parts) + "\n\n";
  }
}
