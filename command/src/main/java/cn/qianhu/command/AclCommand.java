package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.authorization.ClusterRole;
import cn.qianhu.command.authorization.KafkaAclsLine;
import cn.qianhu.contract.topic.Answer;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu acl}: prints or applies what each role may do on a secured cluster. */
@Command(
    name = "acl",
    description = {
      "按角色列出或设置 Kafka 访问控制；不带 --role 时列出各角色。",
      "Prints or applies Kafka's access control lists by role; without --role it lists the roles."
    })
final class AclCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(names = "--role", paramLabel = "ROLE", description = "角色 / role")
  private String role;

  @Option(
      names = "--principal",
      paramLabel = "User:NAME",
      description = "Kafka 主体（默认 User:角色名） / Kafka principal (default: User:<role>)")
  private String principal;

  @Option(
      names = "--apply",
      description = "写入集群，而不是打印 / writes them to the cluster instead of printing them")
  private boolean apply;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (role == null) {
      Arrays.stream(ClusterRole.values())
          .forEach(known -> out.printf("%-10s %s%n", known.label(), known.description()));
      return 0;
    }
    List<AclBinding> grants = role().grants(principal(), cluster.namespace());
    if (apply) {
      apply(grants);
      out.printf(
          "已设置 %d 条访问控制 / access control entries in place: %d%n", grants.size(), grants.size());
    } else {
      grants.forEach(grant -> out.println(KafkaAclsLine.of(grant)));
    }
    return 0;
  }

  private ClusterRole role() {
    return ClusterRole.of(role.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "没有这个角色：" + role + "，可用的见 qianhu acl / no such role: see qianhu acl"));
  }

  private String principal() {
    if (principal == null) {
      return "User:" + role().label();
    }
    if (!principal.contains(":")) {
      throw new ParameterException(
          spec.commandLine(),
          "主体应写作 User:名称：" + principal + " / write the principal as User:NAME: " + principal);
    }
    return principal;
  }

  private void apply(List<AclBinding> grants) {
    Clients clients = cluster.requireExternal(spec);
    try (Admin admin = clients.admin()) {
      Answer.of(admin.createAcls(grants).all(), "The access control entries were not taken.");
    }
  }
}
