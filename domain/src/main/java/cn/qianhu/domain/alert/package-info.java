/**
 * Alerts: problems that are emerging, trending or latent (domain, Alerts). Rules are pure functions
 * of figures and of the month or date judged; {@link AlertLifecycle} keeps the lives of what they
 * find.
 */
package cn.qianhu.domain.alert;
