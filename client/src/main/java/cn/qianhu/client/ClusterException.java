package cn.qianhu.client;

import java.net.BindException;

/**
 * Thrown where the embedded cluster cannot start or go on. The message names cause, place and
 * remedy.
 */
public class ClusterException extends RuntimeException {
  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A port that cannot be listened on. */
  public static ClusterException cannotListen(
      String host, int port, String purpose, Throwable cause) {
    String reason = isTaken(cause) ? "is taken" : "cannot be used";
    return new ClusterException(
        ("Port %d on %s, wanted for %s, %s (%s). Stop the program that has it, or choose another"
                + " port; 0 takes any free one.")
            .formatted(port, host, purpose, reason, cause.getMessage()),
        cause);
  }

  private static boolean isTaken(Throwable cause) {
    return cause != null && (cause instanceof BindException || isTaken(cause.getCause()));
  }
}
