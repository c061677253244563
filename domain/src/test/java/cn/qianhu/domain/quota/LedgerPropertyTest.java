package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any log of commands, tried on many made at random. */
class LedgerPropertyTest {

  private static final int SEEDS = 200;
  private static final int COMMANDS = 350;
  private static final int MOST_VALUES_OF_A_COMMAND = 12;
  private static final Set<Reason> OF_INTAKE =
      Set.of(Reason.MALFORMED, Reason.UNKNOWN_CODE, Reason.BAD_IDENTIFIER, Reason.OUT_OF_RANGE);

  /** Of reports only, or of where a command stands: the ledger is not asked. */
  private static final EnumSet<Reason> NOT_OF_THE_LEDGER =
      EnumSet.of(
          Reason.MISPLACED,
          Reason.BAD_SIGNATURE,
          Reason.UNSIGNED,
          Reason.INCONSISTENT,
          Reason.UNKNOWN_ENTERPRISE);

  private static final QuotaPolicy POLICY = QuotaPolicy.load();

  private final Map<CommandType, Integer> applied = new EnumMap<>(CommandType.class);
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);

  @Test
  void anyLogKeepsTheLedgerSound() {
    for (long seed = 0; seed < SEEDS; seed++) {
      new Log(seed).play();
    }
    for (CommandType type : CommandType.values()) {
      assertThat(applied.getOrDefault(type, 0)).as("applied " + type).isGreaterThan(SEEDS * 2);
    }
    for (Reason reason : EnumSet.complementOf(NOT_OF_THE_LEDGER)) {
      assertThat(rejected.getOrDefault(reason, 0)).as("" + reason).isGreaterThan(SEEDS / 2);
    }
  }

  private final class Log {

    private final long seed;
    private final RecordingStore store = new RecordingStore();
    private final Ledger ledger =
        new Ledger(LedgerStory.PROVINCE, new ShandongCodes(), POLICY, store);
    private final CommandIntake intake =
        new CommandIntake(LedgerStory.PROVINCE, new ShandongCodes());
    private final ReferenceLedger reference = new ReferenceLedger();
    private final List<LedgerCommand> commands = new ArrayList<>();
    private final List<CommandOutcome> outcomes = new ArrayList<>();
    private final List<LedgerPosting> journal = new ArrayList<>();
    private final Random random;

    Log(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void play() {
      RandomCommands next = new RandomCommands(random, ledger.state());
      for (int i = 0; i < COMMANDS; i++) {
        judge(next.next());
        if (i % 20 == 0) {
          staysSound();
        }
      }
      staysSound();
      journalMakesTheBalances();
      statementsAddUp();
      replayGivesTheSame();
    }

    private void judge(LedgerCommand command) {
      store.forget();
      CommandOutcome outcome = ledger.apply(command, LedgerStory.WRITTEN);
      commands.add(command);
      outcomes.add(outcome);
      String place = "seed " + seed + ", command " + commands.size() + ": " + command;
      assertThat(store.written()).as(place).hasSizeLessThanOrEqualTo(MOST_VALUES_OF_A_COMMAND);
      if (outcome instanceof CommandOutcome.Applied done) {
        journal.addAll(done.postings());
        applied.merge(CommandType.valueOf(command.type()), 1, Integer::sum);
      } else if (outcome instanceof CommandOutcome.Rejected no) {
        rejected.merge(no.reason(), 1, Integer::sum);
        assertThat(store.changed())
            .as(place)
            .isSubsetOf("head/date", "seen/" + command.commandId());
      } else {
        assertThat(store.written()).as(place).isEmpty();
      }
      agreesWithTheReference(command, outcome, place);
    }

    private void agreesWithTheReference(
        LedgerCommand command, CommandOutcome outcome, String place) {
      if (intake.faultOf(command, LedgerStory.WRITTEN).isPresent()) {
        assertThat(outcome)
            .as(place)
            .isInstanceOfSatisfying(
                CommandOutcome.Rejected.class, no -> assertThat(no.reason()).isIn(OF_INTAKE));
        assertThat(store.written()).as(place).isEmpty();
        return;
      }
      String answer =
          outcome instanceof CommandOutcome.Rejected no
              ? no.reason().name()
              : LedgerStory.describe(outcome);
      assertThat(answer).as(place).isEqualTo(reference.judge(command));
      boolean idWasTaken = !command.equals(seen(command));
      if (idWasTaken) {
        assertThat(store.written()).as(place).isEmpty();
      }
    }

    private LedgerCommand seen(LedgerCommand command) {
      return ledger.state().commandOf(command.commandId()).orElseThrow();
    }

    private void staysSound() {
      assertThat(Invariants.violations(LedgerStory.PROVINCE, ledger.state()))
          .as("seed " + seed + ", after command " + commands.size())
          .isEmpty();
      ledger.state().projects().forEach(this::whatAProjectOccupiesCameFromSomewhere);
    }

    private void whatAProjectOccupiesCameFromSomewhere(QuotaProject project) {
      ProjectQuota quota = ProjectQuota.of(project, ledger.state());
      Tce lent =
          ledger.state().bridges().stream()
              .filter(bridge -> bridge.project().equals(project.code()))
              .map(Bridge::debtLeft)
              .reduce(Tce.ZERO, Tce::plus);
      Tce parts =
          Stream.of(
                  quota.fromIncrement(),
                  quota.fromNewEnergy(),
                  quota.fromRetained(),
                  quota.fromReserve(),
                  lent)
              .reduce(Tce.ZERO, Tce::plus);
      String place = "seed " + seed + ", " + project.code();
      assertThat(quota.bridgeDebt()).as(place).isEqualTo(lent);
      assertThat(quota.occupied()).as(place).isEqualTo(parts);
      assertThat(quota.unfilled().isNegative()).as(place).isFalse();
    }

    private void journalMakesTheBalances() {
      assertThat(AccountStatement.balancesAtEndOf(LocalDate.MAX, journal))
          .as("seed " + seed)
          .isEqualTo(ledger.state().balances());
      for (int i = 0; i < journal.size(); i++) {
        assertThat(journal.get(i).seq()).as("seed " + seed).isEqualTo(i + 1);
        assertThat(journal.get(i).amount().compareTo(Tce.ZERO)).as("seed " + seed).isPositive();
      }
    }

    private void statementsAddUp() {
      LocalDate first = LocalDate.of(2021, 1, 1);
      for (String account : ledger.state().balances().keySet()) {
        LocalDate from = first.plusDays(random.nextInt(1000));
        LocalDate to = from.plusDays(random.nextInt(400));
        AccountStatement statement = AccountStatement.of(account, from, to, journal);
        Tce changes =
            statement.lines().stream()
                .map(AccountStatement.StatementLine::change)
                .reduce(Tce.ZERO, Tce::plus);
        String place = "seed " + seed + ", " + account + " from " + from + " to " + to;
        assertThat(statement.opening().plus(changes)).as(place).isEqualTo(statement.closing());
        assertThat(statement.opening())
            .as(place)
            .isEqualTo(
                AccountStatement.balancesAtEndOf(from.minusDays(1), journal)
                    .getOrDefault(account, Tce.ZERO));
        assertThat(statement.closing())
            .as(place)
            .isEqualTo(
                AccountStatement.balancesAtEndOf(to, journal).getOrDefault(account, Tce.ZERO));
      }
    }

    /** Each command by a new ledger over the store, as after a restart. */
    private void replayGivesTheSame() {
      InMemoryStore<byte[]> again = new InMemoryStore<>();
      List<CommandOutcome> replayed =
          commands.stream()
              .map(
                  command ->
                      new Ledger(LedgerStory.PROVINCE, new ShandongCodes(), POLICY, again)
                          .apply(command, LedgerStory.WRITTEN))
              .collect(Collectors.toList());
      assertThat(replayed).as("seed " + seed).isEqualTo(outcomes);
      assertThat(contents(again)).as("seed " + seed).isEqualTo(contents(store));
    }

    private static Map<String, ByteBuffer> contents(TypedStore<byte[]> store) {
      Map<String, ByteBuffer> contents = new LinkedHashMap<>();
      store.visit(
          "",
          (key, value) -> {
            contents.put(key, ByteBuffer.wrap(value));
            return true;
          });
      return contents;
    }
  }
}
