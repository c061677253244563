/**
 * What an enterprise sees of itself, out of the views of a desk: its entry, what is missing, its
 * months, its alerts and projects. Come here when its page shows something else than the desk; how
 * it is asked for and shown is in {@code ingest.http}.
 */
package cn.qianhu.command.own;
