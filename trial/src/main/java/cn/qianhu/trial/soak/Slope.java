package cn.qianhu.trial.soak;

/**
 * The straight line through points by least squares.
 *
 * @param perHour what it rises in an hour
 * @param error standard error of that; infinite below three points
 * @param mean height of the points
 * @param points how many
 */
record Slope(double perHour, double error, double mean, int points) {

  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Fits.
   *
   * @param seconds when, at least two different ones
   * @param values how much
   */
  static Slope of(double[] seconds, double[] values) {
    int n = seconds.length;
    double meanTime = mean(seconds);
    double meanValue = mean(values);
    double spread = 0;
    double together = 0;
    for (int i = 0; i < n; i++) {
      spread += (seconds[i] - meanTime) * (seconds[i] - meanTime);
      together += (seconds[i] - meanTime) * (values[i] - meanValue);
    }
    if (spread == 0) {
      throw new IllegalArgumentException("A line needs two points in time");
    }
    double slope = together / spread;
    double off = 0;
    for (int i = 0; i < n; i++) {
      double rest = values[i] - meanValue - slope * (seconds[i] - meanTime);
      off += rest * rest;
    }
    double error = n < 3 ? Double.POSITIVE_INFINITY : Math.sqrt(off / (n - 2) / spread);
    return new Slope(slope * SECONDS_PER_HOUR, error * SECONDS_PER_HOUR, meanValue, n);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
