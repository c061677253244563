package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.publication.TableComparison;
import cn.qianhu.audit.publication.Verification;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chapter on method: how the figures were computed, and what they can be checked against. */
final class MethodPart implements BulletinPart {

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<Block> blocks = new ArrayList<>(notes(bulletinMonth.finalFromPct()));
    blocks.add(published(bulletinMonth));
    blocks.add(digests(bulletinMonth));
    blocks.add(rules(bulletinMonth));
    return new Chapter(Bilingual.of("说明与溯源", "Method and provenance"), blocks);
  }

  private static List<Paragraph> notes(String finalFromPct) {
    return List.of(
        Paragraph.remark(
            "同口径增速：只比较两期都有报表的企业，现值合计 ÷ 上年同期合计 − 1；累计增速按各月配对的企业合计。"
                + "不同口径增速：不论谁报，合计直接相比；两者之差是样本变动。春节因素：1 月不单独判断增长预警，2 月与 1 月合并判断。",
            "Growth, same enterprises: only who reported in both periods. Growth, whoever reported:"
                + " the sums as they are; what lies between the two is the change of the panel."),
        Paragraph.remark(
            "拉动点数：部分的累计增量 ÷ 全省可比基数 × 100。企业增长面：可比企业中产值增长的占比；行业增长面：累计增长的行业大类数与可比大类数。",
            "Contribution: the part's increase since January ÷ the province's base × 100."),
        Paragraph.remark(
            "数据状态：上报率不低于 %s%% 为正式，否则为暂定。所有合计为精确小数，比率最后计算，四舍五入。“–”表示无定义或无数据，不是零。"
                .formatted(finalFromPct),
            ("Final at %s %% reporting and above, else provisional. Sums are exact decimals; ratios are"
                    + " computed last and rounded half up. A dash is undefined or not reported, never"
                    + " zero.")
                .formatted(finalFromPct)));
  }

  /**
   * The paragraph on the month's publication: whether the chain has one, and whether the data agree
   * with it.
   */
  private static Paragraph published(BulletinMonth bulletinMonth) {
    Optional<List<Publication>> chain = bulletinMonth.edition().publications();
    if (chain.isEmpty()) {
      return Paragraph.remark(
          "制作本通报时发布记录不在手边，未核对。", "The log of publications was not at hand: not compared.");
    }
    if (!Verification.chain(chain.get()).isEmpty()) {
      return Paragraph.warning(
          "发布记录首尾不相接，请用 qianhu verify 核查。",
          "The chain of publications is broken: look into it with qianhu verify.");
    }
    List<Publication> ofMonth =
        chain.get().stream()
            .filter(entry -> entry.getPeriod().equals(bulletinMonth.period().toString()))
            .toList();
    return ofMonth.isEmpty()
        ? Paragraph.remark("本月数字尚未发布。", "The figures of the month have not been published yet.")
        : compared(bulletinMonth, ofMonth.get(ofMonth.size() - 1));
  }

  private static Paragraph compared(BulletinMonth bulletinMonth, Publication entry) {
    TableComparison tables =
        TableComparison.of(
            entry, bulletinMonth.edition().replayed().results(), bulletinMonth.edition().digests());
    List<String> moved = tables.differing();
    boolean all = tables.added().isEmpty() && tables.gone().isEmpty();
    String zh =
        "本月数字已发布：第 %d 条，%s（%s），摘要 %s。"
            .formatted(
                entry.getSeq(),
                Instant.ofEpochMilli(entry.getPublishedAt()),
                entry.getPublishedBy(),
                entry.getHash());
    String en = "Published as entry %d.".formatted(entry.getSeq());
    Bilingual without = without(tables);
    return moved.isEmpty()
        ? Paragraph.point(
            zh + "本通报的数据与其" + (all ? "完全" : "") + "一致。" + without.zh(),
            en + " This bulletin is made from the same data." + without.en())
        : Paragraph.warning(
            zh + "本通报的数据与其不同：" + String.join("、", moved) + "。" + without.zh(),
            en
                + " This bulletin is made from other data: "
                + String.join(", ", moved)
                + "."
                + without.en());
  }

  /** Of tables that were not published with the others then, or are gone, nothing can be said. */
  private static Bilingual without(TableComparison tables) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (!tables.added().isEmpty()) {
      zh.append("当时尚无以下结果表，未作比较：%s。".formatted(String.join("、", tables.added())));
      en.append(
          " Tables that it did not have yet are not compared: %s."
              .formatted(String.join(", ", tables.added())));
    }
    if (!tables.gone().isEmpty()) {
      List<String> gone = tables.gone().entrySet().stream().map(MethodPart::words).toList();
      zh.append("以下结果表（或其中的列）本版已没有，未作比较：%s。".formatted(String.join("、", gone)));
      en.append(
          " Tables that this version does not have any more, or not with all columns, are not compared: %s."
              .formatted(String.join(", ", gone)));
    }
    return Bilingual.of(zh.toString(), en.toString());
  }

  private static String words(Map.Entry<String, List<String>> table) {
    return table.getValue().isEmpty()
        ? table.getKey()
        : table.getKey() + " (" + String.join(", ", table.getValue()) + ")";
  }

  private static DocumentTable digests(BulletinMonth bulletinMonth) {
    DocumentTable documentTable =
        DocumentTable.named(
                "数据摘要", "所据数据的 SHA-256 摘要", "SHA-256 of the tables that this was made from")
            .words("结果表", "table")
            .words("SHA-256", "");
    bulletinMonth
        .edition()
        .digests()
        .forEach((table, digest) -> documentTable.row(TableCell.of(table), TableCell.of(digest)));
    return documentTable;
  }

  private static DocumentTable rules(BulletinMonth bulletinMonth) {
    DocumentTable documentTable =
        DocumentTable.named("规则版本", "所据规则表的 SHA-256 摘要", "SHA-256 of the tables of rules")
            .words("规则表", "table")
            .words("SHA-256", "");
    bulletinMonth
        .edition()
        .rules()
        .versions()
        .forEach((table, digest) -> documentTable.row(TableCell.of(table), TableCell.of(digest)));
    return documentTable;
  }
}
