package cn.qianhu.command;

import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Options of a server: where it listens. Keys must not travel in the clear: without a certificate
 * it listens on this machine only, unless an option declares that a proxy in front of it encrypts.
 */
final class ListeningOptions {

  static final String PASSWORD = "QIANHU_TLS_PASSWORD";

  @Option(
      names = {"--bind", "--host"},
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "监听地址 / address to listen on (default: ${DEFAULT-VALUE})")
  private String bind;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "端口，0 为任意空闲端口 / port, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "证书和私钥（PKCS12 或 JKS） / certificate and key (PKCS12 or JKS)")
  private Path keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description =
          "密钥库口令所在的文件；缺省用环境变量 "
              + PASSWORD
              + " / file with the keystore's password; by default the environment variable")
  private Path passwordFile;

  @Option(
      names = "--insecure-http",
      description =
          "允许在其他地址上不加密，仅用于前面有 TLS 代理时"
              + " / plain HTTP on other addresses too, behind a proxy that speaks TLS")
  private boolean insecure;

  @Mixin private final AccessOptions access = new AccessOptions();

  ListenSettings of(CommandSpec command) {
    AccessLimits guarded = access.of(command, bind);
    if (keystore != null) {
      return new ListenSettings(
          bind, port, new ListenSettings.Tls(keystore, password(command)), guarded);
    }
    if (!insecure && !isThisMachine(command)) {
      throw wrong(
          command,
          "在 "
              + bind
              + " 上监听须加密：请给出 --tls-keystore，或用 --insecure-http 声明前面有 TLS 代理"
              + " / give --tls-keystore, or --insecure-http where a proxy speaks TLS");
    }
    return new ListenSettings(bind, port, null, guarded);
  }

  private String password(CommandSpec command) {
    if (passwordFile == null) {
      String password = System.getenv(PASSWORD);
      if (password == null) {
        throw wrong(
            command,
            "请用 --tls-password-file 或环境变量 "
                + PASSWORD
                + " 给出密钥库口令 / give the keystore's password in a file or in this variable");
      }
      return password;
    }
    try {
      return Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw wrong(command, "口令文件无法读取 / the password cannot be read: " + passwordFile);
    }
  }

  private boolean isThisMachine(CommandSpec command) {
    try {
      for (InetAddress address : InetAddress.getAllByName(bind)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      throw wrong(command, "没有这个地址 / no such address: " + bind);
    }
  }

  private static ParameterException wrong(CommandSpec command, String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
