package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its parts, as no writer's conveniences would let one. */
final class WorkbookFile {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private String conditional = "";

  /** Lets conditional formatting show numbers by a format. */
  WorkbookFile conditional(String code) {
    conditional =
        "<dxfs><dxf><numFmt numFmtId=\"200\" formatCode=\"" + escaped(code) + "\"/></dxf></dxfs>";
    return this;
  }

  /** The style of cells with a number format, for their attribute {@code s}. */
  int style(String code) {
    return formats.computeIfAbsent(code, c -> formats.size() + 1);
  }

  /**
   * Adds a sheet.
   *
   * @param state hidden, veryHidden, visible or empty
   * @param rows elements {@code row}
   */
  WorkbookFile sheet(String name, String state, String rows) {
    String visibility = state.isEmpty() ? "" : " state=\"" + state + "\"";
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\""
            + name
            + "\" sheetId=\""
            + number
            + "\""
            + visibility
            + " r:id=\"r"
            + number
            + "\"/>");
    contents.add(rows);
    return this;
  }

  /** A row of texts. */
  static String texts(List<String> cells) {
    StringBuilder row = new StringBuilder("<row>");
    cells.forEach(
        text ->
            row.append("<c t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>"));
    return row.append("</row>").toString();
  }

  Path write(Path path) {
    try (OutputStream file = Files.newOutputStream(path);
        ZipOutputStream out = new ZipOutputStream(file)) {
      StringBuilder relations = new StringBuilder("<Relationships>");
      for (int i = 1; i <= sheets.size(); i++) {
        String target = "worksheets/sheet" + i + ".xml";
        relations.append("<Relationship Id=\"r" + i + "\" Target=\"" + target + "\"/>");
        part(
            out,
            "xl/" + target,
            "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + contents.get(i - 1)
                + "</sheetData></worksheet>");
      }
      part(out, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
      part(
          out,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\"><sheets>"
              + String.join("", sheets)
              + "</sheets></workbook>");
      part(out, "xl/styles.xml", styles());
      part(
          out,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
              + TYPES
              + ".styles+xml\"/>"
              + "</Types>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** {@code id 9} is one of the formats that are known by their number only. */
  private String styles() {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    formats.forEach(
        (code, style) -> {
          boolean builtIn = code.startsWith("id ");
          int id = builtIn ? Integer.parseInt(code.substring(3)) : 163 + style;
          if (!builtIn) {
            codes.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(code) + "\"/>");
          }
          styles.append("<xf numFmtId=\"" + id + "\"/>");
        });
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts>"
        + codes
        + "</numFmts><cellXfs>"
        + styles
        + "</cellXfs>"
        + conditional
        + "</styleSheet>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void part(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
