package cn.qianhu.local.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.avro.Schema;

/**
 * The registry's operations, in the registry's own terms: answers are values, refusals are {@link
 * RegistryError}s. Safe for use by several threads, one at a time.
 *
 * <p>What is answered is kept first. If a record is not confirmed, nobody knows whether it is
 * there; the next operation then reads all records anew.
 */
final class SchemaRegistry {
  /** Stands for the newest version wherever a version is asked for. */
  static final int LATEST = -1;

  /**
   * The most versions of all subjects together; half of them are reserved for clients that show the
   * token.
   */
  static final int MOST_VERSIONS = 20_000;

  /** The longest name of a subject: that of a topic, and an ending. */
  private static final int LONGEST_SUBJECT = 255;

  private static final CompatibilityLevel STRICTEST = CompatibilityLevel.FULL_TRANSITIVE;

  private final ProductSchemas product = ProductSchemas.ofThisRelease();
  private final RecordLog records;
  private final CompatibilityLevel levelAtFirst;
  private SchemaIndex index;

  /**
   * Opens the registry with the schemas in the records.
   *
   * @param levelAtFirst the level of all subjects, written down if there is none yet
   */
  SchemaRegistry(RecordLog records, CompatibilityLevel levelAtFirst) {
    this.records = records;
    this.levelAtFirst = levelAtFirst;
    if (index().globalLevel().isEmpty()) {
      keep(null, levelAtFirst);
    }
  }

  synchronized List<String> subjects() {
    return index().subjects();
  }

  /** A subject's versions, oldest first; refused with 40401 if there is none. */
  synchronized List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> history = index().history(subject);
    if (history.isEmpty()) {
      throw RegistryError.noSuchSubject(subject);
    }
    return history;
  }

  /** A version of a subject, or its {@link #LATEST}. */
  synchronized RegisteredSchema version(String subject, int version) {
    List<RegisteredSchema> history = versions(subject);
    int last = history.size() - 1;
    IntPredicate wanted = i -> version == LATEST ? i == last : history.get(i).version() == version;
    return history.stream()
        .filter(candidate -> wanted.test(history.indexOf(candidate)))
        .findFirst()
        .orElseThrow(() -> RegistryError.noSuchVersion(version));
  }

  /** The version under which a subject knows a schema. */
  synchronized RegisteredSchema lookup(String subject, String schema) {
    String canonical = AvroText.canonical(AvroText.parse(schema));
    return find(versions(subject), canonical).orElseThrow(RegistryError::noSuchSchema);
  }

  /**
   * Registers a schema as the subject's next version, unless the subject has it already. Without
   * the token that is refused, except for schemas of the product itself.
   *
   * @param trusted whether the token was shown
   * @return the schema's id
   */
  synchronized int register(String subject, String schema, boolean trusted) {
    Schema parsed = AvroText.parse(schema);
    String canonical = AvroText.canonical(parsed);
    List<RegisteredSchema> history = index().history(subject);
    Optional<RegisteredSchema> known = find(history, canonical);
    if (known.isPresent()) {
      return known.get().id();
    }
    if (!trusted && !product.hold(subject, canonical)) {
      throw RegistryError.tokenMissing("registers a schema that subject '" + subject + "' has not");
    }
    refuseIfTooMuch(subject, trusted);
    refuseIfIncompatible(subject, parsed, history);
    RegisteredSchema added =
        new RegisteredSchema(
            subject, index.nextVersion(subject), index.idFor(canonical), canonical, false);
    append(
        RecordFormat.schemaKey(subject, added.version()),
        RecordFormat.schemaValue(added),
        new RegistryRecord.SchemaStored(added));
    return added.id();
  }

  private void refuseIfTooMuch(String subject, boolean trusted) {
    if (subject.length() > LONGEST_SUBJECT) {
      throw RegistryError.notPermitted(
          "The name of the subject is longer than " + LONGEST_SUBJECT + " characters");
    }
    int most = trusted ? MOST_VERSIONS : MOST_VERSIONS / 2;
    if (index().versions() >= most) {
      throw RegistryError.notPermitted("The registry has " + most + " versions and takes no more");
    }
  }

  synchronized String schema(int id) {
    return index().schema(id).orElseThrow(() -> RegistryError.noSuchSchema(id));
  }

  /** The versions that carry an id; refused with 40403 if the id was never given out. */
  synchronized List<RegisteredSchema> uses(int id) {
    schema(id);
    return index().uses(id);
  }

  /** The objections to a schema as the subject's next version, by the subject's level. */
  synchronized List<String> objections(String subject, String schema) {
    return Compatibility.objections(
        level(subject), AvroText.parse(schema), index().history(subject));
  }

  /** The objections to a schema next to one version alone, by the directions of the level. */
  synchronized List<String> objections(String subject, int version, String schema) {
    Schema parsed = AvroText.parse(schema);
    if (version == LATEST && index().history(subject).isEmpty()) {
      return List.of();
    }
    return Compatibility.objectionsOfEach(
        level(subject), parsed, List.of(version(subject, version)));
  }

  synchronized CompatibilityLevel globalLevel() {
    return index().globalLevel().orElse(levelAtFirst);
  }

  /**
   * The level that was set for a subject; for subjects of the product always the strictest,
   * whatever was set.
   */
  synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
    Optional<CompatibilityLevel> set = index().ownLevel(subject);
    return product.own(subject) ? set.map(any -> STRICTEST) : set;
  }

  /**
   * Sets the level of a subject, or of all without one of their own where that is null. Subjects of
   * the product cannot be loosened, not even with the token: their records are kept for ever.
   *
   * @param trusted whether the token was shown
   */
  synchronized void setLevel(String subject, CompatibilityLevel level, boolean trusted) {
    boolean own = subject != null && product.own(subject);
    if (own && level != STRICTEST) {
      throw RegistryError.notPermitted(
          "Subject '" + subject + "' is the product's and stays " + STRICTEST);
    }
    if (level == (subject == null ? globalLevel() : index().ownLevel(subject).orElse(null))) {
      return;
    }
    if (!trusted && !own) {
      throw RegistryError.tokenMissing("sets a level of compatibility");
    }
    if (subject != null) {
      refuseIfTooMuch(subject, trusted);
    }
    keep(subject, level);
  }

  private void keep(String subject, CompatibilityLevel level) {
    index();
    append(
        RecordFormat.levelKey(subject),
        RecordFormat.levelValue(subject, level),
        new RegistryRecord.LevelSet(subject, level));
  }

  /**
   * Whatever was set before: another level of the product's subjects may be of an older release.
   */
  private CompatibilityLevel level(String subject) {
    return product.own(subject) ? STRICTEST : ownLevel(subject).orElseGet(this::globalLevel);
  }

  private void refuseIfIncompatible(String subject, Schema schema, List<RegisteredSchema> history) {
    CompatibilityLevel level = level(subject);
    List<String> objections = Compatibility.objections(level, schema, history);
    if (!objections.isEmpty()) {
      throw RegistryError.incompatible(
          "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: [%s], compatibility: %s"
              .formatted(subject, String.join("; ", objections), level));
    }
  }

  private void append(String key, String value, RegistryRecord happened) {
    SchemaIndex known = index;
    index = null;
    records.append(key, value);
    known.apply(happened);
    index = known;
  }

  private SchemaIndex index() {
    if (index == null) {
      SchemaIndex read = new SchemaIndex();
      records.readAll(read::apply);
      index = read;
    }
    return index;
  }

  private static Optional<RegisteredSchema> find(List<RegisteredSchema> history, String canonical) {
    return history.stream().filter(version -> version.schema().equals(canonical)).findFirst();
  }
}
