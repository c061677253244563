package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An enterprise with its own key reports for its own months what has ids of 60,000 characters: for
 * a single one, so that its state becomes too large to be written, or for many, so that memory runs
 * out before.
 */
record IdBomb(String name, Target target, Address address, int months) implements Attacker {

  private static final int REPORTS = 100;
  private static final String PADDING = "x".repeat(60_000);

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "企业用自己的密钥上报 " + REPORTS + " 份、编号各 6 万字符的报表，分布于 " + months + " 个月",
        "an enterprise sends "
            + REPORTS
            + " reports with ids of 60,000 characters, over "
            + months
            + " month(s)");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    VoidReports reports = new VoidReports(target.uscc());
    List<String> objects = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      String id = Long.toHexString(System.nanoTime()) + PADDING;
      objects.add(reports.json(id, target.month().minusMonths(i % months)));
    }
    replies.add(
        Call.report(target.gateway(), "output", target.key(), "application/json")
            .from(address, VoidReports.array(objects)));
  }
}
