package cn.qianhu.ingest.workbook;

import cn.qianhu.ingest.workbook.FormatSection.NumberCondition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The number format of a cell: up to four sections, of which the number chooses one by its sign or
 * by the conditions that are written in them (ECMA-376 part 1, 18.8.30 and 18.8.31).
 */
public final class FormatCode {
  /** Shown by programs where no section applies, and for dates before their first day. */
  static final String CROSSES = "########";

  /** Programs take 255 characters. A longer one would be laid out for each cell that has it. */
  private static final int LONGEST = 255;

  private static final FormatSection GENERAL = FormatSection.of("General");

  /** The format of a cell that has none. */
  public static final FormatCode PLAIN = new FormatCode(List.of(GENERAL));

  private static final FormatSection NO_SECTION = FormatSection.of('"' + CROSSES + '"');

  private final List<FormatSection> sections;
  private final boolean general;

  private FormatCode(List<FormatSection> sections) {
    this.sections = sections;
    this.general = sections.size() == 1 && sections.get(0).code().equalsIgnoreCase("General");
  }

  /**
   * The section that applies to a number.
   *
   * @param dropsSign whether a negative number is shown without a sign of its own, because the
   *     section is for negative numbers only
   */
  record Choice(FormatSection section, boolean dropsSign) {}

  /**
   * Reads a format.
   *
   * @param id the format's number, or null
   * @param code the format's code, or null where only the number is known
   */
  public static FormatCode of(Integer id, String code) {
    String known = FormatNumbers.code(id == null ? 0 : id, code);
    if (known.length() > LONGEST) {
      throw new IllegalArgumentException("a number format of " + known.length() + " characters");
    }
    if (known.isBlank()) {
      return PLAIN;
    }
    List<FormatSection> sections = split(known).stream().map(FormatSection::of).toList();
    // A section for texts only says nothing about numbers.
    boolean ofTexts = sections.size() > 1 && isOfTexts(sections.get(sections.size() - 1));
    return new FormatCode(ofTexts ? sections.subList(0, sections.size() - 1) : sections);
  }

  /** Whether numbers are shown as they are. */
  public boolean isGeneral() {
    return general;
  }

  /** The parts of a date that are shown of a number. */
  public NumberFormat date(BigDecimal value) {
    return section(value).section().date();
  }

  Choice section(BigDecimal value) {
    FormatSection first = sections.get(0);
    NumberCondition condition = first.condition();
    if (sections.size() == 1) {
      boolean applies = condition == null || condition.holds(value);
      return applies ? new Choice(first, holdsOfNegativesOnly(first)) : new Choice(GENERAL, false);
    }
    if (condition != null ? condition.holds(value) : isOfFirst(value)) {
      return new Choice(first, holdsOfNegativesOnly(first));
    }
    FormatSection second = sections.get(1);
    if (second.condition() != null ? second.condition().holds(value) : isOfSecond(value)) {
      return new Choice(second, holdsOfNegativesOnly(second) || isLeftToNegatives(second));
    }
    return new Choice(sections.size() > 2 ? sections.get(2) : NO_SECTION, false);
  }

  private boolean isOfFirst(BigDecimal value) {
    return sections.size() == 2 ? value.signum() >= 0 : value.signum() > 0;
  }

  /**
   * Whether the second section applies: without a condition it takes the negative numbers, or all
   * that are left.
   */
  private boolean isOfSecond(BigDecimal value) {
    return sections.size() == 2 || value.signum() < 0;
  }

  private boolean isLeftToNegatives(FormatSection second) {
    if (second.condition() != null) {
      return false;
    }
    NumberCondition first = sections.get(0).condition();
    return sections.size() > 2
        || first == null
        || (first.operator().startsWith(">") && first.limit().signum() == 0);
  }

  private static boolean holdsOfNegativesOnly(FormatSection section) {
    return section.condition() != null && section.condition().holdsOfNegativesOnly();
  }

  private static boolean isOfTexts(FormatSection section) {
    return section.has(FormatToken.TokenType.TEXT);
  }

  private static List<String> split(String code) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    char inside = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (inside != 0) {
        inside = c == inside ? 0 : inside;
      } else if (c == '"') {
        inside = '"';
      } else if (c == '[') {
        inside = ']';
      } else if (c == '\\' || c == '!' || c == '_' || c == '*') {
        i++;
      } else if (c == ';') {
        parts.add(code.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(code.substring(begin));
    return parts.size() > 4 ? parts.subList(0, 4) : parts;
  }
}
