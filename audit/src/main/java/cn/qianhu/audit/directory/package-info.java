/**
 * The directories of enterprises and projects as one looks things up in them: which enterprise a
 * code names, and where it is. Come here to show a name or a place next to a code; which entry
 * counts in which month is decided in {@code domain.enterprise} and {@code domain.project}.
 */
package cn.qianhu.audit.directory;
