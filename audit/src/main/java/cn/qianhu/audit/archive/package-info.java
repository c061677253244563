/**
 * The raw log as files that need no cluster: Avro object containers, with a manifest of their
 * digests.
 */
package cn.qianhu.audit.archive;
