package cn.qianhu.desk.metric;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Hears what is logged, as the lines of JSON that the shipped configuration makes of it. */
final class JsonLog implements AutoCloseable {

  private final LoggerContext configured = new LoggerContext();
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final List<Logger> loggers;

  private JsonLog(List<Logger> loggers) {
    this.loggers = loggers;
  }

  /**
   * Begins to hear.
   *
   * @param names of loggers
   */
  static JsonLog hear(String... names) throws Exception {
    JsonLog log =
        new JsonLog(Stream.of(names).map(name -> (Logger) LoggerFactory.getLogger(name)).toList());
    log.configured.putProperty("QIANHU_LOG", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(log.configured);
    configurator.doConfigure(JsonLog.class.getResource("/logback.xml"));
    log.heard.start();
    for (Logger logger : log.loggers) {
      logger.setLevel(Level.INFO);
      logger.addAppender(log.heard);
    }
    return log;
  }

  /** The one line that is looked for. */
  JsonNode one(Predicate<JsonNode> wanted) {
    List<JsonNode> lines = List.copyOf(heard.list).stream().map(this::line).toList();
    assertThat(lines.stream().filter(wanted)).as("among %s", lines).hasSize(1);
    return lines.stream().filter(wanted).findFirst().orElseThrow();
  }

  private JsonNode line(ILoggingEvent event) {
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            configured.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    Encoder<ILoggingEvent> encoder = appender.getEncoder();
    try {
      return new ObjectMapper().readTree(encoder.encode(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.detachAppender(heard);
      logger.setLevel(null);
    }
    configured.stop();
  }
}
