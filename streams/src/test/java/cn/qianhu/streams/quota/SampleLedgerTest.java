package cn.qianhu.streams.quota;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sets of commands against the tables that they must give, to the last digit. */
class SampleLedgerTest {

  @ParameterizedTest
  @ValueSource(strings = {"clean", "messy"})
  void givesTheTablesExactly(String set) throws IOException {
    Run run = new Run();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text(set, "quota.csv"))) {
      run.apply(Command.of(column -> row.findField(column).orElse(null)));
    }
    assertThat(run.journalCsv()).isEqualTo(text(set, "journal.csv"));
    assertThat(run.accountsCsv()).isEqualTo(text(set, "accounts.csv"));
    assertThat(run.rejectedCsv()).isEqualTo(text(set, "rejected.csv"));
    assertThat(Invariants.violations(LedgerStory.PROVINCE, run.ledger.state())).isEmpty();
    assertThat(Statement.balancesAtEndOf(LocalDate.MAX, run.journal))
        .isEqualTo(run.ledger.state().balances());
  }

  private static String text(String set, String file) throws IOException {
    try (InputStream in = SampleLedgerTest.class.getResourceAsStream(set + "/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Run {

    private final Ledger ledger =
        new Ledger(
            LedgerStory.PROVINCE,
            new ShandongCodes(),
            QuotaPolicy.load(),
            new InMemoryLedgerBook());
    private final List<Posting> journal = new ArrayList<>();
    private final TreeSet<String> rejected = new TreeSet<>();

    void apply(Command command) {
      Outcome outcome = ledger.apply(command);
      if (outcome instanceof Outcome.Applied applied) {
        journal.addAll(applied.postings());
      } else if (outcome instanceof Outcome.Rejected no) {
        rejected.add("quota," + command.commandId() + "," + no.reason() + "\n");
      }
    }

    String journalCsv() {
      StringBuilder csv = new StringBuilder("seq,command_id,effective_date,debit,credit,amount\n");
      for (Posting p : journal) {
        csv.append(
            "%d,%s,%s,%s,%s,%s\n"
                .formatted(
                    p.seq(), p.commandId(), p.effectiveDate(), p.debit(), p.credit(), p.amount()));
      }
      return csv.toString();
    }

    String accountsCsv() {
      StringBuilder csv = new StringBuilder("account,balance\n");
      ledger
          .state()
          .balances()
          .forEach((account, balance) -> csv.append(account + "," + balance + "\n"));
      return csv.toString();
    }

    String rejectedCsv() {
      return "kind,key,reason\n" + String.join("", rejected);
    }
  }
}
