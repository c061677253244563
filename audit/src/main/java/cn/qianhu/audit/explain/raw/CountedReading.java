package cn.qianhu.audit.explain.raw;

import cn.qianhu.contract.form.reading.ReadingFields;

/** A reading that counts, and where it stands in the log. */
public record CountedReading(ReadingFields fields, Origin origin) {}
