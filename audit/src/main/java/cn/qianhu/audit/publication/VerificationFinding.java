package cn.qianhu.audit.publication;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that does not agree with what was published.
 *
 * @param seq entry that it is about
 * @param text what does not agree
 */
public record VerificationFinding(long seq, Bilingual text) {

  /** How a table of rules of then is named; one that is in none of them, its version has. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          SiteFile.QUOTA_POLICY.fileName(),
          "--policy FILE",
          SiteFile.ALERT_THRESHOLDS.fileName(),
          "--thresholds FILE",
          SiteFile.CARRIERS.fileName(),
          "--carriers FILE",
          SiteFile.REGIONS.fileName(),
          "--site DIR",
          RuleTables.SITE,
          "--site DIR");

  public static VerificationFinding unknown(String hash) {
    return new VerificationFinding(
        0, Bilingual.of("没有摘要为 " + hash + " 的发布记录", "no publication has the hash " + hash));
  }

  static VerificationFinding missing(long first, long last) {
    String which = first == last ? Long.toString(first) : first + "–" + last;
    return new VerificationFinding(
        first,
        Bilingual.of(
            "发布记录第 " + which + " 条缺失", "entry " + which + " of the publications is missing"));
  }

  static VerificationFinding inserted(long seq) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "发布记录第 " + seq + " 条重复或次序不对，疑为插入",
            "entry " + seq + " stands there twice or out of order: it was put in"));
  }

  static VerificationFinding unchained(long seq) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "发布记录第 " + seq + " 条与前一条的摘要不相接：前一条被替换",
            "entry " + seq + " does not follow from the one before it, which was replaced"));
  }

  static VerificationFinding changed(long seq) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "发布记录第 " + seq + " 条内容与其摘要不符：被改动",
            "entry " + seq + " was changed: its hash is not that of its content"));
  }

  static VerificationFinding table(long seq, String table) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "第 " + seq + " 条：重放所得的 " + table + " 与发布时不同",
            "entry " + seq + ": " + table + " as replayed is not what was published"));
  }

  /**
   * Nobody can say whether a table is still what was published.
   *
   * @param columns those that are gone; none where the table is
   * @param software that published it
   */
  static VerificationFinding incomparable(
      long seq, String table, List<String> columns, String software) {
    String which = String.join(", ", columns);
    Bilingual what =
        columns.isEmpty()
            ? Bilingual.of("本版已没有结果表 " + table, "this version has no table " + table)
            : Bilingual.of(
                "本版的 " + table + " 已没有列 " + which,
                "this version has no column " + which + " in " + table);
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "第 %d 条：%s，无法比对；请用发布时的版本（%s）核验".formatted(seq, what.zh(), software),
            "entry %d: %s, so it cannot be compared: verify with the version that published it (%s)"
                .formatted(seq, what.en(), software)));
  }

  /**
   * A table of rules is not the one of then.
   *
   * @param software that published it
   */
  static VerificationFinding version(long seq, String table, String software) {
    Bilingual how =
        Optional.ofNullable(OPTIONS.get(table))
            .map(
                option ->
                    Bilingual.of(
                        "请用当时的文件核验：qianhu verify " + option,
                        "verify with the file of then: qianhu verify " + option))
            .orElse(
                Bilingual.of(
                    "请用发布时的版本（" + software + "）核验",
                    "verify with the version that published it (" + software + ")"));
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "第 %d 条发布时所用的 %s 与现在的不同，%s".formatted(seq, table, how.zh()),
            "entry %d was published under another %s: %s".formatted(seq, table, how.en())));
  }

  /** Behind tables that differ: the cause may be that another version made them. */
  static VerificationFinding software(long seq, String then, String now) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "第 %d 条由 %s 版发布，本版为 %s：若变更记录（CHANGELOG）说明此间数字或行有变，请用 %s 版核验；仍不同，则事件被改动"
                .formatted(seq, then, now, then),
            "entry %d was published by version %s, this is %s: where CHANGELOG says that figures or rows changed in between, verify with %s; if tables differ there too, the events were changed"
                .formatted(seq, then, now, then)));
  }

  static VerificationFinding log(long seq, String what) {
    return new VerificationFinding(
        seq,
        Bilingual.of(
            "第 " + seq + " 条无法重放：" + what, "entry " + seq + " cannot be replayed: " + what));
  }

  @Override
  public String toString() {
    return text.inLine();
  }
}
