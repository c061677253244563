package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.time.LocalDate;
import java.util.List;

/**
 * A document: a title, facts at its head, and chapters.
 *
 * @param title what it is
 * @param subtitle of whom and when
 * @param facts what it rests on, shown below the title
 * @param imprint who made it and with what, shown at its foot
 * @param dated the day that it bears within its files, in place of the day on which they are made
 */
public record Document(
    Bilingual title,
    Bilingual subtitle,
    List<DocumentFact> facts,
    List<Chapter> chapters,
    Bilingual imprint,
    LocalDate dated) {

  /** A name and what it is. */
  public record DocumentFact(Bilingual name, String value) {}

  public Document {
    facts = List.copyOf(facts);
    chapters = List.copyOf(chapters);
  }
}
