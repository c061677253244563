package cn.qianhu.ingest.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A report file, reached from its folder step by step without following a link: a person with
 * access to the folder could otherwise replace a file or a subfolder by a link between the look at
 * it and its reading, and have files of the system read. Where the system knows no such steps, the
 * file itself is still no link.
 */
record UnlinkedFile(ReportFile file) implements FileContent.ChannelSource {

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** A question to the folder that the file stands in. */
  private interface Question<T> {
    T ask(SecureDirectoryStream<Path> folder, Path name) throws IOException;
  }

  @Override
  public SeekableByteChannel open() throws IOException {
    SeekableByteChannel channel = ask((folder, name) -> folder.newByteChannel(name, READ));
    return channel == null ? Files.newByteChannel(file.path(), READ) : channel;
  }

  @Override
  public BasicFileAttributes attributes() throws IOException {
    BasicFileAttributes found =
        ask(
            (folder, name) ->
                folder
                    .getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes());
    return found == null
        ? Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        : found;
  }

  /** Null where the system knows no such steps. */
  private <T> T ask(Question<T> question) throws IOException {
    Path steps = Path.of(file.name());
    if (!file.path().endsWith(steps) || steps.getNameCount() == file.path().getNameCount()) {
      return null;
    }
    Path root = file.path();
    for (int step = 0; step < steps.getNameCount(); step++) {
      root = root.getParent();
    }
    try (DirectoryStream<Path> folder = Files.newDirectoryStream(root)) {
      return folder instanceof SecureDirectoryStream<Path> secure
          ? ask(secure, steps, question)
          : null;
    }
  }

  private static <T> T ask(SecureDirectoryStream<Path> folder, Path steps, Question<T> question)
      throws IOException {
    if (steps.getNameCount() == 1) {
      return question.ask(folder, steps);
    }
    try (SecureDirectoryStream<Path> next =
        folder.newDirectoryStream(steps.getName(0), LinkOption.NOFOLLOW_LINKS)) {
      return ask(next, steps.subpath(1, steps.getNameCount()), question);
    }
  }
}
