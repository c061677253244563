package cn.qianhu.local.demo;

import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.desk.document.PlainWorkbook;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Files as offices have them, of one plant: its entry in a list in GBK under the headings of the
 * national directory, and its last report in a workbook in thousands of yuan below a title.
 */
public final class OfficeFiles {

  /** The list with the plant's entry; its columns stand in the order of the form. */
  public static final String LIST = "名录-滨州.csv";

  /** The character set of the list. */
  public static final Charset GBK = Charset.forName("GB18030");

  private static final String WORKBOOK = "产销-2022-03.xlsx";

  static final Set<String> NAMES = Set.of(LIST, WORKBOOK);

  private static final List<String> LIST_HEADINGS =
      List.of("统一社会信用代码", "单位详细名称", "行政区划代码", "行业代码", "监测范围", "两高", "代码豁免", "生效月份", "关闭月份");

  private static final List<String> REPORT_HEADINGS =
      List.of(
          "报表编号",
          "统一社会信用代码",
          "报告期",
          "报送次数",
          "报送时间",
          "撤回",
          inThousands(OutputMeasures.GROSS_OUTPUT),
          inThousands(OutputMeasures.SALES_OUTPUT),
          inThousands(OutputMeasures.EXPORT_DELIVERY),
          inThousands(OutputMeasures.REVENUE),
          inThousands(OutputMeasures.PROFIT),
          "平均用工人数");

  private static final int FIRST_AMOUNT = 6;
  private static final int AMOUNTS = 5;

  private final DemoRow entry;
  private final DemoRow report;

  private OfficeFiles(DemoRow entry, DemoRow report) {
    this.entry = entry;
    this.report = report;
  }

  private static String inThousands(MeasureSpec measure) {
    return measure.words().zh() + "（千元）";
  }

  /** Moves the rows of a plant from the other files into office files. */
  static OfficeFiles takenFrom(
      DemoFiles files, DemoEnterprise plant, Consumer<PlantedFault> planted) {
    OfficeFiles office =
        new OfficeFiles(
            take(files.of(FileKind.ENTERPRISES), plant),
            take(files.of(FileKind.OUTPUT, DemoProvince.LAST), plant));
    String value = office.report.get("gross_output");
    planted.accept(
        new PlantedFault(
            FaultKind.OFFICE_FILES,
            plant.uscc(),
            DemoProvince.LAST.toString(),
            "",
            "%s 的名录 %s 为 GBK 编码，产销报表 %s 以千元填报：识别标题和单位，按 %s 万元计入。"
                .formatted(plant.name(), LIST, WORKBOOK, value),
            "The entry of %s stands in GBK in %s, its report in thousands of yuan in %s: it counts as %s 万元."
                .formatted(plant.name(), LIST, WORKBOOK, value)));
    return office;
  }

  private static DemoRow take(DemoFile file, DemoEnterprise plant) {
    DemoRow row = file.first("uscc", plant.uscc()).orElseThrow();
    file.removeIf(row::equals);
    return row;
  }

  void write(Path directory) throws IOException {
    String list =
        String.join(",", LIST_HEADINGS) + "\r\n" + String.join(",", entry.values()) + "\r\n";
    Files.write(directory.resolve(LIST), list.getBytes(GBK));
    Files.write(directory.resolve(WORKBOOK), workbook());
  }

  private byte[] workbook() {
    return PlainWorkbook.of(
        "3月",
        List.of(
            List.of("工业产销总值及主要产品产量（2022年3月）"),
            List.copyOf(REPORT_HEADINGS),
            IntStream.range(0, REPORT_HEADINGS.size()).mapToObj(this::cell).toList()),
        DemoProvince.AS_OF);
  }

  private Object cell(int column) {
    String text = report.values().get(column);
    if (column < FIRST_AMOUNT) {
      return text;
    }
    BigDecimal amount = new BigDecimal(text);
    return column < FIRST_AMOUNT + AMOUNTS ? amount.movePointRight(1) : amount;
  }
}
