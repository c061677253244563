package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.SignerEntry;
import cn.qianhu.event.Source;
import cn.qianhu.streams.replay.Province;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * The streams of a province, who hear of reports that are signed or not, and of statements about
 * signers. Whatever they are told, a replay is told too: it must have the same rows in the end.
 */
final class SignedProvince implements AutoCloseable {
  private static final Forms FORMS = Forms.standard();
  static final String USCC = "91371422KCYELPKL51";
  static final String PROJECT = "2203-370100-04-01-123456";
  private static final long SENT_AT = 1_700_000_000_000L;

  /** In 0.0001 kWh; a hundredth of the carrier's unit, which is 10 000 kWh. */
  private static final long HUNDRED_KWH = 1_000_000;

  static final SigningKey OWN = SigningKey.generate(SignatureAlgorithm.ED25519);
  static final SigningKey SECOND = SigningKey.generate(SignatureAlgorithm.SM2);
  static final SigningKey FOREIGN = SigningKey.generate(SignatureAlgorithm.ED25519);
  static final SigningKey NOBODY = null;

  private static final Set<String> TABLES =
      Set.of(
          Topics.FACTS_OUTPUT.name(),
          Topics.FACTS_ENERGY.name(),
          Topics.FACTS_INVESTMENT.name(),
          Topics.RESULTS_REJECTIONS.name());

  final DrivenStreams streams;
  private final Province replayed;
  private final Map<String, String> rowsOfReplay = new ConcurrentHashMap<>();
  private final Map<String, Long> offsets = new TreeMap<>();
  private final Map<String, String> rejections = new TreeMap<>();
  private final Map<String, String> facts = new TreeMap<>();
  private final Map<String, String> rows = new TreeMap<>();

  SignedProvince(Path state) {
    streams = new DrivenStreams(state);
    replayed =
        new Province(
            CodeTables.standard(),
            RawPartitions.same(1),
            QuotaPolicy.load(),
            Thresholds.load(),
            this::put);
  }

  private void put(Topic topic, String key, Supplier<? extends SpecificRecord> value) {
    if (value == null) {
      rowsOfReplay.remove(topic.name() + key);
    } else if (TABLES.contains(topic.name())) {
      rowsOfReplay.put(topic.name() + key, whole(topic.name() + key, value.get()));
    }
  }

  @Override
  public void close() {
    streams.close();
  }

  void enter() {
    String row = USCC + ",one,371422,17,ABOVE_SCALE,,,2020-01,";
    EnterpriseEntry entry = FORMS.of(EnterpriseForm.class).event(List.of(row.split(",", -1)));
    send(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, USCC, entry, null);
  }

  void plan() {
    String row = PROJECT + ",2021," + USCC + ",项目,371422,17,CITY_KEY,100.00,50.00,";
    ProjectEntry entry = FORMS.of(ProjectForm.class).event(List.of(row.split(",", -1)));
    send(Topics.DIRECTORY_PROJECTS, ProjectEntry.class, PROJECT, entry, null);
  }

  void register(SigningKey key) {
    send(new SignerEntry(USCC, key.publicKey().text(), false, "", "test"));
  }

  void withdraw(SigningKey key) {
    send(new SignerEntry(USCC, key.publicKey().text(), true, "", "test"));
  }

  void signedFrom(String month) {
    send(new SignerEntry(USCC, "", false, month, "test"));
  }

  void ofSite(String month) {
    send(null, new SignerEntry("", "", false, month, "test"));
  }

  void send(SignerEntry entry) {
    send(USCC, entry);
  }

  void send(String key, SignerEntry entry) {
    send(Topics.DIRECTORY_SIGNERS, SignerEntry.class, key, entry, null);
  }

  void output(String id, int revision, String grossOutput, SigningKey signer) {
    report(
        FORMS.of(OutputForm.class), OutputReport.class, row(id, revision, "", grossOutput), signer);
  }

  void withdraw(String id, int revision, SigningKey signer) {
    report(FORMS.of(OutputForm.class), OutputReport.class, row(id, revision, "true", "0"), signer);
  }

  /** A report of somebody else, with a signature of the enterprise over another. */
  void forge(String id, int revision, String grossOutput, SigningKey signer) {
    byte[] other =
        CanonicalForm.of(
            FORMS.of(OutputForm.class).kind(),
            List.of(row(id, revision, "", "1.00").split(",", -1)));
    List<String> texts = List.of(row(id, revision, "", grossOutput).split(",", -1));
    send(
        Topics.REPORTS_OUTPUT,
        OutputReport.class,
        USCC,
        FORMS.of(OutputForm.class).event(texts),
        signer.sign(other));
  }

