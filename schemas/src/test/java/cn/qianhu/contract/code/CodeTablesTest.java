package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CodeTablesTest {

  private final CodeTables tables = CodeTables.standard();

  @Test
  void theShippedTablesAreReadOnce() {
    assertThat(CodeTables.standard()).isSameAs(tables);
  }

  @Test
  void regionsHaveCitiesAndCounties() {
    Regions regions = tables.regions();
    assertThat(regions.cities()).hasSize(16).startsWith("370100", "370200");
    assertThat(regions.counties()).hasSize(151);
    assertThat(regions.isCity("370100")).isTrue();
    assertThat(regions.isCity("370000")).isFalse();
    assertThat(regions.isCounty("370406")).isTrue();
    assertThat(regions.isCounty("370100")).isFalse();
    assertThat(regions.isCounty("379999")).isFalse();
    assertThat(regions.nameZh("370100")).isEqualTo("济南市");
    assertThat(regions.nameZh("379999")).isEqualTo("379999");
  }

  @Test
  void everyCountyBelongsToACityOfTheProvince() {
    Regions regions = tables.regions();
    assertThat(regions.counties())
        .allMatch(county -> regions.isCity(Regions.cityOf(county)))
        .allMatch(county -> Regions.provinceOf(county).equals("370000"));
    assertThat(Regions.cityOf("370406")).isEqualTo("370400");
  }

  @Test
  void industriesHaveDivisionsInThreeSections() {
    Industries industries = tables.industries();
    assertThat(industries.divisions()).hasSize(41).startsWith("06").endsWith("46");
    assertThat(industries.sectionOf("06")).isEqualTo("B");
    assertThat(industries.sectionOf("13")).isEqualTo("C");
    assertThat(industries.sectionOf("44")).isEqualTo("D");
    assertThat(industries.isDivision("C")).isFalse();
    assertThat(industries.isDivision(Industries.ALL_INDUSTRY)).isFalse();
    assertThat(industries.nameZh("C")).isEqualTo("制造业");
    assertThat(industries.nameZh("06")).isEqualTo("煤炭开采和洗选业");
    assertThatThrownBy(() -> industries.sectionOf("99")).hasMessageContaining("99");
  }

  @Test
  void anEnterpriseIsPartOfWhatCoversItsCountyAndItsDivision() {
    assertThat(Regions.covering("370406")).containsExactly("370406", "370400", "370000");
    assertThat(tables.industries().covering("30")).containsExactly("30", "C", "T");
  }

  @Test
  void aCodeThatOnlyEndsLikeAProvinceIsNone() {
    assertThat(Regions.isProvince("370000")).isTrue();
    assertThat(Regions.isProvince("370100")).isFalse();
    assertThat(Regions.isProvince("2203-370100-04-01-120000")).isFalse();
    assertThat(Regions.isProvince("STATE")).isFalse();
  }

  @Test
  void carriersHaveUnitsAndDatedFactors() {
    Carriers carriers = tables.carriers();
    assertThat(carriers.get("ELECTRICITY"))
        .isEqualTo(
            new Carrier(
                "ELECTRICITY", "电力", "ELECTRICITY", "1e4 kWh", "kWh", new BigDecimal("10000")));
    assertThat(carriers.contains("WOOD")).isFalse();
    assertThatThrownBy(() -> carriers.get("WOOD")).hasMessageContaining("WOOD");
    assertThat(carriers.factor("NATURAL_GAS", YearMonth.of(2021, 3))).isEqualTo("12.1500");
    assertThat(carriers.factor("NATURAL_GAS", YearMonth.of(2021, 4))).isEqualTo("13.3000");
    assertThat(carriers.factor("HEAT", YearMonth.of(2000, 1))).isEqualTo("0.03412");
    assertThatThrownBy(() -> carriers.factor("HEAT", YearMonth.of(1999, 12)))
        .hasMessageContaining("2000-01");
    assertThat(carriers.codes()).hasSize(29).startsWith("RAW_COAL");
  }
}
