package cn.qianhu.trial.soak;

import cn.qianhu.trial.process.GatewayClient;
import cn.qianhu.trial.soak.Workload.Parcel;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The gateway as the soak's reporters use it, and a count of what was acknowledged and refused. */
final class CountingGateway {

  private static final String ALL_SOUND = "\"outcomes\":{\"ACCEPTED_FOR_PROCESSING\":";
  private static final String WRONG = "\"WRONG\":";

  private final GatewayClient gateway;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  CountingGateway(int port, String key) {
    this.gateway = new GatewayClient(port, key);
  }

  /** Sends a parcel, and returns when the gateway has acknowledged it. */
  void send(Parcel parcel) throws InterruptedException {
    String receipt = gateway.sendUntilReceived(parcel.kind(), csv(parcel));
    acknowledged.addAndGet(parcel.rows().size());
    if (!receipt.contains(ALL_SOUND) || receipt.contains(WRONG)) {
      refused.incrementAndGet();
    }
  }

  private static String csv(Parcel parcel) {
    return String.join(",", parcel.kind().columns())
        + "\n"
        + parcel.rows().stream().map(CountingGateway::line).collect(Collectors.joining("\n"))
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
    return gateway.again();
  }
}
