package cn.qianhu.trial.siege;

import cn.qianhu.trial.soak.PacedLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** All attackers at once, each in a thread of its own, until the siege is closed. */
public final class Siege implements AutoCloseable {

  /** Months over which ids are spread, so that none becomes too large by itself. */
  private static final int MANY_MONTHS = 48;

  private final Map<Attacker, Replies> replies = new LinkedHashMap<>();
  private final List<PacedLoop> beats = new ArrayList<>();

  private Siege(List<Attacker> hostiles) {
    for (Attacker attacker : hostiles) {
      Replies got = new Replies();
      replies.put(attacker, got);
      beats.add(PacedLoop.start(attacker.name(), attacker.pause(), turn -> attack(attacker, got)));
    }
  }

  /**
   * Begins.
   *
   * @param target whose key each replaces by one of his own
   * @param keys makes another key of the same enterprise
   * @param only names of those that attack; all where it is empty
   */
  public static Siege begin(Target target, Supplier<String> keys, Set<String> only) {
    return new Siege(
        all(target, keys).stream()
            .filter(attacker -> only.isEmpty() || only.contains(attacker.name()))
            .toList());
  }

  private static List<Attacker> all(Target target, Supplier<String> keys) {
    int from = 0;
    return List.of(
        new IdBomb("month-bomb", target.with(keys.get()), new Address(++from), 1),
        new IdBomb("byte-flood", target.with(keys.get()), new Address(++from), MANY_MONTHS),
        new OneKeyFlood(target.with(keys.get()), new Address(++from)),
        new SlowHeads("gateway", target.gateway(), new Address(++from)),
        new SlowHeads("desk", target.desk(), new Address(++from)),
        new SlowHeads("registry", target.registry(), new Address(++from)),
        new SlowHeads("health", target.health(), new Address(++from)),
        new SlowBodies(target.with(keys.get()), new Address(++from)),
        new BodyBombs(target.with(keys.get()), new Address(++from)),
        new OddIds(target.with(keys.get()), new Address(++from)),
        new StreamHoarder(target, new Address(++from)),
        new DeskTrespasser(target, new Address(++from)),
        new RegistryWriter(target, new Address(++from)),
        new RawWriter(target),
        new FarDates(target));
  }

  private static void attack(Attacker attacker, Replies got) {
    try {
      attacker.attack(got);
    } catch (IOException | KafkaException e) {
      got.add("not let in");
    }
  }

  /** Fails where an attack has failed by a fault of its own. */
  public void requireSound() {
    beats.forEach(PacedLoop::requireSound);
  }

  /** The replies that each attacker got so far. */
  Map<Attacker, Replies> replies() {
    return replies;
  }

  /** Whether a row of the rejections is about a hostile report. */
  public static boolean isHostile(String rejection) {
    return rejection.contains("," + VoidReports.MARK)
        || rejection.contains("\"" + VoidReports.MARK);
  }

  @Override
  public void close() {
    beats.forEach(PacedLoop::close);
    replies.keySet().forEach(Attacker::close);
  }
}
