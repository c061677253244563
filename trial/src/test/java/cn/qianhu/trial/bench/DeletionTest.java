package cn.qianhu.trial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {

  @TempDir private Path folder;

  @Test
  void leavesNothing() throws IOException {
    Path top = folder.resolve("top");
    Path deep = Files.createDirectories(top.resolve("one/two"));
    Files.writeString(deep.resolve("file"), "text");
    Files.writeString(top.resolve("other"), "text");

    Files.walkFileTree(top, new Deletion());

    assertThat(top).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void takesWhatIsGoneForDeleted() throws IOException {
    Path gone = folder.resolve("gone");

    assertThat(new Deletion().visitFile(gone, null)).isEqualTo(FileVisitResult.CONTINUE);
    assertThat(new Deletion().visitFileFailed(gone, new NoSuchFileException("gone")))
        .isEqualTo(FileVisitResult.CONTINUE);
    assertThat(new Deletion().postVisitDirectory(gone, new NoSuchFileException("gone")))
        .isEqualTo(FileVisitResult.CONTINUE);
  }

  @Test
  void saysWhatItMayNotRead() {
    IOException denied = new AccessDeniedException("file");

    assertThatThrownBy(() -> new Deletion().visitFileFailed(folder.resolve("file"), denied))
        .isSameAs(denied);
  }
}
