package cn.qianhu.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.meter.MeterMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * State of every version that a module released is read, and what it says is what was written. Each
 * module that writes stored forms has a test of this kind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReleasedState {

  private static final String FREEZE = "run mvn package -DskipTests -Pfreeze";

  private final StateRelease release;

  protected ReleasedState(StateRelease release) {
    this.release = release;
  }

  Stream<StateForm<?>> forms() {
    return release.forms().stream();
  }

  Stream<Arguments> releasedVersions() {
    return forms()
        .flatMap(
            form ->
                IntStream.rangeClosed(form.since(), form.version())
                    .mapToObj(version -> Arguments.of(form, version)));
  }

  @ParameterizedTest
  @MethodSource("releasedVersions")
  void whatAVersionWroteIsRead(StateForm<?> form, int version) {
    Map<String, byte[]> released = StateRelease.bytes(form, version);
    assertThat(released).as("no bytes of %s, version %d: %s", form, version, FREEZE).isNotEmpty();
    released.forEach(
        (sample, bytes) -> {
          assertThat(form.expected(version, sample)).as("sample %s is gone", sample).isNotNull();
          assertThat(form.read(version, sample, bytes))
              .as(sample)
              .usingRecursiveComparison()
              .withEqualsForType(Sums::equals, Sums.class)
              .withEqualsForType(MeterMonth::equals, MeterMonth.class)
              .isEqualTo(form.expected(version, sample));
        });
  }

  /** What is read from before and written now is no other than what was always written so. */
  @ParameterizedTest
  @MethodSource("releasedVersions")
  void whatAVersionWroteTakesTheFormOfThisOne(StateForm<?> form, int version) {
    StateRelease.bytes(form, version)
        .forEach(
            (sample, bytes) -> {
              if (form.samples().containsKey(sample)) {
                assertThat(form.rewritten(sample, bytes)).as(sample).isEqualTo(form.write(sample));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsWrittenIsWhatWasFrozen(StateForm<?> form) {
    Map<String, byte[]> frozen = StateRelease.bytes(form, form.version());
    for (String sample : form.samples().keySet()) {
      assertThat(frozen).as("not frozen yet: %s", FREEZE).containsKey(sample);
      assertThat(form.write(sample))
          .as("%s is written in another way than before: it needs a new version", sample)
          .isEqualTo(frozen.get(sample));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatALaterReleaseWroteIsRefusedWithAdvice(StateForm<?> form) {
    String sample = form.samples().keySet().iterator().next();
    byte[] later = StateRelease.bytes(form, form.version()).get(sample);
    byte[] bytes = Arrays.copyOf(later, later.length);
    bytes[0] = (byte) (form.version() + 1);
    assertThatThrownBy(() -> form.read(form.version(), sample, bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version " + (form.version() + 1))
        .hasMessageContaining("run the release that wrote it");
  }

  @Test
  void noStoredFormIsForgotten() {
    List<Object> shown = forms().<Object>map(StateForm::codec).toList();
    assertThat(release.codecs())
        .as("codecs without samples: add a StateForm")
        .allMatch(codec -> shown.stream().anyMatch(each -> each.getClass() == codec));
    assertThat(release.constants())
        .as("codecs without samples: add a StateForm")
        .allSatisfy((name, codec) -> assertThat(shown).contains(codec));
  }
}
