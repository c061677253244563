package cn.qianhu.desk.document;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.template.TemplateColumn;
import cn.qianhu.ingest.template.TemplateSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for a clerk: the form with an example, and a sheet that explains it. That sheet is
 * visible: a hidden one would be named in each receipt as not read. The lists that cells offer
 * stand on it too, because a list within the rule of a cell takes no more than 255 characters; they
 * begin below the rows in which headings are looked for.
 */
public final class TemplateWorkbook {

  private static final String EXPLANATION = "填表说明";
  private static final String TEXT = "@";
  private static final int EXAMPLE_ROW = 1;

  /** The last row of a sheet, counted from 0. */
  private static final int LAST_ROW = 1_048_575;

  /** The row from which the lists stand: no heading is looked for there. */
  private static final int LISTS_FROM = 12;

  private static final double WIDE = 18;
  private static final double SENTENCES = 60;

  /** The version, in the form that the file format requires. */
  private static final String APPLICATION_VERSION = "1.0";

  private final TemplateSheet template;

  private TemplateWorkbook(TemplateSheet template) {
    this.template = template;
  }

  /** The workbook of a form, with the same bytes for the same form and site. */
  public static byte[] of(Kind kind, Site site) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new TemplateWorkbook(TemplateSheet.of(kind, site)).write(bytes);
      return ReproducibleWorkbook.zip(bytes.toByteArray(), LocalDate.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be made.", e);
    }
  }

  /** The workbooks of all forms that enterprises report, by the names of their files. */
  public static Map<String, byte[]> ofReports(Site site) {
    return Kind.all().stream()
        .filter(Kind::isReport)
        .collect(
            Collectors.toMap(
                kind -> "template-" + kind.fileName() + ".xlsx", kind -> of(kind, site)));
  }

  private void write(ByteArrayOutputStream bytes) throws IOException {
    try (Workbook workbook = new Workbook(bytes, "Qianhu", APPLICATION_VERSION)) {
      Worksheet form = workbook.newWorksheet(template.title().zh());
      Worksheet explanation = workbook.newWorksheet(EXPLANATION);
      explain(explanation);
      int listed = 0;
      int lists = Math.max(LISTS_FROM, template.columns().size() + 4);
      form.freezePane(0, EXAMPLE_ROW);
      for (int i = 0; i < template.columns().size(); i++) {
        TemplateColumn column = template.columns().get(i);
        column(form, i, column);
        List<String> words = column.choices().isEmpty() ? column.codes() : column.choices();
        if (!words.isEmpty()) {
          Range list = list(explanation, lists, listed++, column.heading(), words);
          offer(form, i, column, list);
        }
      }
    }
  }

  private static void column(Worksheet form, int place, TemplateColumn column) {
    form.width(place, WIDE);
    if (!column.number()) {
      form.style(place).format(TEXT).set();
    }
    form.value(0, place, column.heading());
    form.style(0, place).bold().wrapText(true).set();
    form.comment(0, place, column.description().inLine());
    if (column.number() && !column.example().isEmpty()) {
      form.value(EXAMPLE_ROW, place, new BigDecimal(column.example()));
    } else {
      form.value(EXAMPLE_ROW, place, column.example());
      if (!column.number()) {
        form.style(EXAMPLE_ROW, place).format(TEXT).set();
      }
    }
  }

  /** Codes may be written as well: the program asks, and does not refuse. */
  private static void offer(Worksheet form, int place, TemplateColumn column, Range list) {
    if (!column.choices().isEmpty()) {
      form.range(EXAMPLE_ROW, place, LAST_ROW, place)
          .validateWithList(list)
          .allowBlank(true)
          .showErrorMessage(true)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .errorTitle(column.heading())
          .error("请从下拉列表中选择 / choose from the list");
    }
  }

  private static Range list(
      Worksheet explanation, int first, int place, String heading, List<String> words) {
    explanation.value(first, place, heading + "：可填");
    explanation.style(first, place).bold().set();
    for (int i = 0; i < words.size(); i++) {
      explanation.value(first + 1 + i, place, words.get(i));
    }
    return explanation.range(first + 1, place, first + words.size(), place);
  }

  private void explain(Worksheet sheet) {
    sheet.value(0, 0, template.title().zh() + "：每行一条；第 2 行为示例，请改写或删除，原样上报会被退回。");
    sheet.value(
        1,
        0,
        template.title().en()
            + ": one record a row; row 2 is an example, to be"
            + " overwritten or deleted: it is refused as it stands.");
    headings(sheet, Map.of(0, "表头", 1, "列名", 2, "必填", 3, "示例", 4, "填法 / what it takes"));
    sheet.width(4, SENTENCES);
    int row = 3;
    for (TemplateColumn column : template.columns()) {
      sheet.value(row, 0, column.heading());
      sheet.value(row, 1, column.name());
      sheet.value(row, 2, column.needed() ? "是" : "否");
      sheet.value(row, 3, column.example());
      sheet.value(row, 4, column.description().inLine());
      sheet.style(row, 4).wrapText(true).set();
      row++;
    }
  }

  private static void headings(Worksheet sheet, Map<Integer, String> titles) {
    titles.forEach(
        (place, title) -> {
          sheet.width(place, WIDE);
          sheet.value(2, place, title);
          sheet.style(2, place).bold().set();
        });
  }
}
