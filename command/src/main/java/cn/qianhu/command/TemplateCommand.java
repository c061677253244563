package cn.qianhu.command;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.desk.document.TemplateWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu template}: a workbook for a clerk to fill in. */
@Command(
    name = "template",
    description = {
      "生成填报模板（xlsx）：中文表头带计量单位、下拉选项、填表说明和示例行。",
      "Makes a workbook to be filled in: Chinese headings with units, choices, explanations and an"
          + " example row."
    })
final class TemplateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "KIND",
      description = "报表种类，例如 output、energy / kind of records, such as output or energy")
  private String kindName;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "写入的文件（默认：KIND.xlsx） / file to be written (default: KIND.xlsx)")
  private Path output;

  @Mixin private SiteOption site;

  @Override
  public Integer call() {
    Kind kind = Kind.ofFileName(kindName);
    if (kind == null) {
      throw new ParameterException(
          spec.commandLine(),
          "没有种类 %s：请用 %s 之一 / there is no kind %s: name one of %s"
              .formatted(kindName, Kind.all(), kindName, Kind.all()));
    }
    Path file = output == null ? Path.of(kind.fileName() + ".xlsx") : output;
    byte[] workbook = TemplateWorkbook.of(kind, site.site());
    try {
      Files.write(file, workbook, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(),
          "%s 已存在，未覆盖：请用 --output 另指定文件 / %s exists and was left as it is: name another file with --output"
              .formatted(file, file),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s 无法写入：请检查文件夹和权限 / %s cannot be written: check the folder and its permissions"
              .formatted(file, file),
          e);
    }
    spec.commandLine().getOut().println(file);
    return 0;
  }
}
