package cn.qianhu.desk.api;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.disclosure.EditionLog;
import cn.qianhu.desk.disclosure.EditionService;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.event.OutputFact;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/**
 * Measures the desk with a province in it, broker, streams, desk and clients in one process: how
 * much heap the views take, how soon a question is answered while fifty ask, and how long it takes
 * from the acknowledgement of a report to its figure in an answer. See docs/decisions/desk.md.
 *
 * <p>Arguments: the folder of the reports, and how many reports the latency is measured with; then
 * the commit intervals, in milliseconds, that it is measured under.
 */
public final class DeskBench {

  private static final int CLIENTS = 50;
  private static final Duration ASKING = Duration.ofSeconds(6);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String PERIOD = "2022-03";
  private static final String CITY =
      "/api/v1/indicators?scope=KEY_1000&region=370100&period=" + PERIOD;
  private static final String[] QUESTIONS = {
    CITY + "&industry=T",
    CITY,
    "/api/v1/coverage?scope=KEY_1000&region=370000&regions=children&industry=T&period=" + PERIOD,
  };

  private final BatchRuns bench;
  private final List<String> commitIntervals;
  private int revisions = 1000;

  private DeskBench(BatchRuns bench, List<String> commitIntervals) {
    this.bench = bench;
    this.commitIntervals = commitIntervals;
  }

  public static void main(String[] args) throws Exception {
    try (BatchRuns bench = new BatchRuns(EmbeddedCluster.Options.temporary())) {
      new DeskBench(bench, List.of(args).subList(2, args.length))
          .run(Path.of(args[0]), Integer.parseInt(args[1]));
    }
    System.exit(0);
  }

  private void run(Path reports, int latencies) throws Exception {
    Path tables = bench.folder().resolve("tables");
    bench.run("", reports, tables, YearMonth.of(2021, 1), LocalDate.of(2022, 4, 30), 4, 2);
    long before = used();
    long start = System.nanoTime();
    try (FollowedViews views =
        FollowedViews.open(
            CodeTables.standard(), new Clients(bench.cluster(), Map.of()), "", Clock.systemUTC())) {
      views.awaitComplete(Duration.ofMinutes(5));
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      System.out.printf(
          "views: read in %,d ms, %,d MB of heap, %s%n",
          took, (used() - before) >> 20, views.views().sizes());
      EditionService.Drafts drafts = new EditionService(views.views()).drafts();
      new EditionLog(new Clients(bench.cluster(), Map.of()), "").add(drafts);
      while (views.views().sizes().get(Topics.PUBLIC_EDITIONS.name()) < drafts.editions().size()) {
        Thread.onSpinWait();
      }
      try (DeskServer desk = desk(views, Audience.CENTRE);
          DeskServer open = desk(views, Audience.PUBLIC)) {
        for (String question : QUESTIONS) {
          ask(desk.port(), question, "centre");
        }
        ask(open.port(), QUESTIONS[0], "public");
        System.out.printf("with what is told to the public: %,d MB%n", (used() - before) >> 20);
        publicShare(desk.port(), open.port());
        for (String interval : commitIntervals) {
          latency(views, desk.port(), latencies, Map.of("commit.interval.ms", interval));
        }
      }
    }
  }

  private QianhuStreams streams(Map<String, String> settings) {
    return QianhuStreams.start(
        new StreamsSettings(
            Site.shipped(),
            bench.cluster().bootstrap(),
            bench.cluster().registryUrl(),
            "",
            bench.folder().resolve("streams"),
            2,
            settings));
  }

