package cn.qianhu.ingest.workbook;

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
public final class WorkbookFile {
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<String, String> more = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private boolean strict;
  private String properties = "";
  private String conditional = "";

  /** Lets conditional formatting show numbers by a format. */
  public WorkbookFile conditional(String code) {
    conditional =
        "<dxfs><dxf><numFmt numFmtId=\"200\" formatCode=\"" + escaped(code) + "\"/></dxf></dxfs>";
    return this;
  }

  /** Saves it as Strict Open XML. */
  public WorkbookFile strict() {
    strict = true;
    return this;
  }

  /** Counts its days from 1904. */
  public WorkbookFile of1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Adds a shared text, the content of an element {@code si}. */
  public WorkbookFile shared(String content) {
    texts.add("<si>" + content + "</si>");
    return this;
  }

  /** Adds a part, or puts another in the place of one. */
  public WorkbookFile part(String name, String text) {
    more.put(name, text);
    return this;
  }

  /** The style of cells with a number format, for their attribute {@code s}. */
  public int style(String code) {
    return formats.computeIfAbsent(code, c -> formats.size() + 1);
  }

  /**
   * Adds a sheet.
   *
   * @param state hidden, veryHidden, visible or empty
   * @param rows elements {@code row}
   */
  public WorkbookFile sheet(String name, String state, String rows) {
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
  public static String texts(List<String> cells) {
    StringBuilder row = new StringBuilder("<row>");
    cells.forEach(
        text ->
            row.append("<c t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>"));
    return row.append("</row>").toString();
  }

  public Path write(Path path) {
    try (OutputStream file = Files.newOutputStream(path);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder relations = new StringBuilder("<Relationships>");
    for (int i = 1; i <= sheets.size(); i++) {
      String target = "worksheets/sheet" + i + ".xml";
      relations.append("<Relationship Id=\"r" + i + "\" Target=\"" + target + "\"/>");
      parts.put(
          "xl/" + target, main("worksheet", "<sheetData>" + contents.get(i - 1) + "</sheetData>"));
    }
    parts.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        main("workbook", properties + "<sheets>" + String.join("", sheets) + "</sheets>"));
    parts.put("xl/styles.xml", styles());
    StringBuilder types = new StringBuilder(type("styles"));
    if (!texts.isEmpty()) {
      parts.put("xl/sharedStrings.xml", main("sst", String.join("", texts)));
      types.append(type("sharedStrings"));
    }
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + types
            + "</Types>");
    parts.putAll(more);
    return parts;
  }

  private String main(String element, String content) {
    String main = strict ? STRICT + "spreadsheetml/main" : TRANSITIONAL + "spreadsheetml/2006/main";
    String relations =
        strict
            ? STRICT + "officeDocument/relationships"
            : TRANSITIONAL + "officeDocument/2006/relationships";
    return "<"
        + element
        + " xmlns=\""
        + main
        + "\" xmlns:r=\""
        + relations
        + "\">"
        + content
        + "</"
        + element
        + ">";
  }

  private static String type(String part) {
    return "<Override PartName=\"/xl/"
        + part
        + ".xml\" ContentType=\""
        + TYPES
        + "."
        + part
        + "+xml\"/>";
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
    return main(
        "styleSheet",
        "<numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs>" + conditional);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
