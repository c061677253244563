package cn.qianhu.ingest.dialect;

import static cn.qianhu.ingest.dialect.DialectRows.TABLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells of a header name, and what makes them unreadable. */
class HeadingReaderTest {

  private static final Kind OUTPUT = Kind.ofFileName("output");
  private static final Kind ENERGY = Kind.ofFileName("energy");

  private static HeadingLine read(String kind, String... cells) {
    return TABLES.headings(Kind.ofFileName(kind)).read(List.of(cells));
  }

  private static List<String> faults(HeadingLine line) {
    return line.faults().stream().map(fault -> fault.said().en()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          output      | 工业总产值                    | gross_output
          output      | 工业总产值（当年价格）        | gross_output
          output      | 现价工业总产值                | gross_output
          output      | GrossOutput                   | gross_output
          output      | ＧＲＯＳＳ　ＯＵＴＰＵＴ      | gross_output
          output      | 其中：出口交货值              | export_delivery
          output      | 平均用工人数                  | employees
          output      | Report ID                     | report_id
          output      | WITHDRAWN                     | withdrawn
          enterprises | 行业代码（GB/T 4754-2017）    | industry
          enterprises | 单位详细名称                  | name
          enterprises | code exempt                   | code_exempt
          projects    | 项目名称                      | name
          investment  | 设备、工器具购置              | equipment
          energy      | 能源名称                      | carrier
          readings    | 计量点编号                    | meter_id
          quota       | 县（市、区）                  | county
          quota       | TO CITY                       | to_city
          targets     | 目标值                        | value
          """)
  void aNameOrAnAliasIsTheColumnInAnyCaseAndWidth(String kind, String cell, String column) {
    HeadingLine line = read(kind, cell);

    assertThat(line.headings()).containsExactly(new Heading(0, cell, column, null));
    assertThat(line.position(column)).isZero();
    assertThat(line.faults()).isEmpty();
    assertThat(line.unknownColumns()).isEmpty();
  }

  @Test
  void aHeadingMayHoldLineBreaksAndWhatNobodySees() {
    assertThat(read("output", "工业\n总产值\u200b\n（千元）").headings())
        .extracting(Heading::column, Heading::unit)
        .containsExactly(tuple("gross_output", "千元"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          工业总产值(千元)            | 千元
          工业总产值（亿元）          | 亿元
          工业总产值(当年价格)(千元)  | 千元
          工业总产值［万元］          | 万元
          gross_output (元)           | 元
          """)
  void aUnitStandsInBracketsBehindTheName(String cell, String unit) {
    HeadingLine line = read("output", cell);

    assertThat(line.headings()).containsExactly(new Heading(0, cell, "gross_output", unit));
    assertThat(line.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工业总产值(万美元)",
        "工业总产值(累计)",
        "工业总产值(1-本月)",
        "工业总产值(人)",
        "工业总产值()",
        "工业总产值(千元)(不含税)",
        "平均用工人数(户)",
        "企业名称(盖章)",
        "撤回(是/否)",
        "报告期(季)"
      })
  void bracketsWithAnythingElseMakeTheFileUnreadable(String cell) {
    HeadingLine line = cell.startsWith("企业") ? read("enterprises", cell) : read("output", cell);

    assertThat(faults(line)).singleElement().asString().contains(cell);
  }

  @Test
  void theSentenceNamesTheUnitOfTheColumn() {
    assertThat(faults(read("output", "工业总产值(万美元)")))
        .containsExactly("\"工业总产值(万美元)\": the unit is not known; give the column in 万元");
    assertThat(read("output", "工业总产值(万美元)").faults().get(0).column()).isEqualTo("gross_output");
  }

  /** Cumulative figures, parts of a figure and register values are no figures of a month. */
  @ParameterizedTest
  @CsvSource({
    "output,工业总产值累计",
    "output,1—本月",
    "output,主营业务收入",
    "output,从业人员期末人数",
    "output,备注",
    "investment,本年完成投资",
    "investment,自开始建设累计完成投资",
    "energy,工业生产消费量",
    "energy,绿电",
    "readings,示数",
    "readings,采集时间",
    "enterprises,注册地区划代码",
    "enterprises,代码",
    "enterprises,退库月份",
    "output,报出日期",
    "output,修订次数"
  })
  void whatIsNotCertainIsNoColumn(String kind, String cell) {
    HeadingLine line = read(kind, cell);

    assertThat(line.headings()).isEmpty();
    assertThat(line.faults()).isEmpty();
    assertThat(line.unknownColumns()).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "output,withdrawm,withdrawn",
    "output,wtihdrawn,withdrawn",
    "output,gross_outputs,gross_output",
    "output,是否撤消,withdrawn",
    "enterprises,close_from,closed_from",
    "enterprises,code_exemt,code_exempt",
    "enterprises,代码豁兔,code_exempt",
    "quota,country,county",
    "quota,acount,account",
    "projects,plan_month,plan_months",
    "output,signatures,signature"
  })
  void aNameThatNearlyIsThatOfAColumnMakesTheFileUnreadable(
      String kind, String cell, String column) {
    HeadingLine line = read(kind, cell);

    assertThat(faults(line)).singleElement().asString().contains(cell, "resembles", column);
    assertThat(line.faults().get(0).column()).isEqualTo(column);
    assertThat(line.headings()).isEmpty();
    assertThat(line.unknownColumns()).isEmpty();
  }

