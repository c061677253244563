/**
 * What an enterprise may know of itself: its entry, what it has to report, its figures and its
 * alerts. Come here to show an enterprise more of its own; nothing here knows of another.
 */
package cn.qianhu.ingest.own;
