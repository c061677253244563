package cn.qianhu.audit.suspect;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/**
 * Some enterprises over four years by chance: lists, gaps, moves, energy for some. One of them
 * reports a hundred times what it did the month before.
 */
public final class SuspectProvince {

  public static final String SUSPECT = "913701000000000001";
  public static final YearMonth PERIOD = YearMonth.of(2022, 4);

  private static final String AS_OF = "2022-05-31";
  private static final String REPORTED = "2024-02-01T10:00:00+08:00";
  private static final YearMonth FIRST = YearMonth.of(2020, 1);
  private static final int MONTHS = 48;
  private static final int ENTERPRISES = 6;
  private static final List<String> COUNTIES = List.of("370102", "370103", "370202", "371002");
  private static final List<String> DIVISIONS = List.of("13", "14", "26", "44");
  private static final List<String> SCOPES =
      List.of("KEY_1000", "KEY_1000;ABOVE_SCALE", "", "CITY_100");

  private final long seed;
  private final String correction;

  private SuspectProvince(long seed, String correction) {
    this.seed = seed;
    this.correction = correction;
  }

  public static SuspectProvince of(long seed) {
    return new SuspectProvince(seed, null);
  }

  /** The same with a later revision of the suspect report. */
  public SuspectProvince corrected(String output) {
    return new SuspectProvince(seed, output);
  }

  /** What follows where the suspect report says so much. */
  public ReplayOutcome replay(String output, String sales) {
    return log(output, sales).replay();
  }

  public MemoryRawLog log(String output, String sales) {
    MemoryRawLog log = new MemoryRawLog();
    log.addDate(AS_OF, "2021-01");
    Random random = new Random(seed);
    for (int i = 1; i <= ENTERPRISES; i++) {
      String uscc = "91370100000000000" + i;
      enter(log, random, uscc);
      for (int month = 0; month < MONTHS; month++) {
        YearMonth period = FIRST.plusMonths(month);
        boolean reports = random.nextInt(8) > 0 && !isLeftOut(uscc, period);
        boolean energy = random.nextInt(4) > 0;
        BigDecimal gross = BigDecimal.valueOf(20_000_000 + random.nextInt(70_000_000), 2);
        if (uscc.equals(SUSPECT) && period.equals(PERIOD)) {
          log.add(OutputForm.KIND, report("S", uscc, period, 1, output, sales));
        } else if (uscc.equals(SUSPECT) && period.equals(PERIOD.minusMonths(1))) {
          log.add(OutputForm.KIND, report("B", uscc, period, 1, "150000.00", "140000.00"));
        } else if (reports) {
          String text = gross.toPlainString();
          String sold =
              gross
                  .multiply(new BigDecimal("0.9"))
                  .setScale(2, java.math.RoundingMode.DOWN)
                  .toPlainString();
          log.add(OutputForm.KIND, report("O" + i + "-" + month, uscc, period, 1, text, sold));
        }
        if (energy) {
          log.add(EnergyForm.KIND, statement("E" + i + "-" + month, uscc, period));
        }
      }
    }
    if (correction != null) {
      log.add(OutputForm.KIND, report("S", SUSPECT, PERIOD, 2, correction, correction));
    }
    return log;
  }

  /** With every other seed one of the two months that the suspect one is paired with is missing. */
  private boolean isLeftOut(String uscc, YearMonth period) {
    return uscc.equals(SUSPECT)
        && ((seed % 4 == 0 && period.equals(PERIOD.minusYears(1)))
            || (seed % 4 == 2 && period.equals(PERIOD.plusYears(1))));
  }

  private static void enter(MemoryRawLog log, Random random, String uscc) {
    log.add(EnterpriseForm.KIND, entry(random, uscc, "2020-01"));
    if (random.nextBoolean()) {
      log.add(EnterpriseForm.KIND, entry(random, uscc, "2022-0" + (2 + random.nextInt(5))));
    }
    if (random.nextBoolean()) {
      log.add(EnterpriseForm.KIND, entry(random, uscc, "2023-0" + (2 + random.nextInt(5))));
    }
  }

  private static String entry(Random random, String uscc, String from) {
    return String.join(
        ",",
        uscc,
        "样本" + uscc.substring(17),
        COUNTIES.get(random.nextInt(COUNTIES.size())),
        DIVISIONS.get(random.nextInt(DIVISIONS.size())),
        SCOPES.get(random.nextInt(SCOPES.size())),
        "",
        "true",
        from,
        "");
  }

  private static String report(
      String id, String uscc, YearMonth period, int revision, String gross, String sales) {
    return String.join(
        ",",
        id,
        uscc,
        period.toString(),
        Integer.toString(revision),
        REPORTED,
        "",
        gross,
        sales,
        sales,
        gross,
        sales,
        "10");
  }

  private static String statement(String id, String uscc, YearMonth period) {
    return String.join(
        ",",
        id,
        uscc,
        period.toString(),
        "RAW_COAL",
        "1",
        REPORTED,
        "",
        "1000000.0000",
        "0",
        "0",
        "0",
        "0");
  }
}
