package cn.qianhu.trial.bench;

import java.util.List;

/** The least, the middle and the greatest of what several rounds gave. */
public record Spread(double min, double median, double max) {

  /** The spread of at least one figure. */
  public static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
  }

  /** The spread as {@code median (min–max)}, in a format of one figure such as {@code %.2f}. */
  public String text(String format) {
    String several = format + " (" + format + "–" + format + ")";
    return min == max ? format.formatted(median) : several.formatted(median, min, max);
  }
}
