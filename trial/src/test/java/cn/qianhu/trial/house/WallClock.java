package cn.qianhu.trial.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that ask what time it is. */
final class WallClock {

  private static final Set<String> OF_SYSTEM = Set.of("currentTimeMillis", "nanoTime");
  private static final Set<String> CLOCKS =
      Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickMillis");

  private WallClock() {}

  static DescribedPredicate<JavaMethodCall> isAsked() {
    return DescribedPredicate.describe(
        "the wall clock is asked",
        call -> {
          String owner = call.getTargetOwner().getName();
          String method = call.getName();
          return (owner.startsWith("java.time.") && method.equals("now"))
              || (owner.equals("java.lang.System") && OF_SYSTEM.contains(method))
              || (owner.equals("java.time.Clock") && CLOCKS.contains(method));
        });
  }
}
