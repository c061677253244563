package cn.qianhu.trial.bench;

import cn.qianhu.trial.process.GatewayClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Clients of the gateway: a fixed number of requests is under way at any time, and none waits for
 * the answer to another, so that what is measured is what the gateway gets through, and not how
 * soon it answers.
 */
record GatewayClients(GatewayClient gateway, SampleBatches batches) implements Contender {

  private static final int UNDER_WAY = 16;
  private static final int RECEIVED = 200;

  @Override
  public String name() {
    return "gateway, " + batches.name();
  }

  @Override
  public String description() {
    return UNDER_WAY
        + " requests at a time over HTTP, JSON, "
        + batches.size()
        + " in each, acknowledged by Kafka and judged field by field; the processor's time is that"
        + " of the clients and the broker";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) throws InterruptedException {
    int requests = Math.toIntExact(fixture.records() / batches.size());
    Semaphore free = new Semaphore(UNDER_WAY);
    List<CompletableFuture<String>> answers = new ArrayList<>(requests);
    Stopwatch watch = new Stopwatch();
    for (int number = 0; number < requests; number++) {
      String body = batches.body(number);
      free.acquire();
      CompletableFuture<String> answer = gateway.send(batches.kind(), body, RECEIVED);
      answers.add(answer.whenComplete((receipt, failure) -> free.release()));
    }
    answers.forEach(CompletableFuture::join);
    return List.of(new RoundResult(name(), watch.pace((long) requests * batches.size())));
  }
}
