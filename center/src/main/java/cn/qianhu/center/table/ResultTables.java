package cn.qianhu.center.table;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.Posting;
import cn.qianhu.event.Rejection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of results as files (files, Out), whether from their topics or replayed. */
public final class ResultTables {

  private final ResultSource results;
  private final TableFiles files;
  private final Map<String, Long> written = new LinkedHashMap<>();

  /** For people: no text in them is run when they are opened. */
  public ResultTables(ResultSource results, Path folder) {
    this(results, new TableFiles(folder, file -> CsvOutput.guarded(file, CsvOutput.Lines.LF)));
  }

  private ResultTables(ResultSource results, TableFiles files) {
    this.results = results;
    this.files = files;
  }

  /**
   * Every text as it was reported: what digests are published of, which have to come out the same
   * for ever. They differ from the others where a text begins like a formula.
   */
  public static ResultTables exact(ResultSource results, Path folder) {
    return new ResultTables(
        results, new TableFiles(folder, file -> CsvOutput.exact(file, CsvOutput.Lines.LF)));
  }

  /** Writes all tables, and returns the number of rows by file. */
  public Map<String, Long> write() {
    writeIndicators();
    writeCoverage();
    writeBalances();
    writeAccounts();
    writeJournal();
    writeAlerts();
    writeRejected();
    return written;
  }

  private void writeIndicators() {
    write(
        "indicators.csv",
        "scope,region,industry,period,measure,value,growth_pct,naive_growth_pct,ytd,"
            + "ytd_growth_pct,contribution_pp",
        results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
            .flatMap(
                cell -> cell.getMeasures().stream().map(measure -> row(cell.getCell(), measure))));
  }

  private static List<String> row(Cell cell, Measure measure) {
    return cells(
        cell.getScope(),
        cell.getRegion(),
        cell.getIndustry(),
        cell.getPeriod(),
        measure.getMeasure(),
        measure.getValue(),
        measure.getGrowthPct(),
        measure.getNaiveGrowthPct(),
        measure.getYtd(),
        measure.getYtdGrowthPct(),
        measure.getContributionPp());
  }

  private void writeCoverage() {
    write(
        "coverage.csv",
        "scope,region,industry,period,expected,reported,reporting_pct,paired,growing,"
            + "growth_coverage_pct,divisions_paired,divisions_growing,energy_reported,"
            + "energy_provisional,status",
        results.stream(Topics.RESULTS_COVERAGE, Coverage.class).map(ResultTables::row));
  }

  private static List<String> row(Coverage row) {
    return cells(
        row.getCell().getScope(),
        row.getCell().getRegion(),
        row.getCell().getIndustry(),
        row.getCell().getPeriod(),
        row.getExpected(),
        row.getReported(),
        row.getReportingPct(),
        row.getPaired(),
        row.getGrowing(),
        row.getGrowthCoveragePct(),
        row.getDivisionsPaired(),
        row.getDivisionsGrowing(),
        row.getEnergyReported(),
        row.getEnergyProvisional(),
        row.getStatus());
  }

  private void writeBalances() {
    write(
        "balances.csv",
        "city,period,rule,budget,comprehensive_ytd,feedstock_ytd,renewable_exempt_ytd,"
            + "assessed_ytd,remaining,used_pct,schedule_pct,projected,light",
        results.stream(Topics.RESULTS_BALANCES, Balance.class)
            .map(
                row ->
                    cells(
                        row.getCity(),
                        row.getPeriod(),
                        row.getRule(),
                        row.getBudget(),
                        row.getComprehensiveYtd(),
                        row.getFeedstockYtd(),
                        row.getRenewableExemptYtd(),
                        row.getAssessedYtd(),
                        row.getRemaining(),
                        row.getUsedPct(),
                        row.getSchedulePct(),
                        row.getProjected(),
                        row.getLight())));
  }

  private void writeAccounts() {
    write(
        "accounts.csv",
        "account,balance",
        results.stream(Topics.LEDGER_ACCOUNTS, AccountBalance.class)
            .map(row -> cells(row.getAccount(), row.getBalance())));
  }

  private void writeJournal() {
    write(
        "journal.csv",
        "seq,command_id,effective_date,debit,credit,amount",
        results.stream(Topics.LEDGER_JOURNAL, Posting.class)
            .sorted(Comparator.comparingLong(Posting::getSeq))
            .map(
                row ->
                    cells(
                        row.getSeq(),
                        row.getCommandId(),
                        row.getEffectiveDate(),
                        row.getDebit(),
                        row.getCredit(),
                        row.getAmount())));
  }

  private void writeAlerts() {
    write(
        "alerts.csv",
        "rule,subject,period,kind,severity",
        results.stream(Topics.ALERTS_OPEN, Alert.class)
            .map(
                row ->
                    cells(
                        row.getRule(),
                        row.getSubject(),
                        row.getPeriod(),
                        row.getKind(),
                        row.getSeverity()))
            .sorted(RowOrder.BYTEWISE));
  }

  /** One row for each distinct (kind, key, reason). */
  private void writeRejected() {
    write(
        "rejected.csv",
        "kind,key,reason",
        results.stream(Topics.RESULTS_REJECTIONS, Rejection.class)
            .map(ResultTables::row)
            .distinct()
            .sorted(RowOrder.BYTEWISE));
  }

  private static List<String> row(Rejection row) {
    return cells(row.getKind(), row.getKey(), row.getReason());
  }

  private void write(String name, String header, Stream<List<String>> rows) {
    List<String> columns = List.of(header.split(","));
    written.put(name, files.write(name, columns, file -> rows.forEach(file::add)));
  }

  private static List<String> cells(Object... values) {
    return Arrays.stream(values).map(value -> value == null ? "" : value.toString()).toList();
  }
}
