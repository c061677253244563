package cn.qianhu.trial.bench;

import cn.qianhu.trial.process.GatewayDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients of the gateway that send one batch after the other. */
final class GatewayClients implements Contender {

  private static final int CLIENTS = 4;
  private static final int RECEIVED = 200;

  private final GatewayDoor gateway;
  private final SampleBatches batches;

  GatewayClients(GatewayDoor gateway, SampleBatches batches) {
    this.gateway = gateway;
    this.batches = batches;
  }

  @Override
  public String name() {
    return batches.name();
  }

  @Override
  public String description() {
    return CLIENTS
        + " clients over HTTP, JSON, "
        + batches.size()
        + " in a request, each acknowledged by Kafka and judged field by field; the processor's"
        + " time is that of the clients and the broker";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<Lap> run(Ground ground) throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    int requests = Math.toIntExact(ground.records() / batches.size());
    try {
      Stopwatch watch = new Stopwatch();
      List<Callable<Void>> sending = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        sending.add(() -> send(first, requests));
      }
      for (Future<Void> done : clients.invokeAll(sending)) {
        done.get();
      }
      return List.of(new Lap(name(), watch.pace((long) requests * batches.size())));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client failed.", e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private Void send(int first, int requests) {
    for (int number = first; number < requests; number += CLIENTS) {
      gateway.send(batches.kind(), batches.body().apply(number), RECEIVED).join();
    }
    return null;
  }
}
