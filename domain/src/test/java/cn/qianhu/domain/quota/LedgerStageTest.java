package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerStageTest {

  private static final String SHANDONG = "370000";

  private final Map<String, InMemoryStore<byte[]>> stores = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final LedgerStage stage =
      new LedgerStage(
          LedgerCodes.of(CodeTables.standard()),
          QuotaPolicy.load(),
          province -> stores.computeIfAbsent(province, unused -> new InMemoryStore<>()),
          new RecordingResults());
  private int commands;

  @Test
  void tellsPostingsAtOnceAndAccountsOnceAtTheSettlement() {
    send(SHANDONG, "type", "FUND", "amount", "10");
    send(SHANDONG, "type", "ALLOCATE", "city", "370100", "amount", "4");
    assertThat(told)
        .containsExactly(
            "370000#1 EXTERNAL:STATE > 370000:INCREMENT 10.0000 of 0",
            "370000#2 370000:INCREMENT > 370100:INCREMENT 4.0000 of 1");
    told.clear();
    stage.settle();
    stage.settle();
    assertThat(told)
        .containsExactly(
            "370000:INCREMENT 6.0000 at 2",
            "370100:INCREMENT 4.0000 at 2",
            "EXTERNAL:STATE -10.0000 at 1",
            "370000 looked at: []");
  }

  @Test
  void tellsOfEachProjectThatChangedOnceAtTheSettlement() {
    String first = LedgerStory.expanded("P1");
    String other = LedgerStory.expanded("P2");
    send(SHANDONG, "type", "CAPACITY_EXIT", "city", "370100", "industry", "31", "amount", "100");
    for (String project : List.of(first, other)) {
      send(
          SHANDONG,
          "type",
          "APPROVE",
          "project_code",
          project,
          "city",
          "370100",
          "amount",
          "40",
          "level",
          "NATIONAL",
          "two_high",
          "true");
    }
    send(SHANDONG, "type", "AMEND", "project_code", first, "amount", "50");
    send(
        SHANDONG,
        "command_id",
        "B1",
        "type",
        "BRIDGE",
        "project_code",
        first,
        "amount",
        "30",
        "due_date",
        "2023-01-01");
    assertThat(settled())
        .containsExactly(
            first + " needs 50.0000 occupies 30.0000", other + " needs 40.0000 occupies 0.0000");
    assertThat(settled()).isEmpty();
    send(SHANDONG, "type", "REPAY", "bridge_id", "B1", "account", "RETAINED", "amount", "10");
    assertThat(settled()).containsExactly(first + " needs 50.0000 occupies 30.0000");
    send(SHANDONG, "type", "AMEND", "project_code", other, "amount", "ten");
    assertThat(settled()).isEmpty();
  }

  private List<String> settled() {
    told.clear();
    stage.settle();
    return told.stream().filter(line -> line.contains(" needs ")).toList();
  }

  @Test
  void tellsBudgetsAndRefusals() {
    send(SHANDONG, "type", "BUDGET", "city", "370100", "year", "2022", "amount", "10.5");
    send(SHANDONG, "type", "ALLOCATE", "city", "370100", "amount", "4");
    send(SHANDONG, "type", "APPROVE");
    assertThat(told)
        .containsExactly(
            "370000 budget 370100 2022 10.5000",
            "Q2 INSUFFICIENT amount 4 370000:INCREMENT 0.0000",
            "Q3 MALFORMED city  ");
  }

  /** All its texts are remembered by the ledger, also those of columns that it does not use. */
  @Test
  void refusesCommandsWhoseTextsAreOutOfBounds() {
    send(SHANDONG, "command_id", "Q".repeat(129), "type", "FUND", "amount", "10");
    send(SHANDONG, "command_id", "Q\n1", "type", "FUND", "amount", "10");
    send(SHANDONG, "type", "FUND", "amount", "10", "livelihood", "x".repeat(257));
    send(SHANDONG, "type", "REPAY", "account", "RETAINED", "amount", "1", "bridge_id", "B\u0085");
    send(SHANDONG, "type", "FUND", "amount", "0".repeat(300) + "10");
    assertThat(told)
        .hasSize(5)
        .allMatch(line -> line.contains(" MALFORMED "))
        .anyMatch(line -> line.contains(" MALFORMED livelihood "));
    stage.settle();
    assertThat(stage.state(SHANDONG).balances()).isEmpty();
  }

  /** A typing error of one command would put all others out of order for ever. */
  @Test
  void aDateMoreThanAYearAheadMovesNothingAndLeavesItsIdFree() {
    String last = "2025-01-01";
    send(SHANDONG, "type", "FUND", "amount", "1", "effective_date", "2025-01-02");
    send(SHANDONG, "type", "FUND", "amount", "2", "effective_date", "9999-12-31");
    send(SHANDONG, "type", "FUND", "amount", "x", "effective_date", "9999-12-31");
    send(SHANDONG, "type", "GIVE", "effective_date", "9999-12-31");
    assertThat(stage.state(SHANDONG).latestDate()).isEmpty();
    send(SHANDONG, "type", "FUND", "amount", "3");
    send(SHANDONG, "command_id", "Q1", "type", "FUND", "amount", "4", "effective_date", last);
    assertThat(told)
        .containsExactly(
            "Q1 OUT_OF_RANGE effective_date 2025-01-02 ",
            "Q2 OUT_OF_RANGE effective_date 9999-12-31 ",
            "Q3 MALFORMED amount x ",
            "Q4 UNKNOWN_CODE type GIVE ",
            "370000#1 EXTERNAL:STATE > 370000:INCREMENT 3.0000 of 4",
            "370000#2 EXTERNAL:STATE > 370000:INCREMENT 4.0000 of 5");
    assertThat(stage.state(SHANDONG).latestDate()).contains(LocalDate.parse(last));
  }

  @Test
  void keepsProvincesApart() {
    send(SHANDONG, "type", "FUND", "amount", "10");
    send("360000", "type", "FUND", "amount", "3");
    assertThat(told)
        .containsExactly(
            "370000#1 EXTERNAL:STATE > 370000:INCREMENT 10.0000 of 0",
            "360000#1 EXTERNAL:STATE > 360000:INCREMENT 3.0000 of 1");
    assertThat(stage.state("360000").balances().toString())
        .isEqualTo("{360000:INCREMENT=3.0000, EXTERNAL:STATE=-3.0000}");
  }

  @Test
  void refusesWhatStandsInNoOrderWithoutAskingTheLedger() {
    Finding misplacement = new Finding(Reason.MISPLACED, "province", "37");
    RawSource source = new RawSource("quota.commands", 0, 0, null);
    stage.refuseMisplaced(command("type", "FUND", "amount", "10"), misplacement, source);
    stage.refuseMisplaced(command("type", "FUND", "amount", "ten"), misplacement, source);
    stage.refuseMisplaced(command("type", "OTHER"), misplacement, source);
    stage.settle();
    assertThat(told)
        .containsExactly(
            "Q1 MISPLACED province 37 ", "Q2 MALFORMED amount ten ", "Q3 MISPLACED province 37 ");
    assertThat(stores).isEmpty();
  }

  @Test
  void looksAtTheWholeLedgerOnceForAsManyCommandsAsItHoldsAccounts() {
    send(SHANDONG, "type", "FUND", "amount", "10");
    stage.settle();
    stores
        .get(SHANDONG)
        .put("account/370100:RETAINED", LedgerCodecs.AMOUNT.encode(Tce.parse("-1")));
    told.clear();
    send(SHANDONG, "type", "NOTHING");
    stage.settle();
    assertThat(told).noneMatch(line -> line.contains("looked at"));
    send(SHANDONG, "type", "NOTHING");
    stage.settle();
    assertThat(told)
        .contains(
            "370000 looked at: [The sum over all accounts is -1.0000, not zero,"
                + " 370100:RETAINED is below zero: -1.0000]");
  }

  @Test
  void sentencesNameColumnValueAndFact() {
    send(SHANDONG, "type", "FUND", "amount", "10");
    Rejected rejected =
        (Rejected)
            new Ledger(
                    SHANDONG,
                    LedgerCodes.of(CodeTables.standard()),
                    QuotaPolicy.load(),
                    stores.get(SHANDONG))
                .apply(
                    command("type", "ALLOCATE", "city", "370100", "amount", "12.5"),
                    LedgerStory.WRITTEN);
    assertThat(rejected.message().zh())
        .isEqualTo(
            "列 amount 的值 \"12.5\" 超过账户余额：请减少数量，或先补充该账户。"
                + "账本记载：账户余额（吨标准煤） 370000:INCREMENT 10.0000。");
    assertThat(rejected.message().en())
        .contains("amount", "12.5", "The ledger has: balance, tce 370000:INCREMENT 10.0000.");
  }

  private void send(String province, String... columns) {
    RawSource source = new RawSource("quota.commands", 0, commands, null);
    stage.receive(province, command(columns), LedgerStory.WRITTEN, source);
  }

  private LedgerCommand command(String... columns) {
    Map<String, String> texts = new HashMap<>();
    texts.put("command_id", "Q" + ++commands);
    texts.put("effective_date", "2022-01-05");
    for (int i = 0; i < columns.length; i += 2) {
      texts.put(columns[i], columns[i + 1]);
    }
    return LedgerCommand.of(texts::get);
  }

  private final class RecordingResults implements LedgerResults {

    @Override
    public void posted(String province, LedgerPosting posting, RawSource source) {
      told.add(
          "%s#%d %s > %s %s of %d"
              .formatted(
                  province,
                  posting.seq(),
                  posting.debit(),
                  posting.credit(),
                  posting.amount(),
                  source.offset()));
    }

    @Override
    public void budgetSet(String province, Budget budget, LedgerCommand command, RawSource source) {
      told.add(
          "%s budget %s %s %s"
              .formatted(province, budget.region(), budget.year(), budget.amount()));
    }

    @Override
    public void refused(LedgerCommand command, Rejected rejected, RawSource source) {
      told.add(
          "%s %s %s %s %s"
              .formatted(
                  command.commandId(),
                  rejected.reason(),
                  rejected.column(),
                  rejected.value(),
                  rejected.fact()));
    }

    @Override
    public void balance(String account, Tce balance, long seq) {
      told.add("%s %s at %d".formatted(account, balance, seq));
    }

    @Override
    public void projectQuota(ProjectQuota quota) {
      told.add(
          "%s needs %s occupies %s"
              .formatted(quota.project().code(), quota.project().need(), quota.occupied()));
    }

    @Override
    public void audited(String province, List<String> violations) {
      told.add(province + " looked at: " + violations);
    }
  }
}
