package cn.qianhu.domain.energy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.quota.QuotaPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which feedstock is deducted (domain, Energy, Deducted feedstock). */
class FeedstockPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "25, COAL, 2000-01, true",
    "26, COKE, 2022-03, true",
    "26, OIL, 2022-03, true",
    "28, GAS, 2022-03, true",
    "26, HEAT, 2022-03, false",
    "26, ELECTRICITY, 2022-03, false",
    "17, COAL, 2022-03, false",
    "27, GAS, 2022-03, false"
  })
  void shipsThreeDivisionsAndFourGroups(
      String division, String group, String month, boolean deducted) {
    FeedstockPolicy shipped = QuotaPolicy.load().feedstock();
    assertThat(shipped.deducts(division, group, month(month))).isEqualTo(deducted);
  }

  @Test
  void aPairIsDeductedFromTheFirstOfItsMonthsOn() {
    FeedstockPolicy policy =
        new FeedstockPolicy(
            List.of(
                new FeedstockPair("17", "HEAT", month("2022-06"), true),
                new FeedstockPair("17", "HEAT", month("2022-04"), true),
                new FeedstockPair("17", "COAL", month("2023-01"), true)));

    assertThat(policy.deducts("17", "HEAT", month("2022-03"))).isFalse();
    assertThat(policy.deducts("17", "HEAT", month("2022-04"))).isTrue();
    assertThat(policy.deducts("17", "COAL", month("2022-12"))).isFalse();
    assertThat(policy.deducts("26", "COAL", month("2023-01"))).isFalse();
  }

  private static int month(String text) {
    return Months.index(Months.parse(text));
  }
}