  @Test
  void twoHeadingsForOneColumnMakeTheFileUnreadable() {
    assertThat(faults(read("output", "营业收入", "uscc", "revenue", "营业收入(千元)")))
        .containsExactly(
            "“营业收入”、“revenue”、“营业收入(千元)” all mean the column revenue: keep one of them");
    assertThat(faults(read("output", "平均用工人数", "期末用工人数"))).hasSize(1);
  }

  @Test
  void aHeaderNamesEachColumnThatAFileNeeds() {
    List<String> cells = new ArrayList<>(OUTPUT.columns());
    assertThat(TABLES.headings(OUTPUT).read(cells).isHeader()).isTrue();

    cells.remove("withdrawn");
    assertThat(TABLES.headings(OUTPUT).read(cells).isHeader()).isTrue();

    cells.set(cells.indexOf("profit"), "利润");
    HeadingLine lacking = TABLES.headings(OUTPUT).read(cells);
    assertThat(lacking.isHeader()).isFalse();
    assertThat(lacking.missing()).containsExactly("profit");
    assertThat(lacking.position("withdrawn")).isEqualTo(HeadingLine.ABSENT);
  }

  @Test
  void aColumnOfSignaturesIsSeen() {
    assertThat(read("output", "Signature").isSigned()).isTrue();
    assertThat(read("output", "signature").isSigned()).isTrue();
    assertThat(read("output", "签名").isSigned()).isFalse();
    assertThat(read("enterprises", "signature").isSigned()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "单位：千元, 6",
    "计量单位:千元, 6",
    "金额单位：元, 6",
    "（单位：亿元）, 6",
    "2022年3月　单位：千元, 6",
    "单位：千元　填报单位：某某厂, 6",
    "单位：千元 单位负责人：张三, 6",
    "计量单位：千元（含税）, 6",
    "单位：人民币（千元）, 6",
    "产销总值（千元）　填报单位：某某厂, 6",
    "本表以千元为单位, 6",
    "金额均以千元计, 6",
    "说明：金额按千元填列, 6",
    "单位：万元　填报单位：某某厂（盖章）, 0",
    "本表以万元为单位, 0",
    "按企业填报, 0",
    "单位：万美元, 6",
    "单位：千元、人, 6",
    "单位：万元, 0",
    "单位：万元、人, 0",
    "计量单位：万元, 0",
    "填报单位：某某（集团）公司, 0",
    "单位：某某元件厂有限公司, 0",
    "合计人民币壹佰万元, 0",
    "产销总值（千元）, 6",
    "百元, 6",
    "单位负责人：张三, 0",
    "2022年3月产销总值表, 0"
  })
  void aUnitAboveTheHeaderMayNotContradictTheColumns(String above, int contradicted) {
    HeadingLine line = DialectRows.of(OUTPUT).line();
    int money = 5;

    assertThat(line.faultsBesides(List.of("工业产销总值", above))).hasSize(contradicted == 0 ? 0 : money);
  }

