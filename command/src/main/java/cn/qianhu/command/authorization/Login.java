package cn.qianhu.command.authorization;

import cn.qianhu.contract.topic.Answer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;

/**
 * The login of a process of one role: a user named like the role, with a password that Kafka keeps
 * as SCRAM-SHA-512.
 */
public record Login(ClusterRole role, String password) {

  /** Kafka's own number. A password that was drawn by lot gains nothing by more. */
  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

  /**
   * Lets them in, each with the rights of its role. A role that has a login already gets a new
   * password.
   *
   * @param admin of somebody who may alter the cluster
   * @param namespace prefix of the topics' names; empty by default
   */
  public static void admit(Admin admin, List<Login> logins, String namespace) {
    List<UserScramCredentialAlteration> passwords = new ArrayList<>();
    List<AclBinding> grants = new ArrayList<>();
    for (Login login : logins) {
      String user = login.role().label();
      passwords.add(new UserScramCredentialUpsertion(user, SCRAM, login.password()));
      grants.addAll(login.role().grants("User:" + user, namespace));
    }
    Answer.of(admin.createAcls(grants).all(), "The access control entries were not taken.");
    Answer.of(admin.alterUserScramCredentials(passwords).all(), "The logins were not taken.");
  }

  /** The login without the password. */
  @Override
  public String toString() {
    return role.label();
  }
}
