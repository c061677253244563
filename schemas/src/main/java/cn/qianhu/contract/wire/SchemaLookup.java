package cn.qianhu.contract.wire;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry for ids and schemas. It distinguishes ids that the registry does not
 * have from answers that it could not give: for the latter it asks again for a while. Safe for many
 * threads.
 */
public final class SchemaLookup {

  /**
   * The time for which a registry that gives no answer is asked again, well below Kafka's poll
   * interval.
   */
  public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(SchemaLookup.class);
  private static final int MOST_UNKNOWN = 10_000;
  private static final Duration UNKNOWN_STAYS_UNKNOWN = Duration.ofSeconds(30);

  private final SchemaRegistryClient client;
  private final boolean mayRegister;
  private final RegistryRetry registryRetry;
  private final ConcurrentMap<Integer, UnknownSchema> unknownIds = new ConcurrentHashMap<>();

  /** A lookup at the registry of an address, that registers nothing. */
  public static SchemaLookup at(String registryUrl) {
    return at(registryUrl, DEFAULT_PATIENCE);
  }

  /** A lookup for callers that cannot wait as long for a registry that gives no answer. */
  public static SchemaLookup at(String registryUrl, Duration patience) {
    return new SchemaLookup(RegistryClients.at(registryUrl), false, patience);
  }

  /** A lookup that registers nothing. */
  public SchemaLookup(SchemaRegistryClient client) {
    this(client, false, DEFAULT_PATIENCE);
  }

  /**
   * A lookup that may register.
   *
   * @param mayRegister whether schemas that the registry does not have are registered on the way,
   *     as {@code auto.register.schemas} says; off in production
   * @param patience how long a registry that gives no answer is asked again
   */
  public SchemaLookup(SchemaRegistryClient client, boolean mayRegister, Duration patience) {
    this.client = client;
    this.mayRegister = mayRegister;
    this.registryRetry = new RegistryRetry(patience);
  }

  /** The id of a schema under a subject. */
  int idOf(String subject, Schema schema) {
    AvroSchema published = new AvroSchema(PublishedSchema.of(schema));
    try {
      return registryRetry.ask(
          () ->
              mayRegister ? client.register(subject, published) : client.getId(subject, published));
    } catch (RestClientException | UnreadableSchemaException e) {
      throw notRegistered(subject, schema, e);
    }
  }

  private SchemaNotRegisteredException notRegistered(
      String subject, Schema schema, Exception answer) {
    String advice =
        mayRegister
            ? "The registry refused to register it: see to it that the schema is compatible with"
                + " the versions it has."
            : "Register the schemas of this version before it is started, or allow it to register"
                + " them itself with auto.register.schemas=true.";
    return new SchemaNotRegisteredException(
        "Subject "
            + subject
            + " has no version with the schema of "
            + schema.getName()
            + ". "
            + advice
            + " ("
            + answer.getMessage()
            + ")",
        answer);
  }

  /** Describes an id for people: the name of its schema, or why there is none. */
  public String describe(int id) {
    try {
      return schemaOf(id).getFullName();
    } catch (UndecodableException e) {
      return e.getMessage();
    }
  }

  /**
   * The schema of an id.
   *
   * @throws UndecodableException if the registry has no such schema
   */
  public Schema schemaOf(int id) {
    UnknownSchema unknownSchema = unknownIds.get(id);
    if (unknownSchema != null && unknownSchema.stillHolds()) {
      throw new UndecodableException(unknownSchema.why());
    }
    try {
      ParsedSchema schema = registryRetry.ask(() -> client.getSchemaById(id));
      if (schema.rawSchema() instanceof Schema avro) {
        return avro;
      }
      throw remember(id, "schema id " + id + " is not Avro but " + schema.schemaType());
    } catch (RestClientException e) {
      LOG.debug("The registry does not have schema id {}", id, e);
      throw remember(id, "unknown schema id " + id);
    } catch (UnreadableSchemaException e) {
      LOG.debug("The registry's schema id {} cannot be read", id, e);
      throw remember(id, "schema id " + id + " is not Avro");
    }
  }

  /** Bytes gone astray come in numbers: the registry need not be asked for each of them. */
  private UndecodableException remember(int id, String why) {
    if (unknownIds.size() >= MOST_UNKNOWN) {
      unknownIds.clear();
    }
    unknownIds.put(id, new UnknownSchema(why, System.nanoTime() + UNKNOWN_STAYS_UNKNOWN.toNanos()));
    return new UndecodableException(why);
  }

  private record UnknownSchema(String why, long until) {
    boolean stillHolds() {
      return System.nanoTime() - until < 0;
    }
  }
}
