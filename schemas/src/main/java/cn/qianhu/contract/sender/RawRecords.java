package cn.qianhu.contract.sender;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.MeterReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the raw record of what somebody reports: on the topic of its kind, keyed so that what is
 * ordered by nature stays in order: by what their kind is keyed by, as written, and commands by
 * their province. What is the same makes the same record. Of a text that is longer than its column
 * takes, the record has the beginning: it is refused all the same.
 *
 * @param forms how texts become events
 * @param namespace prefix of the topics' names; empty by default
 */
public record RawRecords(Forms forms, String namespace) {

  /** Header with what a record was made from: a file and row, an adapter, a request. */
  public static final String ORIGIN = "origin";

  /**
   * The record of a report.
   *
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   * @param origin where it came from, for people who look for it
   */
  public ProducerRecord<String, SpecificRecord> of(Kind kind, List<String> texts, String origin) {
    return of(kind, texts, null, origin);
  }

  /** The one record of a report, or of a run whose readings go together. */
  public ProducerRecord<String, SpecificRecord> of(SenderReport report, String origin) {
    SpecificRecord event = report.event(forms);
    if (event == null) {
      throw new IllegalArgumentException("not a run of readings: " + report);
    }
    String signature = report.isSigned() ? report.signature() : null;
    return record(report.kind(), report.rawKey(forms), event, signature, origin);
  }

  /**
   * The record of a report that somebody has signed.
   *
   * @param signature what its sender gives as its signature; null where he gives none
   */
  public ProducerRecord<String, SpecificRecord> of(
      Kind kind, List<String> texts, String signature, String origin) {
    Form<? extends SpecificRecord> form = forms.of(kind);
    List<String> kept = kind.forLog(texts);
    return record(kind, form.rawKey(kept), form.event(kept), signature, origin);
  }

  /**
   * The record of readings that somebody has signed.
   *
   * @param uscc code of their enterprise, as written
   * @param signature what its sender gives as the signature of the whole record; null where he
   *     gives none
   */
  ProducerRecord<String, SpecificRecord> ofReadings(
      String uscc, MeterReading readings, String signature, String origin) {
    return record(ReadingForm.KIND, uscc, readings, signature, origin);
  }

  private ProducerRecord<String, SpecificRecord> record(
      Kind kind, String key, SpecificRecord event, String signature, String origin) {
    ProducerRecord<String, SpecificRecord> raw =
        new ProducerRecord<>(topic(kind).name(), key, event);
    raw.headers().add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
    if (signature != null) {
      raw.headers()
          .add(
              ReportSignature.HEADER,
              ReportSignature.orNothing(signature).getBytes(StandardCharsets.UTF_8));
    }
    return raw;
  }

  /** The topic of a kind, in this namespace. */
  public Topic topic(Kind kind) {
    return Topics.of(kind).in(namespace);
  }
}
