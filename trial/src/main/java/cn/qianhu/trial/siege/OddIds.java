package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * An enterprise with its own key gives reports ids that look alike and are not, that show what is
 * not there, or that do something where they are shown.
 */
record OddIds(Target target, Address address) implements Attacker {

  private static final List<String> IDS =
      Stream.of(
              "caf\u00e9",
              "cafe\u0301",
              "N\u200b1",
              "N\ufeff1",
              "\uff2e1",
              "\u202e1-N",
              "N\u00001",
              "N\r\nSet-Cookie: a=b",
              "N\u001b[2J",
              "<script>alert(1)</script>",
              "=HYPERLINK(\"http://evil.example\")",
              "../../etc/passwd",
              "N\ud800")
          .toList();

  @Override
  public String name() {
    return "lookalike-ids";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "企业用自己的密钥上报形似而不同、含控制字符或脚本的编号",
        "an enterprise reports ids that look alike, hold control characters, or a script");
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(100);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    VoidReports reports = new VoidReports(target.uscc());
    for (String id : IDS) {
      byte[] body = VoidReports.array(List.of(reports.json(id, target.month())));
      replies.add(
          Call.report(target.gateway(), "output", target.key(), "application/json")
              .from(address, body));
    }
  }
}