  private static DeskServer desk(FollowedViews views, Audience anonymous) {
    return DeskServer.start(
        new ListenSettings("127.0.0.1", 0, null),
        new DeskServer.Parts(
            views.views(),
            views,
            PartitionWatch.of(1),
            key -> Optional.empty(),
            new NoReports(),
            anonymous,
            RuleTables.shipped(),
            Clock.systemUTC(),
            "bench"));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void ask(int port, String question, String audience) throws Exception {
    asked(port, question, Duration.ofSeconds(3), Duration.ZERO);
    report(
        port, question, audience + ", without pause", asked(port, question, ASKING, Duration.ZERO));
    report(port, question, audience + ", ten a second each", asked(port, question, ASKING, PAUSE));
  }

  private static void report(int port, String question, String audience, long[] nanos)
      throws Exception {
    try (RawClient client = new RawClient(port)) {
      System.out.printf(
          "%s: %d clients, %,d bytes, %,d/s, p50 %.1f ms, p99 %.1f ms, greatest %.1f ms  %s%n",
          audience,
          CLIENTS,
          client.get(question).length(),
          nanos.length / ASKING.toSeconds(),
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6,
          nanos[nanos.length - 1] / 1e6,
          question);
    }
  }

  private static long[] asked(int port, String question, Duration asking, Duration pause)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    long until = System.nanoTime() + asking.toNanos();
    Callable<List<Long>> one =
        () -> {
          List<Long> took = new ArrayList<>();
          try (RawClient client = new RawClient(port)) {
            while (System.nanoTime() < until) {
              long start = System.nanoTime();
              client.get(question);
              took.add(System.nanoTime() - start);
              Thread.sleep(pause.toMillis());
            }
          }
          return took;
        };
    List<Future<List<Long>>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      all.add(threads.submit(one));
    }
    List<Long> took = new ArrayList<>();
    for (Future<List<Long>> each : all) {
      took.addAll(each.get());
    }
    threads.shutdown();
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** How much of the month's figures the public sees. */
  private static void publicShare(int centre, int open) throws Exception {
    for (String industries : new String[] {"industry=T", "industries=divisions"}) {
      for (String region :
          new String[] {
            "region=370000", "region=370000&regions=children", "region=370100&regions=children"
          }) {
        String question =
            "/api/v1/indicators?scope=ALL&measure=gross_output&limit=5000&period="
                + PERIOD
                + "&"
                + region
                + "&"
                + industries;
        System.out.printf(
            "%s %s: rows %d of %d, with growth %d of %d, with ytd growth %d of %d%n",
            region,
            industries,
            count(open, question, "scope"),
            count(centre, question, "scope"),
            count(open, question, "growth_pct"),
            count(centre, question, "growth_pct"),
            count(open, question, "ytd_growth_pct"),
            count(centre, question, "ytd_growth_pct"));
      }
    }
  }

  private static int count(int port, String question, String member) throws Exception {
    try (RawClient client = new RawClient(port)) {
      return new ObjectMapper()
          .readTree(client.get(question))
          .path("rows")
          .findValues(member)
          .size();
    }
  }

  /** From the acknowledgement of a correction to the province's figure, over three stages. */
  private void latency(FollowedViews views, int port, int reports, Map<String, String> properties)
      throws Exception {
    List<OutputFact> facts =
        views
            .views()
            .read(
                () ->
                    views.views().outputFacts().stream()
                        .filter(fact -> fact.getPeriod().equals(PERIOD))
                        .toList());
    String question =
        "/api/v1/indicators?scope=ALL&region=370000&industry=T&measure=gross_output&period="
            + PERIOD;
    Clients clients = new Clients(bench.cluster(), Map.of());
    RawRecords records = new RawRecords(Forms.standard(), "");
    Random dice = new Random(1);
    long[] nanos = new long[reports];
    try (QianhuStreams streams = streams(properties);
        Producer<String, SpecificRecord> producer = clients.producer("");
        RawClient client = new RawClient(port)) {
      for (int i = -5; i < reports; i++) {
        String before = value(client.get(question));
        OutputFact fact = facts.get(dice.nextInt(facts.size()));
        producer
            .send(records.of(OutputForm.KIND, correction(fact, ++revisions), "bench"))
            .get(10, TimeUnit.SECONDS);
        long acknowledged = System.nanoTime();
        while (value(client.get(question)).equals(before) && streams.failure() == null) {
          Thread.sleep(2);
        }
        if (i >= 0) {
          nanos[i] = System.nanoTime() - acknowledged;
        }
        // Not in step with the commits.
        Thread.sleep(dice.nextInt(700));
      }
      streams.leave();
    }
    Arrays.sort(nanos);
    System.out.printf(
        "latency of %d reports to the province's figure, %s: median %.0f ms, p99 %.0f ms,"
            + " greatest %.0f ms%n",
        reports,
        properties,
        nanos[reports / 2] / 1e6,
        nanos[reports * 99 / 100] / 1e6,
        nanos[reports - 1] / 1e6);
  }

  private static String value(String answer) throws Exception {
    return new ObjectMapper().readTree(answer).path("rows").path(0).path("value").asText();
  }

  /** The same report with another output, in the columns of the form. */
  private static List<String> correction(OutputFact fact, int revision) {
    return List.of(
        "L-" + revision,
        fact.getUscc(),
        fact.getPeriod(),
        Integer.toString(revision),
        "2022-04-09T10:00:00+08:00",
        "",
        Amount.money(fact.getGrossOutput() + revision),
        Amount.money(fact.getSalesOutput()),
        Amount.money(0),
        Amount.money(fact.getRevenue()),
        Amount.money(fact.getProfit()),
        Long.toString(fact.getEmployees()));
  }
}
