package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A foreign page that a user of the desk has opened: it asks the desk under another name, writes
 * nonsense for paths, and asks for files outside the console's.
 */
record DeskTrespasser(Target target, Address address) implements Attacker {

  private static final String DEEP = "/a".repeat(3_900);

  @Override
  public String name() {
    return "desk-trespasser";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "外来网页以别的主机名或来源访问监测台，并请求极深的路径",
        "a stranger's page asks the desk by other names and origins, and for paths without end");
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(250);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    int port = target.desk();
    List<Call> calls =
        List.of(
            Call.of(port, "GET " + DEEP),
            Call.of(port, "GET /..%2f..%2f..%2fetc/passwd"),
            Call.of(port, "GET /api/v1/enterprises", "Host: evil.example"),
            Call.of(port, "GET /api/v1/enterprises", "Origin: http://evil.example"));
    for (Call call : calls) {
      replies.add(call.from(address));
    }
  }
}
