package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.domain.quota.AccountStatement;
import cn.qianhu.domain.quota.CommandOutcome;
import cn.qianhu.domain.quota.Invariants;
import cn.qianhu.domain.quota.Ledger;
import cn.qianhu.domain.quota.LedgerCodes;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.streams.reference.ReferenceSet.InputRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole sets of commands against the tables that they must give, to the last digit. */
class SampleLedgerTest {

  private static final String PROVINCE = "370000";
  private static final Instant WRITTEN = Instant.parse("2024-01-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void givesTheTablesExactly(ReferenceSet set) {
    Run run = new Run();
    for (InputRow row : set.rows(QuotaForm.KIND)) {
      run.apply(LedgerCommand.of(column -> row.texts().get(QuotaForm.KIND.position(column))));
    }
    assertThat(run.journalRows()).isEqualTo(set.table("journal"));
    assertThat(run.accountRows()).isEqualTo(set.table("accounts"));
    assertThat(run.rejected)
        .containsExactlyElementsOf(
            set.table("rejected").stream().filter(row -> row.startsWith("quota,")).toList());
    assertThat(Invariants.violations(PROVINCE, run.ledger.state())).isEmpty();
    assertThat(AccountStatement.balancesAtEndOf(LocalDate.MAX, run.journal))
        .isEqualTo(run.ledger.state().balances());
  }

  private static final class Run {

    private final Ledger ledger =
        new Ledger(
            PROVINCE,
            LedgerCodes.of(CodeTables.standard()),
            QuotaPolicy.load(),
            new InMemoryStore<>());
    private final List<LedgerPosting> journal = new ArrayList<>();
    private final TreeSet<String> rejected = new TreeSet<>();

    void apply(LedgerCommand command) {
      CommandOutcome outcome = ledger.apply(command, WRITTEN);
      if (outcome instanceof CommandOutcome.Applied applied) {
        journal.addAll(applied.postings());
      } else if (outcome instanceof CommandOutcome.Rejected no) {
        rejected.add("quota," + command.commandId() + "," + no.reason());
      }
    }

    List<String> journalRows() {
      return journal.stream()
          .map(
              p ->
                  "%d,%s,%s,%s,%s,%s"
                      .formatted(
                          p.seq(),
                          p.commandId(),
                          p.effectiveDate(),
                          p.debit(),
                          p.credit(),
                          p.amount()))
          .toList();
    }

    List<String> accountRows() {
      List<String> rows = new ArrayList<>();
      ledger.state().balances().forEach((account, balance) -> rows.add(account + "," + balance));
      return rows;
    }
  }
}
