package cn.qianhu.command.office;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.desk.api.NoReports;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.http.Gateway;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A gateway to which the centre sends files as they are. */
final class OfficeGateway implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "qh_centre";

  private final MockProducer<String, SpecificRecord> log =
      new MockProducer<>(true, null, new StringSerializer(), (topic, event) -> new byte[0]);
  private final Gateway gateway =
      Gateway.start(
          new ListenSettings("127.0.0.1", 0, null),
          GatewayLimits.standard(),
          new Gateway.GatewayParts(
              Forms.standard(),
              FileDialect.of(Dialect.OFFICE, Site.shipped()),
              Dialect.OFFICE,
              key -> Optional.of(new Caller("k-centre", Role.CENTRE, "")),
              new NoReports(),
              log,
              "",
              () -> Map.of(),
              PartitionWatch.of(1),
              null,
              answered -> {}));

  /** An answer. */
  record Reply(int status, String tag, JsonNode json) {}

  /** Tries a file, and sends nothing. */
  Reply attempt(ReportFile file, byte[] body, Dialect dialect) throws Exception {
    return post(file, body, dialect, "&dry-run=true", "*");
  }

  /** Sends what was tried. */
  Reply send(ReportFile file, byte[] body, Dialect dialect, String tag) throws Exception {
    return post(file, body, dialect, "", tag);
  }

  private Reply post(ReportFile file, byte[] body, Dialect dialect, String more, String tag)
      throws IOException {
    String path =
        "/v1/reports/%s?dialect=%s%s".formatted(file.kind().fileName(), dialect.text(), more);
    HttpResponse<String> response =
        LocalHttp.ask(
            LocalHttp.request(gateway.port(), path)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type(file.name()))
                .header("If-Match", tag)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("ETag").orElse(""),
        JSON.readTree(response.body()));
  }

  private static String type(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return lower.endsWith(".xlsm") ? "application/vnd.ms-excel.sheet.macroEnabled.12" : "text/csv";
  }

  /** What it has sent since it was asked last. */
  List<ProducerRecord<String, SpecificRecord>> sent() {
    List<ProducerRecord<String, SpecificRecord>> sent = List.copyOf(log.history());
    log.clear();
    return sent;
  }

  @Override
  public void close() {
    gateway.close();
  }
}
