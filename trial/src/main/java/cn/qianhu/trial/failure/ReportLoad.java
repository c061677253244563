package cn.qianhu.trial.failure;

import cn.qianhu.kit.Pace;
import cn.qianhu.kit.Until;
import cn.qianhu.trial.process.GatewayClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reports on their way in: one client sends those with an order, others the rest, all at a steady
 * pace while nothing is in their way, and each the same again until it is acknowledged.
 */
final class ReportLoad implements AutoCloseable {

  static final int CLIENTS = 4;

  private final GatewayClient gateway;
  private final Set<ReportRow> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(1 + CLIENTS);
  private final List<Future<?>> working = new ArrayList<>();
  private int total;

  ReportLoad(GatewayClient gateway) {
    this.gateway = gateway;
  }

  /** A thing to be done at its place among those that have an order. */
  interface LoadStep {
    void take() throws InterruptedException;
  }

  /** Sends a batch, and returns when it is acknowledged. */
  void report(ReportBatch batch) throws InterruptedException {
    gateway.sendUntilReceived(batch.kind(), batch.csv());
    acknowledged.addAll(batch.rows());
  }

  /**
   * Lets the clients begin.
   *
   * @param spread how long the reports are in coming while nothing is in their way
   */
  void begin(List<LoadStep> inOrder, List<ReportBatch> inAnyOrder, Duration spread) {
    total = inOrder.size() + inAnyOrder.size();
    Pace steps = Pace.spread(inOrder.size(), spread);
    Pace batches = Pace.spread(inAnyOrder.size(), spread);
    start(
        () -> {
          for (int i = 0; i < inOrder.size(); i++) {
            steps.await(i);
            inOrder.get(i).take();
            sent.incrementAndGet();
          }
          return null;
        });
    for (int client = 0; client < CLIENTS; client++) {
      start(
          () -> {
            for (int i = next.getAndIncrement();
                i < inAnyOrder.size();
                i = next.getAndIncrement()) {
              batches.await(i);
              report(inAnyOrder.get(i));
              sent.incrementAndGet();
            }
            return null;
          });
    }
  }

  private void start(Callable<Void> client) {
    working.add(threads.submit(client));
  }

  /** Reports that were received for certain, because they were acknowledged. */
  Set<ReportRow> acknowledged() {
    return acknowledged;
  }

  /** Notes rows that were acknowledged on another way. */
  void acknowledgedElsewhere(List<ReportRow> rows) {
    acknowledged.addAll(rows);
  }

  /** Waits until so much of all has been acknowledged. */
  void awaitPercent(int percent) {
    await(
        percent + " % of the reports are acknowledged",
        () -> sent.get() * 100L >= percent * (long) total);
  }

  /** Waits until so much more of all has been acknowledged, or all. */
  void awaitPercentMore(int percent) {
    awaitPercent(Math.min(100, (int) (sent.get() * 100L / total) + percent));
  }

  /** Waits until each client has had to send something again since. */
  void awaitRefusals() {
    long before = gateway.again();
    await("the clients are refused", () -> gateway.again() > before + CLIENTS);
  }

  /** Waits until everything is acknowledged. */
  void awaitAll() {
    awaitPercent(100);
  }

  private void await(String what, java.util.function.BooleanSupplier condition) {
    Until.holds(what, ScenarioEnvironment.PATIENCE, condition, this::requireWorking);
  }

  /** Fails where a client has. */
  private void requireWorking() {
    for (Future<?> client : working) {
      if (client.isDone()) {
        try {
          client.get();
        } catch (ExecutionException | InterruptedException e) {
          throw new IllegalStateException("A client has stopped: " + e.getMessage(), e);
        }
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
