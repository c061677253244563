package cn.qianhu.trial.bench;

import cn.qianhu.kit.Until;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask a desk on this machine the same, each on a connection of its own. */
record DeskClients(int port, int clients) {

  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration ASKING = Duration.ofSeconds(6);

  /**
   * Asks for some seconds.
   *
   * @param pause of each client after an answer
   */
  List<BenchFigure> ask(String name, String question, Duration pause)
      throws InterruptedException, ExecutionException {
    double[] unused = millis(question, WARM_UP, Duration.ZERO);
    double[] millis = millis(question, ASKING, pause);
    List<BenchFigure> figures = new ArrayList<>();
    figures.add(BenchFigure.of(name, "answers", millis.length / ASKING.toSeconds(), "answers/s"));
    figures.addAll(LatencyBenchCommand.figures(name, millis));
    return figures;
  }

  private double[] millis(String question, Duration asking, Duration pause)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + asking.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      Callable<List<Double>> client = () -> client(question, until, pause);
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> each : threads.invokeAll(Collections.nCopies(clients, client))) {
        all.addAll(each.get());
      }
      return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Double> client(String question, long until, Duration pause)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    try (RawClient client = new RawClient(port)) {
      while (System.nanoTime() < until) {
        long start = System.nanoTime();
        String unused = client.get(question);
        millis.add((System.nanoTime() - start) / 1e6);
        Until.elapsed(pause);
      }
    }
    return millis;
  }
}
