/**
 * Published figures, written down in a chain of digests so that a later change shows. Come here for
 * {@code qianhu publish} and {@code qianhu verify}.
 */
package cn.qianhu.audit.publication;
