/**
 * Rows that lay claim to one place: reports of one natural key and revision, readings of one
 * interval, directory entries of one key. One of them counts; whoever wrote the others is told
 * which, and why.
 */
package cn.qianhu.ingest.rival;
