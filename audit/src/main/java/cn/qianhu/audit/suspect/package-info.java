/**
 * Suspect figures as results are read: which rows contain a suspect report, and how that is said.
 */
package cn.qianhu.audit.suspect;
