package cn.qianhu.local.demo;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.MeasureUnit;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/**
 * The targets of the demonstration: those of documents of the province and its cities, as far as a
 * province of a thousand enterprises can be measured by them, and made-up ones for the rest.
 */
record DemoTargets(DemoFiles files, DemoCityChanges changes, DemoSize size) {

  /** Ahead of both its targets of double control, though over its budget. */
  static final String EXEMPT_CITY = "370300";

  /** Misses its target of energy intensity by less than the tolerance. */
  static final String NEAR_CITY = "371100";

  /** Misses both its targets by far. */
  static final String MISSED_CITY = "370400";

  /** A city that has far fewer new enterprises above scale than its target. */
  static final String BEHIND_CITY = "371600";

  static final String SAMPLE = "shandong";

  private static final String PROVINCE = "370000";
  private static final BigDecimal USUAL_INTENSITY = BigDecimal.valueOf(-4);
  private static final BigDecimal FAR = BigDecimal.valueOf(3);
  private static final int BEHIND_ENTRANTS = 12;
  private static final int LAST_YEAR = DemoProvince.LAST.getYear();

  /** Of so many enterprises, one is to be new above scale in a year. */
  private static final int NEW_OF = 100;

  void write(List<DemoProject> projects) {
    DemoTables.rows(FileKind.TARGETS.file(SAMPLE)).stream()
        .filter(DemoTargets::isMeasuredHere)
        .forEach(this::copy);
    for (int year = size.from().getYear() + 1; year <= LAST_YEAR; year++) {
      usual(PROVINCE, year);
      for (CityProfile city : CityProfile.all()) {
        control(city.code(), year);
      }
      for (String county : QuotaYears.countiesWithBudget()) {
        usual(county, year);
      }
    }
    growth(TargetMeasure.OUTPUT_GROWTH, "6");
    growth(TargetMeasure.INDUSTRY_BREADTH, "60");
    investment(projects);
    count(PROVINCE, Math.max(1, size.enterprises() / NEW_OF));
    count(BEHIND_CITY, BEHIND_ENTRANTS);
  }

  /** Shares and growth; counts and sums are those of the real province. */
  private static boolean isMeasuredHere(NamedCsvRecord row) {
    TargetMeasure measure = TargetMeasure.valueOf(row.getField("measure"));
    return measure.unit().equals(MeasureUnit.PERCENT)
        && (Integer.parseInt(row.getField("year")) <= LAST_YEAR
            || measure == TargetMeasure.ENERGY_INTENSITY_SINCE_2020);
  }

  private void copy(NamedCsvRecord row) {
    files.of(FileKind.TARGETS, SAMPLE).add(row.getFields().toArray(String[]::new));
  }

  private void control(String city, int year) {
    YearMonth through = year == LAST_YEAR ? DemoProvince.LAST : YearMonth.of(year, 12);
    BigDecimal intensity = changes.ofIntensity(city, through);
    BigDecimal coal = changes.ofCoal(city, through);
    switch (size.faults() ? city : "") {
      case EXEMPT_CITY -> add(city, year, intensity.add(BigDecimal.ONE), coal.add(BigDecimal.ONE));
      case NEAR_CITY -> add(city, year, justMissed(intensity), coal.add(BigDecimal.ONE));
      case MISSED_CITY -> add(city, year, intensity.subtract(FAR), coal.subtract(FAR));
      default -> usual(city, year);
    }
  }

  private void usual(String region, int year) {
    add(region, year, USUAL_INTENSITY, BigDecimal.ZERO);
  }

  private void add(String region, int year, BigDecimal intensity, BigDecimal coal) {
    add(region, Scope.ABOVE_SCALE, TargetMeasure.ENERGY_INTENSITY, year, intensity);
    add(region, Scope.ALL, TargetMeasure.COAL_CHANGE, year, coal);
  }

  /** The target that a change misses by a twentieth of it. */
  private static BigDecimal justMissed(BigDecimal change) {
    return change.divide(
        new BigDecimal(change.signum() < 0 ? "0.95" : "1.05"), MathContext.DECIMAL64);
  }

  private void growth(TargetMeasure measure, String percent) {
    add(PROVINCE, Scope.ABOVE_SCALE, measure, LAST_YEAR, new BigDecimal(percent));
  }

  /** Sets targets of investment: what is planned. */
  private void investment(List<DemoProject> projects) {
    long planned =
        projects.stream()
            .filter(project -> project.levels().contains(Scope.PROVINCIAL_KEY.name()))
            .mapToLong(project -> project.plans().getOrDefault(LAST_YEAR, 0L))
            .sum();
    add(
        PROVINCE,
        Scope.PROVINCIAL_KEY,
        TargetMeasure.INVESTMENT,
        LAST_YEAR,
        BigDecimal.valueOf(planned, 2));
  }

  private void count(String region, int entrants) {
    add(
        region,
        Scope.ABOVE_SCALE,
        TargetMeasure.ABOVE_SCALE_ENTRANTS,
        LAST_YEAR,
        BigDecimal.valueOf(entrants));
  }

  private void add(String region, Scope scope, TargetMeasure measure, int year, BigDecimal value) {
    files
        .of(FileKind.TARGETS)
        .add(
            region,
            scope.name(),
            "T",
            measure.name(),
            Integer.toString(year),
            measure.isCount()
                ? value.toPlainString()
                : value.setScale(2, RoundingMode.HALF_UP).toPlainString(),
            "示范省 " + year + " 年工作安排",
            "");
  }
}
