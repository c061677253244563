package cn.qianhu.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are opened by people, and their digests are published. */
class ResultFilesTest {

  private static final Map<Topic, List<? extends SpecificRecord>> RESULTS =
      Map.of(
          Topics.RESULTS_REJECTIONS,
          List.of(
              Rejection.newBuilder()
                  .setKind("output")
                  .setKey("=1+1")
                  .setReason("MALFORMED")
                  .build(),
              Rejection.newBuilder()
                  .setKind("output")
                  .setKey("O-1")
                  .setReason("MALFORMED")
                  .build()),
          Topics.LEDGER_ACCOUNTS,
          List.of(
              AccountBalance.newBuilder()
                  .setAccount("370100:EXISTING")
                  .setBalance("-3.50")
                  .build()));

  private static final class FixedSource implements ResultSource {
    @Override
    public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
      return RESULTS.getOrDefault(topic, List.of()).stream().map(type::cast);
    }
  }

  @TempDir private Path folder;

  @Test
  void noTextOfATableIsRunAndFiguresAreAsTheyAre() throws IOException {
    new ResultFiles(new FixedSource(), folder).write();
    assertThat(folder.resolve("rejected.csv"))
        .hasContent("kind,key,reason\noutput,'=1+1,MALFORMED\noutput,O-1,MALFORMED\n");
    assertThat(Files.readString(folder.resolve("accounts.csv"))).contains(",-3.50\n");
  }

  @Test
  void whatDigestsArePublishedOfIsAsItWasReported() throws IOException {
    ResultFiles.exact(new FixedSource(), folder).write();
    assertThat(folder.resolve("rejected.csv"))
        .hasContent("kind,key,reason\noutput,=1+1,MALFORMED\noutput,O-1,MALFORMED\n");
  }
}
