package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

  @Test
  void masksHoldSetsOfScopes() {
    for (int mask = 0; mask < 256; mask++) {
      assertThat(Scope.mask(Scope.of(mask))).isEqualTo(mask);
    }
    assertThat(Scope.of(Scope.ALL.bit() | Scope.ABOVE_SCALE.bit()))
        .containsExactly(Scope.ALL, Scope.ABOVE_SCALE);
  }

  @Test
  void theBitsThatStoresHoldNeverChange() {
    assertThat(List.of(Scope.values()).stream().map(Scope::bit))
        .containsExactly(1, 2, 4, 8, 16, 32, 64, 128);
  }

  @Test
  void scopesAreOfEnterprisesOrOfProjectsOrFollow() {
    assertThat(EnumSet.allOf(Scope.class))
        .filteredOn(Scope::isEnterpriseScope)
        .containsExactly(Scope.KEY_1000, Scope.CITY_100, Scope.ABOVE_SCALE);
    assertThat(EnumSet.allOf(Scope.class))
        .filteredOn(Scope::isProjectLevel)
        .containsExactly(Scope.PROVINCIAL_KEY, Scope.CITY_KEY, Scope.TECHNICAL);
    assertThat(EnumSet.allOf(Scope.class))
        .filteredOn(scope -> !scope.isEnterpriseScope() && !scope.isProjectLevel())
        .containsExactly(Scope.ALL, Scope.TWO_HIGH);
    assertThat(EnumSet.allOf(Scope.class))
        .filteredOn(Scope::isOfEnterprises)
        .containsExactly(
            Scope.ALL, Scope.KEY_1000, Scope.CITY_100, Scope.ABOVE_SCALE, Scope.TWO_HIGH);
  }

  @Test
  void constantsAreFoundByTheirExactNames() {
    assertThat(Scope.named("KEY_1000")).isEqualTo(Scope.KEY_1000);
    assertThat(Scope.named("key_1000")).isNull();
    assertThat(Flow.named("CONVERTED")).isEqualTo(Flow.CONVERTED);
    assertThat(Flow.named("")).isNull();
    assertThat(ProjectStatus.named("IN_STATISTICS")).isEqualTo(ProjectStatus.IN_STATISTICS);
    assertThat(ProjectStatus.named("DONE")).isNull();
  }

  @Test
  void aProjectIsBuiltFromCompletionOn() {
    assertThat(List.of(ProjectStatus.values()))
        .filteredOn(ProjectStatus::isBuilt)
        .containsExactly(
            ProjectStatus.COMPLETED, ProjectStatus.IN_PRODUCTION, ProjectStatus.IN_STATISTICS);
  }

  @Test
  void projectCodesHave24Characters() {
    assertThat(ProjectCode.hasForm("2203-370100-04-01-123456")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2203-370100-04-01-12345",
        "2203-370100-04-01-1234567",
        "2203-370100-04-01-12345A",
        "2203_370100-04-01-123456",
        "2203-370100-04-01-12345６",
        " 203-370100-04-01-123456"
      })
  void otherProjectCodesAreRefused(String code) {
    assertThat(ProjectCode.hasForm(code)).isFalse();
  }
}
