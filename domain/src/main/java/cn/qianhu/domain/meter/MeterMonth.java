package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of each meter of an author in a month. They follow from the days of the meters, and
 * are kept so that rules need not read them all again: they are computed when they are first asked
 * for, and updated from then on.
 *
 * <p>Months are held in memory by the thousand and looked into seldom, so that it stays as it was
 * written until something is asked of it.
 */
public final class MeterMonth {

  /**
   * Bytes that are kept, of some thousand meters: an author may send ids without end, and what it
   * writes with its reports has to find room.
   */
  static final int MOST_KEPT = 64 << 10;

  /** Room for flows in the number of a carrier and flow. */
  private static final int FLOWS = 8;

  /** Minutes of the shortest interval, of which all others are made. */
  private static final int QUARTER = 15;

  /** Null while it is only {@link #written}, or not known. */
  private SortedMap<String, MeterTotals> meters;

  /** Null where it changed since, or is not known. */
  private byte[] written;

  private MeterMonth(SortedMap<String, MeterTotals> meters, byte[] written) {
    this.meters = meters;
    this.written = written;
  }

  /** A month without readings. */
  public static MeterMonth empty() {
    return new MeterMonth(new TreeMap<>(CodePoints.ORDER), null);
  }

  /** A month whose days have to be asked. */
  public static MeterMonth unknown() {
    return new MeterMonth(null, null);
  }

  public boolean isKnown() {
    return meters != null || written != null;
  }

  /** The meters with a reading that counts, by the bytes of their ids. */
  public SortedMap<String, MeterTotals> meters() {
    if (meters == null) {
      meters = decoded(new BinaryReader(written));
    }
    return meters;
  }

  /** The totals of one meter; empty where no reading of it counts. */
  public MeterTotals of(String meterId) {
    return meters().getOrDefault(meterId, MeterTotals.NONE);
  }

  /** Applies the change of a meter's day. A month that is not known stays so. */
  public void remeter(String meterId, MeterTotals before, MeterTotals after) {
    if (!isKnown() || (before.isEmpty() && after.isEmpty())) {
      return;
    }
    MeterTotals totals = meters().computeIfAbsent(meterId, unused -> new MeterTotals());
    if (totals.plus(after).minus(before).isEmpty()) {
      meters.remove(meterId);
    }
    written = null;
  }

  /** Adds all of another month. */
  public void plus(MeterMonth other) {
    other.meters().forEach((id, totals) -> remeter(id, MeterTotals.NONE, totals));
  }

  /**
   * A copy to be stored with the author's month; where it is too large, what is written of it is
   * that it is not known.
   */
  public MeterMonth toBeKept() {
    return new MeterMonth(meters, written);
  }

  /** The totals of all meters, by carrier. */
  public Map<String, MeteredFlows> flows() {
    TreeMap<String, MeteredFlows> flows = new TreeMap<>();
    meters().values().forEach(totals -> totals.addTo(flows));
    return flows;
  }

  /** Writes it, or that it is not known; from then on it is held as it is written. */
  public void write(BinaryWriter out) {
    if (meters != null) {
      written = written == null ? encoded() : written;
      written = written.length > MOST_KEPT ? null : written;
      meters = null;
    }
    out.writeBytesOrNull(written);
  }

  public static MeterMonth read(BinaryReader in) {
    return new MeterMonth(null, in.readBytesOrNull());
  }

  /** Two months that are not known are equal, too. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MeterMonth that
        && isKnown() == that.isKnown()
        && (!isKnown() || meters().equals(that.meters()));
  }

  @Override
  public int hashCode() {
    return isKnown() ? meters().hashCode() : 0;
  }

  /** Meters of one enterprise are of few carriers: each is named once. */
  private byte[] encoded() {
    List<String> carriers =
        meters.values().stream()
            .flatMap(totals -> totals.carriers().stream())
            .distinct()
            .sorted()
            .toList();
    BinaryWriter out = new BinaryWriter(64 * (1 + meters.size()));
    out.writeAll(carriers, BinaryWriter::writeText);
    out.writeAll(
        meters.entrySet(),
        (writer, meter) -> {
          writer.writeText(meter.getKey());
          writer.writeAll(
              meter.getValue().channels, (each, channel) -> write(each, carriers, channel));
        });
    return out.toBytes();
  }

  private static void write(
      BinaryWriter out, List<String> carriers, MeterTotals.ChannelTotals channel) {
    out.writeNatural((long) carriers.indexOf(channel.carrier) * FLOWS + channel.flow.ordinal());
    out.writeNatural(channel.readings);
    out.writeNatural(channel.minutes / QUARTER);
    out.writeBig(channel.quantity);
  }

  private static SortedMap<String, MeterTotals> decoded(BinaryReader in) {
    List<String> carriers = in.readAll(BinaryReader::readText);
    TreeMap<String, MeterTotals> meters = new TreeMap<>(CodePoints.ORDER);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      MeterTotals totals = new MeterTotals();
      meters.put(in.readText(), totals);
      int channels = in.readInt();
      for (int channel = 0; channel < channels; channel++) {
        int carrierAndFlow = (int) in.readNatural();
        totals.add(
            carriers.get(carrierAndFlow / FLOWS),
            Flow.values()[carrierAndFlow % FLOWS],
            (int) in.readNatural(),
            (int) in.readNatural() * QUARTER,
            in.readBig());
      }
    }
    return meters;
  }
}
