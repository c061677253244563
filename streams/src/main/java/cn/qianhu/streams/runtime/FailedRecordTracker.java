package cn.qianhu.streams.runtime;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Notes which record a stream thread was at when processing failed, for the code that judges the
 * failure, which hears of it on the same thread and has the record only as a text. No record is
 * skipped: a figure without it would be wrong in silence.
 */
public final class FailedRecordTracker implements ProcessingExceptionHandler {

  private static final ThreadLocal<Note> LAST = new ThreadLocal<>();

  private record Note(Throwable failure, FailedRecord record) {}

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    // What a stage settles before a commit comes from many records and carries the position of
    // none.
    if (context.topic() != null && context.offset() >= 0) {
      LAST.set(new Note(exception, FailedRecord.of(context)));
    }
    return Response.fail();
  }

  /** The record that this failure of the current thread came from, if it came from one. */
  public static Optional<FailedRecord> recordOf(Throwable thrown) {
    Note last = LAST.get();
    LAST.remove();
    if (last == null) {
      return Optional.empty();
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause == last.failure()) {
        return Optional.of(last.record());
      }
    }
    return Optional.empty();
  }

  @Override
  public void configure(Map<String, ?> configs) {}
}
