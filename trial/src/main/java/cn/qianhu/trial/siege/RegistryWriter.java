package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A program of somebody else on the machine, or a page that is open there, loosens the registry and
 * writes schemas that nobody could read the records of the product by.
 */
record RegistryWriter(Target target, Address address) implements Attacker {

  private static final String JSON = "Content-Type: application/vnd.schemaregistry.v1+json";
  private static final String SUBJECT = "reports.output-value";
  private static final int HUGE = 60 << 20;

  private static final byte[] SCHEMA =
      "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}".getBytes(StandardCharsets.UTF_8);

  @Override
  public String name() {
    return "registry-writer";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "本机上的外人把兼容性改为 NONE、登记不兼容的模式，并发送 60 MB 正文",
        "a stranger on this machine sets compatibility to NONE, registers what is incompatible,"
            + " and sends 60 MB");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    byte[] none = "{\"compatibility\":\"NONE\"}".getBytes(StandardCharsets.UTF_8);
    replies.add("config " + call("PUT /config/" + SUBJECT, JSON).from(address, none));
    String versions = "POST /subjects/" + SUBJECT + "/versions";
    replies.add("schema " + call(versions, JSON).from(address, SCHEMA));
    replies.add(
        "from a page "
            + call(versions, "Content-Type: text/plain", "Origin: http://evil.example")
                .from(address, SCHEMA));
    byte[] huge = new byte[HUGE];
    Arrays.fill(huge, (byte) ' ');
    replies.add("60 MB " + call(versions, JSON).from(address, huge));
  }

  private Call call(String request, String... headers) {
    return Call.of(target.registry(), request, headers);
  }
}
