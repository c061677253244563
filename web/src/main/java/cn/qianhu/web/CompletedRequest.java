package cn.qianhu.web;

import cn.qianhu.web.access.Caller;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A request whose response is complete.
 *
 * @param route method and path, the parameters by their names; {@code unknown} where there is none
 * @param status of the answer; 0 where the client went before it was answered
 * @param caller null where nobody has shown a key
 * @param refused why it was refused; null where it was not
 * @param notes what the endpoint noted of it
 * @param nanos from the first byte of the request to the answer
 * @param lostConnection why the client could not be answered; null where it was
 */
public record CompletedRequest(
    String id,
    String route,
    int status,
    Caller caller,
    Problem refused,
    Map<String, Object> notes,
    long nanos,
    Throwable lostConnection) {

  /** The ways in which a request ends. */
  public enum Completion {
    /** The reports are in Kafka, or the question is answered. */
    DONE,
    /** Kafka has the one report, which will be rejected. */
    WRONG,
    /** The request was refused, and would be refused again. */
    REFUSED,
    /**
     * The request is to be sent again later: there were too many, or Kafka does not answer or
     * confirm.
     */
    PUT_OFF,
    /** A fault of the server. */
    FAILED,
    /** The client went before it was answered. */
    GONE
  }

  public Completion ending() {
    return switch (status) {
      case 0 -> Completion.GONE;
      case 422 -> Completion.WRONG;
      case 429, 503 -> Completion.PUT_OFF;
      default ->
          status >= 500 ? Completion.FAILED : status >= 400 ? Completion.REFUSED : Completion.DONE;
    };
  }

  /** Writes a line: the caller, the request, how it ended, and the details of a refusal. */
  public void log(Logger log, Level level) {
    LoggingEventBuilder line = log.atLevel(level).addKeyValue("ended", ending());
    line =
        lostConnection == null
            ? line.addKeyValue("status", status)
            : line.addKeyValue("cause", lostConnection);
    for (Map.Entry<String, Object> note : notes.entrySet()) {
      line = line.addKeyValue(note.getKey(), note.getValue());
    }
    line = line.addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(nanos)).addKeyValue("request", id);
    if (caller != null) {
      line = line.addKeyValue("key", caller.keyId()).addKeyValue("uscc", caller.uscc());
    }
    if (refused != null) {
      line = line.addKeyValue("problem", refused.type());
      for (Map.Entry<String, Object> member : refused.members().entrySet()) {
        line = line.addKeyValue(member.getKey(), member.getValue());
      }
    }
    line.log(route);
  }
}
