/**
 * How fast the product is, always beside something else that is measured in the same round on the
 * same records: a consumer that only reads, one that decodes, and other engines at the same job.
 */
package cn.qianhu.trial.bench;
