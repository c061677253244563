package cn.qianhu.local.demo;

import java.util.SplittableRandom;

/**
 * Random numbers from a fixed seed: the same in every run. Every subject has dice of its own, so
 * that what is drawn for one enterprise never depends on what was drawn for another. Only {@code
 * nextLong} and arithmetic that the language specifies to the last bit are used: the same figures
 * on every JDK.
 */
final class SeededRandom {

  private static final long SEED = 20_220_412L;
  private static final int TERMS_OF_NORMAL = 12;

  private final SplittableRandom random;

  private SeededRandom(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The dice of one subject, for example the output of enterprise 7 in month 202101. */
  static SeededRandom of(String subject, long... numbers) {
    long seed = SEED;
    for (int i = 0; i < subject.length(); i++) {
      seed = mixed(seed, subject.charAt(i));
    }
    for (long number : numbers) {
      seed = mixed(seed, number);
    }
    return new SeededRandom(seed);
  }

  private static long mixed(long seed, long value) {
    long z = (seed ^ value) * 0xBF58476D1CE4E5B9L;
    return (z ^ (z >>> 29)) * 0x94D049BB133111EBL + 0x9E3779B97F4A7C15L;
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Uniform in 0 … bound − 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A nearly normal number with mean 0 and deviation 1; never beyond ±6. */
  double normal() {
    double sum = 0;
    for (int i = 0; i < TERMS_OF_NORMAL; i++) {
      sum += uniform();
    }
    return sum - TERMS_OF_NORMAL / 2.0;
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** An index drawn in proportion to the weights. */
  int pick(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
