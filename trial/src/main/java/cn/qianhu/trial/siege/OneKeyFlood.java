package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An enterprise with its own key sends as many reports of one month as a request takes, each with
 * an id that was never there, again and again.
 */
record OneKeyFlood(Target target, Address address) implements Attacker {

  private static final int REPORTS = 10_000;
  private static final String HEAD =
      "report_id,uscc,period,revision,reported_at,withdrawn,gross_output,sales_output,"
          + "export_delivery,revenue,profit,employees\n";

  @Override
  public String name() {
    return "one-key-flood";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "企业用一个密钥连续发送每次 10,000 份、编号各不相同的报表",
        "an enterprise sends 10,000 reports of new ids in each request");
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    VoidReports reports = new VoidReports(target.uscc());
    StringBuilder body = new StringBuilder(HEAD);
    String unique = Long.toHexString(System.nanoTime());
    for (int i = 0; i < REPORTS; i++) {
      body.append(String.join(",", reports.texts(unique + "-" + i, target.month()))).append('\n');
    }
    replies.add(
        Call.report(target.gateway(), "output", target.key(), "text/csv")
            .from(address, body.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
