/** What became of a report: received, accepted, superseded, parked or rejected, and why. */
package cn.qianhu.ingest.receipt;
