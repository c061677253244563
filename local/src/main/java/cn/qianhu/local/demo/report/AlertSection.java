package cn.qianhu.local.demo.report;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.desk.document.TextTable;
import cn.qianhu.desk.document.Width;
import cn.qianhu.event.Alert;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The alerts that are open, by rule, those about the data first, with the first subjects of each
 * and the evidence in words.
 */
record AlertSection(List<Alert> open) implements Section {

  private static final int SUBJECTS = 3;

  /** Columns for the examples. */
  private static final int ROOM = 46;

  private static final String CRITICAL = "CRITICAL";

  @Override
  public void write(DemoResults results, ReportPage page) {
    if (results.alerts().isEmpty()) {
      return;
    }
    page.heading("预警", "Alerts open on " + results.asOf());
    Map<String, List<NamedCsvRecord>> byRule = new LinkedHashMap<>();
    results.alerts().stream()
        .sorted(Comparator.comparing(row -> !row.getField("kind").equals(AlertKind.DATA.name())))
        .forEach(
            row ->
                byRule.computeIfAbsent(row.getField("rule"), rule -> new ArrayList<>()).add(row));
    TextTable table =
        TextTable.empty()
            .words("规则", "rule")
            .words("", "")
            .figures(AlertLists.SEVERITY.words("CRITICAL").zh(), "critical")
            .figures(AlertLists.SEVERITY.words("WARNING").zh(), "warning")
            .words("例如", "for example");
    byRule.forEach(
        (rule, rows) ->
            table.row(
                AlertLists.RULE.words(rule).zh(),
                rule,
                Long.toString(rows.stream().filter(AlertSection::isCritical).count()),
                Long.toString(rows.stream().filter(row -> !isCritical(row)).count()),
                examples(results, rows)));
    page.table(table);
    writeEvidence(page);
  }

  /** Writes the evidence of the gravest alert of each rule, in words. */
  private void writeEvidence(ReportPage page) {
    Map<String, Alert> gravest = new LinkedHashMap<>();
    open.stream()
        .sorted(AlertOrder.DATA_FIRST)
        .forEach(alert -> gravest.putIfAbsent(alert.getRule(), alert));
    if (!gravest.isEmpty()) {
      page.gap();
    }
    gravest.forEach(
        (rule, alert) -> page.hanging("  - ", alert.getMessageZh() + " " + alert.getMessageEn()));
  }

  private static boolean isCritical(NamedCsvRecord row) {
    return row.getField("severity").equals(CRITICAL);
  }

  /** Critical subjects first, up to what fits. */
  private static String examples(DemoResults results, List<NamedCsvRecord> rows) {
    List<NamedCsvRecord> ordered =
        new ArrayList<>(rows.stream().filter(AlertSection::isCritical).toList());
    rows.stream().filter(row -> !isCritical(row)).forEach(ordered::add);
    StringBuilder text = new StringBuilder();
    for (NamedCsvRecord row : ordered.subList(0, Math.min(SUBJECTS, ordered.size()))) {
      String name = subject(results, row.getField("subject"));
      String longer = text.isEmpty() ? name : text + "、" + name;
      if (!text.isEmpty() && Width.of(longer) > ROOM) {
        break;
      }
      text.setLength(0);
      text.append(longer);
    }
    return text.toString();
  }

  private static String subject(DemoResults results, String subject) {
    WholeAndPart apart = WholeAndPart.of(subject);
    String name = results.nameOf(apart.whole());
    if (!apart.hasPart()) {
      return name;
    }
    return results.codes().regions().contains(apart.whole())
        ? name + results.codes().industries().nameZh(apart.part())
        : name + " " + apart.partOfEnterpriseZh(results.codes().carriers());
  }
}
