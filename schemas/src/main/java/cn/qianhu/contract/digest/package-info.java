/**
 * How a content is recognised without being kept: SHA-256, in one spelling, for manifests,
 * publications and deliveries alike.
 */
package cn.qianhu.contract.digest;
