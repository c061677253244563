/** The producer library for adapters that report: typed reports, checked, kept, acknowledged. */
package cn.qianhu.ingest.report;
