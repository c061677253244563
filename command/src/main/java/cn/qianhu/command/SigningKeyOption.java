package cn.qianhu.command;

import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.contract.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The private key of the enterprise in whose house the command runs. */
final class SigningKeyOption {

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description =
          "以本企业的私钥（PEM）签名每份报表 / signs each report with the private key (PEM) of the enterprise"
              + " whose house this is")
  private Path file;

  /** Null where nothing is to be signed. */
  ReportSigner signer(CommandSpec spec) {
    if (file == null) {
      return null;
    }
    try {
      return SigningKey.read(file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "无法读取私钥 / the private key cannot be read: " + FailureText.sentence(e),
          e);
    }
  }
}
