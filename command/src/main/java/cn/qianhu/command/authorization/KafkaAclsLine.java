package cn.qianhu.command.authorization;

import java.util.Locale;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;

/** A grant as a line for Kafka's own {@code kafka-acls.sh}, for sites that apply them by hand. */
public final class KafkaAclsLine {

  private KafkaAclsLine() {}

  /** The arguments of the tool, without the address of the cluster, which its caller adds. */
  public static String of(AclBinding grant) {
    return "kafka-acls.sh --add --allow-principal "
        + grant.entry().principal()
        + " --operation "
        + camelCase(grant.entry().operation().name())
        + " "
        + option(grant.pattern().resourceType())
        + " "
        + grant.pattern().name()
        + " --resource-pattern-type "
        + grant.pattern().patternType().name().toLowerCase(Locale.ROOT);
  }

  private static String option(ResourceType type) {
    return "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String camelCase(String operation) {
    StringBuilder text = new StringBuilder();
    for (String word : operation.split("_")) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
