package cn.qianhu.domain.form;

import cn.qianhu.contract.form.directory.EnterpriseFields;

/**
 * A fact of an enterprise and month, as it is published.
 *
 * @param month its index
 * @param entry of the directory, in force for the month
 * @param <X> the facts of the form
 */
public record EnterpriseFact<X>(String uscc, int month, EnterpriseFields entry, X fact) {}