  @Test
  void aUnitBehindTheHeadingsMayNotContradictThem() {
    assertThat(faults(read("output", "营业收入", "单位：千元")))
        .singleElement()
        .asString()
        .contains("千元", "营业收入", "taken in 万元");
    assertThat(faults(read("output", "营业收入(千元)", "单位：千元"))).isEmpty();
    assertThat(faults(read("output", "营业收入", "填报单位：某某厂"))).isEmpty();
    assertThat(faults(read("output", "营业收入", "新产品产值(千元)"))).isEmpty();
  }

  @Test
  void aUnitInTheHeadingPrevailsAndMayNotContradictTheRowAbove() {
    HeadingLine line = read("output", "工业总产值(千元)", "营业收入(千元)", "平均用工人数", "uscc");

    assertThat(line.faultsBesides(List.of("单位：千元"))).isEmpty();
    assertThat(line.faultsBesides(List.of("单位：万元")))
        .extracting(HeadingFault::column)
        .containsExactly("gross_output", "revenue");
    assertThat(line.faultsBesides(List.of("单位：万元")).get(0).said().en())
        .contains("a row besides the header says 万元", "write the unit into the heading");
  }

  @Test
  void aUnitAboveQuantitiesMayNotBeAnotherThanThatOfACarrier() {
    HeadingLine line = DialectRows.of(ENERGY).line();

    assertThat(line.faultsBesides(List.of("计量单位：吨、万千瓦时"))).isEmpty();
    assertThat(line.faultsBesides(List.of("计量单位：千瓦时"))).hasSize(5);
  }

  @Test
  void aUnitAboveQuantitiesMayNotContradictThatOfTheHeading() {
    HeadingLine line = read("energy", "消费量(千瓦时)", "回收利用(kWh)", "可再生能源(万千瓦时)");

    assertThat(line.faultsBesides(List.of("计量单位：千瓦时")))
        .extracting(HeadingFault::column)
        .containsExactly("renewable");
    assertThat(line.faultsBesides(List.of("计量单位：万千瓦时")))
        .extracting(HeadingFault::column)
        .containsExactly("consumption", "recovery");
    assertThat(line.faultsBesides(List.of("计量单位：吨"))).isEmpty();
  }

  /** The work on such a cell would grow with the square of its length. */
  @Test
  void aLongCellIsNoHeading() {
    for (String cell : List.of("(".repeat(200_000) + ")", "工业总产值(" + "千".repeat(300) + ")")) {
      HeadingLine line = read("output", cell);

      assertThat(line.headings()).isEmpty();
      assertThat(line.faults()).isEmpty();
      assertThat(line.unknownColumns()).containsExactly(0);
      assertThat(line.faultsBesides(List.of("单位：" + cell))).isEmpty();
    }
  }

  @Test
  void emptyCellsNameNothing() {
    HeadingLine line = read("output", "", "uscc", "");

    assertThat(line.headings()).hasSize(1);
    assertThat(line.unknownColumns()).isEmpty();
    assertThat(DialectRows.of(OUTPUT, Map.of("profit", "")).line().missing())
        .containsExactly("profit");
  }

  /** Each of thousands of cells may speak against each column: what is said stays a sentence. */
  @Test
  void ofThousandsOfFaultsTheFirstAreNamed() {
    List<String> cells = new ArrayList<>(OUTPUT.columns());
    HeadingLine header = TABLES.headings(OUTPUT).read(cells);
    List<String> units = Collections.nCopies(1000, "单位：千元、元、亿元、人次、千元、元、亿元");

    assertThat(header.faultsBesides(units)).hasSize(20);
    cells.addAll(Collections.nCopies(1000, "gross_outputs"));
    assertThat(TABLES.headings(OUTPUT).read(cells).faults()).hasSize(20);
    List<String> repeated = new ArrayList<>(Collections.nCopies(1000, "revenue"));
    assertThat(faults(TABLES.headings(OUTPUT).read(repeated)))
        .hasSize(1)
        .allSatisfy(said -> assertThat(said).hasSizeLessThan(1000));
  }
}
