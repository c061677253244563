package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.domain.energy.MeteredFlows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The totals of the counting readings of one meter, by carrier and flow: number of readings,
 * minutes covered, quantity. Updated as readings come, change and are superseded.
 */
public final class MeterTotals {

  /** The totals of no reading; never added to. */
  public static final MeterTotals NONE = new MeterTotals();

  /** Readings of one carrier and flow; of most meters there is one. */
  static final class ChannelTotals {

    final String carrier;
    final Flow flow;
    int readings;
    int minutes;

    /**
     * The quantity in 0.0001 of the carrier's meter unit: a month of 2976 readings may pass what a
     * long holds.
     */
    BigInteger quantity = BigInteger.ZERO;

    ChannelTotals(String carrier, Flow flow) {
      this.carrier = carrier;
      this.flow = flow;
    }
  }

  final List<ChannelTotals> channels = new ArrayList<>(1);

  /** Adds readings of one carrier and flow. */
  public MeterTotals add(String carrier, Flow flow, int readings, int minutes, long quantity) {
    add(carrier, flow, readings, minutes, BigInteger.valueOf(quantity));
    return this;
  }

  void add(String carrier, Flow flow, int readings, int minutes, BigInteger quantity) {
    ChannelTotals channel = channel(carrier, flow);
    channel.readings += readings;
    channel.minutes += minutes;
    channel.quantity = channel.quantity.add(quantity);
  }

  private ChannelTotals channel(String carrier, Flow flow) {
    for (ChannelTotals known : channels) {
      if (known.flow == flow && known.carrier.equals(carrier)) {
        return known;
      }
    }
    ChannelTotals opened = new ChannelTotals(carrier, flow);
    channels.add(opened);
    return opened;
  }

  public MeterTotals plus(MeterTotals other) {
    for (ChannelTotals more : other.channels) {
      add(more.carrier, more.flow, more.readings, more.minutes, more.quantity);
    }
    return this;
  }

  public MeterTotals minus(MeterTotals other) {
    for (ChannelTotals less : other.channels) {
      add(less.carrier, less.flow, -less.readings, -less.minutes, less.quantity.negate());
    }
    channels.removeIf(channel -> channel.readings == 0);
    return this;
  }

  public boolean isEmpty() {
    return channels.isEmpty();
  }

  public int readings() {
    return channels.stream().mapToInt(channel -> channel.readings).sum();
  }

  /** Minutes that are covered: readings never overlap. */
  public int minutes() {
    return channels.stream().mapToInt(channel -> channel.minutes).sum();
  }

  /** Whether there are readings of a carrier, of whatever flow. */
  public boolean counts(String carrier) {
    return channels.stream().anyMatch(channel -> channel.carrier.equals(carrier));
  }

  /** Whether there are readings of a carrier's consumption. */
  public boolean countsConsumed(String carrier) {
    return channels.stream()
        .anyMatch(channel -> channel.flow.isConsumed() && channel.carrier.equals(carrier));
  }

  /** The carriers that it counts, some perhaps more than once. */
  public List<String> carriers() {
    return channels.stream().map(channel -> channel.carrier).toList();
  }

  /** Totals are equal in whatever order the carriers and flows came. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MeterTotals that
        && channels.size() == that.channels.size()
        && that.channels.stream().allMatch(this::has);
  }

  private boolean has(ChannelTotals other) {
    return channels.stream()
        .anyMatch(
            channel ->
                channel.carrier.equals(other.carrier)
                    && channel.flow == other.flow
                    && channel.readings == other.readings
                    && channel.minutes == other.minutes
                    && channel.quantity.equals(other.quantity));
  }

  @Override
  public int hashCode() {
    return 31 * readings() + minutes();
  }

  /** The totals by carrier. */
  public Map<String, MeteredFlows> flows() {
    TreeMap<String, MeteredFlows> flows = new TreeMap<>();
    addTo(flows);
    return flows;
  }

  /** Adds it to what all meters count. */
  public void addTo(Map<String, MeteredFlows> flows) {
    for (ChannelTotals channel : channels) {
      flows
          .computeIfAbsent(channel.carrier, unused -> new MeteredFlows())
          .add(channel.flow, channel.quantity, channel.readings);
    }
  }

  /** Subtracts these totals from the flows of all meters. */
  public void takeFrom(Map<String, MeteredFlows> flows) {
    for (ChannelTotals channel : channels) {
      flows
          .computeIfAbsent(channel.carrier, unused -> new MeteredFlows())
          .add(channel.flow, channel.quantity.negate(), -channel.readings);
    }
  }
}
