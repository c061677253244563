package cn.qianhu.ingest.template;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/**
 * A column of a template.
 *
 * @param name of the column in files
 * @param heading in Chinese, with its unit
 * @param description what it takes
 * @param needed whether each row has to say something in it
 * @param number whether it is written as a number; all else is text, so that no program makes a
 *     date, or a number without its zeros, of it
 * @param choices of which one is to be taken; none where anything may be written
 * @param codes what may be written, where a row may name several
 * @param example text of the example row
 */
public record TemplateColumn(
    String name,
    String heading,
    Bilingual description,
    boolean needed,
    boolean number,
    List<String> choices,
    List<String> codes,
    String example) {

  public TemplateColumn {
    choices = List.copyOf(choices);
    codes = List.copyOf(codes);
  }
}
