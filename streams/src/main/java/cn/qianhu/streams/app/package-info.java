/**
 * The process of the streams: settings, clients, state on disk, what is done about threads that
 * fail, and what is said of how it fares. Whoever asks why an instance started, stopped or replaced
 * a thread finds it here; the wiring is in {@code topology}.
 */
package cn.qianhu.streams.app;
