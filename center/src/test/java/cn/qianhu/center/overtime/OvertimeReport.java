package cn.qianhu.center.overtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificRecordBase;

/** The event of the form, as Avro's compiler would make it. */
public final class OvertimeReport extends SpecificRecordBase {

  private static final long serialVersionUID = 1L;

  public static final Schema SCHEMA$ = read();

  private final transient Object[] values = new Object[SCHEMA$.getFields().size()];

  private static Schema read() {
    try (InputStream in = OvertimeReport.class.getResourceAsStream("OvertimeReport.avsc")) {
      return new SchemaParser().parse(in).mainSchema();
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
    return values[field];
  }

  @Override
  public void put(int field, Object value) {
    values[field] = value;
  }
}
