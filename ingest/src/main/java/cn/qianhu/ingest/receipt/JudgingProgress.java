package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;

/** The progress of the streams. */
interface JudgingProgress {

  /** Whether the streams have judged a record, and their results have been read here. */
  boolean hasJudged(Kind kind, int partition, long offset);
}
