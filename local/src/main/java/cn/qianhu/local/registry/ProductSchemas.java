package cn.qianhu.local.registry;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.PublishedSchema;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The schemas of this release, under the subjects of any namespace. They may be registered by
 * anybody, since nothing else than they themselves comes of it, and so no process of the product
 * needs a token.
 */
final class ProductSchemas {

  private final Map<String, String> schemas;

  private ProductSchemas(Map<String, String> schemas) {
    this.schemas = schemas;
  }

  static ProductSchemas ofThisRelease() {
    return new ProductSchemas(
        Topics.in("").stream()
            .filter(Topic::hasAvroValues)
            .collect(
                Collectors.toUnmodifiableMap(
                    Topic::subject,
                    topic -> AvroText.canonical(PublishedSchema.of(topic.schema())))));
  }

  /** Whether a subject belongs to the product. */
  boolean own(String subject) {
    return of(subject).isPresent();
  }

  /** Whether a schema is the one that this release writes under a subject. */
  boolean hold(String subject, String canonical) {
    return of(subject).filter(canonical::equals).isPresent();
  }

  private Optional<String> of(String subject) {
    return schemas.entrySet().stream()
        .filter(schema -> subject.endsWith(schema.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
