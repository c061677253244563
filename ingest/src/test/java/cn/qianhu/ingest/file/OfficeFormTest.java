package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.ingest.file.OfficeTexts.TableContent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with titles above their rows, and totals and signatures below them. */
class OfficeFormTest {
  private static final String HEADER =
      "报表编号,统一社会信用代码,报告期,报送次数,报送时间,工业总产值,工业销售产值,出口交货值,营业收入,利润总额,平均用工人数\n";
  private static final String ROW =
      "R1,91370100MA3QF0012Q,2022-03,1,2022-04-05T09:00:00+08:00,10,9,1,10,1,100\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"合计", "合　　计", "合 计", "小计：", "总计", "制表人：张三", "审核人：", "填表日期：2022年4月", "1. 填表说明"})
  void aRowWithoutAKeyThatIsATotalOrASignatureIsLeftAside(String foot) {
    TableContent read = read(OutputForm.KIND, HEADER + ROW + foot + ",,,,,10,9,1,10,1,100\n" + ROW);

    assertThat(read.rows()).hasSize(2);
    assertThat(read.notes())
        .containsExactly(
            "output.csv#3: holds \""
                + foot
                + "\" and no key: a total or a signature below the rows, left aside and not counted");
  }

  /** Wherever in the row it stands, under an unknown column or under none at all. */
  @Test
  void theWordMayStandInAnyCell() {
    String header = HEADER.strip() + ",备注\n";

    assertThat(read(OutputForm.KIND, header + ROW + ",,,,,合计,9\n").rows()).hasSize(1);
    assertThat(read(OutputForm.KIND, header + ROW + ",,,,,,,,,,,审核\n").rows()).hasSize(1);
    assertThat(read(OutputForm.KIND, header + ROW + ",,,,,,,,,,,,填表\n").rows()).hasSize(1);
  }

  /** It is refused as any other without a code, and nothing goes unsaid. */
  @Test
  void aRowWithAKeyIsNoFoot() {
    for (String key : List.of(",x", ",,2022-03", ",x,2022-03")) {
      String row = "合计" + key + ",".repeat(10 - (int) key.chars().filter(c -> c == ',').count());
      assertThat(read(OutputForm.KIND, HEADER + row + "\n").rows()).as(key).hasSize(1);
    }
    assertThat(read(OutputForm.KIND, HEADER + "其中,,,,,10,9,1,10,1,100\n").rows()).hasSize(1);
    assertThat(read(OutputForm.KIND, HEADER + ",,,,,10,9,1,10,1,100\n").rows()).hasSize(1);
  }

  @Test
  void theCarrierIsPartOfTheKeyOfEnergy() {
    String header = String.join(",", EnergyForm.KIND.columns()) + "\n";

    assertThat(read(EnergyForm.KIND, header + "合计,,,,,,,1,,,,\n").rows()).isEmpty();
    assertThat(read(EnergyForm.KIND, header + "合计,,,电力,,,,1,,,,\n").rows()).hasSize(1);
  }

  /** In order or without an enterprise each row is meant. */
  @Test
  void commandsAndTargetsHaveNoFeet() {
    for (Kind kind : List.of(QuotaForm.KIND, TargetForm.KIND)) {
      String header = String.join(",", kind.columns()) + "\n";
      assertThat(read(kind, header + "合计" + ",".repeat(kind.columns().size() - 1) + "\n").rows())
          .as(kind.fileName())
          .hasSize(1);
    }
  }

  @Test
  void manyFeetAreNamedAndTheOthersCounted() {
    TableContent read = read(OutputForm.KIND, HEADER + "小计\n".repeat(130));

    assertThat(read.rows()).isEmpty();
    assertThat(read.notes()).hasSize(101).last().asString().contains("30 more rows are totals");
  }

