package cn.qianhu.domain.energy;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The quantities that the meters of one carrier counted, by flow, in 0.0001 of the carrier's meter
 * unit, with the numbers of readings. Updated as readings come, change and are superseded.
 */
public final class MeteredFlows {

  private static final int FLOWS = Flow.values().length;
  private static final int SCALE = 4;

  private long readings;
  private final BigInteger[] flows = new BigInteger[FLOWS];

  public MeteredFlows() {
    Arrays.fill(flows, BigInteger.ZERO);
  }

  /** Adds the sum of a number of readings. */
  public void add(Flow flow, long quantity, int count) {
    add(flow, BigInteger.valueOf(quantity), count);
  }

  /** Adds the sum of a number of readings; of a number below 0 it is taken away. */
  public void add(Flow flow, BigInteger quantity, int count) {
    readings += count;
    flows[flow.ordinal()] = flows[flow.ordinal()].add(quantity);
  }

  public MeteredFlows plus(MeteredFlows other) {
    readings += other.readings;
    for (int i = 0; i < FLOWS; i++) {
      flows[i] = flows[i].add(other.flows[i]);
    }
    return this;
  }

  public MeteredFlows minus(MeteredFlows other) {
    readings -= other.readings;
    for (int i = 0; i < FLOWS; i++) {
      flows[i] = flows[i].subtract(other.flows[i]);
    }
    return this;
  }

  public boolean isEmpty() {
    return readings == 0;
  }

  /**
   * The quantities in the carrier's unit: FEEDSTOCK and RENEWABLE add to the consumption as well
   * (domain, Energy).
   */
  public CarrierQuantities quantities(Carrier carrier) {
    BigInteger consumption =
        Arrays.stream(Flow.values())
            .filter(Flow::isConsumed)
            .map(this::flow)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new CarrierQuantities(
        inUnits(consumption, carrier),
        inUnits(flow(Flow.FEEDSTOCK), carrier),
        inUnits(flow(Flow.CONVERTED), carrier),
        inUnits(flow(Flow.RECOVERED), carrier),
        inUnits(flow(Flow.RENEWABLE), carrier));
  }

  private BigInteger flow(Flow flow) {
    return flows[flow.ordinal()];
  }

  /** Meter units per unit are powers of ten (GB/T units), so the division is exact. */
  private static BigDecimal inUnits(BigInteger metered, Carrier carrier) {
    return new BigDecimal(metered, SCALE)
        .divide(carrier.meterUnitsPerUnit(), 4 * SCALE, RoundingMode.UNNECESSARY);
  }

  public void write(BinaryWriter out) {
    out.writeLong(readings);
    for (BigInteger flow : flows) {
      out.writeBig(flow);
    }
  }

  public static MeteredFlows read(BinaryReader in) {
    MeteredFlows read = new MeteredFlows();
    read.readings = in.readLong();
    for (int i = 0; i < FLOWS; i++) {
      read.flows[i] = in.readBig();
    }
    return read;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeteredFlows that
        && readings == that.readings
        && Arrays.equals(flows, that.flows);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(readings) + Arrays.hashCode(flows);
  }
}
