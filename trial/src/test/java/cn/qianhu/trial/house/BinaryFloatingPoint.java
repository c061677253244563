package cn.qianhu.trial.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that take or give a double or a float. */
final class BinaryFloatingPoint {

  private static final Set<String> TYPES =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private BinaryFloatingPoint() {}

  static DescribedPredicate<JavaMethodCall> isTakenOrGiven() {
    return DescribedPredicate.describe(
        "a double or a float is taken or given",
        call ->
            Stream.concat(
                    Stream.of(call.getTarget().getRawReturnType()),
                    call.getTarget().getRawParameterTypes().stream())
                .map(JavaClass::getName)
                .anyMatch(TYPES::contains));
  }
}
