package cn.qianhu.local.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.local.demo.PlantedFault;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planted fault is seen where the tables show it, and nowhere else. */
class PlantedFaultCheckTest {

  @TempDir Path directory;
  private DemoProvince province;
  private Path tables;

  @BeforeEach
  void write() throws IOException {
    province = DemoProvince.write(directory.resolve("reports"), DemoSize.SMALL);
    tables = Files.createDirectories(directory.resolve("tables"));
    table(
        "indicators.csv",
        "scope,region,industry,period,measure,value,growth_pct,naive_growth_pct,ytd,"
            + "ytd_growth_pct,contribution_pp");
    table(
        "coverage.csv",
        "scope,region,industry,period,expected,reported,reporting_pct,paired,growing,"
            + "growth_coverage_pct,divisions_paired,divisions_growing,energy_reported,"
            + "energy_provisional,status");
    table(
        "balances.csv",
        "city,period,rule,budget,comprehensive_ytd,feedstock_ytd,renewable_exempt_ytd,"
            + "assessed_ytd,remaining,used_pct,schedule_pct,projected,light");
    table("control.csv", ControlColumn.class);
    table("two-high.csv", TwoHighColumn.class);
    table("targets.csv", TargetColumn.class);
    table("journal.csv", "seq,command_id,effective_date,debit,credit,amount");
    table("alerts.csv", "rule,subject,period,kind,severity");
    table("rejected.csv", "kind,key,reason");
  }

  @Test
  void emptyTablesShowNothing() {
    assertThat(province.faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(seen(fault)).as(fault.kind().name()).isEmpty());
  }

  @Test
  void aRejectionCountsForItsRecordAndReason() throws IOException {
    PlantedFault fault = one(FaultKind.MALFORMED_NUMBER);

    table("rejected.csv", "kind,key,reason", "output," + fault.rejectedKey() + ",OUT_OF_RANGE");
    assertThat(seen(fault)).isEmpty();

    table("rejected.csv", "kind,key,reason", "output," + fault.rejectedKey() + ",MALFORMED");
    assertThat(seen(fault)).containsExactly("rejected.csv: " + fault.rejectedKey() + " MALFORMED");
  }

  @Test
  void anAlertCountsForItsRuleAndSubject() throws IOException {
    PlantedFault fault = one(FaultKind.UNIT_SLIP);

    table(
        "alerts.csv",
        "rule,subject,period,kind,severity",
        "OUTPUT_DROP," + fault.subject() + ",2022-03,EMERGING,CRITICAL",
        "UNIT_SUSPECT,91370000000000000X,2022-03,DATA,WARNING");
    assertThat(seen(fault)).isEmpty();

    table(
        "alerts.csv",
        "rule,subject,period,kind,severity",
        "UNIT_SUSPECT," + fault.subject() + ",2022-03,DATA,WARNING");
    assertThat(seen(fault))
        .containsExactly("alerts.csv: UNIT_SUSPECT " + fault.subject() + " 2022-03 WARNING");
  }

  @Test
  void aRedLightCountsUnderTheRuleInForce() throws IOException {
    String city = one(FaultKind.CITY_OVER_BUDGET).subject();
    String figures = ",100.0000,107.0000,0.0000,0.0000,107.0000,-7.0000,107.00,100.00,107.0000,";
    String header = Files.readString(tables.resolve("balances.csv")).strip();

    table("balances.csv", header, city + ",2021-12,R2024" + figures + "RED");
    assertThat(seen(one(FaultKind.CITY_OVER_BUDGET))).isEmpty();

    table("balances.csv", header, city + ",2021-12,R2022" + figures + "RED");
    assertThat(seen(one(FaultKind.CITY_OVER_BUDGET)))
        .containsExactly("balances.csv: " + city + " 2021-12 R2022 RED, 107.00 % used");
  }

  @Test
  void anExemptCityCountsOnlyWithItsWarning() throws IOException {
    PlantedFault fault = one(FaultKind.CITY_EXEMPT);
    String row = fault.subject() + ",2022-03,-5.00,-4.00,OVER,-3.00,-2.00,OVER,RED,FINAL,";
    String alert = "BUDGET_PACE," + fault.subject() + ",2022-03,LATENT,";
    String alerts = "rule,subject,period,kind,severity";

    table("control.csv", header(ControlColumn.class), row + "true");
    table("alerts.csv", alerts, alert + "CRITICAL");
    assertThat(seen(fault)).isEmpty();

    table("alerts.csv", alerts, alert + "WARNING");
    assertThat(seen(fault))
        .containsExactly(
            "control.csv: " + fault.subject() + " 2022-03 OVER OVER RED FINAL exempt",
            "alerts.csv: BUDGET_PACE " + fault.subject() + " 2022-03 WARNING");

    table("control.csv", header(ControlColumn.class), row + "false");
    assertThat(seen(fault)).isEmpty();
  }

