package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The units in which the numbers of a record are written, in the spellings that people use for
 * them. Compatibility forms, case and blanks do not matter: {@code 万m³} is {@code 万m3}.
 */
public record ColumnUnits(Carriers carriers) {
  private static final Map<ColumnContent, Set<String>> OF_CONTENT =
      Map.of(
          ColumnContent.MONEY, Set.of("万元", "万元人民币", "人民币万元"),
          ColumnContent.PERSONS, Set.of("人"),
          ColumnContent.REVISION, Set.of("次"),
          ColumnContent.MINUTES, Set.of("分钟", "分", "min"),
          ColumnContent.YEAR, Set.of("年"),
          ColumnContent.STANDARD_COAL, Set.of("tce", "吨标准煤", "吨标煤"));

  /** By the unit of the table of carriers. */
  private static final Map<String, Set<String>> OF_CARRIER =
      Map.of(
          "t", Set.of("t", "吨"),
          "kg", Set.of("kg", "千克", "公斤"),
          "m3", Set.of("m3", "立方米"),
          "1e4 m3", Set.of("万m3", "万立方米"),
          "GJ", Set.of("gj", "吉焦", "百万千焦"),
          "kWh", Set.of("kwh", "千瓦时", "度"),
          "1e4 kWh", Set.of("万kwh", "万千瓦时", "万度"));

  /**
   * The unit of a column in a record; nothing where it has none.
   *
   * @param texts the text of each column of the kind
   */
  public Set<String> of(Kind kind, String column, List<String> texts) {
    ColumnContent content = kind.column(column).content();
    if (content != ColumnContent.QUANTITY && content != ColumnContent.METERED) {
      return OF_CONTENT.getOrDefault(content, Set.of());
    }
    String code = texts.get(kind.position(SharedColumns.CARRIER.name()));
    if (!carriers.contains(code)) {
      return Set.of();
    }
    Carrier carrier = carriers.get(code);
    String unit = content == ColumnContent.METERED ? carrier.meterUnit() : carrier.unit();
    return OF_CARRIER.getOrDefault(unit, Set.of(unit));
  }
}
