package cn.qianhu.contract.table;

import cn.qianhu.contract.table.ResultTable.Order;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.util.ArrayList;
import java.util.List;

/** The tables of results. */
public final class ResultTables {

  public static final ResultTable<Indicators, IndicatorLine> INDICATORS =
      ResultTable.of(
          "indicators",
          new Bilingual("指标", "indicators"),
          Topics.RESULTS_INDICATORS,
          Indicators.class,
          IndicatorLine::of,
          IndicatorColumn.values());

  public static final ResultTable<Coverage, Coverage> COVERAGE =
      ResultTable.of(
          "coverage",
          new Bilingual("上报情况", "coverage"),
          Topics.RESULTS_COVERAGE,
          Coverage.class,
          CoverageColumn.values());

  public static final ResultTable<Balance, Balance> BALANCES =
      ResultTable.of(
          "balances",
          new Bilingual("用能预算", "energy budget"),
          Topics.RESULTS_BALANCES,
          Balance.class,
          BalanceColumn.values());

  public static final ResultTable<AccountBalance, AccountBalance> ACCOUNTS =
      ResultTable.of(
          "accounts",
          new Bilingual("能耗指标账户", "quota accounts"),
          Topics.LEDGER_ACCOUNTS,
          AccountBalance.class,
          AccountColumn.values());

  public static final ResultTable<Posting, Posting> JOURNAL =
      ResultTable.of(
              "journal",
              new Bilingual("能耗指标分录", "journal of the quota ledger"),
              Topics.LEDGER_JOURNAL,
              Posting.class,
              PostingColumn.values())
          .ordered(Order.NUMBER);

  public static final ResultTable<Alert, Alert> ALERTS =
      ResultTable.of(
              "alerts",
              new Bilingual("未解除的预警", "open alerts"),
              Topics.ALERTS_OPEN,
              Alert.class,
              AlertColumn.values())
          .filed(
              AlertColumn.RULE,
              AlertColumn.SUBJECT,
              AlertColumn.PERIOD,
              AlertColumn.KIND,
              AlertColumn.SEVERITY)
          .ordered(Order.CELLS);

  public static final ResultTable<TargetStanding, TargetStanding> TARGETS =
      ResultTable.of(
          "targets",
          new Bilingual("目标进展", "standing to targets"),
          Topics.RESULTS_TARGETS,
          TargetStanding.class,
          TargetColumn.values());

  public static final ResultTable<ControlSheet, ControlSheet> CONTROL =
      ResultTable.of(
          "control",
          new Bilingual("能耗双控", "double control"),
          Topics.RESULTS_CONTROL,
          ControlSheet.class,
          ControlColumn.values());

  public static final ResultTable<TwoHighEnergy, TwoHighEnergy> TWO_HIGH =
      ResultTable.of(
          "two-high",
          new Bilingual("两高能耗", "energy of two-high enterprises"),
          Topics.RESULTS_TWO_HIGH,
          TwoHighEnergy.class,
          TwoHighColumn.values());

  public static final ResultTable<ProjectQuotaRow, ProjectQuotaRow> QUOTA_PROJECTS =
      ResultTable.of(
          "quota-projects",
          new Bilingual("项目能耗指标", "energy quota of projects"),
          Topics.LEDGER_PROJECTS,
          ProjectQuotaRow.class,
          ProjectQuotaColumn.values());

  /**
   * The rejections. The file has one row for each kind, key and reason, however many records there
   * are.
   */
  public static final ResultTable<Rejection, Rejection> REJECTED =
      ResultTable.of(
              "rejected",
              new Bilingual("未计入的记录", "records that do not count"),
              Topics.RESULTS_REJECTIONS,
              Rejection.class,
              RejectionColumn.values())
          .filed(RejectionColumn.KIND, RejectionColumn.KEY, RejectionColumn.REASON)
          .ordered(Order.CELLS);

  /** The tables on topics, in the order in which their files are written. */
  public static final List<ResultTable<?, ?>> ALL =
      List.of(
          INDICATORS,
          COVERAGE,
          BALANCES,
          ACCOUNTS,
          JOURNAL,
          ALERTS,
          REJECTED,
          TARGETS,
          CONTROL,
          TWO_HIGH,
          QUOTA_PROJECTS);

  /** The output of cells that contain suspect reports, computed without these. */
  public static final DerivedTable<SuspectRow> SUSPECTS =
      new DerivedTable<>(
          "suspects",
          new Bilingual("存疑单元", "cells with suspect output"),
          List.of(Topics.ALERTS_OPEN, Topics.FACTS_OUTPUT),
          ColumnList.of(SuspectsColumn.values()));

  /** The tables that stand on no topic; their files are written behind all others. */
  public static final List<DerivedTable<?>> DERIVED = List.of(SUSPECTS);

  private ResultTables() {}

  /** The tables that have a file, in the order in which the files are written. */
  public static List<TableSpec<?>> filed() {
    List<TableSpec<?>> all = new ArrayList<>(ALL);
    all.addAll(DERIVED);
    return all;
  }
}