  private static String row(String id, int revision, String withdrawn, String grossOutput) {
    return String.join(
        ",",
        id,
        USCC,
        "2021-02",
        Integer.toString(revision),
        "2021-03-05T09:00:00+08:00",
        withdrawn,
        grossOutput,
        "1.00,0,1,-1.5,5");
  }

  void run(String start, int size, long quantity, int later, SigningKey signer) {
    MeterReading run =
        FORMS
            .of(ReadingForm.class)
            .event(
                List.of(
                    USCC,
                    "M1",
                    "ELECTRICITY",
                    "CONSUMED",
                    start,
                    "15",
                    "",
                    "2021-04-05T09:0" + later + ":00+08:00"));
    run.setQuantities(Collections.nCopies(size, quantity * HUNDRED_KWH));
    run.setQuantity(null);
    send(
        Topics.REPORTS_READINGS,
        MeterReading.class,
        USCC,
        run,
        signed(FORMS.of(ReadingForm.class), run, signer));
  }

  <E extends SpecificRecord> void report(
      Form<E> form, Class<E> type, String row, SigningKey signer) {
    E event = form.event(List.of(row.split(",", -1)));
    send(Topics.of(form.kind()), type, USCC, event, signed(form, event, signer));
  }

  private static <E extends SpecificRecord> ReportSignature signed(
      Form<E> form, E event, SigningKey signer) {
    return signer == null ? null : signer.sign(CanonicalForm.of(form.kind(), form.texts(event)));
  }

  private <E extends SpecificRecord> void send(
      Topic topic, Class<E> type, String key, E event, ReportSignature signature) {
    String text = signature == null ? null : signature.text();
    long offset = offsets.merge(topic.name(), 1L, Long::sum) - 1;
    RawPlace at = new RawPlace(key, 0, SENT_AT, text);
    replayed.receive(event, at, new RawSource(topic.name(), 0, offset, null));
    RecordHeaders headers = new RecordHeaders();
    if (text != null) {
      headers.add(ReportSignature.HEADER, text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] value = streams.encode(topic, type, event);
    streams.send(
        topic,
        new ConsumerRecord<>(
            topic.name(),
            0,
            offset,
            SENT_AT,
            TimestampType.CREATE_TIME,
            ConsumerRecord.NULL_SIZE,
            value.length,
            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
            value,
            headers,
            Optional.empty()));
  }

  /**
   * Of readings that wait, the record that is named is the one that was received when they began.
   */
  private static String whole(String row, SpecificRecord value) {
    return row.contains("rejectionsreadings/")
        ? value.toString().replaceAll("\"offset\": [0-9]+", "")
        : value.toString();
  }

  List<String> facts() {
    take(Topics.FACTS_OUTPUT, OutputFact.class, facts, SignedProvince::line);
    take(Topics.FACTS_ENERGY, EnergyFact.class, facts, SignedProvince::line);
    take(Topics.FACTS_INVESTMENT, InvestmentFact.class, facts, SignedProvince::line);
    return List.copyOf(facts.values());
  }

  private static String line(OutputFact fact) {
    return "output " + fact.getGrossOutput() + " " + ids(fact.getSources());
  }

  private static String line(EnergyFact fact) {
    return String.join(
        ";",
        fact.getCarriers().stream()
            .map(each -> "energy " + each.getBasis() + " " + quantity(each))
            .toList());
  }

  private static String quantity(CarrierFact fact) {
    return fact.getCarrier().equals("ELECTRICITY") ? fact.getElectricity() : fact.getCoal();
  }

  private static String line(InvestmentFact fact) {
    return "investment " + fact.getCompleted() + " " + ids(fact.getSources());
  }

  private static String ids(List<Source> sources) {
    return String.join(" ", sources.stream().map(Source::getReportId).toList());
  }

  List<String> rejections() {
    take(
        Topics.RESULTS_REJECTIONS,
        Rejection.class,
        rejections,
        each ->
            each.getKind()
                + " "
                + each.getKey()
                + " "
                + each.getReason()
                + (each.getParked() ? " parked" : " for good"));
    return rejections.values().stream().sorted().toList();
  }

  private <E extends SpecificRecord> void take(
      Topic topic, Class<E> type, Map<String, String> into, Function<E, String> line) {
    streams
        .latest(topic, type)
        .forEach(
            (key, value) -> {
              String row = topic.name() + key;
              if (value == null) {
                into.remove(row);
                rows.remove(row);
              } else {
                into.put(row, line.apply(value));
                rows.put(row, whole(row, value));
              }
            });
  }

  List<String> tables() {
    List<String> tables = new ArrayList<>(facts());
    rejections().stream().distinct().forEach(tables::add);
    replayed.settle();
    assertThat(new TreeMap<>(rowsOfReplay)).as("of the replay").isEqualTo(rows);
    return tables;
  }
}
