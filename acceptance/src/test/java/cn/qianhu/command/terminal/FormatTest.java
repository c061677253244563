package cn.qianhu.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same rows for people, for pipes and for spreadsheets. */
class FormatTest {

  private static final ColumnList<List<String>> COLUMNS =
      ColumnList.<List<String>>none()
          .and("name", ColumnSpec.key("名称", "name"), row -> row.get(0))
          .and("value", ColumnSpec.sum(ColumnType.MONEY, "数值", "value"), row -> row.get(1))
          .and("count", ColumnSpec.sum(ColumnType.COUNT, "户数", "count"), row -> row.get(2));

  @Test
  void aTableLinesUpAndSaysWhereThereIsNothing() {
    assertThat(printed(Format.TABLE, List.of(Arrays.asList("济南市", "12.50", null))))
        .containsExactly("名称     数值   户数", "name    value  count", "济南市  12.50      -");
  }

  @Test
  void aTableWithoutRowsSaysSo() {
    assertThat(printed(Format.TABLE, List.of())).singleElement().asString().contains("没有符合条件的行");
  }

  @Test
  void jsonKeepsTheDigitsOfDecimalsAndCountsAreNumbers() {
    assertThat(printed(Format.JSON, List.of(List.of("济南\"市", "12.50", "3"), List.of("", "", ""))))
        .containsExactly(
            "{\"name\":\"济南\\\"市\",\"value\":\"12.50\",\"count\":3}",
            "{\"name\":null,\"value\":null,\"count\":null}");
  }

  @Test
  void csvQuotesWhatItMust() {
    assertThat(printed(Format.CSV, List.of(Arrays.asList("甲,乙", "1.0", null))))
        .containsExactly("name,value,count", "\"甲,乙\",1.0,");
  }

  private static List<String> printed(Format format, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text);
        Listing<List<String>> listing = format.listing(COLUMNS, out)) {
      rows.forEach(listing::row);
    }
    return text.toString().lines().toList();
  }
}
