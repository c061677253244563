package cn.qianhu.domain.stoppage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** The event, of whatever fields its schema has. */
public final class StoppageReport extends SpecificRecordBase {

  @SuppressWarnings("checkstyle:ConstantName") // Avro looks for it under this name.
  public static final Schema SCHEMA$ = schema();

  private final Object[] fields = new Object[SCHEMA$.getFields().size()];

  private static Schema schema() {
    try (InputStream in = StoppageReport.class.getResourceAsStream("StoppageReport.avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Schema getSchema() {
    return SCHEMA$;
  }

  @Override
  public Object get(int field) {
    return fields[field];
  }

  @Override
  public void put(int field, Object value) {
    fields[field] = value;
  }
}
