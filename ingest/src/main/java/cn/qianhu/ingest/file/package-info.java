/**
 * The file form of the events: tables in {@code .csv} and {@code .xlsx} files, found in a folder,
 * read row by row in constant memory, and published as events in the order of their paths.
 *
 * <p>Reading decides nothing about the meaning of a row: it delivers the trimmed texts of the
 * kind's columns. What cannot be read without guessing (bytes that are not UTF-8, an unclosed
 * quote, a missing column) makes the whole file unreadable and is said aloud; nothing is skipped in
 * silence.
 */
package cn.qianhu.ingest.file;
