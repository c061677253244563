package cn.qianhu.streams.state;

import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.util.function.Function;

/** The messages from one stage of regions to the next. */
public sealed interface RollUpMessage {

  Codec<RollUpMessage> CODEC = new UpwardCodec();

  /** Contributions moved. */
  record Deltas(LeafDeltas deltas) implements RollUpMessage {}

  /**
   * The business date moved; each partition hands it on to the same partition of the next stage.
   */
  record RollUpTick(BusinessClock clock, int partition) implements RollUpMessage {}

  /** A region's energy budget for a year was set, in tce: from the ledger to the city. */
  record RegionBudget(String region, int year, BigDecimal amount) implements RollUpMessage {}

  /**
   * A target was set, or withdrawn: to the stage that owns its region.
   *
   * @param target null where it was withdrawn
   */
  record TargetSet(TargetKey key, TargetValue target) implements RollUpMessage {}

  /** Tag byte, then the message. */
  final class UpwardCodec implements Codec<RollUpMessage> {

    private static final int FIXED_SLOTS = 1;
    private static final int WITHOUT_BUDGETS = 2;

    private static final int MOVED = 1;
    private static final int TICK = 2;
    private static final int BUDGET = 3;
    private static final int TARGET = 4;

    /** Since 2, sums are written by family; since 3, budgets and targets travel too. */
    @Override
    public int version() {
      return 3;
    }

    @Override
    public void write(BinaryWriter out, RollUpMessage value) {
      if (value instanceof Deltas moved) {
        out.writeByte(MOVED);
        LeafDeltas.CODEC.write(out, moved.deltas());
      } else if (value instanceof RollUpTick tick) {
        out.writeByte(TICK);
        BusinessClock.CODEC.write(out, tick.clock());
        out.writeInt(tick.partition());
      } else if (value instanceof RegionBudget budget) {
        out.writeByte(BUDGET);
        out.writeText(budget.region());
        out.writeInt(budget.year());
        out.writeDecimal(budget.amount());
      } else if (value instanceof TargetSet set) {
        out.writeByte(TARGET);
        out.writeText(set.key().text());
        out.writeNullable(set.target(), TargetValue.CODEC::write);
      }
    }

    @Override
    public RollUpMessage read(BinaryReader in) {
      return read(in, LeafDeltas.CODEC::read);
    }

    @Override
    public RollUpMessage readEarlier(BinaryReader in, int met) {
      return switch (met) {
        case FIXED_SLOTS -> read(in, each -> LeafDeltas.CODEC.readEarlier(each, FIXED_SLOTS));
        case WITHOUT_BUDGETS -> read(in);
        default -> Codec.super.readEarlier(in, met);
      };
    }

    private static RollUpMessage read(BinaryReader in, Function<BinaryReader, LeafDeltas> deltas) {
      return switch (in.readByte()) {
        case MOVED -> new Deltas(deltas.apply(in));
        case TICK -> new RollUpTick(BusinessClock.CODEC.read(in), in.readInt());
        case BUDGET -> new RegionBudget(in.readText(), in.readInt(), in.readDecimal());
        case TARGET ->
            new TargetSet(TargetKey.of(in.readText()), in.readNullable(TargetValue.CODEC::read));
        default -> throw new IllegalStateException("unknown kind of message between stages");
      };
    }
  }
}
