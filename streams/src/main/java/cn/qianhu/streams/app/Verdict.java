package cn.qianhu.streams.app;

import java.time.Duration;

/** The response to a stream thread that failed. */
sealed interface Verdict {

  /** Another takes its place, and rests before it begins. */
  record Replace(Duration rest) implements Verdict {}

  /** The client stops, so that somebody looks. */
  record Stop(StreamsStop why) implements Verdict {}
}
