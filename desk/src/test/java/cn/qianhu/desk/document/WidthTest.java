package cn.qianhu.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text in columns on a terminal. */
class WidthTest {

  @Test
  void chineseCharactersAndTheirPunctuationTakeTwoColumns() {
    assertThat(Width.of("GDP")).isEqualTo(3);
    assertThat(Width.of("产值，")).isEqualTo(6);
    assertThat(Width.of("产值 (亿元)")).isEqualTo(11);
  }

  @Test
  void paddingCountsColumns() {
    assertThat(Width.padRight("济南", 6)).isEqualTo("济南  ");
    assertThat(Width.padLeft("济南", 6)).isEqualTo("  济南");
    assertThat(Width.padLeft("济南市", 2)).isEqualTo("济南市");
  }

  @Test
  void linesBreakAtBlanksAndBetweenChineseCharactersOnly() {
    assertThat(Width.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(Width.wrap("工业运行监测", 7)).containsExactly("工业运", "行监测");
    assertThat(Width.wrap("unbreakable", 4)).containsExactly("unbreakable");
  }

  @Test
  void noLineBeginsWithPunctuation() {
    assertThat(Width.wrap("工业运行，监测", 8)).containsExactly("工业运", "行，监测");
  }

  @Test
  void columnsStandBelowTheirHeadingsInBothLanguages() {
    List<String> lines =
        TextTable.empty()
            .words("市", "city")
            .figures("产值", "output")
            .row("济南市", "158.98")
            .row("A", "7")
            .lines();

    assertThat(lines)
        .containsExactly("市        产值", "city    output", "济南市  158.98", "A            7");
  }
}
