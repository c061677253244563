package cn.qianhu.ingest.http;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.own.OwnSheet;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.access.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A gateway in front of a producer that keeps what it is given, and a client that asks it. */
final class GatewayFixture implements AutoCloseable {

  static final String STEEL = "91370406RHEK2HAG96";
  static final String OTHER = "9137172135R83FLWPA";

  /** What the directory lists under {@link #OTHER}, and nothing else. */
  static final String PROJECT_OF_OTHER = "2103-371721-04-01-454224";

  static final String STEEL_KEY = "qh_steel";
  static final String OTHER_KEY = "qh_other";
  static final String CENTRE_KEY = "qh_centre";
  static final String AUDITOR_KEY = "qh_auditor";
  static final String PUBLIC_KEY = "qh_public";

  private static final ObjectMapper JSON = new ObjectMapper();

  final MockProducer<String, SpecificRecord> log;
  final Map<String, List<ReportReceipt>> receipts = new ConcurrentHashMap<>();
  final Map<String, OwnSheet> sheets = new ConcurrentHashMap<>();

  /** What each enterprise has reported, the newest first. */
  final Map<String, List<ReceivedReport>> reported = new ConcurrentHashMap<>();

  final Set<String> revoked = ConcurrentHashMap.newKeySet();
  final Map<String, Boolean> parts = new ConcurrentHashMap<>(Map.of("broker", true));
  volatile boolean receiptsReady = true;
  final PartitionWatch partitions;

  /** What receipts wait for before they are told. */
  volatile CountDownLatch held = new CountDownLatch(0);

  final Gateway gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  GatewayFixture(GatewayLimits limits) {
    this(limits, true);
  }

  /**
   * @param acknowledges whether the broker acknowledges by itself
   */
  GatewayFixture(GatewayLimits limits, boolean acknowledges) {
    this(limits, acknowledges, PartitionWatch.of(1));
  }

  /**
   * @param partitions watches topics that have one partition
   */
  GatewayFixture(GatewayLimits limits, boolean acknowledges, PartitionWatch partitions) {
    this(limits, acknowledges, partitions, Dialect.OFFICE);
  }

  private GatewayFixture(
      GatewayLimits limits, boolean acknowledges, PartitionWatch partitions, Dialect dialect) {
    this.partitions = partitions;
    log = new MockProducer<>(acknowledges, null, new StringSerializer(), (topic, event) -> null);
    gateway =
        Gateway.start(
            new ListenSettings("127.0.0.1", 0, null)
                .with(AccessLimits.standard().withHead(Duration.ofMillis(1500))),
            limits,
            new Gateway.GatewayParts(
                Forms.standard(),
                FileDialect.of(Dialect.OFFICE, Site.shipped()),
                dialect,
                callers(),
                new StubReceipts(),
                log,
                "",
                () -> parts,
                partitions,
                new Gateway.PageParts(
                    uscc -> sheets.computeIfAbsent(uscc, GatewayFixture::blank),
                    Map.of("template-output.xlsx", new byte[] {1, 2})),
                answered -> {}));
  }

  /** Reads tables strictly where no dialect is asked for. */
  static GatewayFixture strict() {
    return new GatewayFixture(GatewayLimits.standard(), true, PartitionWatch.of(1), Dialect.STRICT);
  }

  /** The sheet of an enterprise of which nothing is known. */
  static OwnSheet blank(String uscc) {
    return new OwnSheet(
        uscc, null, null, null, List.of(), null, null, null, List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }

  private Callers callers() {
    Map<String, Caller> known =
        Map.of(
            STEEL_KEY, new Caller("k-steel", Role.ENTERPRISE, STEEL),
            OTHER_KEY, new Caller("k-other", Role.ENTERPRISE, OTHER),
            CENTRE_KEY, new Caller("k-centre", Role.CENTRE, ""),
            AUDITOR_KEY, new Caller("k-auditor", Role.AUDITOR, ""),
            PUBLIC_KEY, new Caller("k-public", Role.PUBLIC, ""));
    return key -> Optional.ofNullable(known.get(key)).filter(one -> !revoked.contains(key));
  }

  /** A sound report of the steel plant. */
  /** An investment report that is sound in itself. */
  static String investment(String uscc, String project) {
    return ("{\"report_id\":\"I-1\",\"uscc\":\"%s\",\"project_code\":\"%s\",\"period\":\"2022-03\","
            + "\"revision\":1,\"reported_at\":\"2022-04-05T09:00:00+08:00\",\"completed\":\"10\","
            + "\"technical\":\"0\",\"equipment\":\"0\",\"status\":\"UNDER_CONSTRUCTION\"}")
        .formatted(uscc, project);
  }

  static String output(String id) {
    return """
        {"report_id":"%s","uscc":"%s","period":"2021-01","revision":1,
         "reported_at":"2021-02-02T09:14:00+08:00","gross_output":23779.94,
         "sales_output":"22660.52","export_delivery":478.43,"revenue":23113.73,"profit":1286.14,
         "employees":609}"""
        .formatted(id, STEEL);
  }

  HttpRequest.Builder request(String key, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + gateway.port() + path);
  }

  GatewayReply post(String key, String path, String body) {
    return send(
        request(key, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  GatewayReply get(String key, String path) {
    return send(request(key, path).build());
  }

  /** Asks without waiting, and is told the status. */
  CompletableFuture<Integer> ask(String key, String path) {
    return client
        .sendAsync(request(key, path).build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  /** An answer whatever it is written in. */
  HttpResponse<String> fetch(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  GatewayReply send(HttpRequest request) {
    HttpResponse<String> response = fetch(request);
    try {
      return new GatewayReply(response, JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    gateway.close();
  }

  /** An answer. */
  record GatewayReply(HttpResponse<String> response, JsonNode json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text(String member) {
      return json.path(member).asText();
    }
  }

  private final class StubReceipts implements Receipts {
    @Override
    public List<ReportReceipt> find(String reportId) {
      requireReady();
      awaitRelease();
      return receipts.getOrDefault(reportId, List.of());
    }

    @Override
    public List<ReceivedReport> reportsOf(String uscc) {
      return List.of();
    }

    @Override
    public Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most) {
      requireReady();
      List<ReceivedReport> all = reported.getOrDefault(uscc, List.of());
      int from = 0;
      if (after != null) {
        from = 1 + all.stream().map(one -> one.delivery().at()).toList().indexOf(after);
        if (from == 0) {
          return Optional.empty();
        }
      }
      return Optional.of(all.subList(from, Math.min(all.size(), from + most)));
    }

    @Override
    public OptionalLong revisionOf(ReportRef report) {
      return OptionalLong.empty();
    }

    @Override
    public boolean isReported(String uscc, String reportId) {
      return reported.getOrDefault(uscc, List.of()).stream()
          .anyMatch(report -> report.reportId().equals(reportId));
    }

    @Override
    public boolean isProjectOf(String projectCode, String uscc) {
      requireReady();
      return uscc.equals(OTHER) && projectCode.equals(PROJECT_OF_OTHER);
    }

    private void awaitRelease() {
      try {
        held.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void requireReady() {
      if (!receiptsReady) {
        throw new ReceiptsNotReadyException("not yet");
      }
    }
  }
}
