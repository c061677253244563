package cn.qianhu.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log for people, with the configuration that is shipped. */
class TextLogTest {

  private static final String FORGED = "a.csv\n09:00:00.000 INFO  Desk: all is well\u001B[2J\u202E";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream before = System.err;
  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void configure() throws Exception {
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("QIANHU_LOG", "text");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(getClass().getResource("/logback.xml"));
  }

  @AfterEach
  void stop() {
    context.stop();
    System.setErr(before);
  }

  @Test
  void aMessageAndWhatBelongsToItIsOneLine() {
    context
        .getLogger("cn.qianhu.Desk")
        .atWarn()
        .addKeyValue("key", FORGED)
        .log("{} cannot be read", FORGED);
    assertThat(lines())
        .singleElement()
        .asString()
        .contains(
            "WARN  Desk: a.csv<U+000A>09:00:00.000 INFO  Desk: all is well<U+001B>[2J<U+202E>")
        .contains("key=\"a.csv<U+000A>09:00:00.000");
  }

  @Test
  void noLineOfATraceLooksLikeAnEntry() {
    Exception thrown = new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));
    context.getLogger("cn.qianhu.Desk").warn("it failed", thrown);
    assertThat(lines().get(0)).endsWith("WARN  Desk: it failed");
    assertThat(lines().subList(1, lines().size()))
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.startsWith("\t"))
        .noneMatch(line -> line.contains("\u001B") || line.contains("\u202E"))
        .anyMatch(line -> line.contains("Caused by: java.lang.IllegalArgumentException"));
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
