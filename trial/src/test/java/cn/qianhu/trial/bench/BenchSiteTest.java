package cn.qianhu.trial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BenchSiteTest {

  private static final int ROUNDS = 300;

  @TempDir private Path folder;

  @Test
  void leavesNothingOfAFolder() throws IOException {
    Path top = folder.resolve("top");
    Path deep = Files.createDirectories(top.resolve("one/two"));
    Files.writeString(deep.resolve("file"), "text");
    Files.writeString(top.resolve("other"), "text");

    BenchSite.delete(top);

    assertThat(top).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void takesWhatIsNotThereForDeleted() {
    BenchSite.delete(folder.resolve("gone"));

    assertThat(folder.resolve("gone")).doesNotExist();
  }

  /** Its owner writes and deletes there all the while, and then leaves it. */
  @Test
  void deletesWhatItsOwnerIsTidyingUp() throws Exception {
    Path top = Files.createDirectories(folder.resolve("top"));
    CountDownLatch begun = new CountDownLatch(1);
    Thread owner =
        new Thread(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                writeAndDelete(top.resolve("checkpoint-" + round));
                begun.countDown();
              }
            });
    owner.start();
    begun.await();

    BenchSite.delete(top);

    owner.join();
    BenchSite.delete(top);
    assertThat(top).doesNotExist();
  }

  private static void writeAndDelete(Path checkpoint) {
    try {
      Files.createDirectories(checkpoint);
      Path file = Files.writeString(checkpoint.resolve("metadata"), "text");
      Files.deleteIfExists(file);
      Files.deleteIfExists(checkpoint);
    } catch (IOException e) {
      // Deleted under its hands; the next follows.
    }
  }
}
