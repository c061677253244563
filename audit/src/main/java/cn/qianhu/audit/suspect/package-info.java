/**
 * Suspect figures as results are read: which rows contain a suspect report, and in which words that
 * is marked. Come here when a table, the bulletin or an explanation marks a row, or does not; which
 * reports are suspect is decided in {@code domain.suspect}.
 */
package cn.qianhu.audit.suspect;
