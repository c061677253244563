package cn.qianhu.ingest.rival;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/**
 * An identifier or a name that is easily taken for another.
 *
 * @param shown the text, in which everything can be seen
 * @param other number of the row whose identifier it looks like; 0 where it is none, but has
 *     characters that cannot be seen
 */
public record Lookalike(String column, String shown, long other) {

  /** The warning for the owner of the file. */
  public Bilingual words(RowLabel label) {
    return Bilingual.of(zh(label), en(label));
  }

  private String zh(RowLabel label) {
    String it = column + " \"" + shown + "\" ";
    return other == 0
        ? it + "中有看不见的字符，仍按原样与其他编号或名称区分：请确认是否有意"
        : it + "与" + label.zh(List.of(other)) + "的看起来相同，却是另一个：若为同一个，请统一写法后重新上报";
  }

  private String en(RowLabel label) {
    String it = column + " \"" + shown + "\" ";
    return other == 0
        ? it
            + "has characters that cannot be seen, and is told from others as written: see whether"
            + " they are meant"
        : it
            + "looks like that of "
            + label.en(List.of(other))
            + " and is another: where they are to be one, write them alike and report again";
  }
}
