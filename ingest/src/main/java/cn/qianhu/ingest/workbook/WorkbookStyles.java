package cn.qianhu.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's cells, by the styles to which they refer. */
final class WorkbookStyles {
  /** A workbook without a table of styles is legitimate; it has no dates then. */
  static final WorkbookStyles NONE = new WorkbookStyles();

  /** Programs take 250 of a workbook's own. Each is taken to pieces, which takes memory. */
  private static final int MOST_CODES = 1 << 10;

  /** Programs take 65,490. */
  private static final int MOST = 1 << 16;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Map<Integer, FormatCode> formats = new HashMap<>();
  private boolean conditional;

  /** Reads the part of styles. */
  static WorkbookStyles read(XmlPart xml) throws IOException {
    WorkbookStyles styles = new WorkbookStyles();
    boolean ofCells = false;
    boolean ofConditions = false;
    while (xml.next()) {
      if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
        ofCells = xml.opens("cellXfs");
      } else if (xml.opens("dxf") || xml.closes("dxf")) {
        ofConditions = xml.opens("dxf");
      } else if (xml.opens("numFmt") && ofConditions) {
        styles.conditional = true;
      } else if (xml.opens("numFmt")) {
        styles.codes.put(number(xml), xml.attribute("formatCode"));
      } else if (xml.opens("xf") && ofCells) {
        styles.numbers.add(number(xml));
      }
      if (styles.numbers.size() > MOST || styles.codes.size() > MOST_CODES) {
        throw new NotAWorkbookException(
            "there are more than " + MOST + " styles, or " + MOST_CODES + " number formats");
      }
    }
    return styles;
  }

  private static int number(XmlPart xml) {
    String number = xml.attribute("numFmtId");
    return number == null ? 0 : Integer.parseInt(number);
  }

  /**
   * The number format of a style.
   *
   * @param style its number, or null where a cell has none
   */
  FormatCode format(String style) {
    if (style == null) {
      return FormatCode.PLAIN;
    }
    int index = Integer.parseInt(style);
    int number = index < numbers.size() ? numbers.get(index) : 0;
    return formats.computeIfAbsent(number, n -> FormatCode.of(n, codes.get(n)));
  }

  /** Whether conditional formatting may change how numbers look. */
  boolean hasConditionalNumberFormats() {
    return conditional;
  }
}
