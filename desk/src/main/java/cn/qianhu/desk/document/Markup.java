package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;

/** HTML in the making: whatever comes from outside is escaped on its way in. */
final class Markup {

  private final StringBuilder text = new StringBuilder();

  /** Markup, as it is. */
  Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /** A text, escaped. */
  Markup text(String content) {
    content.codePoints().forEach(this::append);
    return this;
  }

  /** Adds words in both languages, the English set apart. */
  Markup words(Bilingual words) {
    text(words.zh());
    if (!words.en().isEmpty() && !words.readsTheSame()) {
      raw(words.zh().isEmpty() ? "" : " ").raw("<span class=\"en\" lang=\"en\">");
      text(words.en()).raw("</span>");
    }
    return this;
  }

  /** An element with both languages in it, on a line of its own. */
  Markup element(String name, String attributes, Bilingual words) {
    raw("<" + name + attributes + ">").words(words);
    return raw("</" + name + ">\n");
  }

  private void append(int codePoint) {
    switch (codePoint) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&#39;");
      default -> text.appendCodePoint(isShown(codePoint) ? codePoint : 0xFFFD);
    }
  }

  /** Control characters, halves of pairs and marks that turn the direction have no place here. */
  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
