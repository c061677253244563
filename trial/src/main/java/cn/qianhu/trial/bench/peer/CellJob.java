package cn.qianhu.trial.bench.peer;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.event.MeterReading;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The job of all peers with a reading: the cells that it counts in, and the amount. */
public final class CellJob {

  private static final int QUANTITY_SCALE = 4;
  private static final int MILLIGRAMS_SCALE = 9;
  private static final long OFFSET = Duration.ofHours(8).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final YearMonth FACTORS_OF = YearMonth.of(2024, 1);
  private static final CodeTables TABLES = CodeTables.standard();

  private final Map<String, List<String>> cellsByCode = new HashMap<>();

  /** Tonnes of standard coal in a meter unit, by carrier. */
  private final Map<String, BigDecimal> factors = new HashMap<>();

  /** The job over the first enterprises of the sample. */
  public CellJob(int enterprises) {
    for (int enterprise = 0; enterprise < enterprises; enterprise++) {
      cellsByCode.put(SampleEnterprises.code(enterprise), cells(enterprise));
    }
  }

  private static List<String> cells(int enterprise) {
    String county = SampleEnterprises.county(enterprise);
    String division = SampleEnterprises.division(enterprise);
    List<String> regions = List.of(county, Regions.cityOf(county), Regions.provinceOf(county));
    List<String> industries = List.of(division, TABLES.industries().sectionOf(division), "T");
    List<String> cells = new ArrayList<>();
    Stream.concat(Stream.of("ALL"), SampleEnterprises.scopes(enterprise).stream())
        .forEach(
            scope ->
                regions.forEach(
                    region ->
                        industries.forEach(
                            industry -> cells.add(scope + "/" + region + "/" + industry + "/"))));
    return cells;
  }

  /** Every cell that covers the reading: scope, region, industry and month. */
  public List<String> cells(MeterReading reading) {
    long day = Math.floorDiv(reading.getIntervalStart() + OFFSET, DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    String month = Months.text(date.getYear() * 12 + date.getMonthValue() - 1);
    return cellsByCode.get(reading.getUscc()).stream().map(cell -> cell + month).toList();
  }

  /** The comprehensive energy that a reading adds to its cells, in 0.000000001 tce. */
  public long milligrams(MeterReading reading) {
    BigDecimal factor = factors.computeIfAbsent(reading.getCarrier(), CellJob::factor);
    long milligrams =
        factor
            .multiply(BigDecimal.valueOf(reading.getQuantity(), QUANTITY_SCALE))
            .setScale(MILLIGRAMS_SCALE, RoundingMode.HALF_UP)
            .unscaledValue()
            .longValueExact();
    return switch (Flow.named(reading.getFlow())) {
      case CONSUMED, FEEDSTOCK, RENEWABLE -> milligrams;
      case CONVERTED, RECOVERED -> -milligrams;
    };
  }

  /** The factors of a sample do not change within its months. */
  private static BigDecimal factor(String code) {
    Carriers carriers = TABLES.carriers();
    Carrier carrier = carriers.get(code);
    BigDecimal factor = carriers.factor(code, FACTORS_OF);
    return factor.divide(carrier.meterUnitsPerUnit());
  }
}
