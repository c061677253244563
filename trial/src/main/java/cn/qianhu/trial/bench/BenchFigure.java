package cn.qianhu.trial.bench;

/**
 * Something that was measured and is no pace.
 *
 * @param subject what it is of
 * @param figure what it is
 * @param value with its digits
 * @param unit such as {@code ms}
 */
public record BenchFigure(String subject, String figure, String value, String unit) {

  static BenchFigure of(String subject, String figure, long value, String unit) {
    return new BenchFigure(subject, figure, "%,d".formatted(value), unit);
  }

  static BenchFigure of(String subject, String figure, double value, String unit) {
    return new BenchFigure(
        subject, figure, value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value), unit);
  }
}
