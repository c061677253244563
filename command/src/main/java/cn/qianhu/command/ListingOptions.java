package cn.qianhu.command;

import cn.qianhu.command.terminal.Format;
import picocli.CommandLine.Option;

/** Options of a listing: its format. */
final class ListingOptions {

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|json|csv",
      description =
          "输出格式；json 每行一个对象，小数为文本 / json: one object a line, decimals as text"
              + " (default: ${DEFAULT-VALUE})")
  private Format format;

  Format format() {
    return format;
  }
}
