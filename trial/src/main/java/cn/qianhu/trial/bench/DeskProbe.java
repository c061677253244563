package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.kit.Until;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;

/** Corrects reports one by one, and asks a desk until the figure of the province has moved. */
final class DeskProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Its length is the finest that is measured: a wait for a condition looks less often. */
  private static final Duration GLANCE = Duration.ofMillis(2);

  private static final int PAUSE_MILLIS = 700;

  private final ObjectMapper json = new ObjectMapper();
  private final Preload preload;
  private final RawClient client;
  private final int enterprises;
  private final YearMonth month;
  private final String question;

  /** Enterprises and pauses, the same in each run; not in step with the commits. */
  private final Random dice = new Random(1);

  private int revision;

  /**
   * A probe of a desk.
   *
   * @param enterprises that reported for the month
   * @param revision of their reports
   */
  DeskProbe(BenchFixture fixture, int port, int enterprises, YearMonth month, int revision)
      throws IOException {
    this.preload = new Preload(fixture);
    this.client = new RawClient(port);
    this.enterprises = enterprises;
    this.month = month;
    this.revision = revision;
    this.question =
        "/api/v1/indicators?scope=ALL&industry=T&measure=gross_output&region="
            + Site.shipped().province()
            + "&period="
            + month;
  }

  /** Milliseconds from the acknowledgement of each correction to its figure, sorted. */
  double[] millis(int reports) throws IOException, InterruptedException {
    double[] millis = new double[reports];
    for (int i = 0; i < reports; i++) {
      Until.elapsed(Duration.ofMillis(dice.nextInt(PAUSE_MILLIS)));
      millis[i] = oneReport() / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private long oneReport() throws IOException, InterruptedException {
    String before = figure();
    revision++;
    int enterprise = dice.nextInt(enterprises);
    preload.send(OutputForm.KIND, OutputBenchmark.report(enterprise, month, revision));
    preload.flush();
    long acknowledged = System.nanoTime();
    while (figure().equals(before)) {
      if (System.nanoTime() - acknowledged > PATIENCE.toNanos()) {
        throw new IllegalStateException("The figure did not move within " + PATIENCE + ".");
      }
      Until.elapsed(GLANCE);
    }
    return System.nanoTime() - acknowledged;
  }

  private String figure() throws IOException {
    return json.readTree(client.get(question)).path("rows").path(0).path("value").asText();
  }

  @Override
  public void close() throws IOException {
    preload.close();
    client.close();
  }
}
