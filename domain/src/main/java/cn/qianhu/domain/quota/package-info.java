/**
 * The quota ledger (能耗指标): a double-entry ledger in tce, one strictly serial log of commands per
 * province (domain, Quota ledger).
 *
 * <p>{@link cn.qianhu.domain.quota.Ledger} holds the rules and nothing else: no threads, no clock,
 * no stream. What it knows it keeps in a {@link cn.qianhu.domain.store.TypedStore}, value by value.
 */
package cn.qianhu.domain.quota;
