package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.view.RecordView.ViewEntry;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.quota.AccountStatement;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.SafeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /accounts} and the statements of an account. */
record LedgerEndpoints(Views views) {

  static final DeskTable<AccountBalance> TABLE = DeskTable.of(ResultTables.ACCOUNTS);

  /** A statement; from and to as they were asked for. */
  private record StatementHead(
      String account, String from, String to, String opening, String closing, List<Line> lines) {}

  /**
   * A line of a statement.
   *
   * @param in what came in; null where it went out, and the other way round
   */
  private record Line(
      long seq,
      String date,
      String commandId,
      String counterAccount,
      String in,
      String out,
      String balance) {

    static Line of(String account, AccountStatement.StatementLine line) {
      LedgerPosting posting = line.posting();
      boolean leaves = posting.debit().equals(account);
      return new Line(
          posting.seq(),
          posting.effectiveDate().toString(),
          posting.commandId(),
          leaves ? posting.credit() : posting.debit(),
          leaves ? null : line.change().toString(),
          leaves ? line.change().negate().toString() : null,
          line.balance().toString());
    }
  }

  ApiResponse accounts(ApiQuery query) {
    Optional<String> holder = query.text("holder").map(name -> name + ":");
    return TABLE.page(
        query,
        views
            .accounts()
            .after(query.after())
            .filter(found -> holder.map(found.key()::startsWith).orElse(true))
            .map(ViewEntry::value));
  }

  ApiResponse statement(ApiQuery query) {
    String account = query.argument("account");
    if (!views.accounts().has(account)) {
      throw ApiQuery.notFound(
          "没有账户 \"" + SafeText.shortened(account) + "\"，或从未记账：见 /api/v1/accounts",
          "There is no account \""
              + SafeText.shortened(account)
              + "\", or nothing was ever posted to it: see /api/v1/accounts");
    }
    Optional<LocalDate> from = query.day("from");
    Optional<LocalDate> to = query.day("to");
    LocalDate first = from.orElse(LocalDate.MIN);
    LocalDate last = to.orElse(LocalDate.MAX);
    if (last.isBefore(first)) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "参数 to 早于 from：请改正其一",
          "The parameter to is before from: correct one of them");
    }
    AccountStatement statement =
        AccountStatement.of(account, first, last, views.journal().postings());
    return new ApiResponse.JsonDocument(
        new StatementHead(
            account,
            from.map(LocalDate::toString).orElse(null),
            to.map(LocalDate::toString).orElse(null),
            statement.opening().toString(),
            statement.closing().toString(),
            statement.lines().stream().map(line -> Line.of(account, line)).toList()));
  }
}
