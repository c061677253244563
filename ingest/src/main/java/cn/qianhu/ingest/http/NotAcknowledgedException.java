package cn.qianhu.ingest.http;

import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.wire.RegistryUnavailableException;
import cn.qianhu.contract.wire.SchemaNotRegisteredException;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;

/** The broker has not acknowledged all records of a request. */
final class NotAcknowledgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS = 5;

  private final boolean mayHaveArrived;

  /**
   * @param mayHaveArrived whether some of the records were handed over, and may be in the log
   */
  NotAcknowledgedException(Throwable cause, boolean mayHaveArrived) {
    super(cause.toString(), cause, false, false);
    this.mayHaveArrived = mayHaveArrived;
  }

  Problem problem() {
    if (getCause() instanceof PartitionsChangedException changed) {
      return Problem.of(changed.change());
    }
    if (mayHaveArrived) {
      return Problem.of(
              ProblemType.UNCERTAIN,
              "Kafka 未及时确认，报表可能已经收到：请稍后以同样的 report_id 重新上报，重复上报没有影响",
              "Kafka did not acknowledge in time, and the reports may have been received: send them"
                  + " again with the same report_id; that does no harm")
          .retryAfter(SECONDS);
    }
    boolean registry =
        getCause() instanceof RegistryUnavailableException
            || getCause() instanceof SchemaNotRegisteredException;
    return Problem.of(
            ProblemType.LOG_AWAY,
            (registry ? "模式注册中心没有应答" : "Kafka 没有应答") + "，报表未接收：请稍后重新上报",
            (registry ? "The schema registry" : "Kafka")
                + " does not answer, nothing was received: send it again later")
        .retryAfter(SECONDS);
  }
}
