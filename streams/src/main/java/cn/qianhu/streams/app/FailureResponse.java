package cn.qianhu.streams.app;

import java.time.Duration;

/** The response to a stream thread that failed. */
sealed interface FailureResponse {

  /** Another thread takes its place after a rest. */
  record Replace(Duration rest) implements FailureResponse {}

  /** The client stops, so that somebody looks. */
  record Stop(StreamsStop why) implements FailureResponse {}
}
