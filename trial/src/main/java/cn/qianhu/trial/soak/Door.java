package cn.qianhu.trial.soak;

import cn.qianhu.center.cluster.Loopback;
import cn.qianhu.trial.soak.Known.Parcel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The gateway as reporters use it: what was not acknowledged is sent again until it is. For one
 * thread; the counts are for all.
 */
final class Door {

  private static final int RECEIVED = 200;
  private static final String ALL_SOUND = "\"outcomes\":{\"ACCEPTED_FOR_PROCESSING\":";
  private static final String WRONG = "\"WRONG\":";
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(500);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final String key;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong again = new AtomicLong();

  Door(int port, String key) {
    this.port = port;
    this.key = key;
  }

  /** Sends a parcel, and returns when the gateway has acknowledged it. */
  void send(Parcel parcel) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://"
                        + Loopback.HOST
                        + ":"
                        + port
                        + "/v1/reports/"
                        + parcel.kind().fileName()))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv(parcel)))
            .build();
    while (!isReceived(request, parcel.rows().size())) {
      again.incrementAndGet();
      LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
    }
  }

  private boolean isReceived(HttpRequest request, int rows) throws InterruptedException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() == RECEIVED) {
        count(response.body(), rows);
        return true;
      }
      if (response.statusCode() < 500 && response.statusCode() != 429) {
        throw new IllegalStateException("The gateway does not take it: " + response.body());
      }
    } catch (IOException e) {
      // Nobody knows whether it arrived; so it is sent again, which does no harm.
    }
    return false;
  }

  private void count(String answer, int rows) {
    acknowledged.addAndGet(rows);
    if (!answer.contains(ALL_SOUND) || answer.contains(WRONG)) {
      refused.incrementAndGet();
    }
  }

  private static String csv(Parcel parcel) {
    return String.join(",", parcel.kind().columns())
        + "\n"
        + parcel.rows().stream().map(Door::line).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(List<String> row) {
    return String.join(",", row);
  }

  /** Records acknowledged so far. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** Requests so far in which something was wrong. */
  long refused() {
    return refused.get();
  }

  /** Requests so far that were sent again. */
  long again() {
    return again.get();
  }
}
