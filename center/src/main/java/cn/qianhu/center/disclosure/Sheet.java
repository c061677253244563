package cn.qianhu.center.disclosure;

import java.util.BitSet;

/** The amounts of a measure in a month, and what must not be known of them. */
final class Sheet {

  private final Contributors contributors;
  private final Secrets secrets;
  private final long[] amounts;

  Sheet(Contributors contributors, Secrets secrets, long[] amounts) {
    this.contributors = contributors;
    this.secrets = secrets;
    this.amounts = amounts;
  }

  Contributors contributors() {
    return contributors;
  }

  int size() {
    return amounts.length;
  }

  /** Before anything is published. */
  Crowds crowds() {
    return crowds(new int[amounts.length]);
  }

  /**
   * @param crowdOf the crowds of before, by place
   */
  Crowds crowds(int[] crowdOf) {
    return new Crowds(contributors, secrets, amounts, crowdOf);
  }

  long sum(BitSet places) {
    return places.stream().mapToLong(place -> amounts[place]).reduce(0, Math::addExact);
  }
}
