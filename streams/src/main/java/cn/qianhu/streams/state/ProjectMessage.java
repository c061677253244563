package cn.qianhu.streams.state;

import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.project.Claim;
import cn.qianhu.domain.project.ProjectCodecs;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The messages from the stage of enterprises to that of projects. */
public sealed interface ProjectMessage {

  Codec<ProjectMessage> CODEC = new ToProjectsCodec();

  /** Partitions of a topic that it goes to; empty where the key decides. */
  default Optional<Set<Integer>> partitions(int count) {
    return Optional.empty();
  }

  /** A report asks to count for its project. */
  record ClaimAdded(Claim claim) implements ProjectMessage {}

  /** A report no longer asks to. */
  record ClaimRemoved(Claim claim) implements ProjectMessage {}

  /**
   * The directory admits, or no longer admits, a code whose check character is wrong. Any partition
   * may hold projects of that enterprise.
   */
  record CodeExemption(String uscc, boolean exempt) implements ProjectMessage {

    @Override
    public Optional<Set<Integer>> partitions(int count) {
      return Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
    }
  }

  /** The business date moved, for one partition. */
  record ProjectTick(BusinessClock clock, int partition) implements ProjectMessage {

    @Override
    public Optional<Set<Integer>> partitions(int count) {
      return Optional.of(Set.of(partition));
    }
  }

  /** Tag byte, then the message. */
  final class ToProjectsCodec implements Codec<ProjectMessage> {

    private static final int CLAIMED = 1;
    private static final int UNCLAIMED = 2;
    private static final int EXEMPTED = 3;
    private static final int TICK = 4;
    private static final int WITH_TEXTS = 1;

    /** Since 2, texts of a claim that follow from its values are not written. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, ProjectMessage value) {
      if (value instanceof ClaimAdded claimAdded) {
        out.writeByte(CLAIMED);
        ProjectCodecs.CLAIM.write(out, claimAdded.claim());
      } else if (value instanceof ClaimRemoved claimRemoved) {
        out.writeByte(UNCLAIMED);
        ProjectCodecs.CLAIM.write(out, claimRemoved.claim());
      } else if (value instanceof CodeExemption exemption) {
        out.writeByte(EXEMPTED);
        out.writeText(exemption.uscc());
        out.writeBoolean(exemption.exempt());
      } else if (value instanceof ProjectTick tick) {
        out.writeByte(TICK);
        BusinessClock.CODEC.write(out, tick.clock());
        out.writeInt(tick.partition());
      }
    }

    @Override
    public ProjectMessage read(BinaryReader in) {
      return read(in, ProjectCodecs.CLAIM::read);
    }

    @Override
    public ProjectMessage readEarlier(BinaryReader in, int met) {
      return met == WITH_TEXTS
          ? read(in, each -> ProjectCodecs.CLAIM.readEarlier(each, WITH_TEXTS))
          : Codec.super.readEarlier(in, met);
    }

    private static ProjectMessage read(BinaryReader in, Function<BinaryReader, Claim> claim) {
      return switch (in.readByte()) {
        case CLAIMED -> new ClaimAdded(claim.apply(in));
        case UNCLAIMED -> new ClaimRemoved(claim.apply(in));
        case EXEMPTED -> new CodeExemption(in.readText(), in.readBoolean());
        case TICK -> new ProjectTick(BusinessClock.CODEC.read(in), in.readInt());
        default -> throw new IllegalStateException("unknown kind of message to projects");
      };
    }
  }
}
