package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about headings that cannot be read without guessing. */
final class HeadingFaults {

  private static final int LONGEST = 40;

  /** Headings that are named where several mean one column. */
  private static final int NAMED = 20;

  private HeadingFaults() {}

  static HeadingFault resembling(String written, String name, String column) {
    String shown = excerpt(written);
    String meant = name.equals(column) ? column : name + "（" + column + "）";
    return new HeadingFault(
        column,
        Bilingual.of(
            "列名“%s”与 %s 只差一个字，不能忽略：请改正列名；确为其他内容的，请换一个名称或删除该列".formatted(shown, meant),
            "\"%s\" resembles %s: correct the heading, or, where something else is meant, choose another name or remove the column"
                .formatted(shown, meant)));
  }

  static HeadingFault repeated(String column, List<Heading> found) {
    String names =
        found.stream()
            .filter(heading -> heading.column().equals(column))
            .limit(NAMED)
            .map(heading -> "“" + excerpt(heading.written()) + "”")
            .collect(Collectors.joining("、"));
    return new HeadingFault(
        column,
        Bilingual.of(
            "%s 都是列 %s，无法判断以哪一列为准：请只保留一列".formatted(names, column),
            "%s all mean the column %s: keep one of them".formatted(names, column)));
  }

  /**
   * @param unit of the column; empty where it has none, or one for each carrier
   */
  static HeadingFault unknownUnit(Heading heading, String unit) {
    String shown = excerpt(heading.written());
    return new HeadingFault(
        heading.column(),
        unit.isEmpty()
            ? Bilingual.of(
                "列名“%s”括号中的“%s”不是已知的单位，也不是列名的一部分：请改正，或删去括号"
                    .formatted(shown, excerpt(heading.unit())),
                "\"%s\": what stands in the brackets is no unit that is known, and no part of the name: correct it, or remove the brackets"
                    .formatted(shown))
            : Bilingual.of(
                "列名“%s”中的单位“%s”无法识别：请以%s填报该列，或在表头写明已知的单位"
                    .formatted(shown, excerpt(heading.unit()), unit),
                "\"%s\": the unit is not known; give the column in %s".formatted(shown, unit)));
  }

  static HeadingFault severalCarriers(Heading heading) {
    String shown = excerpt(heading.written());
    return new HeadingFault(
        heading.column(),
        Bilingual.of(
            "列名“%s”注明了单位，而各行的能源品种不止一种：请删去单位，各行按该品种的计量单位填报".formatted(shown),
            "\"%s\" names a unit, and the rows are of several carriers: remove the unit, and give each row in that of its carrier"
                .formatted(shown)));
  }

  static HeadingFault unitOfOtherCarrier(Heading heading, String unit) {
    String shown = excerpt(heading.written());
    return new HeadingFault(
        heading.column(),
        Bilingual.of(
            "列名“%s”中的单位不是该能源品种的单位：请以%s填报".formatted(shown, unit),
            "\"%s\": the unit is none of the carrier's; give it in %s".formatted(shown, unit)));
  }

  /**
   * @param said what a row besides the header says
   * @param unit in which the column is taken; empty where each carrier has its own
   */
  static HeadingFault unitBesides(Heading heading, String said, String unit) {
    String shown = excerpt(heading.written());
    Bilingual taken =
        unit.isEmpty()
            ? Bilingual.of("各品种的计量单位", "the unit of each carrier")
            : Bilingual.same(unit);
    return new HeadingFault(
        heading.column(),
        Bilingual.of(
            "表头之外另注明单位为“%s”，而列“%s”按%s读取：请把单位写入列名，如“%s(%s)”"
                .formatted(excerpt(said), shown, taken.zh(), shown, excerpt(said)),
            "a row besides the header says %s, and the column \"%s\" is taken in %s: write the unit into the heading"
                .formatted(excerpt(said), shown, taken.en())));
  }

  static HeadingFault anotherHeader() {
    return new HeadingFault(
        "",
        Bilingual.of(
            "是另一个表头，列或单位与上面的表头不同，其下各行不能按上面的表头读取：请把两张表分别存为文件",
            "is another header, with other columns or units than the one above, by which the rows"
                + " below it cannot be read: save the two tables as two files"));
  }

  private static String excerpt(String text) {
    return Excerpt.printable(text, LONGEST);
  }
}
