package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document as one HTML page that needs no other file: no script, no picture, no font from
 * elsewhere. It prints on A4, with its title at the head of every page.
 */
public final class HtmlPage {

  private static final String STYLE = "page.css";

  /** Columns of a terminal: a project's code fits. */
  private static final int SHORT = 24;

  private final Markup page = new Markup();
  private final Document document;

  private HtmlPage(Document document) {
    this.document = document;
  }

  /** The page. */
  public static String of(Document document) {
    return new HtmlPage(document).written();
  }

  private String written() {
    page.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page.text(document.title().zh() + " " + document.subtitle().zh());
    page.raw("</title>\n<style>\n").raw(style());
    page.raw("@page { @top-left { content: \"").text(runningHead()).raw("\"; } }\n");
    page.raw("</style>\n</head>\n<body>\n");
    head();
    int number = 1;
    for (Chapter chapter : document.chapters()) {
      chapter(number++, chapter);
    }
    page.element("footer", "", document.imprint());
    return page.raw("</body>\n</html>\n").toString();
  }

  /** The running head, made safe for a string in a style sheet: letters, digits and blanks only. */
  private String runningHead() {
    String text = document.title().zh() + "　" + document.subtitle().zh();
    return text.replaceAll("[^\\p{L}\\p{N}\\p{Zs}，。、—（）-]", "");
  }

  private void head() {
    page.raw("<header>\n").element("h1", "", document.title());
    page.element("p", " class=\"subtitle\"", document.subtitle());
    page.raw("<dl>\n");
    for (Document.DocumentFact fact : document.facts()) {
      page.raw("<div>").element("dt", "", fact.name());
      page.element("dd", "", Bilingual.same(fact.value())).raw("</div>\n");
    }
    page.raw("</dl>\n</header>\n");
  }

  private void chapter(int number, Chapter chapter) {
    page.raw("<section>\n<h2><span class=\"number\">" + number + "</span> ");
    page.words(chapter.title()).raw("</h2>\n");
    chapter.blocks().forEach(this::block);
    page.raw("</section>\n");
  }

  private void block(Block block) {
    if (block instanceof Paragraph paragraph) {
      page.element("p", " class=\"" + cssClass(paragraph.weight()) + "\"", paragraph.words());
    } else if (block instanceof DocumentTable documentTable) {
      grid(documentTable);
    } else if (block instanceof BarSeries barSeries) {
      BarChart.draw(barSeries, page);
    }
  }

  private static String cssClass(Paragraph.Weight weight) {
    return switch (weight) {
      case POINT -> "point";
      case REMARK -> "remark";
      case WARNING -> "warning";
    };
  }

  private void grid(DocumentTable documentTable) {
    List<DocumentTable.Column> columns = documentTable.columns();
    page.raw("<table>\n").element("caption", "", documentTable.caption());
    page.raw("<thead><tr>");
    for (DocumentTable.Column column : columns) {
      page.raw(column.figures() ? "<th class=\"figure\">" : "<th>");
      page.words(column.heading()).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (List<TableCell> row : documentTable.printedRows()) {
      page.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Bilingual shown = row.get(i).inPrint();
        page.raw("<td" + cssClass(columns.get(i), shown) + ">").words(shown).raw("</td>");
      }
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    if (documentTable.leftToTheWorkbook() > 0) {
      block(
          Paragraph.remark(
              "另有 " + documentTable.leftToTheWorkbook() + " 行，见工作簿“" + documentTable.sheet() + "”。",
              documentTable.leftToTheWorkbook() + " more rows stand in the workbook."));
    }
  }

  /**
   * The class of a cell; a short one stays on one line, since a name torn in two is hard to read.
   */
  private static String cssClass(DocumentTable.Column column, Bilingual shown) {
    if (column.figures()) {
      return " class=\"figure\"";
    }
    boolean fits = Width.of(shown.zh()) <= SHORT && Width.of(shown.en()) <= SHORT;
    return fits ? " class=\"short\"" : "";
  }

  private static String style() {
    try (InputStream style = HtmlPage.class.getResourceAsStream(STYLE)) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet shipped cannot be read.", e);
    }
  }
}
