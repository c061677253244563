package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.store.InMemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a ledger one command a line and holds it to the answer written after {@code ->}.
 *
 * <p>A line is {@code [date] TYPE column=value ... [-> answer]}. Without a date it is that of the
 * line before, without an {@code id} one is made, and {@code P1} to {@code P9} stand for project
 * codes. The answer is the reason and column of a rejection, {@code repeated}, {@code applied} for
 * a command without postings, or the postings; a line without an answer must be applied.
 */
final class LedgerStory {

  static final String PROVINCE = "370000";

  /** When all commands were written: what is told lies before. */
  static final Instant WRITTEN = Instant.parse("2024-01-01T00:00:00Z");

  final InMemoryStore<byte[]> store = new InMemoryStore<>();
  final Ledger ledger;
  final List<LedgerPosting> journal = new ArrayList<>();
  private String date = "2021-01-01";
  private int commands;

  LedgerStory() {
    this(QuotaPolicy.load());
  }

  LedgerStory(QuotaPolicy policy) {
    ledger = new Ledger(PROVINCE, new ShandongCodes(), policy, store);
  }

  LedgerStory tell(String lines) {
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::tellLine);
    assertThat(Invariants.violations(PROVINCE, ledger.state())).isEmpty();
    return this;
  }

  String balance(String account) {
    return ledger.state().balance(expanded(account)).toString();
  }

  static String expanded(String text) {
    return text.replaceAll("\\bP([1-9])\\b", "2101-370100-04-01-00000$1");
  }

  private void tellLine(String line) {
    int arrow = line.indexOf("->");
    CommandOutcome outcome =
        ledger.apply(command(arrow < 0 ? line : line.substring(0, arrow)), WRITTEN);
    if (outcome instanceof CommandOutcome.Applied applied) {
      journal.addAll(applied.postings());
    }
    if (arrow < 0) {
      assertThat(outcome).as(line).isInstanceOf(CommandOutcome.Applied.class);
    } else {
      assertThat(describe(outcome)).as(line).isEqualTo(expanded(line.substring(arrow + 2).strip()));
    }
  }

  LedgerCommand command(String line) {
    Map<String, String> columns = new HashMap<>();
    columns.put("command_id", "C" + ++commands);
    for (String word : expanded(line).strip().split(" +", -1)) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        String column = word.substring(0, equals);
        columns.put(
            switch (column) {
              case "id" -> "command_id";
              case "project" -> "project_code";
              case "bridge" -> "bridge_id";
              case "due" -> "due_date";
              case "date" -> "effective_date";
              default -> column;
            },
            word.substring(equals + 1));
      } else if (word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        date = word;
      } else {
        columns.put("type", word);
      }
    }
    columns.putIfAbsent("effective_date", date);
    assertThat(LedgerCommand.COLUMNS).as(line).containsAll(columns.keySet());
    return LedgerCommand.of(columns::get);
  }

  static String describe(CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Rejected rejected) {
      return rejected.reason() + " " + rejected.column();
    }
    if (outcome instanceof CommandOutcome.Applied applied) {
      return applied.postings().isEmpty()
          ? "applied"
          : applied.postings().stream()
              .map(p -> p.debit() + " > " + p.credit() + " " + p.amount())
              .collect(Collectors.joining("; "));
    }
    return "repeated";
  }

  Tce balanceAt(String day, String account) {
    return AccountStatement.balancesAtEndOf(LocalDate.parse(day), journal)
        .getOrDefault(account, Tce.ZERO);
  }

  Optional<Bridge> bridge(String id) {
    return ledger.state().bridge(id);
  }
}
