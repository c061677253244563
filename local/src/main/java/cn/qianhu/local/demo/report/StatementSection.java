package cn.qianhu.local.demo.report;

import cn.qianhu.contract.table.PostingColumn;
import cn.qianhu.desk.document.TextTable;
import cn.qianhu.domain.quota.AccountStatement;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.Tce;
import cn.qianhu.local.demo.PlantedFault;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The quota ledger's statement of one city for the year: that of the overdue bridge (过桥). */
final class StatementSection implements Section {

  private static final int LINES = 12;
  private static final String DEBT = ":BRIDGE_DEBT";

  @Override
  public void write(DemoResults results, ReportPage page) {
    List<LedgerPosting> journal =
        results.journal().stream().map(StatementSection::posting).toList();
    cityOfOverdueBridge(results, journal).ifPresent(city -> write(results, journal, city, page));
  }

  private static void write(
      DemoResults results, List<LedgerPosting> journal, String city, ReportPage page) {
    LocalDate from = results.asOf().withDayOfYear(1);
    page.heading(
        results.nameOf(city) + "能耗指标账户对账单",
        "Quota statement of " + city + ", " + from + " to " + results.asOf() + ", tce");
    TextTable balances =
        TextTable.empty()
            .words("账户", "account")
            .figures("期初", "opening")
            .figures("期末", "closing")
            .figures("笔数", "postings");
    TextTable lines =
        TextTable.empty()
            .words("日期", "date")
            .words("指令", "command")
            .words("账户", "account")
            .words("对方", "other account")
            .figures("变动", "change")
            .figures("余额", "balance");
    for (String account : accountsOf(city, journal)) {
      AccountStatement statement = AccountStatement.of(account, from, results.asOf(), journal);
      balances.row(
          account,
          figure(statement.opening()),
          figure(statement.closing()),
          Integer.toString(statement.lines().size()));
      addLast(lines, statement);
    }
    page.table(balances);
    page.gap();
    page.table(lines);
  }

  /** The latest postings of an account. */
  private static void addLast(TextTable table, AccountStatement statement) {
    int size = statement.lines().size();
    for (AccountStatement.StatementLine line :
        statement.lines().subList(Math.max(0, size - LINES), size)) {
      LedgerPosting posting = line.posting();
      table.row(
          posting.effectiveDate().toString(),
          posting.commandId(),
          statement.account(),
          posting.debit().equals(statement.account()) ? posting.credit() : posting.debit(),
          FigureFormat.signed(line.change().toString()),
          figure(line.balance()));
    }
  }

  private static Optional<String> cityOfOverdueBridge(
      DemoResults results, List<LedgerPosting> journal) {
    return results.faults().stream()
        .filter(fault -> fault.kind() == PlantedFault.FaultKind.BRIDGE_OVERDUE)
        .flatMap(
            fault ->
                journal.stream()
                    .filter(posting -> posting.commandId().equals(fault.subject()))
                    .filter(posting -> posting.debit().endsWith(DEBT)))
        .map(posting -> posting.debit().substring(0, posting.debit().indexOf(':')))
        .findFirst();
  }

  private static SortedSet<String> accountsOf(String city, List<LedgerPosting> journal) {
    SortedSet<String> accounts = new TreeSet<>();
    for (LedgerPosting posting : journal) {
      accounts.add(posting.debit());
      accounts.add(posting.credit());
    }
    accounts.removeIf(account -> !account.startsWith(city + ":"));
    return accounts;
  }

  private static LedgerPosting posting(NamedCsvRecord row) {
    return new LedgerPosting(
        Long.parseLong(CsvFile.text(row, PostingColumn.SEQ)),
        CsvFile.text(row, PostingColumn.COMMAND_ID),
        LocalDate.parse(CsvFile.text(row, PostingColumn.EFFECTIVE_DATE)),
        CsvFile.text(row, PostingColumn.DEBIT),
        CsvFile.text(row, PostingColumn.CREDIT),
        Tce.parse(CsvFile.text(row, PostingColumn.AMOUNT)));
  }

  private static String figure(Tce amount) {
    return FigureFormat.grouped(amount.toBigDecimal());
  }
}
