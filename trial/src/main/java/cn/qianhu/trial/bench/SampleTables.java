package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.ReportFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The same reports of output as a program writes them, and as office programs and people do.
 *
 * @param folder that they are written into
 * @param rows of each
 */
record SampleTables(Path folder, int rows) {

  private static final FileDialect OFFICE = FileDialect.of(Dialect.OFFICE, Site.shipped());
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * The headings of a clerk for the columns of output; money in another unit than the product's.
   */
  private static final List<String> HEADINGS =
      List.of(
          "报表编号",
          "统一社会信用代码",
          "报告期",
          "报送次数",
          "报送时间",
          "撤回",
          "工业总产值(千元)",
          "工业销售产值(千元)",
          "出口交货值(千元)",
          "营业收入(千元)",
          "利润总额(千元)",
          "平均用工人数(人)");

  private static final int PERIOD = 2;
  private static final int FIRST_AMOUNT = 6;
  private static final int EMPLOYEES = 11;
  private static final int FLUSHED = 1_000;

  /** The file in the strict form. */
  ReportFile strict() {
    Path path = folder.resolve("output-strict.csv");
    write(path, StandardCharsets.UTF_8, OutputForm.KIND.columns(), UnaryOperator.identity());
    return file(path, ReportFile.FileFormat.CSV, FileDialect.STRICT);
  }

  /**
   * The file in GB18030, with Chinese headings, months such as 2021年1月, and grouped amounts in 千元.
   */
  ReportFile office() {
    Path path = folder.resolve("output-office.csv");
    write(path, GB18030, HEADINGS, SampleTables::asWritten);
    return file(path, ReportFile.FileFormat.CSV, OFFICE);
  }

  /** The same file, to be read in the office dialect. */
  static ReportFile inOffice(ReportFile file) {
    return new ReportFile(
        file.path(), file.name(), file.kind(), file.format(), file.size(), OFFICE);
  }

  /** A workbook with the same headings, and with number cells. */
  ReportFile workbook() {
    Path path = folder.resolve("output-office.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "Qianhu", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("产销");
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, HEADINGS.get(column));
      }
      for (int row = 1; row <= rows; row++) {
        write(sheet, row, SampleBatches.ofReports(1).reports().apply(row).get(0).texts());
        if (row % FLUSHED == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written.", e);
    }
    return file(path, ReportFile.FileFormat.XLSX, OFFICE);
  }

  private static void write(Worksheet sheet, int row, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      if (column >= FIRST_AMOUNT) {
        sheet.value(row, column, column == EMPLOYEES ? new BigDecimal(text) : thousands(text));
      } else if (!text.isEmpty()) {
        sheet.value(row, column, text);
      }
    }
  }

  private void write(
      Path path, Charset charset, List<String> header, UnaryOperator<List<String>> written) {
    try (BufferedWriter out = Files.newBufferedWriter(path, charset)) {
      out.write(String.join(",", header) + "\r\n");
      for (int row = 1; row <= rows; row++) {
        List<String> texts = SampleBatches.ofReports(1).reports().apply(row).get(0).texts();
        out.write(String.join(",", written.apply(texts)) + "\r\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written.", e);
    }
  }

  private static List<String> asWritten(List<String> texts) {
    String[] written = texts.toArray(String[]::new);
    String month = texts.get(PERIOD);
    written[PERIOD] = month.substring(0, 4) + "年" + Integer.parseInt(month.substring(5)) + "月";
    for (int column = FIRST_AMOUNT; column < EMPLOYEES; column++) {
      written[column] = "\"%,.1f\"".formatted(thousands(texts.get(column)));
    }
    return List.of(written);
  }

  private static BigDecimal thousands(String tenThousands) {
    return new BigDecimal(tenThousands).movePointRight(1);
  }

  private ReportFile file(Path path, ReportFile.FileFormat format, FileDialect dialect) {
    try {
      String name = path.getFileName().toString();
      return new ReportFile(path, name, OutputForm.KIND, format, Files.size(path), dialect);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be looked at.", e);
    }
  }
}