  /** Under a heading without a unit money is in 万元, whatever stands above it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "单位：千元",
        "（计量单位：千元）",
        "金额单位: 元",
        "计量单位：千元、人",
        "填报单位：某某厂 单位：亿元",
        "单位：万美元",
        "单位 千元",
        "单位（千元）",
        "产销情况（千元）",
        "千元",
        "2022年3月产销(万美元)"
      })
  void aUnitAboveThatIsNotThatOfTheColumnsMakesTheFileUnreadable(String unit) {
    assertThatThrownBy(() -> read(OutputForm.KIND, "产销\n" + unit + "\n" + HEADER + ROW))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("工业总产值");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单位：万元",
        "（计量单位：万元、人）",
        "填报单位：元通钢铁有限公司",
        "单位负责人：张三",
        "单位名称：某某厂",
        "（元通公司）",
        "公元2022年",
        "产销(万元)",
        "万元"
      })
  void theUnitOfTheColumnsMayStandAboveThem(String unit) {
    TableContent read = read(OutputForm.KIND, "产销\n" + unit + "\n" + HEADER + ROW);

    assertThat(read.rows()).singleElement().satisfies(row -> assertThat(row.number()).isEqualTo(4));
    assertThat(read.notes())
        .containsExactly(
            "output.csv#1: the header stands in row 3; rows 1 to 2 above it left aside");
  }

  /** A second row of headings, a foot and the header itself may say it as well. */
  @Test
  void aUnitBesidesThatIsNotThatOfTheColumnsMakesTheFileUnreadable() {
    String units = ",,,,,（千元）,（千元）,（千元）,（千元）,（千元）,（人）\n";
    String foot = "制表人：张三　单位：千元\n";

    for (String text :
        List.of(HEADER + units + ROW, HEADER + ROW + foot, HEADER.strip() + ",单位：千元\n" + ROW)) {
      assertThatThrownBy(() -> read(OutputForm.KIND, text))
          .as(text)
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("工业总产值")
          .hasMessageContaining("taken in 万元");
    }
    assertThat(read(OutputForm.KIND, HEADER + units.replace("千元", "万元") + ROW).rows()).hasSize(2);
    assertThat(read(OutputForm.KIND, HEADER + ROW + foot.replace("千元", "万元")).rows()).hasSize(1);
  }

  /** Headings prevail over what stands above, where both say the same. */
  @Test
  void aUnitInTheHeadingsPrevails() {
    String inThousands =
        Arrays.stream(HEADER.strip().split(","))
            .map(name -> name.matches(".*[值入额]") ? name + "(千元)" : name)
            .collect(Collectors.joining(",", "", "\n"));

    assertThat(read(OutputForm.KIND, "单位：千元\n" + inThousands + ROW).rows().get(0).texts())
        .containsSequence("1.0", "0.9", "0.1", "1.0", "0.1", "100");
    assertThatThrownBy(() -> read(OutputForm.KIND, "单位：万元\n" + inThousands + ROW))
        .isInstanceOf(UnreadableFileException.class);
  }

  /** Two tables one below the other: the second in another unit, or with its columns in turn. */
  @Test
  void anotherHeaderBelowMakesTheFileUnreadableWhereItMeansSomethingElse() {
    String turned = HEADER.replace("工业总产值,工业销售产值", "工业销售产值,工业总产值");
    for (String other : List.of(HEADER.replace("利润总额", "利润总额(千元)"), turned)) {
      assertThatThrownBy(() -> read(OutputForm.KIND, HEADER + ROW + "\n" + other + ROW))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("第 4 行：是另一个表头")
          .hasMessageContaining("row 4: is another header");
    }
    assertThat(read(OutputForm.KIND, HEADER + ROW + "\n" + HEADER + ROW).rows()).hasSize(3);
  }

  /** What was signed is the strict text. */
  @Test
  void aFileWithSignaturesIsReadStrictly() {
    String header = String.join(",", OutputForm.KIND.columns()) + ",signature\n";
    String row = "R1,u,2022年3月,1,t,,\"1,000\",9,1,10,1,100,s\n";

    TableContent read = read(OutputForm.KIND, header + row);
    assertThat(read.rows())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signature()).isEqualTo("s");
              assertThat(one.texts()).contains("2022年3月", "1,000").doesNotContain("2022-03");
              assertThat(one.readings()).isEmpty();
            });
    assertThat(read.notes()).singleElement().asString().contains("is read strictly");
    assertThatThrownBy(() -> read(OutputForm.KIND, "title\n" + header + row))
        .isInstanceOf(UnreadableFileException.class);
  }

  private static TableContent read(Kind kind, String text) {
    return OfficeTexts.read(kind, text.getBytes(StandardCharsets.UTF_8));
  }
}
