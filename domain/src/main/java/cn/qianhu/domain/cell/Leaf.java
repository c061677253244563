package cn.qianhu.domain.cell;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;

/**
 * The lowest place that a contribution falls into: a region, a division, the scopes it counts in,
 * and the month. Every cell that covers it follows from it.
 *
 * @param region county where the leaf comes from an enterprise or project; city on its way to the
 *     province
 * @param division two-digit division
 * @param scopes mask of {@link Scope}, ALL included
 * @param month index of the month, year × 12 + month − 1
 */
public record Leaf(String region, String division, int scopes, int month) {

  public Leaf in(String otherRegion) {
    return new Leaf(otherRegion, division, scopes, month);
  }

  /** The same leaf in another month. */
  public Leaf at(int otherMonth) {
    return new Leaf(region, division, scopes, otherMonth);
  }

  public void write(BinaryWriter out) {
    out.writeText(region);
    out.writeText(division);
    out.writeInt(scopes);
    out.writeInt(month);
  }

  public static Leaf read(BinaryReader in) {
    return new Leaf(in.readText(), in.readText(), in.readInt(), in.readInt());
  }
}
