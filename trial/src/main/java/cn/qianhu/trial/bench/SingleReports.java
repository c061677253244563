package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.kit.Pace;
import cn.qianhu.trial.process.GatewayClient;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Single reports over HTTP at a pace that does not wait for answers. */
record SingleReports(GatewayClient gateway) {

  private static final int ACCEPTED = 202;
  private static final double MICROS_OF_MILLI = 1_000;

  /** Milliseconds from when each report was due to its answer, sorted. */
  double[] send(int perSecond, int count) throws InterruptedException {
    CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
    double[] millis = new double[count];
    Pace pace = Pace.perSecond(perSecond);
    for (int i = 0; i < count; i++) {
      int number = i;
      long due = pace.due(number);
      pace.await(number);
      answers[i] =
          gateway
              .send(OutputForm.KIND, SampleBatches.reportJson(number), ACCEPTED)
              .thenAccept(
                  receipt -> {
                    long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                    millis[number] = micros / MICROS_OF_MILLI;
                  });
    }
    CompletableFuture.allOf(answers).join();
    Arrays.sort(millis);
    return millis;
  }
}
