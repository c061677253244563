package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Document;
import cn.qianhu.desk.document.Document.Fact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The monthly bulletin. To add a chapter, write a {@link Part} and name it here. */
public final class Bulletin {

  private static final List<Part> PARTS =
      List.of(
          new ProvincePart(),
          new CityPart(),
          new DivisionPart(),
          new ProjectPart(),
          new BudgetPart(),
          new IntensityPart(),
          new AlertPart(),
          new CoveragePart(),
          new RejectionPart(),
          new QuotaPart(),
          new MethodPart());

  private Bulletin() {}

  /** The bulletin of an edition. */
  public static Document of(Edition edition) {
    Month month = new Month(edition);
    List<Chapter> chapters = new ArrayList<>();
    for (Part part : PARTS) {
      chapters.add(part.chapter(month));
    }
    chapters.set(0, afterCaveats(month, chapters.get(0)));
    Bilingual scope = CodeLists.SCOPE.words(edition.scope().name());
    return new Document(
        Bilingual.of("工业运行月通报", "Monthly Bulletin of Industrial Operation"),
        Bilingual.of(
            month.region(month.province())
                + "　"
                + Phrases.monthZh(edition.period())
                + "　"
                + scope.zh(),
            edition.period() + ", " + scope.en()),
        facts(month),
        chapters,
        Bilingual.of(
            "千户 " + edition.software() + " 由原始事件重放制作。相同的输入得到逐字节相同的文件。",
            "Made by Qianhu "
                + edition.software()
                + " from the raw events; the same input gives the same bytes."),
        month.businessDate().orElse(edition.period().atEndOfMonth()));
  }

  private static Chapter afterCaveats(Month month, Chapter first) {
    List<Block> blocks = new ArrayList<>(Caveats.of(month));
    blocks.addAll(first.blocks());
    return new Chapter(first.title(), blocks);
  }

  private static List<Fact> facts(Month month) {
    Edition edition = month.edition();
    return List.of(
        new Fact(
            Bilingual.of("业务日期", "business date"),
            month.businessDate().map(LocalDate::toString).orElse("–")),
        new Fact(Bilingual.of("知识状态", "state of knowledge"), edition.until()),
        new Fact(
            Bilingual.of("所据原始记录", "raw records read"),
            "%,d".formatted(edition.replayed().records())),
        new Fact(
            Bilingual.of("其中无法解码", "undecodable"),
            "%,d".formatted(edition.replayed().undecodable())),
        new Fact(Bilingual.of("位点摘要", "positions, SHA-256"), positions(edition)),
        new Fact(Bilingual.of("数据摘要", "data, SHA-256"), digest(edition.digests().toString())));
  }

  private static String positions(Edition edition) {
    return digest(edition.replayed().stop().ends().toString());
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "…";
  }
}
