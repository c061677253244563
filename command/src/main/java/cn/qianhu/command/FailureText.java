package cn.qianhu.command;

import cn.qianhu.contract.code.FaultyTablesException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure in a sentence; the stack trace goes to the log, at level DEBUG. */
public final class FailureText {

  private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

  private FailureText() {}

  /** The failure, and a line for each of its causes, or for each thing that is wrong. */
  public static List<String> describe(Throwable failure) {
    LOG.debug("the command failed", failure);
    List<String> lines = new ArrayList<>();
    sentences(failure).forEach(sentence -> lines.add("失败 / failed: " + sentence));
    Throwable cause = failure.getCause();
    while (cause != null) {
      sentences(cause).forEach(sentence -> lines.add("  原因 / because: " + sentence));
      cause = cause.getCause();
    }
    return lines;
  }

  private static List<String> sentences(Throwable failure) {
    return failure instanceof FaultyTablesException tables
        ? tables.faults()
        : List.of(sentence(failure));
  }

  /**
   * The sentence about a failure; where it is about a file and the platform gives no more than its
   * name, also what kind of failure it is.
   */
  static String sentence(Throwable failure) {
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      return sentence(file);
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static String sentence(FileSystemException failure) {
    if (failure instanceof FileAlreadyExistsException) {
      return of(
          failure,
          "已存在，不会被覆盖：请另取名称",
          "is there already and is not written over; choose another name");
    }
    if (failure instanceof NoSuchFileException) {
      return of(
          failure, "没有此文件或文件夹：请核对路径", "there is no such file or folder; look at the path again");
    }
    if (failure instanceof AccessDeniedException) {
      return of(
          failure,
          "无权读写：请核对其权限和运行本程序的用户",
          "may not be read or written; look at its permissions, and at who runs this");
    }
    if (failure instanceof NotDirectoryException) {
      return of(failure, "不是文件夹：请给出文件夹", "is no folder; give one");
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return of(failure, "文件夹不为空：请先清空或另取名称", "is not empty; empty it or choose another name");
    }
    return of(failure, "文件操作失败，" + kind(failure), "could not be worked with, " + kind(failure));
  }

  private static String kind(FileSystemException failure) {
    return failure.getClass().getSimpleName();
  }

  private static String of(FileSystemException failure, String chinese, String english) {
    String file = "“" + failure.getMessage() + "”";
    return file + "：" + chinese + " / " + file + ": " + english;
  }
}