  @Test
  void aRiseCountsWhereSomeOfItIsNew() throws IOException {
    PlantedFault fault = one(FaultKind.TWO_HIGH_RISES);
    table(
        "alerts.csv",
        "rule,subject,period,kind,severity",
        "TWO_HIGH_RISE," + fault.subject() + ",2022-03,TREND,CRITICAL");
    String row = fault.subject() + ",T,2022-03,260.0000,200.0000,60.0000,30.00,";

    table("two-high.csv", header(TwoHighColumn.class), row + "60.0000,0.0000,0.0000,50.00");
    assertThat(seen(fault)).isEmpty();

    table("two-high.csv", header(TwoHighColumn.class), row + "10.0000,50.0000,0.0000,50.00");
    assertThat(seen(fault))
        .containsExactly(
            "two-high.csv: " + fault.subject() + " 2022-03 60.0000 10.0000 50.0000",
            "alerts.csv: TWO_HIGH_RISE " + fault.subject() + " 2022-03 CRITICAL");
  }

  @Test
  void balancesAlertsAndTheStatementAreToldWhereThereAreAny() throws IOException {
    PlantedFault bridge = one(FaultKind.BRIDGE_OVERDUE);
    table(
        "journal.csv",
        "seq,command_id,effective_date,debit,credit,amount",
        "1,Q1,2021-01-01,EXTERNAL:STATE,370000:RESERVE,900.0000",
        "2," + bridge.subject() + ",2022-01-05,370000:RESERVE,P:OCCUPIED,50.0000",
        "3," + bridge.subject() + ",2022-01-05,370100:BRIDGE_DEBT,370000:BRIDGE_CLAIM,50.0000");
    table(
        "alerts.csv",
        "rule,subject,period,kind,severity",
        "BRIDGE_DUE," + bridge.subject() + ",2022-04,LATENT,CRITICAL");
    table(
        "balances.csv",
        Files.readString(tables.resolve("balances.csv")).strip(),
        "370100,2022-03,R2022,40000.0000,9000.0000,0.0000,0.0000,9000.0000,31000.0000,22.50,25.00,"
            + "36000.0000,GREEN",
        "370100,2022-03,R2024,40000.0000,9000.0000,0.0000,0.0000,9000.0000,31000.0000,22.50,25.00,"
            + "36000.0000,YELLOW");

    String report =
        String.join(
            "\n",
            new DemoReport(
                    directory.resolve("reports"),
                    tables,
                    List.of(),
                    Suspects.none(CodeTables.standard()))
                .lines(DemoSize.SMALL.from(), DemoProvince.AS_OF, province.faults()));

    assertThat(report)
        .doesNotContain("※", "存疑", "不宜引用")
        .contains("济南市能耗指标账户对账单")
        .containsPattern("370100:BRIDGE_DEBT +0\\.0000 +-50\\.0000 +1")
        .containsPattern("2022-01-05 .*370000:BRIDGE_CLAIM +-50\\.0000 +-50\\.0000")
        .containsPattern("过桥到期 +BRIDGE_DUE +1 +0 +" + bridge.subject())
        .containsPattern("济南市 +4\\.00 +0\\.90 +3\\.10 +22\\.50 +25\\.00 +绿灯 GREEN +黄灯 YELLOW");
  }

  private List<String> seen(PlantedFault fault) {
    return new PlantedFaultCheck(
            DemoResults.read(
                directory.resolve("reports"),
                tables,
                Suspects.none(CodeTables.standard()),
                DemoSize.SMALL.from(),
                DemoProvince.AS_OF,
                province.faults()))
        .of(fault);
  }

  private PlantedFault one(FaultKind kind) {
    return province.faults().stream()
        .filter(fault -> fault.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private <C extends Enum<C> & TableColumn<?>> void table(String name, Class<C> columns)
      throws IOException {
    table(name, header(columns));
  }

  private static <C extends Enum<C> & TableColumn<?>> String header(Class<C> columns) {
    return Stream.of(columns.getEnumConstants())
        .map(TableColumn::code)
        .collect(Collectors.joining(","));
  }

  private void table(String name, String... lines) throws IOException {
    Files.writeString(tables.resolve(name), String.join("\n", lines) + "\n");
  }
}
