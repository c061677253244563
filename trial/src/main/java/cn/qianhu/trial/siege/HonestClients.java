package cn.qianhu.trial.siege;

import cn.qianhu.contract.code.Site;
import cn.qianhu.kit.Until;
import cn.qianhu.trial.soak.PacedLoop;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The clients that mean no harm: they report again what was reported, which moves no figure, ask
 * for the receipts, and look at the desk, each on a connection of its own, as often as before
 * whatever befalls the others. A request that is put off or not answered is sent again for a
 * minute; then it counts as unanswered.
 */
public final class HonestClients implements AutoCloseable {

  private static final Address HERE = new Address(200);
  private static final byte[] NOTHING = {};
  private static final String OK = "200";
  private static final String NO_CONNECTION = "no connection";

  /** A receipt may be asked for before it is written. */
  private static final Set<String> NOT_YET =
      Set.of("404", "429", "503", NO_CONNECTION, Call.CLOSED, Call.SILENCE);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(100);
  private static final Duration PACE = Duration.ofMillis(200);
  private static final int REPORTERS = 2;

  private static final List<String> PAGES =
      List.of(
          "/api/v1/indicators?scope=ALL&region=" + Site.shipped().province() + "&industry=T",
          "/api/v1/coverage?scope=ALL&region=" + Site.shipped().province() + "&industry=T",
          "/api/v1/balances?year=2022",
          "/api/v1/alerts",
          "/api/v1/enterprises?limit=50",
          "/api/v1/status",
          "/");

  private final int gateway;
  private final int desk;
  private final String key;
  private final List<Envelope> envelopes;
  private final WaitTimes reports = new WaitTimes("reports");
  private final WaitTimes receipts = new WaitTimes("receipts");
  private final WaitTimes pages = new WaitTimes("desk");
  private final List<PacedLoop> beats = new ArrayList<>();

  /**
   * The reports of one request.
   *
   * @param form as the gateway's path has it
   * @param csv with its heading
   * @param reportId of the first, for which a receipt is asked for; empty where there is none
   */
  public record Envelope(String form, String csv, String reportId) {}

  private HonestClients(int gateway, int desk, String key, List<Envelope> envelopes) {
    this.gateway = gateway;
    this.desk = desk;
    this.key = key;
    this.envelopes = List.copyOf(envelopes);
  }

  /**
   * Lets them begin.
   *
   * @param gateway port on this machine
   * @param desk port on this machine, where nobody is asked for a key
   * @param key of the centre
   */
  public static HonestClients begin(int gateway, int desk, String key, List<Envelope> envelopes) {
    HonestClients clients = new HonestClients(gateway, desk, key, envelopes);
    for (int i = 0; i < REPORTERS; i++) {
      int first = i;
      clients.beat("reporter-" + i, turn -> clients.report(turn * REPORTERS + first));
    }
    clients.beat("visitor", clients::look);
    return clients;
  }

  private void beat(String name, PacedLoop.Work work) {
    beats.add(PacedLoop.start(name, PACE, work));
  }

  private void report(long turn) throws InterruptedException {
    Envelope envelope = envelopes.get((int) (turn % envelopes.size()));
    byte[] body = envelope.csv().getBytes(StandardCharsets.UTF_8);
    if (isAnswered(Call.report(gateway, envelope.form(), key, "text/csv"), body, reports)
        && !envelope.reportId().isEmpty()) {
      String id = URLEncoder.encode(envelope.reportId(), StandardCharsets.UTF_8);
      Call receipt = Call.of(gateway, "GET /v1/receipts/" + id, "Authorization: Bearer " + key);
      isAnswered(receipt, NOTHING, receipts);
    }
  }

  private void look(long turn) throws InterruptedException {
    String page = PAGES.get((int) (turn % PAGES.size()));
    isAnswered(Call.of(desk, "GET " + page), NOTHING, pages);
  }

  private static boolean isAnswered(Call call, byte[] body, WaitTimes waitTimes)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      String status = status(call, body);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      if (status.equals(OK)) {
        waitTimes.answered(took);
        return true;
      }
      if (!NOT_YET.contains(status) || took.compareTo(PATIENCE) > 0) {
        waitTimes.unanswered(status);
        return false;
      }
      waitTimes.again();
      Until.elapsed(BEFORE_THE_NEXT_TRY);
    }
  }

  private static String status(Call call, byte[] body) {
    try {
      return call.from(HERE, body);
    } catch (IOException e) {
      return NO_CONNECTION;
    }
  }

  /** The times of requests since this was last called, by what was asked for. */
  public List<WaitTimes.WaitFigures> take() {
    beats.forEach(PacedLoop::requireSound);
    return List.of(reports.take(), receipts.take(), pages.take());
  }

  /** Sends no more, and waits for the answers that are still to come. */
  public void rest() {
    beats.forEach(PacedLoop::close);
  }

  @Override
  public void close() {
    rest();
  }
}
