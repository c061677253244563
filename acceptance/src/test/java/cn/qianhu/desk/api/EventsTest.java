package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.event.QuotaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The stream of events: what moved, to those who may know, and none missed. */
// Who waits in a read is not interrupted, and the stream goes on without what it waits for.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EventsTest {

  private static ReferenceDesk desk;
  private static HttpClient client;

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.CLEAN_FEW);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void whatMovesIsToldAndWhatWasMissedIsToldAgain() throws Exception {
    Indicators row = anyCell();
    String cell = cell(row);
    String lastHeard;
    try (EventConnection eventConnection = listen(ReferenceDesk.CENTRE, null)) {
      assertThat(eventConnection.next("known").data()).contains("\"business_date\":\"2022-04-15\"");
      move(row);
      ReceivedEvent receivedEvent = eventConnection.next("indicators");
      assertThat(receivedEvent.data()).isEqualTo("{\"keys\":[\"" + cell + "\"]}");
      assertThat(eventConnection.next("known").id()).isNotEmpty();
      lastHeard = receivedEvent.id();
    }
    move(row);
    try (EventConnection again = listen(ReferenceDesk.CENTRE, lastHeard)) {
      assertThat(again.next("indicators").data()).contains(cell);
    }
    try (EventConnection other = listen(ReferenceDesk.CENTRE, "other-17")) {
      assertThat(other.next("reload").data()).isEqualTo("{}");
    }
  }

  /** It is served editions: that a figure moved meanwhile would tell that a report came in. */
  @Test
  void thePublicHearsOfEditionsAndNotOfWhatMovesBetweenThem() throws Exception {
    try (EventConnection eventConnection = listen(ReferenceDesk.PUBLIC, null);
        EventConnection centre = listen(ReferenceDesk.CENTRE, null)) {
      eventConnection.next("known");
      move(hiddenCell());
      Indicators shown = shownCell();
      move(shown);
      while (!centre.next("indicators").data().contains(cell(shown))) {
        // What moved before.
      }
      desk.records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, "2022-02", null);
      assertThat(desk.publish()).containsExactly("2022-02");
      assertThat(eventConnection.next(List.of("reload", "indicators", "coverage")).name())
          .isEqualTo("reload");
    }
  }

  /** An alert that makes a report suspect moves no figure, but what is to be said of some. */
  @Test
  void cellsThatAreMarkedOtherwiseAreToldThoughNoFigureMoves() throws Exception {
    String uscc =
        desk.records
            .views()
            .read(
                () ->
                    desk.records.views().stream(Topics.FACTS_OUTPUT, OutputFact.class)
                        .filter(fact -> fact.getPeriod().equals("2022-02"))
                        .findFirst()
                        .orElseThrow()
                        .getUscc());
    String id = "UNIT_SUSPECT/" + uscc + "/2022-02";
    Alert alert =
        Alert.newBuilder()
            .setAlertId(id)
            .setRule("UNIT_SUSPECT")
            .setSubject(uscc)
            .setPeriod("2022-02")
            .build();
    try (EventConnection eventConnection = listen(ReferenceDesk.CENTRE, null)) {
      eventConnection.next("known");
      desk.records.receive(Topics.ALERTS_OPEN, Alert.class, id, alert);
      assertThat(eventConnection.next("indicators").data()).contains("\"ALL/370000/T/2022-02\"");
      assertThat(eventConnection.next("coverage").data()).contains("\"ALL/370000/T/2022-02\"");
      assertThat(eventConnection.next("targets").data())
          .contains("\"370000/ALL/T/ENERGY_INTENSITY_SINCE_2020/2022/2022-02\"");
      desk.records.receive(Topics.ALERTS_OPEN, Alert.class, id, null);
      assertThat(eventConnection.next("indicators").data()).contains("\"ALL/370000/T/2022-02\"");
    }
  }

  /** A business date has no key, and a stranger's command may lack it: the desk goes on. */
  @Test
  void whatMovesBehindARecordWithoutAKeyIsTold() throws Exception {
    Indicators row = anyCell();
    try (EventConnection eventConnection = listen(ReferenceDesk.CENTRE, null)) {
      eventConnection.next("known");
      desk.records.receive(
          Topics.QUOTA_COMMANDS,
          QuotaCommand.class,
          null,
          QuotaCommand.newBuilder().setCommandId("Q-STRAY").setType("FUND").build());
      move(row);
      assertThat(eventConnection.next("indicators").data()).contains(cell(row));
    }
  }

  private static Indicators anyCell() {
    return published().get(0);
  }

  /** Output of a single enterprise. */
  private static Indicators hiddenCell() {
    return published().stream()
        .filter(row -> reported(row) == 1 && row.getCell().getScope().equals("ALL"))
        .findFirst()
        .orElseThrow();
  }

  private static Indicators shownCell() {
    return published().stream()
        .filter(row -> row.getCell().getRegion().equals("370000"))
        .filter(row -> row.getCell().getScope().equals("ALL"))
        .filter(row -> row.getCell().getIndustry().equals("T") && reported(row) > 3)
        .findFirst()
        .orElseThrow();
  }

  private static long reported(Indicators row) {
    return desk.records
        .views()
        .coverage()
        .get(CellKey.of(row.getCell()))
        .map(coverage -> coverage.getReported())
        .orElse(0L);
  }

  private static List<Indicators> published() {
    return desk.records
        .views()
        .read(
            () ->
                desk.records.views().stream(Topics.RESULTS_INDICATORS, Indicators.class).toList());
  }

  private static String cell(Indicators row) {
    return row.getCell().getScope()
        + "/"
        + row.getCell().getRegion()
        + "/"
        + row.getCell().getIndustry()
        + "/"
        + row.getCell().getPeriod();
  }

  /** The row goes and comes back. */
  private static void move(Indicators row) {
    desk.records.receive(Topics.RESULTS_INDICATORS, cell(row), null);
    desk.records.receive(Topics.RESULTS_INDICATORS, Indicators.class, cell(row), row);
  }

  private static EventConnection listen(String key, String lastHeard) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/api/v1/events"))
            .header("Authorization", "Bearer " + key);
    if (lastHeard != null) {
      request.header("Last-Event-ID", lastHeard);
    }
    return new EventConnection(client.send(request.build(), BodyHandlers.ofInputStream()).body());
  }

  private record ReceivedEvent(String id, String name, String data) {}

  /** One stream, read event by event. */
  private record EventConnection(BufferedReader lines, InputStream in) implements AutoCloseable {

    EventConnection(InputStream in) {
      this(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), in);
    }

    /** The next event of a name; others are passed over. */
    ReceivedEvent next(String name) throws IOException {
      return next(List.of(name));
    }

    /** The next of several names. */
    ReceivedEvent next(List<String> names) throws IOException {
      while (true) {
        List<String> event = new ArrayList<>();
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
          event.add(line);
        }
        if (names.contains(field(event, "event: "))) {
          return new ReceivedEvent(
              field(event, "id: "), field(event, "event: "), field(event, "data: "));
        }
      }
    }

    private static String field(List<String> event, String name) {
      return event.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()))
          .findFirst()
          .orElse("");
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
