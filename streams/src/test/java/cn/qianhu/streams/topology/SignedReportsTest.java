package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
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
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.InvestmentReport;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.SignerEntry;
import cn.qianhu.event.Source;
import cn.qianhu.streams.replay.Province;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs, who has to, and what a report counts that somebody else has made. */
class SignedReportsTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final String PROJECT = "2203-370100-04-01-123456";
  private static final long SENT_AT = 1_700_000_000_000L;

  /** In 0.0001 kWh; a hundredth of the carrier's unit, which is 10 000 kWh. */
  private static final long HUNDRED_KWH = 1_000_000;

  private static final SigningKey OWN = SigningKey.generate(SignatureAlgorithm.ED25519);
  private static final SigningKey SECOND = SigningKey.generate(SignatureAlgorithm.SM2);
  private static final SigningKey FOREIGN = SigningKey.generate(SignatureAlgorithm.ED25519);
  private static final SigningKey NOBODY = null;

  private static final Set<String> TABLES =
      Set.of(
          Topics.FACTS_OUTPUT.name(),
          Topics.FACTS_ENERGY.name(),
          Topics.FACTS_INVESTMENT.name(),
          Topics.RESULTS_REJECTIONS.name());

  @TempDir private Path folder;
  private DrivenStreams streams;
  private Province replayed;
  private final Map<String, String> rowsOfReplay = new ConcurrentHashMap<>();
  private final Map<String, Long> offsets = new TreeMap<>();
  private final Map<String, String> rejections = new TreeMap<>();
  private final Map<String, String> facts = new TreeMap<>();
  private final Map<String, String> rows = new TreeMap<>();

  @BeforeEach
  void start() {
    begin(folder);
  }

  /** Whatever the streams are told, a replay is told too: it must have the same rows in the end. */
  private void begin(Path state) {
    streams = new DrivenStreams(state);
    replayed =
        new Province(
            CodeTables.standard(),
            RawPartitions.same(1),
            QuotaPolicy.load(),
            Thresholds.load(),
            this::put);
    rowsOfReplay.clear();
    offsets.clear();
    rejections.clear();
    facts.clear();
    rows.clear();
  }

  private void put(Topic topic, String key, Supplier<? extends SpecificRecord> value) {
    if (value == null) {
      rowsOfReplay.remove(topic.name() + key);
    } else if (TABLES.contains(topic.name())) {
      rowsOfReplay.put(topic.name() + key, whole(topic.name() + key, value.get()));
    }
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void aReportCountsUnsignedAsEverWhereNobodyAsksForASignature() {
    enter();
    output("O1", 1, "100.00", NOBODY);
    assertThat(facts()).containsExactly("output 10000 O1");
  }

  @Test
  void aSignedReportWaitsForItsKeyAndCountsOnceItIsRegistered() {
    enter();
    output("O1", 1, "100.00", OWN);
    assertThat(facts()).isEmpty();
    assertThat(rejections()).containsExactly("output O1 BAD_SIGNATURE parked");
    register(OWN);
    assertThat(facts()).containsExactly("output 10000 O1");
    assertThat(rejections()).isEmpty();
  }

  /** Keys cost nothing: whoever makes one after the other fills no typed stores with them. */
  @Test
  void ofKeysThatNobodyRegisteredAnEnterpriseHasOnlySoMany() {
    enter();
    for (int made = 0; made < 64; made++) {
      output("O" + made, 1, "1.00", SigningKey.generate(SignatureAlgorithm.ED25519));
    }
    output("L1", 1, "2.00", OWN);
    run("2021-03-01T00:00:00+08:00", 4, 25, 0, OWN);
    assertThat(rejections())
        .as("parked 64 times, and then not taken in")
        .hasSize(69)
        .contains("output L1 BAD_SIGNATURE for good");
    register(OWN);
    output("L1", 1, "2.00", OWN);
    assertThat(facts()).containsExactly("output 200 L1");
  }

  /** The login of an adapter writes for whom it will: without the key it is of no use. */
  @Test
  void nobodyMovesTheFiguresOfAnEnterpriseThatSigns() {
    enter();
    register(OWN);
    signedFrom("2021-01");
    output("O1", 1, "100.00", OWN);
    output("O1", 2, "666.66", NOBODY);
    output("O1", 3, "777.77", FOREIGN);
    withdraw("O1", 4, FOREIGN);
    forge("O1", 5, "888.88", OWN);
    assertThat(facts()).containsExactly("output 10000 O1");
    assertThat(rejections())
        .containsExactly(
            "output O1 BAD_SIGNATURE for good",
            "output O1 BAD_SIGNATURE parked",
            "output O1 BAD_SIGNATURE parked",
            "output O1 UNSIGNED parked");
    output("O1", 2, "120.00", OWN);
    assertThat(facts()).containsExactly("output 12000 O1");
  }

  @Test
  void ofAKeyThatIsWithdrawnNothingCountsAnyMore() {
    enter();
    register(OWN);
    output("O1", 1, "90.00", NOBODY);
    output("O1", 2, "100.00", OWN);
    assertThat(facts()).containsExactly("output 10000 O1");
    withdraw(OWN);
    assertThat(facts()).as("what nobody signed comes back").containsExactly("output 9000 O1");
    register(SECOND);
    output("O1", 2, "100.00", SECOND);
    assertThat(facts()).containsExactly("output 10000 O1");
    assertThat(rejections()).containsExactly("output O1 BAD_SIGNATURE parked");
  }

  @Test
  void reportsOfMonthsFromOneOnHaveToBeSigned() {
    enter();
    register(OWN);
    output("O1", 1, "100.00", NOBODY);
    signedFrom("2021-03");
    assertThat(facts()).as("an earlier month").containsExactly("output 10000 O1");
    signedFrom("2021-02");
    assertThat(facts()).isEmpty();
    assertThat(rejections()).containsExactly("output O1 UNSIGNED parked");
    signedFrom("");
    assertThat(facts()).containsExactly("output 10000 O1");
    assertThat(rejections()).isEmpty();
  }

  /** What strangers have signed with a thousand keys of their own is not read for one of them. */
  @Test
  void aKeyMovesOnlyTheMonthsThatItHasSigned() {
    enter();
    register(OWN);
    output("O1", 1, "100.00", OWN);
    output("O1", 2, "120.00", FOREIGN);
    assertThat(facts()).containsExactly("output 10000 O1");
    register(SECOND);
    withdraw(SECOND);
    assertThat(streams.latest(Topics.FACTS_OUTPUT, OutputFact.class)).isEmpty();
    register(FOREIGN);
    assertThat(facts()).containsExactly("output 12000 O1");
  }

  /** A province has millions of months: a statement moves those of which it changes something. */
  @Test
  void whereTheFirstMonthMovesOnlyThoseBetweenAreLookedAt() {
    enter();
    register(OWN);
    output("O1", 1, "100.00", OWN);
    ofSite("2021-02");
    signedFrom("2021-02");
    assertThat(facts()).containsExactly("output 10000 O1");
    ofSite("2021-01");
    signedFrom("2020-12");
    assertThat(streams.latest(Topics.FACTS_OUTPUT, OutputFact.class)).isEmpty();
    signedFrom("");
    ofSite("");
    assertThat(facts()).containsExactly("output 10000 O1");
  }

  @Test
  void theSiteCanAskEverybody() {
    enter();
    output("O1", 1, "100.00", NOBODY);
    ofSite("2021-02");
    assertThat(facts()).isEmpty();
    assertThat(rejections()).containsExactly("output O1 UNSIGNED parked");
    register(OWN);
    output("O1", 1, "100.00", OWN);
    assertThat(facts()).containsExactly("output 10000 O1");
    ofSite("2021-03");
    assertThat(rejections()).isEmpty();
  }

  /** A run is signed as one record; each interval counts once, whoever has reported it. */
  @Test
  void ofAnIntervalThatSeveralHaveReportedTheLaterReadingCounts() {
    enter();
    register(OWN);
    run("2021-03-01T00:00:00+08:00", 4, 10, 0, NOBODY);
    run("2021-03-01T00:30:00+08:00", 4, 20, 1, OWN);
    assertThat(facts()).containsExactly("energy READINGS 1.000000");
    withdraw(OWN);
    assertThat(facts()).containsExactly("energy READINGS 0.400000");
    assertThat(rejections()).hasSize(4).allMatch(line -> line.endsWith("BAD_SIGNATURE parked"));
    register(OWN);
    signedFrom("2021-03");
    assertThat(facts()).containsExactly("energy READINGS 0.800000");
    assertThat(rejections()).hasSize(4).allMatch(line -> line.endsWith("UNSIGNED parked"));
  }

  @Test
  void aStatementThatCannotBeReadSaysNothing() {
    enter();
    output("O1", 1, "100.00", NOBODY);
    send(new SignerEntry(USCC, "no key", false, "", "test"));
    send(new SignerEntry(USCC, "", false, "soon", "test"));
    send(new SignerEntry("", OWN.publicKey().text(), false, "", "test"));
    send(USCC + "X", new SignerEntry(USCC, "", false, "2021-01", "test"));
    send("9137", new SignerEntry("9137", OWN.publicKey().text(), false, "", "test"));
    assertThat(facts()).containsExactly("output 10000 O1");
    assertThat(rejections())
        .containsExactly(
            "enterprises  MALFORMED for good",
            "enterprises 9137 BAD_IDENTIFIER for good",
            "enterprises 91371422KCYELPKL51 MALFORMED for good",
            "enterprises 91371422KCYELPKL51 MALFORMED for good",
            "enterprises 91371422KCYELPKL51 MISPLACED for good");
  }

  /**
   * Reports of all kinds, signed by two keys of the enterprise, by a stranger, by nobody and by
   * somebody who changed them; in any order, and however the statements about signers fall among
   * them, the tables are the same in the end.
   */
  @Test
  void inAnyOrderTheTablesAreTheSame() throws Exception {
    List<Runnable> events = events(new Random(7));
    List<Runnable> statements =
        List.of(
            () -> register(OWN),
            () -> register(FOREIGN),
            () -> signedFrom("2021-02"),
            () -> withdraw(FOREIGN),
            () -> register(SECOND),
            () -> signedFrom("2021-03"));
    tell(statements);
    tell(events);
    List<String> expected = tables();
    assertThat(expected).hasSizeGreaterThan(20);
    for (int round = 0; round < 12; round++) {
      anew("round-" + round);
      Random random = new Random(round);
      List<Runnable> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      int[] places = random.ints(statements.size(), 0, shuffled.size()).sorted().toArray();
      for (int i = statements.size() - 1; i >= 0; i--) {
        shuffled.add(places[i], statements.get(i));
      }
      tell(shuffled);
      tell(shuffled.stream().filter(each -> !statements.contains(each)).limit(20).toList());
      assertThat(tables()).as("round %s", round).isEqualTo(expected);
    }
  }

  private List<Runnable> events(Random random) {
    List<SigningKey> signers = Arrays.asList(NOBODY, OWN, SECOND, FOREIGN);
    List<Runnable> events = new ArrayList<>();
    events.add(this::enter);
    events.add(this::plan);
    for (SigningKey signer : signers) {
      for (String period : List.of("2021-01", "2021-02", "2021-03")) {
        for (int revision = 1; revision <= 2; revision++) {
          String amount = random.nextInt(900) + ".00";
          String id = "R" + random.nextInt(3);
          String texts = id + "," + USCC + ",";
          String head = "," + revision + ",2021-04-05T09:00:00+08:00,";
          boolean withdrawn = random.nextInt(6) == 0;
          String rest = withdrawn ? "true" : "";
          events.add(
              () ->
                  report(
                      FORMS.of(OutputForm.class),
                      OutputReport.class,
                      texts + period + head + rest + "," + amount + ",1.00,0,1,-1.5,5",
                      signer));
          events.add(
              () ->
                  report(
                      FORMS.of(EnergyForm.class),
                      EnergyStatement.class,
                      texts + period + ",RAW_COAL" + head + rest + "," + amount + "00,0,0,0,0",
                      signer));
          events.add(
              () ->
                  report(
                      FORMS.of(InvestmentForm.class),
                      InvestmentReport.class,
                      texts + PROJECT + "," + period + head + rest + "," + amount + ",0,0,SIGNED",
                      signer));
          int size = 1 + random.nextInt(6);
          int quantity = random.nextInt(50);
          int later = random.nextInt(3);
          String start = period + "-01T0" + random.nextInt(3) + ":00:00+08:00";
          events.add(() -> run(start, size, quantity, later, signer));
        }
      }
    }
    events.add(() -> forge("R1", 9, "5.00", OWN));
    return events;
  }

  private static void tell(List<Runnable> events) {
    events.forEach(Runnable::run);
  }

  private void anew(String name) throws Exception {
    streams.close();
    begin(Files.createDirectory(folder.resolve(name)));
  }

  private void enter() {
    String row = USCC + ",one,371422,17,ABOVE_SCALE,,,2020-01,";
    EnterpriseEntry entry = FORMS.of(EnterpriseForm.class).event(List.of(row.split(",", -1)));
    send(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, USCC, entry, null);
  }

  private void plan() {
    String row = PROJECT + ",2021," + USCC + ",项目,371422,17,CITY_KEY,100.00,50.00,";
    ProjectEntry entry = FORMS.of(ProjectForm.class).event(List.of(row.split(",", -1)));
    send(Topics.DIRECTORY_PROJECTS, ProjectEntry.class, PROJECT, entry, null);
  }

  private void register(SigningKey key) {
    send(new SignerEntry(USCC, key.publicKey().text(), false, "", "test"));
  }

  private void withdraw(SigningKey key) {
    send(new SignerEntry(USCC, key.publicKey().text(), true, "", "test"));
  }

  private void signedFrom(String month) {
    send(new SignerEntry(USCC, "", false, month, "test"));
  }

  private void ofSite(String month) {
    send(null, new SignerEntry("", "", false, month, "test"));
  }

  private void send(SignerEntry entry) {
    send(USCC, entry);
  }

  private void send(String key, SignerEntry entry) {
    send(Topics.DIRECTORY_SIGNERS, SignerEntry.class, key, entry, null);
  }

  private void output(String id, int revision, String grossOutput, SigningKey signer) {
    report(
        FORMS.of(OutputForm.class), OutputReport.class, row(id, revision, "", grossOutput), signer);
  }

  private void withdraw(String id, int revision, SigningKey signer) {
    report(FORMS.of(OutputForm.class), OutputReport.class, row(id, revision, "true", "0"), signer);
  }

  /** A report of somebody else, with a signature of the enterprise over another. */
  private void forge(String id, int revision, String grossOutput, SigningKey signer) {
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

  private void run(String start, int size, long quantity, int later, SigningKey signer) {
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

  private <E extends SpecificRecord> void report(
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

  private List<String> facts() {
    take(Topics.FACTS_OUTPUT, OutputFact.class, facts, SignedReportsTest::line);
    take(Topics.FACTS_ENERGY, EnergyFact.class, facts, SignedReportsTest::line);
    take(Topics.FACTS_INVESTMENT, InvestmentFact.class, facts, SignedReportsTest::line);
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

  private List<String> rejections() {
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
      Topic topic,
      Class<E> type,
      Map<String, String> into,
      java.util.function.Function<E, String> line) {
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

  private List<String> tables() {
    List<String> tables = new ArrayList<>(facts());
    rejections().stream().distinct().forEach(tables::add);
    replayed.settle();
    assertThat(new TreeMap<>(rowsOfReplay)).as("of the replay").isEqualTo(rows);
    return tables;
  }
}
