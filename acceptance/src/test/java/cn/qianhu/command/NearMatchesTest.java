package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a person may have meant. */
class NearMatchesTest {

  private static final Map<String, String> CITIES =
      new TreeMap<>(Map.of("370100", "济南市", "370800", "济宁市", "370200", "青岛市"));

  private final NearMatches near = new NearMatches(CITIES);

  @Test
  void aNameIsAsGoodAsACode() {
    assertThat(near.exactly("济南市")).contains("370100");
    assertThat(near.exactly("济南")).contains("370100");
    assertThat(new NearMatches(Map.of("CRITICAL", "严重")).exactly("critical")).contains("CRITICAL");
    assertThat(near.exactly("济北市")).isEmpty();
  }

  @Test
  void theNearestAreNamedAndNoOthers() {
    assertThat(near.of("济北市")).containsExactly("370100 济南市", "370800 济宁市");
    assertThat(near.of("370201")).containsExactly("370200 青岛市");
    assertThat(near.of("岛")).containsExactly("370200 青岛市");
  }

  @Test
  void editsAreCounted() {
    assertThat(NearMatches.edits("kitten", "sitting")).isEqualTo(3);
    assertThat(NearMatches.edits("", "abc")).isEqualTo(3);
  }
}
