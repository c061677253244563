package cn.qianhu.contract.wire;

import cn.qianhu.contract.form.reading.PlainReading;
import cn.qianhu.event.MeterReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Reads the plain meter reading, which all but a few are, straight from its bytes: what it says can
 * be asked until the next is read. Takes a fraction of the time of {@link AvroDecoder}, which makes
 * objects of everything; where it does not understand a value, that one must. For one thread.
 */
public final class ReadingReader implements PlainReading {

  /** Fields up to the instant of the report; all versions have them, in this order. */
  private static final int COMMON = 8;

  private static final List<Schema.Field> FIELDS = MeterReading.getClassSchema().getFields();

  /** The two branches of a field that may be null, as Avro writes them. */
  private static final byte NULL = 0;

  private static final byte PRESENT = 2;
  private static final int LONGEST_INT = 5;

  private final SchemaLookup lookup;

  /**
   * The number of fields of a value by schema id; 0 where the fields are not those of a reading.
   */
  private final Map<Integer, Integer> fieldsById = new HashMap<>();

  private final StringPool stringPool = new StringPool();
  private int latestId = -1;
  private int latestFields;

  private byte[] bytes;
  private int position;
  private int end;

  private String uscc;
  private String meterId;
  private String carrier;
  private String flow;
  private long intervalStart;
  private int minutes;
  private long reportedAt;
  private long[] quantities;

  public ReadingReader(SchemaLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * Reads a value that begins with its schema id.
   *
   * @param from where it begins
   * @param to where it ends
   * @return false where this is no plain reading, whatever it is; nothing can be asked then
   * @throws RegistryUnavailableException if the registry gives no answer
   */
  public boolean read(byte[] value, int from, int to) {
    if (to - from < WireHeader.LENGTH || !WireHeader.begins(value, from)) {
      return false;
    }
    int fields = fieldsOf(WireHeader.id(value, from));
    if (fields == 0) {
      return false;
    }
    bytes = value;
    position = from + WireHeader.LENGTH;
    end = to;
    try {
      return readCommon() && readRest(fields) && position == end;
    } catch (ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  private int fieldsOf(int id) {
    if (id != latestId) {
      latestFields = fieldsById.computeIfAbsent(id, this::knownFields);
      latestId = id;
    }
    return latestFields;
  }

  private int knownFields(int id) {
    Schema writer;
    try {
      writer = lookup.schemaOf(id);
    } catch (UndecodableException e) {
      return 0;
    }
    return writer.getType() == Schema.Type.RECORD && isPrefix(writer)
        ? writer.getFields().size()
        : 0;
  }

  /** Whether a schema has the fields of a reading, or the first of them, in their order. */
  private static boolean isPrefix(Schema writer) {
    List<Schema.Field> written = writer.getFields();
    if (!writer.getName().equals(MeterReading.getClassSchema().getName())
        || written.size() < COMMON
        || written.size() > FIELDS.size()) {
      return false;
    }
    for (int i = 0; i < written.size(); i++) {
      Schema.Field known = FIELDS.get(i);
      if (!written.get(i).name().equals(known.name())
          || !form(written.get(i)).equals(form(known))) {
        return false;
      }
    }
    return true;
  }

  private static String form(Schema.Field field) {
    return SchemaNormalization.toParsingForm(field.schema());
  }

  private boolean readCommon() {
    uscc = readText();
    meterId = readText();
    carrier = readText();
    flow = readText();
    if (uscc == null || meterId == null || carrier == null || flow == null) {
      return false;
    }
    intervalStart = readLong();
    int before = position;
    long length = readLong();
    if (length != (int) length || position - before > LONGEST_INT) {
      return false;
    }
    minutes = (int) length;
    quantities = null;
    byte quantity = bytes[position++];
    if (quantity == PRESENT) {
      quantities = new long[] {readLong()};
    } else if (quantity != NULL) {
      return false;
    }
    reportedAt = readLong();
    return true;
  }

  /** A reading as its sender wrote it is not plain; a run is, where it has no quantity besides. */
  private boolean readRest(int fields) {
    if (fields > COMMON && bytes[position++] != NULL) {
      return false;
    }
    if (fields > COMMON + 1) {
      byte run = bytes[position++];
      if (run == PRESENT) {
        return quantities == null && readRun();
      }
      return run == NULL && quantities != null;
    }
    return quantities != null;
  }

  /** A run in one block, as Avro's encoders write it. */
  private boolean readRun() {
    long size = readLong();
    if (size <= 0 || size > end - position) {
      return false;
    }
    quantities = new long[(int) size];
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = readLong();
    }
    return readLong() == 0;
  }

  /**
   * Reads a number, with the position in a local variable: the field is written once for a number,
   * not for each byte.
   */
  private long readLong() {
    byte[] in = bytes;
    int at = position;
    long raw = in[at++];
    if (raw < 0) {
      raw &= 0x7F;
      int shift = 7;
      byte next;
      do {
        if (shift >= Long.SIZE) {
          throw new ArrayIndexOutOfBoundsException("a number without an end");
        }
        next = in[at++];
        raw |= (next & 0x7FL) << shift;
        shift += 7;
      } while (next < 0);
    }
    position = at;
    return (raw >>> 1) ^ -(raw & 1);
  }

  private String readText() {
    long size = readLong();
    if (size < 0 || size > end - position) {
      return null;
    }
    String text = stringPool.of(bytes, position, (int) size);
    position += (int) size;
    return text;
  }

  @Override
  public String uscc() {
    return uscc;
  }

  @Override
  public String meterId() {
    return meterId;
  }

  @Override
  public String carrier() {
    return carrier;
  }

  @Override
  public String flow() {
    return flow;
  }

  @Override
  public long intervalStart() {
    return intervalStart;
  }

  @Override
  public int minutes() {
    return minutes;
  }

  @Override
  public long reportedAt() {
    return reportedAt;
  }

  @Override
  public long[] quantities() {
    return quantities;
  }
}
