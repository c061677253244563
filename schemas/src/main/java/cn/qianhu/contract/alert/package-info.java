/**
 * Alerts as they are declared: what the rules are called, what they put in evidence, which numbers
 * they compare with and what of it the public may see. How a rule judges stands in the domain.
 */
package cn.qianhu.contract.alert;
