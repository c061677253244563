package cn.qianhu.command.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who may what, as a table. */
class ClusterRoleTest {

  private static final String NOBODY = "User:nobody";

  @Test
  void onlyTheStreamsWriteFactsResultsAndAlerts() {
    for (String topic :
        List.of("facts.output", "results.indicators", "ledger.journal", "alerts.open")) {
      assertThat(whoMay(AclOperation.WRITE, topic)).containsExactly(ClusterRole.STREAMS);
    }
  }

  @Test
  void theStreamsWriteNoRawTopic() {
    for (String topic : List.of("reports.output", "quota.commands", "business-date")) {
      assertThat(whoMay(AclOperation.WRITE, topic)).doesNotContain(ClusterRole.STREAMS);
    }
  }

  @Test
  void aReporterWritesTheReportTopicsAndNothingElse() {
    assertThat(ClusterRole.REPORTER.grants(NOBODY, ""))
        .extracting(grant -> grant.pattern().name() + " " + grant.entry().operation())
        .containsExactly(
            "reports.output WRITE",
            "reports.investment WRITE",
            "reports.energy WRITE",
            "reports.readings WRITE",
            "reports.vacancies WRITE",
            "site.partitions. DESCRIBE");
  }

  @Test
  void theDeskWritesEditionsAndNothingElse() {
    assertThat(ClusterRole.DESK.grants(NOBODY, ""))
        .filteredOn(grant -> grant.entry().operation() == AclOperation.WRITE)
        .extracting(grant -> grant.pattern().name())
        .containsExactlyInAnyOrder("public.editions", "public-editions");
  }

  @Test
  void whoOnlyReadsWritesNothing() {
    assertThat(ClusterRole.AUDITOR.grants(NOBODY, ""))
        .extracting(grant -> grant.entry().operation())
        .isNotEmpty()
        .isSubsetOf(AclOperation.READ, AclOperation.DESCRIBE);
  }

  @Test
  void anAuditorReadsNeitherKeysNorResults() {
    for (String topic : List.of("access.keys", "results.indicators", "desk.actions")) {
      assertThat(whoMay(AclOperation.READ, topic)).doesNotContain(ClusterRole.AUDITOR);
    }
  }

  /** But for the registry, which is one for all namespaces. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "REGISTRY")
  void everyGrantIsForOnePrincipalWithinOneNamespace(ClusterRole role) {
    Set<String> catalogue =
        Topics.in("site-1.").stream().map(topic -> topic.name()).collect(Collectors.toSet());
    assertThat(role.grants(NOBODY, "site-1."))
        .isNotEmpty()
        .allSatisfy(grant -> assertThat(grant.entry().principal()).isEqualTo(NOBODY))
        .allSatisfy(grant -> assertThat(grant.pattern().name()).startsWith("site-1."))
        .filteredOn(ClusterRoleTest::isTopic)
        .allSatisfy(grant -> assertThat(catalogue).contains(grant.pattern().name()));
  }

  @Test
  void theRegistryHasNoRightOnATopicOfTheProduct() {
    Set<String> catalogue =
        Topics.ALL.stream().map(topic -> topic.name()).collect(Collectors.toSet());
    assertThat(ClusterRole.REGISTRY.grants(NOBODY, "site-1."))
        .isEqualTo(ClusterRole.REGISTRY.grants(NOBODY, ""))
        .isNotEmpty()
        .allSatisfy(grant -> assertThat(catalogue).doesNotContain(grant.pattern().name()))
        .filteredOn(grant -> grant.pattern().patternType() == PatternType.PREFIXED)
        .allSatisfy(
            grant -> assertThat(grant.pattern().resourceType()).isEqualTo(ResourceType.GROUP));
  }

  @Test
  void aGrantIsPrintedAsKafkasOwnToolTakesIt() {
    assertThat(
            ClusterRole.PUBLISHER.grants("User:audit", "").stream().map(KafkaAclsLine::of).toList())
        .contains(
            "kafka-acls.sh --add --allow-principal User:audit --operation Write --topic"
                + " publications --resource-pattern-type literal",
            "kafka-acls.sh --add --allow-principal User:audit --operation Write"
                + " --transactional-id publications --resource-pattern-type prefixed");
  }

  private static boolean isTopic(AclBinding grant) {
    return grant.pattern().resourceType() == ResourceType.TOPIC
        && grant.pattern().patternType() == PatternType.LITERAL;
  }

  private static Set<ClusterRole> whoMay(AclOperation operation, String topic) {
    return Arrays.stream(ClusterRole.values())
        .filter(
            role ->
                role.grants(NOBODY, "").stream()
                    .anyMatch(
                        grant ->
                            grant.pattern().name().equals(topic)
                                && grant.entry().operation() == operation))
        .collect(Collectors.toSet());
  }
}
