/**
 * The raw log as files that need no cluster: Avro object containers, with a manifest of their
 * digests. Come here for how {@code qianhu archive} and {@code unarchive} copy a log byte by byte,
 * or to read an archive with other tools; {@code audit.log} reads both a cluster and an archive.
 */
package cn.qianhu.audit.archive;
