package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person is told when a command fails. */
class FailureSentencesTest {

  /** As the platform throws them: the message is the bare name of the file. */
  static Stream<Arguments> bareNames() {
    return Stream.of(
        arguments(new FileAlreadyExistsException("key.pem"), "is there already"),
        arguments(new NoSuchFileException("key.pem"), "there is no such file"),
        arguments(new AccessDeniedException("key.pem"), "may not be read or written"),
        arguments(new NotDirectoryException("key.pem"), "is no folder"),
        arguments(new DirectoryNotEmptyException("key.pem"), "is not empty"),
        arguments(new FileSystemLoopException("key.pem"), "FileSystemLoopException"),
        arguments(new FileSystemException("key.pem"), "FileSystemException"));
  }

  @ParameterizedTest
  @MethodSource("bareNames")
  void whatIsWrongWithAFileIsSaidBesidesItsName(IOException failure, String wrong) {
    assertThat(FailureText.describe(failure))
        .singleElement()
        .asString()
        .contains("“key.pem”：", " / “key.pem”: ", wrong);
    assertThat(FailureText.describe(new UncheckedIOException(failure)).get(1)).contains(wrong);
  }

  @Test
  void aReasonThatTheSystemGivesIsKept() {
    assertThat(FailureText.describe(new FileSystemException("a", "b", "Too many levels of links")))
        .singleElement()
        .asString()
        .contains("a -> b", "Too many levels of links");
  }

  @Test
  void aKeyThatIsThereIsNamedWithWhatToDo(@TempDir Path folder) throws Exception {
    Path key = Files.writeString(folder.resolve("key.pem"), "kept");

    assertThat(said("signer", "new", key.toString()))
        .contains("“" + key + "”", "choose another name");
    assertThat(key).hasContent("kept");
  }

  @Test
  void aKeyThatIsMissingIsNamedWhereverItIsAskedFor(@TempDir Path folder) throws IOException {
    String key = folder.resolve("key.pem").toString();
    String missing = "“" + key + "”: there is no such file";

    assertThat(said("signer", "show", key)).contains(missing);
    try (UnaskedCluster unasked = new UnaskedCluster()) {
      CommandRun ingest =
          CommandRun.on(unasked.cluster(), "ingest", folder.toString(), "--signing-key", key);
      unasked.assertUnasked();
      assertThat(ingest.code()).isPositive();
      assertThat(ingest.err()).contains("the private key cannot be read: ", missing);
    }
  }

  private static String said(String... words) {
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).isPositive();
    return run.err();
  }
}
