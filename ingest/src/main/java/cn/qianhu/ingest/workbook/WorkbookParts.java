package cn.qianhu.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook: which sheets it has, and what its cells refer to (ECMA-376, parts 1 and
 * 2; transitional, strict, with macros). Nothing of a part is read before it is needed, and a macro
 * never.
 */
public final class WorkbookParts implements Closeable {
  private static final String USUAL_WORKBOOK = "xl/workbook.xml";

  /** Programs take as many as the memory holds; nobody has a thousand. */
  private static final int MOST_SHEETS = 10_000;

  private final ZipFile zip;
  private final PartGuard guard;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private final List<SheetEntry> sheets = new ArrayList<>();
  private final SharedTexts texts;
  private final WorkbookStyles styles;
  private boolean dates1904;

  private WorkbookParts(ZipFile zip, PartGuard guard) throws IOException {
    this.zip = zip;
    this.guard = guard;
    zip.getEntries().asIterator().forEachRemaining(e -> entries.putIfAbsent(key(e.getName()), e));
    Map<String, String> types = partsByType();
    String workbook = types.getOrDefault("main", USUAL_WORKBOOK);
    Map<String, Relation> relations = relations(workbook);
    readWorkbook(workbook, relations);
    this.texts = readTexts(part("sharedStrings", types, relations));
    this.styles = readStyles(part("styles", types, relations));
  }

  /** A relation of a part to another. */
  private record Relation(String type, String part) {}

  /**
   * Opens a workbook.
   *
   * @param zip remains the caller's to close where it is none
   */
  public static WorkbookParts of(ZipFile zip, PartGuard guard) throws IOException {
    return new WorkbookParts(zip, guard);
  }

  /** The sheets, in the order of their tabs. */
  public List<SheetEntry> sheets() {
    return List.copyOf(sheets);
  }

  /** Whether days are counted from 1904. */
  public boolean hasDatesOf1904() {
    return dates1904;
  }

  /** Whether conditional formatting changes numbers, as far as the styles of the workbook show. */
  public boolean hasConditionalNumberFormats() {
    return styles.hasConditionalNumberFormats();
  }

  /** The rows of a sheet, from the first on. */
  public SheetRows rows(SheetEntry sheet) throws IOException {
    if (sheet.part() == null) {
      throw new NotAWorkbookException("the sheet " + sheet.name() + " has no part");
    }
    return new SheetRows(open(sheet.part(), false), texts, styles, guard);
  }

  private void readWorkbook(String workbook, Map<String, Relation> relations) throws IOException {
    Set<String> parts = new HashSet<>();
    try (XmlPart xml = new XmlPart(open(workbook, true))) {
      while (xml.next()) {
        if (xml.opens("workbookPr")) {
          dates1904 |= xml.isSet("date1904");
        } else if (xml.opens("sheet")) {
          SheetEntry sheet = sheet(xml, relations);
          // What was unpacked and counted once would be read again for each of them.
          if (sheet.part() != null && !parts.add(key(sheet.part()))) {
            throw new NotAWorkbookException("several sheets have the part " + sheet.part());
          }
          sheets.add(sheet);
        }
        if (sheets.size() > MOST_SHEETS) {
          throw new NotAWorkbookException("there are more than " + MOST_SHEETS + " sheets");
        }
      }
    }
  }

  private static SheetEntry sheet(XmlPart xml, Map<String, Relation> relations) {
    String state = xml.attribute("state");
    Relation relation = relations.get(xml.attribute("id"));
    return new SheetEntry(
        xml.attribute("name"),
        !"hidden".equals(state) && !"veryHidden".equals(state),
        relation == null ? null : relation.part());
  }

  private SharedTexts readTexts(String part) throws IOException {
    if (part == null) {
      return SharedTexts.NONE;
    }
    try (XmlPart xml = new XmlPart(open(part, true))) {
      return SharedTexts.read(xml);
    }
  }

  private WorkbookStyles readStyles(String part) throws IOException {
    if (part == null) {
      return WorkbookStyles.NONE;
    }
    try (XmlPart xml = new XmlPart(open(part, true))) {
      return WorkbookStyles.read(xml);
    }
  }

  /** A part that the workbook need not have; null where it has none. */
  private String part(String type, Map<String, String> types, Map<String, Relation> relations) {
    String part =
        relations.values().stream()
            .filter(relation -> relation.type().equals(type))
            .map(Relation::part)
            .findFirst()
            .orElse(types.get(type));
    return part != null && entries.containsKey(key(part)) ? part : null;
  }

  /** Names of parts by what they are: {@code main} is the workbook itself. */
  private Map<String, String> partsByType() throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (XmlPart xml = new XmlPart(open("[Content_Types].xml", true))) {
      while (xml.next()) {
        String type = xml.opens("Override") ? xml.attribute("ContentType") : null;
        String part = type == null ? null : xml.attribute("PartName");
        if (part != null && type.endsWith("+xml")) {
          String last = type.substring(type.lastIndexOf('.') + 1, type.length() - "+xml".length());
          parts.putIfAbsent(last, part);
        }
      }
    }
    return parts;
  }

  private Map<String, Relation> relations(String part) throws IOException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    Map<String, Relation> relations = new HashMap<>();
    String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    try (XmlPart xml = new XmlPart(open(name, true))) {
      while (xml.next()) {
        String target = xml.opens("Relationship") ? xml.attribute("Target") : null;
        if (target != null && relations.size() < MOST_SHEETS) {
          String type = String.valueOf(xml.attribute("Type"));
          relations.put(
              xml.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target : folder + target));
        }
      }
    }
    return relations;
  }

  private InputStream open(String part, boolean kept) throws IOException {
    ZipArchiveEntry entry = entries.get(key(part));
    if (entry == null) {
      throw new NotAWorkbookException("the part " + part + " is missing");
    }
    return guard.watch(zip.getInputStream(entry), entry.getName(), kept);
  }

  /** The key of a part's name: case makes no difference, and some programs write another slash. */
  private static String key(String name) {
    List<String> steps = new ArrayList<>();
    for (String step : name.replace('\\', '/').toLowerCase(Locale.ROOT).split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
