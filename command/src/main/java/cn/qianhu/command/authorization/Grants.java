package cn.qianhu.command.authorization;

import cn.qianhu.contract.topic.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Collects the rights of one principal. To read or write implies to describe (Kafka's authorizer),
 * so that is not granted again.
 */
final class Grants {

  private static final String ANY_HOST = "*";

  private final String principal;
  private final String namespace;
  private final Set<AclBinding> bindings = new LinkedHashSet<>();

  Grants(String principal, String namespace) {
    this.principal = principal;
    this.namespace = namespace;
  }

  List<AclBinding> bindings() {
    return new ArrayList<>(bindings);
  }

  Grants on(Topic topic, AclOperation... operations) {
    return add(ResourceType.TOPIC, topic.name(namespace), PatternType.LITERAL, operations);
  }

  Grants read(List<Topic> topics) {
    topics.forEach(topic -> on(topic, AclOperation.READ));
    return this;
  }

  Grants describe(List<Topic> topics) {
    topics.forEach(topic -> on(topic, AclOperation.DESCRIBE));
    return this;
  }

  Grants write(List<Topic> topics) {
    topics.forEach(topic -> on(topic, AclOperation.WRITE));
    return this;
  }

  /** Changelogs, which Kafka Streams makes, reads, writes and deletes by itself. */
  Grants internalTopics(String prefix) {
    return add(
        ResourceType.TOPIC,
        namespace + prefix,
        PatternType.PREFIXED,
        AclOperation.CREATE,
        AclOperation.READ,
        AclOperation.WRITE,
        AclOperation.DELETE,
        AclOperation.DESCRIBE_CONFIGS);
  }

  /** Grants an operation on a mark, whose name ends with its value. */
  Grants mark(String prefix, AclOperation operation) {
    return add(
        ResourceType.TOPIC,
        namespace + prefix,
        PatternType.PREFIXED,
        AclOperation.DESCRIBE,
        operation);
  }

  /** Topics of somebody else's, which are in no namespace. */
  Grants ownTopics(List<String> names) {
    for (String name : names) {
      add(
          ResourceType.TOPIC,
          name,
          PatternType.LITERAL,
          AclOperation.CREATE,
          AclOperation.READ,
          AclOperation.WRITE,
          AclOperation.DESCRIBE_CONFIGS);
    }
    return this;
  }

  /** Groups of somebody else's, which are in no namespace, by their prefix. */
  Grants groups(String prefix) {
    return add(ResourceType.GROUP, prefix, PatternType.PREFIXED, AclOperation.READ);
  }

  Grants group(String name) {
    return add(
        ResourceType.GROUP,
        namespace + name,
        PatternType.LITERAL,
        AclOperation.READ,
        AclOperation.DESCRIBE);
  }

  Grants describeGroup(String name) {
    return add(ResourceType.GROUP, namespace + name, PatternType.LITERAL, AclOperation.DESCRIBE);
  }

  Grants transactions(String prefix) {
    return add(
        ResourceType.TRANSACTIONAL_ID,
        namespace + prefix,
        PatternType.PREFIXED,
        AclOperation.WRITE,
        AclOperation.DESCRIBE);
  }

  private Grants add(
      ResourceType type, String name, PatternType pattern, AclOperation... operations) {
    for (AclOperation operation : operations) {
      bindings.add(
          new AclBinding(
              new ResourcePattern(type, name, pattern),
              new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
    return this;
  }
}
