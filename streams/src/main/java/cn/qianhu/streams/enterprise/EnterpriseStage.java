package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.EnterpriseFields;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.InvestmentFields;
import cn.qianhu.contract.form.OutputFields;
import cn.qianhu.contract.form.ReadingFields;
import cn.qianhu.contract.form.ReadingRun;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.StatementFields;
import cn.qianhu.streams.alert.AlertDesk;
import cn.qianhu.streams.book.Book;
import cn.qianhu.streams.clock.BusinessClock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Intake: takes the records of enterprises in, one by one, in any order, and remembers them. What
 * follows from them is worked out at the {@link #settle() settlement}, once for all that was
 * touched, so that a correction followed by its reverse moves nothing.
 *
 * <p>Holds all that an enterprise ever reported, and no Kafka.
 */
public final class EnterpriseStage {

  private final EnterpriseBooks books;
  private final Touched touched = new Touched();
  private final ReadingIntake readings;
  private final EnterpriseResults results;
  private final Settlement settlement;
  private final EnterpriseAlerts alerts;

  /**
   * @param memory for days of meters that are in use
   */
  public EnterpriseStage(
      CodeTables tables,
      Book<Directory> directories,
      Book<EnterpriseMonth> months,
      Book<byte[]> dayPieces,
      DayMemory memory,
      Book<BusinessClock> clocks,
      AlertDesk desk,
      EnterpriseResults results) {
    this.books = new EnterpriseBooks(directories, months, dayPieces, memory);
    this.readings = new ReadingIntake(books, touched);
    this.results = results;
    this.settlement = new Settlement(tables, books, results);
    this.alerts = new EnterpriseAlerts(books, clocks, desk);
  }

  /** Gives back what memory it shares with others: nothing comes any more. */
  public void close() {
    books.close();
  }

  /** The business date moves: deadlines pass, and another month is judged. */
  public void tick(BusinessClock clock) {
    alerts.tick(clock);
  }

  public void receiveEntry(FieldCheck<EnterpriseFields> check, RawSource source) {
    if (refusedForGood(check, source)) {
      return;
    }
    String uscc = check.fields().uscc();
    Directory directory = books.directory(uscc);
    if (check.later() == null) {
      directory.enter(check.fields(), source);
    } else {
      directory.held.add(held(check, source));
    }
    books.put(directory);
    touched.directory(uscc);
  }

  public void receiveOutput(FieldCheck<OutputFields> check, RawSource source) {
    receiveReport(check, source, OutputFields::head, month -> month.outputs::receive);
    if (check.fields() != null) {
      ReportHead head = check.fields().head();
      touched.output(head.uscc(), Months.index(head.period()));
    }
  }

  public void receiveStatement(FieldCheck<StatementFields> check, RawSource source) {
    receiveReport(check, source, StatementFields::head, month -> month.statements::receive);
  }

  public void receiveInvestment(FieldCheck<InvestmentFields> check, RawSource source) {
    receiveReport(check, source, InvestmentFields::head, EnterpriseStage::claims);
  }

  private <F> void receiveReport(
      FieldCheck<F> check,
      RawSource source,
      Function<F, ReportHead> headOf,
      Function<EnterpriseMonth, Predicate<Candidate<F>>> receiverOf) {
    if (refusedForGood(check, source)) {
      return;
    }
    ReportHead head = headOf.apply(check.fields());
    EnterpriseMonth month = books.month(head.uscc(), Months.index(head.period()));
    if (check.later() != null) {
      month.held.add(held(check, source));
    } else {
      Candidate<F> candidate = new Candidate<>(head, check.fields(), source, Standing.UNSEEN);
      if (!receiverOf.apply(month).test(candidate)) {
        return;
      }
    }
    books.put(month);
    touched.month(month.uscc, month.month);
  }

  private static Predicate<Candidate<InvestmentFields>> claims(EnterpriseMonth month) {
    return claim ->
        !Candidate.contains(month.investments, claim.head) && month.investments.add(claim);
  }

  public void receiveReading(FieldCheck<ReadingFields> check, RawSource source) {
    if (refusedForGood(check, source)) {
      return;
    }
    if (check.later() != null) {
      readings.hold(check.fields(), held(check, source));
    } else {
      readings.receive(check.fields(), source);
    }
  }

  /** Takes in a run of readings in which all is well. */
  public void receiveReadings(ReadingRun run, RawSource source) {
    readings.receive(run, source);
  }

  /** Visits every entry of the directory that is in force, and so expected to report. */
  public void eachPresence(Consumer<Presence> visitor) {
    books.eachUscc(uscc -> books.directory(uscc).presences().forEach(visitor));
  }

  /** Works out what follows from all that was received since the last settlement. */
  public void settle() {
    if (!touched.isEmpty()) {
      settlement.settle(touched);
    }
    alerts.settle(touched);
    touched.clear();
  }

  /**
   * Refuses what no directory can mend: an unreadable record, a code of a wrong form, and, where
   * the code itself is good, a record that fails a field rule.
   */
  private boolean refusedForGood(FieldCheck<?> check, RawSource source) {
    if (check.refused() != null) {
      results.refused(Refusal.forGood(check.kind(), check.key(), check.refused(), source));
      return true;
    }
    if (check.later() != null && check.checkCharacterHolds()) {
      results.refused(Refusal.forGood(check.kind(), check.key(), check.later(), source));
      return true;
    }
    return false;
  }

  private static Held held(FieldCheck<?> check, RawSource source) {
    return new Held(check.kind(), check.key(), check.later(), source, Standing.UNSEEN);
  }
}
