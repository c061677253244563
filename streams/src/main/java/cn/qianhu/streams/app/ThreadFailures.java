package cn.qianhu.streams.app;

import java.util.Optional;

/**
 * The recent failures of the stream threads of a client.
 *
 * @param replacedLately threads that failed and were replaced within the last hour
 * @param isResting whether those that take the place of failed ones rest before they begin
 * @param stop why the client stopped by itself, if it did
 */
public record ThreadFailures(int replacedLately, boolean isResting, Optional<StreamsStop> stop) {

  public static final ThreadFailures NONE = new ThreadFailures(0, false, Optional.empty());
}
