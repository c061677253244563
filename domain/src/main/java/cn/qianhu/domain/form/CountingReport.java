package cn.qianhu.domain.form;

import cn.qianhu.contract.log.ReportRef;

/**
 * A report that counts, and where it stands in the raw log.
 *
 * @param <F> the fields of its form
 */
public record CountingReport<F>(F fields, ReportRef source) {}
