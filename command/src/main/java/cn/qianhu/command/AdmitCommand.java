package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.authorization.ClusterRole;
import cn.qianhu.command.authorization.Login;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu admit}: logins and rights of all roles on a secured cluster, in one step. */
@Command(
    name = "admit",
    description = {
      "在启用访问控制的集群上为各角色建立登录（SCRAM-SHA-512）和权限；可重复执行。",
      "Gives each role its login (SCRAM-SHA-512) and its rights on a secured cluster. Safe to"
          + " repeat."
    })
final class AdmitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--logins",
      required = true,
      paramLabel = "FILE",
      converter = PropertyFile.Converter.class,
      description = "文件，每行为“角色=口令” / file with a line role=password for each role")
  private PropertyFile file;

  @Override
  public Integer call() {
    List<Login> logins = file.entries().entrySet().stream().map(this::login).toList();
    Clients clients = cluster.requireExternal(spec);
    try (Admin admin = clients.admin()) {
      Login.admit(admin, logins, cluster.namespace());
    }
    spec.commandLine()
        .getOut()
        .println(
            "已准入 / admitted: "
                + logins.stream().map(Login::toString).collect(Collectors.joining(", ")));
    return 0;
  }

  private Login login(Map.Entry<String, String> line) {
    if (line.getValue().isBlank()) {
      throw wrong("角色 " + line.getKey() + " 没有口令 / no password for role " + line.getKey());
    }
    return ClusterRole.of(line.getKey())
        .map(role -> new Login(role, line.getValue()))
        .orElseThrow(
            () -> wrong("没有这个角色，可用的见 qianhu acl / no such role, see qianhu acl: " + line.getKey()));
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
