package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;

/** How far the streams have come. */
interface JudgingProgress {

  /** Whether the streams have judged a record, and what they found has been heard. */
  boolean hasJudged(Kind kind, int partition, long offset);
}
