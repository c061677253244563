package cn.qianhu.ingest.workbook;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.workbook.SheetCell.CellType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet, streamed. */
public final class SheetRows implements Closeable {
  /** The last column of a sheet is XFD. */
  static final int COLUMNS = 1 << 14;

  /** The last row of a sheet. */
  static final int ROWS = 1 << 20;

  /** A bound of the characters of a row, many times what a report may send. */
  private static final int CHARACTERS_OF_ROW = 1 << 22;

  private final XmlPart xml;
  private final SharedTexts texts;
  private final WorkbookStyles styles;
  private final PartGuard guard;
  private final ArrayFormulas arrays = new ArrayFormulas();
  private boolean inData;
  private boolean ended;
  private boolean conditional;
  private long number;
  private int column;

  SheetRows(InputStream part, SharedTexts texts, WorkbookStyles styles, PartGuard guard)
      throws IOException {
    this.xml = new XmlPart(part);
    this.texts = texts;
    this.styles = styles;
    this.guard = guard;
  }

  /** The next row that is written, or null at the end. */
  public SheetRow next() throws IOException {
    while (!ended && xml.next()) {
      if (xml.opens("sheetData")) {
        inData = true;
      } else if (xml.closes("sheetData")) {
        readBelow();
      } else if (inData && xml.opens("row")) {
        return row();
      }
    }
    return null;
  }

  /** Whether conditional formatting of the sheet changes numbers; known when all rows were read. */
  public boolean hasConditionalNumberFormats() {
    return conditional;
  }

  private void readBelow() throws IOException {
    boolean ofConditions = false;
    while (xml.next()) {
      if (xml.opens("dxf") || xml.closes("dxf")) {
        ofConditions = xml.opens("dxf");
      }
      conditional |= ofConditions && xml.opens("numFmt");
    }
    ended = true;
  }

  private SheetRow row() throws IOException {
    String written = xml.attribute("r");
    // Rows may leave out their number; they then follow the one before.
    number = Math.max(number + 1, written == null ? 0 : Long.parseLong(written));
    if (number > ROWS) {
      throw new NotAWorkbookException("there is no row " + number);
    }
    boolean hidden = xml.isSet("hidden");
    List<SheetCell> cells = new ArrayList<>();
    column = -1;
    long characters = 0;
    while (xml.next() && !xml.closes("row")) {
      if (xml.opens("c")) {
        SheetCell cell = cell();
        cells.add(cell);
        characters += cell.text() == null ? 0 : cell.text().length();
        refuseEndless(cells.size(), characters);
      }
    }
    guard.reach(column + 1);
    return new SheetRow(number, hidden, cells);
  }

  private static void refuseEndless(int cells, long characters) throws NotAWorkbookException {
    if (cells > COLUMNS) {
      throw new NotAWorkbookException("a row has more than " + COLUMNS + " cells");
    }
    if (characters > CHARACTERS_OF_ROW) {
      throw new NotAWorkbookException("a row has more than " + CHARACTERS_OF_ROW + " characters");
    }
  }

  private SheetCell cell() throws IOException {
    String address = xml.attribute("r");
    column = address == null ? column + 1 : column(address);
    if (column >= COLUMNS) {
      throw new NotAWorkbookException("a row has more than " + COLUMNS + " cells");
    }
    String type = xml.attribute("t");
    FormatCode format = styles.format(xml.attribute("s"));
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.closes("c")) {
      if (xml.opens("f")) {
        formula = formula();
      } else if (xml.opens("v")) {
        value = xml.text();
      } else if (xml.opens("is")) {
        value = xml.richText();
      }
    }
    formula |= value == null && arrays.reach(number, column);
    return new SheetCell(
        number, column, type(type), "s".equals(type) ? shared(value) : value, formula, format);
  }

  /** A formula may be given once for many cells; that of a cell alone says something. */
  private boolean formula() throws IOException {
    boolean shared = "shared".equals(xml.attribute("t"));
    String range = xml.attribute("ref");
    if (range != null && !shared) {
      arrays.add(range);
    }
    return !xml.text().isEmpty() || shared;
  }

  private String shared(String number) throws IOException {
    if (number == null || number.isEmpty()) {
      return number;
    }
    String text = texts.get(Whitespace.trim(number));
    guard.take(text);
    return text;
  }

  private static CellType type(String type) throws NotAWorkbookException {
    if (type == null) {
      return CellType.NUMBER;
    }
    return switch (type) {
      case "n" -> CellType.NUMBER;
      case "s", "str", "inlineStr" -> CellType.TEXT;
      case "b" -> CellType.BOOLEAN;
      case "e" -> CellType.ERROR;
      case "d" -> CellType.DATE;
      default -> throw new NotAWorkbookException("there is no type of cells " + type);
    };
  }

  /** Number of the column of an address, from 0. */
  static int column(String address) throws NotAWorkbookException {
    int number = 0;
    int letters = 0;
    while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
      int letter = Character.toUpperCase(address.charAt(letters)) - 'A' + 1;
      number = letter > 26 || letters == 3 ? COLUMNS + 1 : number * 26 + letter;
      letters++;
    }
    if (number == 0 || number > COLUMNS) {
      throw new NotAWorkbookException("there is no cell " + address);
    }
    return number - 1;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
