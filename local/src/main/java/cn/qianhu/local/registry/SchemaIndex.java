package cn.qianhu.local.registry;

import cn.qianhu.local.registry.RegistryRecord.LevelRemoved;
import cn.qianhu.local.registry.RegistryRecord.LevelSet;
import cn.qianhu.local.registry.RegistryRecord.SchemaRemoved;
import cn.qianhu.local.registry.RegistryRecord.SchemaStored;
import cn.qianhu.local.registry.RegistryRecord.SubjectDeleted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The topic {@code _schemas} as a table in memory: a pure function of its records, in their order.
 *
 * <p>Ids are never given out twice, not even after a deletion, because records that carry them are
 * kept for ever. Not safe for use by several threads.
 */
final class SchemaIndex {
  private final NavigableMap<String, NavigableMap<Integer, RegisteredSchema>> subjects =
      new TreeMap<>();
  private final Map<Integer, String> schemaOfId = new HashMap<>();
  private final Map<String, Integer> idOfSchema = new HashMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel globalLevel;
  private int highestId;

  void apply(RegistryRecord happened) {
    if (happened instanceof SchemaStored stored) {
      store(stored.schema());
    } else if (happened instanceof SchemaRemoved removed) {
      versions(removed.subject()).remove(removed.version());
    } else if (happened instanceof SubjectDeleted deleted) {
      versions(deleted.subject())
          .headMap(deleted.upToVersion(), true)
          .replaceAll((version, schema) -> schema.asDeleted());
    } else if (happened instanceof LevelSet set) {
      setLevel(set.subject(), set.level());
    } else if (happened instanceof LevelRemoved removed) {
      setLevel(removed.subject(), null);
    }
  }

  /** The subjects that have a version, in order of name. */
  List<String> subjects() {
    return subjects.keySet().stream().filter(subject -> !history(subject).isEmpty()).toList();
  }

  /** The number of versions of all subjects together, and of levels. */
  int versions() {
    return levels.size() + subjects.values().stream().mapToInt(Map::size).sum();
  }

  /** A subject's versions that are not deleted, oldest first; empty if there is none. */
  List<RegisteredSchema> history(String subject) {
    return present(subjects.getOrDefault(subject, new TreeMap<>()).values());
  }

  /** The number of a subject's next version: deleted ones keep theirs. */
  int nextVersion(String subject) {
    NavigableMap<Integer, RegisteredSchema> versions = subjects.get(subject);
    return versions == null || versions.isEmpty() ? 1 : versions.lastKey() + 1;
  }

  Optional<String> schema(int id) {
    return Optional.ofNullable(schemaOfId.get(id));
  }

  /** The id of a schema: the one it has under any subject, or the next free one. */
  int idFor(String canonical) {
    return idOfSchema.getOrDefault(canonical, highestId + 1);
  }

  /** Every version, of any subject, that carries an id. */
  List<RegisteredSchema> uses(int id) {
    return subjects.keySet().stream()
        .flatMap(subject -> history(subject).stream())
        .filter(version -> version.id() == id)
        .toList();
  }

  Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  /** The level of subjects without one of their own; empty until it has been set once. */
  Optional<CompatibilityLevel> globalLevel() {
    return Optional.ofNullable(globalLevel);
  }

  private void store(RegisteredSchema schema) {
    versions(schema.subject()).put(schema.version(), schema);
    schemaOfId.put(schema.id(), schema.schema());
    idOfSchema.putIfAbsent(schema.schema(), schema.id());
    highestId = Math.max(highestId, schema.id());
  }

  private void setLevel(String subject, CompatibilityLevel level) {
    if (subject == null) {
      globalLevel = level;
    } else {
      levels.compute(subject, (key, before) -> level);
    }
  }

  private NavigableMap<Integer, RegisteredSchema> versions(String subject) {
    return subjects.computeIfAbsent(subject, name -> new TreeMap<>());
  }

  private static List<RegisteredSchema> present(Collection<RegisteredSchema> versions) {
    return versions.stream().filter(version -> !version.deleted()).toList();
  }
}
