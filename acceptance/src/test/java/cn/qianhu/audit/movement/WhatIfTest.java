package cn.qianhu.audit.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other rules change what follows from them, and nothing else. */
class WhatIfTest {

  private static final String USCC = "911522010783762860";
  private static final String STATEMENT =
      "%s,"
          + USCC
          + ",%s,ELECTRICITY,1,2022-04-05T10:00:00+08:00,,1000.0000,0.0000,0.0000,0.0000,500.0000";

  @TempDir private Path folder;
  private final MemoryRawLog log = new MemoryRawLog();

  /** As much renewable electricity as a year ago: R2022 exempts nothing, R2024 all of it. */
  @BeforeEach
  void report() {
    log.addDate("2022-04-30", "2021-01")
        .add(EnterpriseForm.KIND, USCC + ",样本,370102,30,KEY_1000,,,2021-01,")
        .add(EnergyForm.KIND, STATEMENT.formatted("E-0", "2021-03"))
        .add(EnergyForm.KIND, STATEMENT.formatted("E-1", "2022-03"))
        .add(QuotaForm.KIND, "Q-1,BUDGET,2022-01-08,370100,,,,,,,2022,4000.0000,,,,,,")
        .add(QuotaForm.KIND, "Q-2,CAPACITY_EXIT,2022-01-09,370100,,,30,,,,,1000.0000,,,,,,");
  }

  @Test
  void anotherDeductionRuleMovesTheAlertsAboutBudgetsAndNothingElse() {
    Difference difference = difference(RuleTables.shipped().withDeductionRule(DeductionRule.R2024));
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.movements()).isEmpty();
    assertThat(difference.shifts())
        .contains(
            new Shift(
                new TableFigure("alerts", "BUDGET_PACE/370100/2022-03", "severity"),
                "CRITICAL",
                ""))
        .extracting(Shift::figure)
        .extracting(TableFigure::key)
        .containsOnly("BUDGET_PACE/370100/2022-03");
    assertThat(difference(RuleTables.shipped().withDeductionRule(DeductionRule.R2022)).shifts())
        .as("the rule in force then")
        .isEmpty();
  }

  @Test
  void anotherFactorMovesEnergyAndWhatIsMadeOfIt() throws IOException {
    Difference difference =
        difference(
            RuleTables.shipped()
                .withCarriers(edited("carriers.csv", "10000,1.2290,", "10000,1.3000,")));
    assertThat(difference.changes())
        .hasSize(2)
        .allSatisfy(change -> assertThat(change.causes()).containsExactly(Cause.RULE_CHANGED));
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .extracting(moved -> moved.figure().column())
        .containsOnly(
            "comprehensive.value",
            "comprehensive.ytd",
            "assessed.value",
            "assessed.ytd",
            "comprehensive_ytd",
            "renewable_exempt_ytd",
            "assessed_ytd",
            "remaining");
  }

  @Test
  void anotherPolicyMovesAccountsAndNothingElse() throws IOException {
    Difference difference =
        difference(
            RuleTables.shipped()
                .withPolicy(
                    edited(
                        "quota-policy.csv",
                        "CAPACITY_EXIT_PROVINCE,*,OTHER_TWO_HIGH,,,50",
                        "CAPACITY_EXIT_PROVINCE,*,OTHER_TWO_HIGH,,,20")));
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.shifts()).isEmpty();
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .allSatisfy(moved -> assertThat(moved.causes()).containsExactly(Cause.RULE_CHANGED))
        .extracting(moved -> moved.figure().key())
        .containsExactlyInAnyOrder("370000:RESERVE", "370100:RETAINED");
  }

  /** The statement is the same: that it counts otherwise is the work of the policy. */
  @Test
  void anotherDeductionOfFeedstockIsNoCorrection() throws IOException {
    log.add(EnterpriseForm.KIND, USCC + ",样本,370102,26,KEY_1000,,,2021-01,")
        .add(
            EnergyForm.KIND,
            "E-2,"
                + USCC
                + ",2022-02,RAW_COAL,1,2022-04-05T10:00:00+08:00,,100.0000,40.0000,0.0000,0.0000,0.0000");
    Difference difference =
        difference(
            RuleTables.shipped()
                .withPolicy(
                    edited(
                        "quota-policy.csv",
                        "FEEDSTOCK,*,26/COAL,2000-01-01,,true",
                        "FEEDSTOCK,*,26/COAL,2000-01-01,,false")));
    assertThat(difference.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.causes()).containsExactly(Cause.RULE_CHANGED));
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .allSatisfy(moved -> assertThat(moved.causes()).containsExactly(Cause.RULE_CHANGED))
        .extracting(moved -> moved.figure().column())
        .contains("feedstock.value", "assessed.value", "feedstock_ytd", "remaining")
        .doesNotContain("comprehensive.value");
  }

  @ParameterizedTest
  @CsvSource({
    "'10000,1.2290,', '10000,1.2290x,', tce_per_unit",
    "'10000,1.2290,', '10000,-1.2290,', tce_per_unit",
    "'10000,1.2290,', '1234,1.2290,', meter_units_per_unit",
    "'1.2290,2000-01', '1.2290,2000-13', valid_from",
    "'1.2290,2000-01', '1.2290,2020-01', ELECTRICITY",
    "tce_per_unit, factor, tce_per_unit"
  })
  void aMistakeInATableOfCarriersIsToldWhereItStands(String right, String wrong, String column)
      throws IOException {
    Path file = edited("carriers.csv", right, wrong);
    assertThatThrownBy(() -> RuleTables.shipped().withCarriers(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("carriers.csv")
        .hasMessageContaining(column);
  }

  private Difference difference(RuleTables ruleTables) {
    return Difference.between(log.replay(), log.replay(ruleTables));
  }

  /** A table as it ships, but for one replacement. */
  private Path edited(String name, String text, String other) throws IOException {
    String table = shipped(name);
    assertThat(table).contains(text);
    return Files.writeString(folder.resolve(name), table.replace(text, other));
  }

  private static String shipped(String name) throws IOException {
    if (name.equals("quota-policy.csv")) {
      return Site.shipped().shippedText(SiteFile.QUOTA_POLICY).orElseThrow();
    }
    try (InputStream shipped = CodeTables.class.getResourceAsStream(name)) {
      return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
