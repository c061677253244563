package cn.qianhu.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.qianhu.client.ClusterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class DataFolderTest {

  @TempDir private Path folder;

  private final Logger logger = (Logger) LoggerFactory.getLogger(DataFolder.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void saysAtTheNextStartThatTheProcessBeforeDidNotEndItself() throws IOException {
    Files.writeString(folder.resolve("cluster.lock"), "4711 open");

    DataFolder.open(folder).close();

    assertThat(said()).singleElement().asString().contains("4711", "未正常结束", "out of memory");
  }

  @Test
  void saysNothingWhereItWasClosedOrAnEarlierReleaseHadIt() throws IOException {
    DataFolder.open(folder).close();
    DataFolder.open(folder).close();
    Files.writeString(folder.resolve("cluster.lock"), "4711");
    DataFolder.open(folder).close();

    assertThat(said()).isEmpty();
  }

  @Test
  void secondIsRefusedAndNamesTheFirst() {
    DataFolder first = DataFolder.open(folder);
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");
    first.close();
  }

  private List<String> said() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
