package cn.qianhu.command;

import cn.qianhu.audit.table.Journal;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.domain.quota.AccountStatement;
import cn.qianhu.domain.quota.LedgerPosting;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu statement}: an account of the quota ledger over a span, or all on a past day. */
@Command(
    name = "statement",
    description = {
      "能耗指标账户对账单：期初余额、分录、期末余额；不指定账户时列出当日全部余额。",
      "Statement of a quota account: opening balance, postings, closing balance;"
          + " without an account, all balances at the end of a day."
    })
final class StatementCommand implements Callable<Integer> {

  /** How an account is written. */
  static final String ACCOUNT =
      "账户：地区的六位代码:种类，如 …:INCREMENT / account: six digits of a region, a colon and its kind,"
          + " such as …:INCREMENT";

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Option(names = "--account", paramLabel = "ACCOUNT", description = ACCOUNT)
  private String account;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "起始日 / first day (default: the beginning)")
  private LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "截止日 / last day")
  private LocalDate to;

  @Override
  public Integer call() {
    Clients clients = cluster.requireExternal(spec);
    List<LedgerPosting> journal = journal(clients);
    if (account == null) {
      printBalances(journal);
    } else {
      print(statement(journal));
    }
    return 0;
  }

  private List<LedgerPosting> journal(Clients clients) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return Journal.read(new TopicTable(reader, clients.schemas(), cluster.namespace()));
    }
  }

  private AccountStatement statement(List<LedgerPosting> journal) {
    LocalDate first = from == null ? LocalDate.MIN : from;
    if (to.isBefore(first)) {
      throw new ParameterException(
          spec.commandLine(), "--to 早于 --from，请改正 / --to is before --from: correct one of them");
    }
    return AccountStatement.of(account, first, to, journal);
  }

  private void print(AccountStatement statement) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s%n", statement.account());
    out.printf("期初 / opening %42s%n", statement.opening());
    for (AccountStatement.StatementLine line : statement.lines()) {
      LedgerPosting posting = line.posting();
      boolean leaves = posting.debit().equals(statement.account());
      out.printf(
          "%s  %-12s %-32s %20s %20s%n",
          posting.effectiveDate(),
          posting.commandId(),
          leaves ? "→ " + posting.credit() : "← " + posting.debit(),
          line.change(),
          line.balance());
    }
    out.printf("期末 / closing %42s%n", statement.closing());
  }

  private void printBalances(List<LedgerPosting> journal) {
    PrintWriter out = spec.commandLine().getOut();
    AccountStatement.balancesAtEndOf(to, journal)
        .forEach((name, balance) -> out.printf("%-40s %20s%n", name, balance));
  }
}
