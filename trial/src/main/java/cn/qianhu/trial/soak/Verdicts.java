package cn.qianhu.trial.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The verdicts by the samples of a soak, from when nothing new came. */
final class Verdicts {

  private static final double MB = 1_000_000;

  /**
   * Bytes that a correction of a monthly report may take for ever in the streams' state and in its
   * changelog: all revisions of a report are kept, because each is listed as rejected should the
   * directory say later that its enterprise was not there.
   */
  private static final double STATE_OF_A_CORRECTION = 400;

  /** Bytes of a stream instance's heap that it may take while its month is kept at hand. */
  private static final double OBJECTS_OF_A_CORRECTION = 400;

  /** Bytes of the gateway's heap that the receipt of a correction may take. */
  private static final double RECEIPT_OF_A_CORRECTION = 400;

  private final List<Sample> all;
  private final long knownAt;

  /**
   * @param knownAt second from which nothing new came
   */
  Verdicts(List<Sample> all, long knownAt) {
    this.all = List.copyOf(all);
    this.knownAt = knownAt;
  }

  /** Growth of everything that is bounded, or should be; empty where there are too few samples. */
  List<ResourceGrowth> growths() {
    List<ResourceGrowth> growths = new ArrayList<>();
    Sample last = all.get(all.size() - 1);
    for (int i = 0; i < last.vitals().size(); i++) {
      growths.addAll(ofProcess(i, last.vitals().get(i)));
    }
    List<Sample> late = late();
    if (late.size() < 2) {
      return growths;
    }
    double corrections = hourly(late, sample -> sample.tally().corrections());
    growths.add(
        bytes("streams state", late, Sample::stateBytes, corrections * STATE_OF_A_CORRECTION));
    for (LogKind kind :
        List.of(LogKind.CHANGELOGS, LogKind.TABLES, LogKind.PASSING, LogKind.INTERNAL)) {
      double due = kind == LogKind.CHANGELOGS ? corrections * STATE_OF_A_CORRECTION : 0;
      growths.add(
          bytes(
              "log: " + kind.name().toLowerCase(Locale.ROOT),
              late,
              sample -> sample.diskBytes().getOrDefault(kind, 0L),
              due));
    }
    return growths;
  }

  private List<ResourceGrowth> ofProcess(int place, ProcessVitals last) {
    List<Sample> same =
        late().stream().filter(sample -> sample.vitals().get(place).pid() == last.pid()).toList();
    if (same.size() < 2) {
      return List.of();
    }
    double due = kept(last.name()) * hourly(same, sample -> sample.tally().corrections());
    return List.of(
        bytes(last.name() + " heap", same, s -> s.vitals().get(place).heapBytes(), due),
        bytes(last.name() + " memory", same, s -> s.vitals().get(place).ownBytes(), due),
        bytes(last.name() + " mapped files", same, s -> s.vitals().get(place).mappedBytes(), 0),
        count(last.name() + " files", same, s -> s.vitals().get(place).files()),
        count(last.name() + " threads", same, s -> s.vitals().get(place).threads()));
  }

  /** Bytes of memory that a process may keep of a correction. */
  private static double kept(String process) {
    if (process.startsWith("streams")) {
      return OBJECTS_OF_A_CORRECTION;
    }
    return process.equals("gateway") ? RECEIPT_OF_A_CORRECTION : 0;
  }

  /** Samples of the second half, as far as nothing new came in them. */
  private List<Sample> late() {
    long half = all.get(all.size() - 1).second() / 2;
    return all.stream().filter(sample -> sample.second() >= Math.max(half, knownAt)).toList();
  }

  private static double hourly(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return slope(samples, value).perHour();
  }

  private static ResourceGrowth bytes(
      String what, List<Sample> samples, ToDoubleFunction<Sample> value, double due) {
    return new ResourceGrowth(
        what, "MB", slope(samples, sample -> value.applyAsDouble(sample) / MB), due / MB);
  }

  private static ResourceGrowth count(
      String what, List<Sample> samples, ToDoubleFunction<Sample> value) {
    return new ResourceGrowth(what, "", slope(samples, value), 0);
  }

  private static Slope slope(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return Slope.of(
        samples.stream().mapToDouble(Sample::second).toArray(),
        samples.stream().mapToDouble(value).toArray());
  }
}
