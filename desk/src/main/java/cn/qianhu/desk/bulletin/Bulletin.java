package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Document;
import cn.qianhu.desk.document.Document.DocumentFact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The monthly bulletin. To add a chapter, write a {@link BulletinPart} and name it here. */
public final class Bulletin {

  private static final List<BulletinPart> PARTS =
      List.of(
          new ProvincePart(),
          new CityPart(),
          new DivisionPart(),
          new ProjectPart(),
          new TargetPart(),
          new ControlPart(),
          new BudgetPart(),
          new TwoHighPart(),
          new AlertPart(),
          new CoveragePart(),
          new RejectionPart(),
          new QuotaPart(),
          new MethodPart());

  private Bulletin() {}

  /** The bulletin of an edition. */
  public static Document of(BulletinInput bulletinInput) {
    BulletinMonth bulletinMonth = new BulletinMonth(bulletinInput);
    List<Chapter> chapters = new ArrayList<>();
    for (BulletinPart bulletinPart : PARTS) {
      chapters.add(bulletinPart.chapter(bulletinMonth));
    }
    chapters.set(0, afterCaveats(bulletinMonth, chapters.get(0)));
    Bilingual scope = CodeLists.SCOPE.words(bulletinInput.scope().name());
    return new Document(
        Bilingual.of("工业运行月通报", "Monthly Bulletin of Industrial Operation"),
        Bilingual.of(
            bulletinMonth.region(bulletinMonth.whole())
                + "　"
                + Phrases.monthZh(bulletinInput.period())
                + "　"
                + scope.zh(),
            bulletinInput.period() + ", " + scope.en()),
        facts(bulletinMonth),
        chapters,
        Bilingual.of(
            "千户 " + bulletinInput.software() + " 由原始事件重放制作。相同的输入得到逐字节相同的文件。",
            "Made by Qianhu "
                + bulletinInput.software()
                + " from the raw events; the same input gives the same bytes."),
        bulletinMonth.businessDate().orElse(bulletinInput.period().atEndOfMonth()));
  }

  private static Chapter afterCaveats(BulletinMonth bulletinMonth, Chapter first) {
    List<Block> blocks = new ArrayList<>(Caveats.of(bulletinMonth));
    blocks.addAll(first.blocks());
    return new Chapter(first.title(), blocks);
  }

  private static List<DocumentFact> facts(BulletinMonth bulletinMonth) {
    BulletinInput bulletinInput = bulletinMonth.edition();
    return List.of(
        new DocumentFact(
            Bilingual.of("业务日期", "business date"),
            bulletinMonth.businessDate().map(LocalDate::toString).orElse("–")),
        new DocumentFact(Bilingual.of("知识状态", "state of knowledge"), bulletinInput.until()),
        new DocumentFact(
            Bilingual.of("所据原始记录", "raw records read"),
            "%,d".formatted(bulletinInput.replayed().records())),
        new DocumentFact(
            Bilingual.of("其中无法解码", "undecodable"),
            "%,d".formatted(bulletinInput.replayed().undecodable())),
        new DocumentFact(Bilingual.of("位点摘要", "positions, SHA-256"), positions(bulletinInput)),
        new DocumentFact(
            Bilingual.of("数据摘要", "data, SHA-256"), digest(bulletinInput.digests().toString())));
  }

  private static String positions(BulletinInput bulletinInput) {
    return digest(bulletinInput.replayed().stop().ends().toString());
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "…";
  }
}
