package cn.qianhu.desk.api;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small province as it might be: two months of two years, cities with few enterprises, lists that
 * all but one stand on, giants, measures that few have, enterprises that move, come and go.
 */
final class RandomProvince {

  static final LocalDate AS_OF = LocalDate.of(2022, 3, 15);

  private static final List<String> PERIODS = List.of("2021-01", "2021-02", "2022-01", "2022-02");
  private static final List<String> DIVISIONS = List.of("06", "13", "17", "26", "26", "44");
  private static final int MOST_CITIES = 3;
  private static final int COUNTIES = 2;

  private static final int GREAT = 14;
  private static final int GIANT = 23;
  private static final int ALIKE = 5;

  private final Random random;
  private final boolean giants;
  private final List<String> counties = new ArrayList<>();
  private final Map<Kind, List<Map<String, String>>> rows = new TreeMap<>();
  private int reports;

  /** A province of eight to thirty-seven enterprises. */
  RandomProvince(long seed) {
    this(seed, 8 + new Random(seed).nextInt(30), true);
  }

  /** A province of many, without giants. */
  RandomProvince(long seed, int enterprises) {
    this(seed, enterprises, false);
  }

  private RandomProvince(long seed, int enterprises, boolean giants) {
    this.random = new Random(seed);
    this.giants = giants;
    Regions regions = CodeTables.standard().regions();
    List<String> cities = regions.cities().subList(0, 2 + random.nextInt(MOST_CITIES - 1));
    for (String city : cities) {
      regions.counties().stream()
          .filter(county -> Regions.cityOf(county).equals(city))
          .limit(COUNTIES)
          .forEach(counties::add);
      for (int year : new int[] {2021, 2022}) {
        add(
            QuotaForm.KIND,
            Map.of(
                "command_id",
                "B" + city + year,
                "type",
                "BUDGET",
                "effective_date",
                "2021-01-01",
                "city",
                city,
                "year",
                Integer.toString(year),
                "amount",
                "1000000"));
      }
    }
    for (int i = 0; i < enterprises; i++) {
      enterprise(i);
    }
  }

  /** Writes the files. */
  RandomProvince write(Path folder) throws IOException {
    for (Kind kind : rows.keySet()) {
      List<String> lines = new ArrayList<>(List.of(String.join(",", kind.columns())));
      rows.get(kind)
          .forEach(
              row ->
                  lines.add(
                      kind.columns().stream()
                          .map(column -> row.getOrDefault(column, ""))
                          .collect(Collectors.joining(","))));
      Files.write(folder.resolve(kind.fileName() + ".csv"), lines);
    }
    return this;
  }

  private void enterprise(int number) {
    String body = "9137%06d%07d".formatted(number + 1, number + 1);
    String uscc = body + Uscc.checkCharacter(body + "0");
    String division = one(DIVISIONS);
    entry(uscc, division, "2020-01");
    if (random.nextInt(8) == 0) {
      entry(uscc, division, one(List.of("2021-02", "2022-01")));
    }
    boolean always = random.nextInt(4) > 0;
    long size = 1L << random.nextInt(giants ? random.nextInt(6) == 0 ? GIANT : GREAT : ALIKE);
    int exporter = random.nextInt(3);
    int coal = random.nextInt(3);
    for (String period : PERIODS) {
      if (always || random.nextInt(3) > 0) {
        output(uscc, period, size, exporter);
      }
      if (random.nextInt(8) > 0) {
        statement(uscc, period, "ELECTRICITY", size, 0, random.nextInt(4) == 0);
        if (coal > 0) {
          statement(uscc, period, "RAW_COAL", size, division.equals("26") ? coal : 0, false);
        }
      }
    }
    if (random.nextInt(2) == 0) {
      project(uscc, number, size);
    }
  }

  private void entry(String uscc, String division, String from) {
    List<String> scopes = new ArrayList<>();
    if (random.nextInt(10) > 0) {
      scopes.add(Scope.ABOVE_SCALE.name());
    }
    if (random.nextInt(3) > 0) {
      scopes.add(Scope.KEY_1000.name());
    }
    if (random.nextInt(3) == 0) {
      scopes.add(Scope.CITY_100.name());
    }
    add(
        EnterpriseForm.KIND,
        Map.of(
            "uscc",
            uscc,
            "name",
            "企业" + uscc.substring(14),
            "region",
            one(counties),
            "industry",
            division,
            "scopes",
            String.join(";", scopes),
            "two_high",
            Boolean.toString(uscc.hashCode() % 3 == 0),
            "valid_from",
            from));
  }

  private void output(String uscc, String period, long size, int exporter) {
    long gross = around(size);
    long sales = gross * (80 + random.nextInt(30)) / 100;
    add(
        OutputForm.KIND,
        report(
            uscc,
            period,
            Map.of(
                "gross_output", gross + ".25",
                "sales_output", Long.toString(sales),
                "export_delivery", Long.toString(exporter == 0 ? sales / 3 : 0),
                "revenue", Long.toString(sales),
                "profit", Long.toString(sales / 10 - random.nextInt(20)),
                "employees", Long.toString(1 + gross / 50))));
  }

  private void statement(
      String uscc, String period, String carrier, long size, int feedstock, boolean renewable) {
    long consumption = around(size);
    add(
        EnergyForm.KIND,
        report(
            uscc,
            period,
            Map.of(
                "carrier",
                carrier,
                "consumption",
                consumption + ".0625",
                "feedstock",
                Long.toString(feedstock == 0 ? 0 : consumption / (1 + feedstock)),
                "conversion_output",
                "0",
                "recovery",
                "0",
                "renewable",
                Long.toString(renewable ? consumption / 2 : 0))));
  }

  private void project(String uscc, int number, long size) {
    String county = one(counties);
    String code = "2101-%s-04-01-%06d".formatted(county, 100000 + number);
    add(
        ProjectForm.KIND,
        Map.of(
            "project_code",
            code,
            "plan_year",
            "2021",
            "uscc",
            uscc,
            "name",
            "项目" + number,
            "region",
            county,
            "industry",
            one(DIVISIONS),
            "levels",
            random.nextBoolean() ? "PROVINCIAL_KEY" : "CITY_KEY;TECHNICAL",
            "total_investment",
            "1000000",
            "plan_investment",
            "100000"));
    for (String period : PERIODS) {
      long completed = around(size);
      add(
          InvestmentForm.KIND,
          report(
              uscc,
              period,
              Map.of(
                  "project_code", code,
                  "completed", Long.toString(completed),
                  "technical", Long.toString(random.nextInt(3) == 0 ? completed / 2 : 0),
                  "equipment", Long.toString(completed / 3),
                  "status", "UNDER_CONSTRUCTION")));
    }
  }

  private Map<String, String> report(String uscc, String period, Map<String, String> figures) {
    Map<String, String> report = new TreeMap<>(figures);
    report.put("report_id", "R" + reports++);
    report.put("uscc", uscc);
    report.put("period", period);
    report.put("revision", "1");
    report.put("reported_at", "2022-03-05T09:00:00+08:00");
    return report;
  }

  private long around(long size) {
    return 1 + size + random.nextLong(1 + size);
  }

  private void add(Kind kind, Map<String, String> row) {
    rows.computeIfAbsent(kind, unused -> new ArrayList<>()).add(row);
  }

  private <T> T one(Collection<T> of) {
    return List.copyOf(of).get(random.nextInt(of.size()));
  }
}
