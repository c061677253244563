package cn.qianhu.trial.soak;

import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.trial.bench.SampleCommands;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The load, turn by turn. First everything comes for the first time, with the business date moving
 * on behind the months; then the same again and again, corrected, and the business date going round
 * the last year.
 */
final class SoakLoad {

  /** Shares no factor with the numbers of keys there are: neighbours do not come together. */
  private static final long STRIDE = 7_919;

  private static final int TURNS_PER_COMMAND = 10;
  private static final int TURNS_PER_MONTH = 60;
  static final int SINGLES_PER_TURN = 4;
  private static final String SET_BY = "soak";

  private final SoakPlan plan;
  private final Workload workload;
  private final CountingGateway countingGateway;
  private final BusinessDates dates;
  private final AtomicLong corrections = new AtomicLong();
  private YearMonth closed = Workload.START;

  SoakLoad(SoakPlan plan, Workload workload, CountingGateway countingGateway, BusinessDates dates) {
    this.plan = plan;
    this.workload = workload;
    this.countingGateway = countingGateway;
    this.dates = dates;
  }

  /** Writes what must be there before the first turn. */
  void begin() throws InterruptedException {
    for (Workload.Parcel directory : workload.directories()) {
      countingGateway.send(directory);
    }
    dates.move(Workload.START.atDay(15), Workload.START, SET_BY);
  }

  /** Runs one turn, from 0. */
  void turn(long turn) throws InterruptedException {
    for (int i = 0; i < plan.reportsPerTurn(); i++) {
      report(turn * plan.reportsPerTurn() + i);
    }
    for (int i = 0; i < plan.daysPerTurn(); i++) {
      long place = turn * plan.daysPerTurn() + i;
      countingGateway.send(workload.day(number(place, plan.days()), visit(place, plan.days())));
    }
    for (int i = 0; i < SINGLES_PER_TURN; i++) {
      singleReading(turn * SINGLES_PER_TURN + i, turn);
    }
    if (turn % TURNS_PER_COMMAND == 0) {
      long commands = (plan.growingTurns() + TURNS_PER_COMMAND - 1) / TURNS_PER_COMMAND;
      int number = (int) (turn / TURNS_PER_COMMAND % commands);
      countingGateway.send(
          new Workload.Parcel(QuotaForm.KIND, List.of(SampleCommands.command(number))));
    }
    moveDate(turn);
  }

  private void report(long place) throws InterruptedException {
    int visit = visit(place, plan.reports());
    countingGateway.send(workload.report(number(place, plan.reports()), visit));
    if (visit > 0) {
      corrections.incrementAndGet();
    }
  }

  /** A reading that comes alone, of a day that is known by then. */
  private void singleReading(long place, long turn) throws InterruptedException {
    long days = Math.min(plan.days(), (turn + 1) * plan.daysPerTurn());
    int day = (int) (place * STRIDE % days);
    countingGateway.send(workload.single(day, (int) (place % 96), 1 + (int) (place / days)));
  }

  private static int number(long place, int keys) {
    return (int) (place < keys ? place : place % keys * STRIDE % keys);
  }

  private static int visit(long place, int keys) {
    return (int) (place / keys);
  }

  private void moveDate(long turn) {
    YearMonth wanted = plan.isGrowing(turn) ? reached(turn) : inTheLastYear(turn);
    if (!wanted.equals(closed)) {
      closed = wanted;
      dates.move(wanted.plusMonths(1).atDay(15), Workload.START, SET_BY);
    }
  }

  private YearMonth reached(long turn) {
    return workload.month((int) (turn * plan.reportsPerTurn()));
  }

  private YearMonth inTheLastYear(long turn) {
    YearMonth last = reached(plan.growingTurns() - 1);
    YearMonth wanted = last.minusMonths(turn / TURNS_PER_MONTH % 12);
    return wanted.isBefore(Workload.START) ? Workload.START : wanted;
  }

  /** Monthly reports so far that corrected or withdrew another. */
  long corrections() {
    return corrections.get();
  }
}
