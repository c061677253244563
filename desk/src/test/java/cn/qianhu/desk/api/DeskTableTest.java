package cn.qianhu.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.web.ProblemException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public sees of a table what is declared to be for everybody, and nothing else. */
class DeskTableTest {

  private static final ColumnList<String> CITY =
      ColumnList.<String>none().and("city", ColumnSpec.key("市", "city").forEverybody(), row -> row);
  private static final ColumnSpec UNDECLARED = ColumnSpec.sum(ColumnType.ENERGY, "用能", "energy");

  @Test
  void aColumnThatNobodyDeclaredOpenIsEmptyForThePublic() {
    DeskTable<String> table =
        new DeskTable<>(row -> row, CITY.and("energy", UNDECLARED, row -> "12.0000"));

    assertThat(table.columns(Audience.CENTRE).cells("370100")).containsExactly("370100", "12.0000");
    assertThat(table.columns(Audience.PUBLIC).cells("370100")).containsExactly("370100", "");
    ApiResponse.RowPage<String> page = table.page(asked(Audience.PUBLIC), Stream.of("370100"));
    assertThat(new String(ResponseWriter.json(page), UTF_8))
        .startsWith("{\"rows\":[{\"city\":\"370100\"}]");
    assertThat(new String(ResponseWriter.csv(page), UTF_8)).isEqualTo("city,energy\n370100,\n");
  }

  @Test
  void aTableThatNobodyDeclaredOpenIsRefusedToThePublic() {
    DeskTable<String> table =
        new DeskTable<>(
            row -> row, ColumnList.<String>none().and("energy", UNDECLARED, row -> row));

    assertThat(table.page(asked(Audience.CENTRE), Stream.of("12.0000")).rows()).hasSize(1);
    assertThatThrownBy(() -> table.page(asked(Audience.PUBLIC), Stream.of("12.0000")))
        .isInstanceOf(ProblemException.class);
  }

  private static ApiQuery asked(Audience audience) {
    return new ApiQuery(DeskRoute.BALANCES, Map.of(), Map.of(), audience);
  }
}
