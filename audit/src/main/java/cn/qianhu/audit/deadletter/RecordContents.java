package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.MeterReading;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Decodes raw records. */
record RecordContents(Forms forms, SchemaLookup schemas) {

  private static final int HEADER = 5;
  private static final int INTERVAL_START = ReadingForm.KIND.position("interval_start");

  /**
   * The text of each column of the kind, or nothing where the bytes cannot be decoded.
   *
   * @param interval which of the readings of a record; empty of all else
   */
  Optional<List<String>> texts(Kind kind, byte[] value, String interval) {
    if (kind == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          kind == ReadingForm.KIND ? reading(value, interval) : texts(forms.of(kind), kind, value));
    } catch (UndecodableException e) {
      return Optional.empty();
    }
  }

  private <E extends SpecificRecord> List<String> texts(Form<E> form, Kind kind, byte[] value) {
    @SuppressWarnings("unchecked") // The class of a kind's topic is that of its form.
    Class<E> type = (Class<E>) Topics.of(kind).value();
    return form.texts(new AvroDecoder<>(schemas, type).decode(value));
  }

  /** The reading of an interval out of a record; where there is none, the whole record. */
  private List<String> reading(byte[] value, String interval) {
    ReadingForm form = forms.of(ReadingForm.class);
    MeterReading event = new AvroDecoder<>(schemas, MeterReading.class).decode(value);
    return form.singles(event).stream()
        .map(form::texts)
        .filter(texts -> texts.get(INTERVAL_START).equals(interval))
        .findFirst()
        .orElseGet(() -> form.texts(event));
  }

  /** The schema that a value says it was written in, and what the registry has under that id. */
  String schema(byte[] value) {
    if (value.length < HEADER || value[0] != 0) {
      return "无：不是带模式编号的格式 / none: not in the wire format";
    }
    int id =
        (value[1] & 0xff) << 24
            | (value[2] & 0xff) << 16
            | (value[3] & 0xff) << 8
            | (value[4] & 0xff);
    return id + " → " + schemas.describe(id);
  }
}
