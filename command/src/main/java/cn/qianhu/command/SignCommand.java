package cn.qianhu.command;

import cn.qianhu.audit.signer.SignedFile;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.ingest.file.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu sign}: gives the rows of a report file their signatures. */
@Command(
    name = "sign",
    description = {
      "为报表文件逐行签名：写出带 signature 列的 CSV，可经网关或文件夹报送。无需连接集群。",
      "Signs a report file row by row: writes a CSV with a column signature, to be sent by the gateway"
          + " or a folder. Needs no cluster."
    })
final class SignCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteOption site;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "私钥文件（qianhu signer new） / file of the private key")
  private Path key;

  @Option(
      names = "--form",
      required = true,
      paramLabel = "KIND",
      description = "报表种类，如 output、readings / what its rows are, such as output or readings")
  private String form;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "写出的文件，不得已存在 / file to write, which must not be there")
  private Path output;

  @Parameters(paramLabel = "FILE", description = "报表文件（CSV、XLSX） / the report file")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Kind kind = kind();
    SigningKey signer = SigningKey.read(key);
    String name = file.getFileName().toString();
    boolean isWorkbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    ReportFile.FileFormat format =
        isWorkbook ? ReportFile.FileFormat.XLSX : ReportFile.FileFormat.CSV;
    ReportFile report = new ReportFile(file, name, kind, format, Files.size(file));
    long rows = new SignedFile(Forms.of(site.site().tables()), signer).write(report, output);
    spec.commandLine()
        .getOut()
        .printf("已签名 / signed: %d (%s)%n", rows, signer.publicKey().signer());
    return 0;
  }

  private Kind kind() {
    Kind kind = Kind.ofFileName(form);
    if (kind == null || !kind.isReport()) {
      String forms =
          Kind.all().stream()
              .filter(Kind::isReport)
              .map(Kind::fileName)
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(),
          "没有可签名的报表“%s”，可用的为 / no such report, there are: %s".formatted(form, forms));
    }
    return kind;
  }
}
