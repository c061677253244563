/**
 * What became of a report: received, accepted, superseded, parked or rejected, and why. Come here
 * when a receipt says something else than the figures; it repeats no rule and puts together what
 * the topics say.
 */
package cn.qianhu.ingest.receipt;
