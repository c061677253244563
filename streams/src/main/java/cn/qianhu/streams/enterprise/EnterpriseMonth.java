package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.streams.cell.Contribution;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.energy.MeteredFlows;
import cn.qianhu.streams.enterprise.Touched.MonthOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What counts of all that one author ever reported of one month of an enterprise, and what of it
 * has left this stage: a report for each carrier and one of output. What does not count stands in
 * the {@link Docket}; what the enterprise's month adds to the cells, with what was not signed.
 */
public final class EnterpriseMonth {

  /** The enterprise, and the key that the reports of the month are signed with, where they are. */
  final String author;

  final String uscc;
  final int month;
  final Contest<OutputFields> outputs = Contest.ofOneKey();
  final Contest<StatementFields> statements = Contest.ofKeys(StatementFields::carrier);

  /** How many of its records are in the docket. */
  int listed;

  /** Those that an earlier release wrote together with the month: they move to the docket. */
  final List<DocketEntry> embedded = new ArrayList<>();

  /** By carrier, what the winning readings of the month add up to. */
  final TreeMap<String, MeteredFlows> metered = new TreeMap<>();

  /** Day of the month of the latest readings that are in the books, 0 where there are none. */
  int latestMeterDay;

  /** The contribution that has left this stage; null where there is none. */
  Contribution published;

  /** The standing at the last settlement: under it readings, and what is listed, were shown. */
  Standing shown = Standing.COUNTS;

  boolean outputFactPublished;
  boolean energyFactPublished;

  EnterpriseMonth(String author, int month) {
    this.author = author;
    this.uscc = Author.uscc(author);
    this.month = month;
  }

  /** What its records are listed under, and it stands under itself. */
  String subject() {
    return subject(author, month);
  }

  static String subject(String author, int month) {
    return author + "/" + Months.text(month);
  }

  MonthOf of() {
    return new MonthOf(author, month);
  }

  /** Applies the change of a meter's day to the month. */
  void remeter(Map<String, MeteredFlows> before, Map<String, MeteredFlows> after) {
    before.forEach((carrier, flows) -> flows(carrier).minus(flows));
    after.forEach((carrier, flows) -> flows(carrier).plus(flows));
    metered.values().removeIf(MeteredFlows::isEmpty);
  }

  private MeteredFlows flows(String carrier) {
    return metered.computeIfAbsent(carrier, unused -> new MeteredFlows());
  }
}
