package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.kit.Program;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a file is that file, whole, or nothing; and never for ever. */
@Timeout(60)
class FileContentTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    folder = temporary.toRealPath();
    Files.createDirectories(folder.resolve("sub"));
  }

  @Test
  void aFileIsReadToItsLastByte() throws IOException {
    byte[] bytes = new byte[1_000_003];
    new Random(7).nextBytes(bytes);
    ReportFile file = file("sub/output.csv", bytes);
    try (FileContent content = FileContent.of(file)) {
      assertThat(content.readAllBytes()).isEqualTo(bytes);
      assertThat(content.read()).isEqualTo(-1);
    }
    try (FileContent content = FileContent.of(file("output.csv", new byte[0]))) {
      assertThat(content.read()).isEqualTo(-1);
    }
  }

  /** As if it had been put there after the folder was looked at. */
  @Test
  void neitherALinkNorAFolderThatIsOneIsFollowed() throws IOException {
    ReportFile file = file("sub/output.csv", new byte[9]);
    Files.move(folder.resolve("sub"), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("sub"), folder.resolve("other"));
    assertThatThrownBy(() -> FileContent.of(file)).isInstanceOf(IOException.class);

    ReportFile link = file("output.csv", new byte[9]);
    Files.delete(link.path());
    Files.createSymbolicLink(link.path(), folder.resolve("other/output.csv"));
    assertThatThrownBy(() -> FileContent.of(link))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a link");
  }

  @Test
  void aPipeInThePlaceOfAFileIsRefused() throws Exception {
    ReportFile file = file("output.csv", new byte[9]);
    Files.delete(file.path());
    Program.of("mkfifo", file.path().toString()).succeed();
    assertThatThrownBy(() -> FileContent.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no regular file");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNone() throws IOException {
    ReportFile file = file("output.csv", new byte[1_000_000]);
    try (FileContent content = FileContent.of(file)) {
      assertThat(content.readNBytes(10)).hasSize(10);
      Files.write(file.path(), new byte[1_000_001]);
      assertThatThrownBy(content::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageMatching("(changed|grew) while it was read");
    }
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeIsAnother() throws IOException {
    ReportFile file = file("output.csv", new byte[1_000_000]);
    ReportFile other = file("other.csv", new byte[1_000_000]);
    Files.setLastModifiedTime(other.path(), Files.getLastModifiedTime(file.path()));
    try (FileContent content = FileContent.of(file)) {
      Files.move(other.path(), file.path(), StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(content::readAllBytes).hasMessage("changed while it was read");
    }
  }

  @Test
  void aSystemThatDoesNotAnswerIsGivenUpAndAskedAgainWhenItHasAnswered() throws Exception {
    ReportFile file = file("output.csv", new byte[9]);
    Dead drive = new Dead(new UnlinkedFile(file));
    FileContent content = new FileContent(file, drive, SHORT);
    assertThatThrownBy(content::open)
        .isInstanceOf(UnavailableFileException.class)
        .hasMessageContaining("gave no content");

    assertThatThrownBy(() -> new FileContent(file, drive, SHORT).open())
        .isInstanceOf(UnavailableFileException.class);
    assertThat(drive.opened).as("one thread waits, not one for each look").hasValue(1);

    drive.alive.countDown();
    content.awaitEnd();
    try (FileContent again = FileContent.of(file)) {
      assertThat(again.readAllBytes()).hasSize(9);
    }
  }

  private ReportFile file(String name, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve(name), bytes);
    return new ReportFile(path, name, OutputForm.KIND, ReportFile.FileFormat.CSV, bytes.length);
  }

  /** A drive that is gone: not even an interruption lets go of it. */
  private record Dead(FileContent.ChannelSource source, CountDownLatch alive, AtomicInteger opened)
      implements FileContent.ChannelSource {

    Dead(FileContent.ChannelSource source) {
      this(source, new CountDownLatch(1), new AtomicInteger());
    }

    @Override
    public SeekableByteChannel open() throws IOException {
      opened.incrementAndGet();
      boolean waiting = true;
      while (waiting) {
        try {
          alive.await();
          waiting = false;
        } catch (InterruptedException e) {
          // A thread that waits in the kernel hears nothing of it.
        }
      }
      return source.open();
    }

    @Override
    public BasicFileAttributes attributes() throws IOException {
      return source.attributes();
    }
  }
}
