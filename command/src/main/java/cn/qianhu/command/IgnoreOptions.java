package cn.qianhu.command;

import cn.qianhu.ingest.file.IgnorePatterns;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that name files of a folder that are ignored. */
final class IgnoreOptions {

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      description =
          "可以不读取的文件，如 *.xls 或 notes/**，可多次给出；其余未读取的文件使退出码为 2"
              + " / files that may be left aside, such as *.xls or notes/**; may be given more than"
              + " once; any other file that is not read makes the exit code 2")
  private List<String> patterns = new ArrayList<>();

  IgnorePatterns patterns(CommandSpec spec) {
    try {
      return IgnorePatterns.of(patterns);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--ignore " + e.getMessage(), e);
    }
  }
}
