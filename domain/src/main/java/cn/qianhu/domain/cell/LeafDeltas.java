package cn.qianhu.domain.cell;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Differences on their way up, combined by leaf: however many reports moved a leaf since the last
 * commit, one difference leaves the task.
 */
public final class LeafDeltas {

  public static final Codec<LeafDeltas> CODEC = new LeafDeltasCodec();

  /**
   * Leaves of one part: at most some four megabytes. A list of enterprises that changes moves every
   * month that any of them ever reported, and in one record that is more than a topic takes.
   */
  static final int PART = 4_096;

  private final Map<Leaf, Sums> deltas = new LinkedHashMap<>();

  public void add(Leaf leaf, Sums sums) {
    deltas.computeIfAbsent(leaf, unused -> new Sums()).plus(sums);
  }

  public void subtract(Leaf leaf, Sums sums) {
    deltas.computeIfAbsent(leaf, unused -> new Sums()).minus(sums);
  }

  /** Visits the differences that are not zero. */
  public void forEach(BiConsumer<Leaf, Sums> visitor) {
    deltas.forEach(
        (leaf, sums) -> {
          if (!sums.isZero()) {
            visitor.accept(leaf, sums);
          }
        });
  }

  /** These differences, by the province of their leaves. */
  public Map<String, LeafDeltas> byProvince() {
    Map<String, LeafDeltas> parts = new LinkedHashMap<>();
    forEach(
        (leaf, sums) ->
            parts
                .computeIfAbsent(Regions.provinceOf(leaf.region()), unused -> new LeafDeltas())
                .add(leaf, sums));
    return parts;
  }

  /**
   * These differences in parts, each small enough to be sent as a record, and valid whatever
   * becomes of the others.
   */
  public List<LeafDeltas> parts() {
    if (deltas.size() <= PART) {
      return List.of(this);
    }
    List<LeafDeltas> parts = new ArrayList<>();
    forEach(
        (leaf, sums) -> {
          if (parts.isEmpty() || parts.get(parts.size() - 1).deltas.size() == PART) {
            parts.add(new LeafDeltas());
          }
          parts.get(parts.size() - 1).add(leaf, sums);
        });
    return parts;
  }

  public boolean isEmpty() {
    return deltas.values().stream().allMatch(Sums::isZero);
  }

  private static final class LeafDeltasCodec implements Codec<LeafDeltas> {

    private static final int FIXED_SLOTS = 1;

    /** Since 2, sums are written by family. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, LeafDeltas value) {
      out.writeInt((int) value.deltas.values().stream().filter(sums -> !sums.isZero()).count());
      value.forEach(
          (leaf, sums) -> {
            leaf.write(out);
            Sums.CODEC.write(out, sums);
          });
    }

    @Override
    public LeafDeltas read(BinaryReader in) {
      return read(in, Sums.CODEC::read);
    }

    @Override
    public LeafDeltas readEarlier(BinaryReader in, int met) {
      return met == FIXED_SLOTS
          ? read(in, each -> Sums.CODEC.readEarlier(each, FIXED_SLOTS))
          : Codec.super.readEarlier(in, met);
    }

    private static LeafDeltas read(BinaryReader in, Function<BinaryReader, Sums> sums) {
      LeafDeltas read = new LeafDeltas();
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        read.add(Leaf.read(in), sums.apply(in));
      }
      return read;
    }
  }
}
