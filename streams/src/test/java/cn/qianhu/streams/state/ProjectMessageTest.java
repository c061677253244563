package cn.qianhu.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.project.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectMessageTest {

  private static final BusinessClock CLOCK =
      new BusinessClock(LocalDate.of(2022, 4, 30), YearMonth.of(2021, 1));

  static Stream<ProjectMessage> messages() {
    return Stream.of(
        new ProjectMessage.ClaimAdded(claim(false, ProjectStatus.STARTED)),
        new ProjectMessage.ClaimRemoved(claim(true, null)),
        new ProjectMessage.CodeExemption("91370102MA3ABCDE1X", true),
        new ProjectMessage.CodeExemption("91370102MA3ABCDE1X", false),
        new ProjectMessage.ProjectTick(CLOCK, 7));
  }

  private static Claim claim(boolean withdrawn, ProjectStatus status) {
    ReportHead head =
        new ReportHead(
            "R1",
            "91370102MA3ABCDE1X",
            YearMonth.of(2022, 3),
            Long.MAX_VALUE,
            Instant.parse("2022-04-02T01:02:03.456Z"),
            withdrawn,
            List.of("R1", "", "样本"));
    InvestmentFields fields =
        new InvestmentFields(head, "2203-370100-04-01-123456", 99_999_999_999_999L, 0, 1, status);
    return new Claim(fields, new RawSource("reports.investment", 3, 1L << 40, null));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void comesOutAsItWentIn(ProjectMessage message) {
    assertThat(ProjectMessage.CODEC.decode(ProjectMessage.CODEC.encode(message)))
        .isEqualTo(message);
  }

  @Test
  void anExemptionGoesToEveryPartition() {
    assertThat(new ProjectMessage.CodeExemption("91370102MA3ABCDE1X", true).partitions(3))
        .hasValueSatisfying(
            partitions -> assertThat(partitions).containsExactlyInAnyOrder(0, 1, 2));
  }

  @Test
  void aTickGoesToTheSamePartition() {
    assertThat(new ProjectMessage.ProjectTick(CLOCK, 7).partitions(12))
        .hasValueSatisfying(partitions -> assertThat(partitions).containsExactly(7));
  }

  @Test
  void aClaimGoesByItsKey() {
    assertThat(new ProjectMessage.ClaimAdded(claim(false, ProjectStatus.STARTED)).partitions(12))
        .isEmpty();
  }
}
