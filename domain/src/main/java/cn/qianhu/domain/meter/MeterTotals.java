package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.domain.energy.MeteredFlows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the readings of one meter that count come to, by carrier and flow: how many they are, how
 * many minutes they cover, and what they counted. Added to and taken from as readings come, change
 * and are superseded.
 */
public final class MeterTotals {

  /** Where nothing counts; nothing is added to it. */
  public static final MeterTotals NONE = new MeterTotals();

  /** Readings of one carrier and flow; of most meters there is one. */
  static final class Stream {

    final String carrier;
    final Flow flow;
    int readings;
    int minutes;

    /**
     * In 0.0001 of the carrier's meter unit: a month of 2976 readings may pass what a long holds.
     */
    BigInteger quantity = BigInteger.ZERO;

    Stream(String carrier, Flow flow) {
      this.carrier = carrier;
      this.flow = flow;
    }
  }

  final List<Stream> streams = new ArrayList<>(1);

  /** Adds readings of one carrier and flow. */
  public MeterTotals add(String carrier, Flow flow, int readings, int minutes, long quantity) {
    add(carrier, flow, readings, minutes, BigInteger.valueOf(quantity));
    return this;
  }

  void add(String carrier, Flow flow, int readings, int minutes, BigInteger quantity) {
    Stream stream = stream(carrier, flow);
    stream.readings += readings;
    stream.minutes += minutes;
    stream.quantity = stream.quantity.add(quantity);
  }

  private Stream stream(String carrier, Flow flow) {
    for (Stream known : streams) {
      if (known.flow == flow && known.carrier.equals(carrier)) {
        return known;
      }
    }
    Stream opened = new Stream(carrier, flow);
    streams.add(opened);
    return opened;
  }

  public MeterTotals plus(MeterTotals other) {
    for (Stream more : other.streams) {
      add(more.carrier, more.flow, more.readings, more.minutes, more.quantity);
    }
    return this;
  }

  public MeterTotals minus(MeterTotals other) {
    for (Stream less : other.streams) {
      add(less.carrier, less.flow, -less.readings, -less.minutes, less.quantity.negate());
    }
    streams.removeIf(stream -> stream.readings == 0);
    return this;
  }

  public boolean isEmpty() {
    return streams.isEmpty();
  }

  public int readings() {
    return streams.stream().mapToInt(stream -> stream.readings).sum();
  }

  /** Minutes that are covered: readings never overlap. */
  public int minutes() {
    return streams.stream().mapToInt(stream -> stream.minutes).sum();
  }

  /** Whether it counts a carrier, whatever becomes of that. */
  public boolean counts(String carrier) {
    return streams.stream().anyMatch(stream -> stream.carrier.equals(carrier));
  }

  /** Whether it counts what is consumed of a carrier. */
  public boolean countsConsumed(String carrier) {
    return streams.stream()
        .anyMatch(stream -> stream.flow.isConsumed() && stream.carrier.equals(carrier));
  }

  /** The carriers that it counts, some perhaps more than once. */
  public List<String> carriers() {
    return streams.stream().map(stream -> stream.carrier).toList();
  }

  /** In whatever order the carriers and flows came. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MeterTotals that
        && streams.size() == that.streams.size()
        && that.streams.stream().allMatch(this::has);
  }

  private boolean has(Stream other) {
    return streams.stream()
        .anyMatch(
            stream ->
                stream.carrier.equals(other.carrier)
                    && stream.flow == other.flow
                    && stream.readings == other.readings
                    && stream.minutes == other.minutes
                    && stream.quantity.equals(other.quantity));
  }

  @Override
  public int hashCode() {
    return 31 * readings() + minutes();
  }

  /** The same by carrier. */
  public Map<String, MeteredFlows> flows() {
    TreeMap<String, MeteredFlows> flows = new TreeMap<>();
    addTo(flows);
    return flows;
  }

  /** Adds it to what all meters count. */
  public void addTo(Map<String, MeteredFlows> flows) {
    for (Stream stream : streams) {
      flows
          .computeIfAbsent(stream.carrier, unused -> new MeteredFlows())
          .add(stream.flow, stream.quantity, stream.readings);
    }
  }

  /** Takes it from what all meters count. */
  public void takeFrom(Map<String, MeteredFlows> flows) {
    for (Stream stream : streams) {
      flows
          .computeIfAbsent(stream.carrier, unused -> new MeteredFlows())
          .add(stream.flow, stream.quantity.negate(), -stream.readings);
    }
  }
}
